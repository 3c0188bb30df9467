import fc from "fast-check";
import { readBook } from "../../src/app/book";
import { problemList } from "../../src/domain/problems";
import { programWith } from "../support/program";
import { runs } from "../support/runs";
import { bookOf, buy, COMPLETE, type Row } from "../support/workbooks";

const PROGRAM = programWith();
const SECOND = { ...COMPLETE, partnerId: "P-002", name: "Altai LLP" };
const THIRD = { ...COMPLETE, partnerId: "P-003", name: "Tau LLP" };

async function read(purchases: readonly Row[]) {
  const input = { partners: [COMPLETE, SECOND, THIRD], purchases };
  const book = await readBook(bookOf(PROGRAM, input), PROGRAM);
  if (!book.ok) throw new Error("the book was refused");
  const { problems, purchases: table } = book.value;
  const sums = [0, 1, 2].map((partner) => table.book.of(partner).amounts.reduce((sum, one) => sum + one, 0));
  const complete = [0, 1, 2].map((partner) => table.book.of(partner).complete);
  return { found: problemList(problems), sums, complete, account: table.sources[0]?.account };
}

/** A purchase of a partner; of its subtotal the document is blank. */
function of(partnerId: string, document: string | null, amount: number): Row {
  return buy(amount, { partnerId, document });
}

const LIST = [of("P-001", "РН-1", 100), of("P-001", "РН-2", 200), of("P-002", "РН-3", 30)];

describe("a dated row with a partner and without a document, in a list that names documents", () => {
  test.each<readonly [string, string | null]>([
    ["blank", null],
    ["a dash", "—"],
    ["«б/н»", "б/н"],
  ])("is left out where it is the sum of the partner's rows above it, the document %s", async (_, none) => {
    const [first, second, ...rest] = LIST as [Row, Row, Row];
    const { found, sums, complete, account } = await read([first, second, of("P-001", none, 300), ...rest]);
    expect(found).toMatchObject([
      {
        code: "subtotal-rows",
        severity: "warning",
        at: { sheet: "Purchases", cell: "D4" },
        details: { cells: "D4", rows: "1", sum: "300 KZT" },
      },
    ]);
    expect({ sums, complete }).toEqual({ sums: [30_000, 3_000, 0], complete: [true, true, true] });
    expect(account).toMatchObject({
      counted: { rows: 3 },
      leftOut: { rows: 1, sums: [{ currency: "KZT", amount: 30_000 }] },
    });
  });

  test("is left out where two of them close an unsorted list, also one of a single row", async () => {
    const [first, second, third] = LIST as [Row, Row, Row];
    const { found, sums } = await read([
      first,
      third,
      second,
      of("P-002", "РН-4", 5),
      of("P-001", null, 300),
      of("P-002", null, 35),
      of("P-003", "РН-5", 7),
      of("P-003", null, 7),
    ]);
    expect(found).toMatchObject([{ code: "subtotal-rows", details: { cells: "D6, D7, D9" } }]);
    expect(sums).toEqual([30_000, 3_500, 700]);
  });

  test("counts, and is provisional, where it is the only one and round, so that it may be a sum by chance", async () => {
    const { found, sums, complete } = await read([
      of("P-001", "РН-1", 100_000),
      of("P-001", "РН-2", 200_000),
      of("P-001", null, 300_000),
      of("P-002", "РН-3", 30),
    ]);
    expect(found).toMatchObject([{ code: "likely-subtotals", details: { cells: "D4" } }]);
    expect({ sums, complete }).toEqual({ sums: [60_000_000, 3_000, 0], complete: [false, true, true] });
  });

  test("counts, and is provisional, where it may be the sum of rows below it", async () => {
    const { found, sums, complete } = await read([of("P-001", null, 300), ...LIST]);
    expect(found).toMatchObject([{ code: "likely-subtotals", details: { cells: "D2", sum: "300 KZT" } }]);
    expect({ sums, complete }).toEqual({ sums: [60_000, 3_000, 0], complete: [false, true, true] });
  });

  test("counts, and is provisional, where others are subtotals and its sum is another", async () => {
    const { found, complete } = await read([
      ...LIST.slice(0, 2),
      of("P-001", null, 300),
      ...LIST.slice(2),
      of("P-002", null, 31),
    ]);
    expect(found.map(({ code, at }) => [code, at.cell])).toEqual([
      ["subtotal-rows", "D4"],
      ["likely-subtotals", "D6"],
    ]);
    expect(complete).toEqual([true, false, true]);
  });

  test("is a purchase where it adds nothing up", async () => {
    const { found, sums } = await read([...LIST, of("P-001", null, 301), of("P-002", null, 30)]);
    expect(found).toEqual([]);
    expect(sums).toEqual([60_100, 6_000, 0]);
  });
});

describe("in a list without documents", () => {
  const bare = (partnerId: string, ...amounts: readonly number[]) =>
    amounts.map((amount) => of(partnerId, null, amount));

  test("rows that close every partner's rows with their sum count, and are provisional", async () => {
    const { found, complete } = await read([
      ...bare("P-001", 100, 200, 300),
      ...bare("P-002", 10, 25, 35),
      ...bare("P-003", 7, 7),
    ]);
    expect(found).toMatchObject([{ code: "likely-subtotals", details: { cells: "D4, D7, D9", rows: "3" } }]);
    expect(complete).toEqual([false, false, false]);
  });

  test("a row that is such a sum by chance is a purchase", async () => {
    const { found } = await read([...bare("P-001", 1000, 2000, 3000), ...bare("P-002", 10, 25, 36)]);
    expect(found).toEqual([]);
  });
});

test("no purchase with a document is a subtotal, whatever it adds up to", async () => {
  const row = fc.record({
    partnerId: fc.constantFrom("P-001", "P-002", "P-003"),
    amount: fc.constantFrom(1, 1, 2, 3, -1),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
      const list = rows.map(({ partnerId, amount }, i) => of(partnerId, `РН-${String(i)}`, amount));
      const { found, account } = await read(list);
      expect(found).toEqual([]);
      expect(account?.counted.rows).toBe(rows.length);
    }),
    runs(50),
  );
});
