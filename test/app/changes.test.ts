import fc from "fast-check";
import type { MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { memoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { CHANGE_KINDS, type Change } from "../../src/app/change";
import { ChangeList, type ChangeFilter } from "../../src/app/changes";
import { bookOf, COMPLETE, date, sheetRows, type Row } from "../support/workbooks";
import { planned } from "../support/evaluations";
import { programWith } from "../support/program";
import { runs } from "../support/runs";

const PROGRAM = programWith();
const ALL: ChangeFilter = { kinds: [], search: "" };

const buy = (amount: number, on: string, partnerId = "P-001"): Row => ({
  date: date(on),
  partnerId,
  document: "РН-1",
  amount,
});
const PURCHASES = [buy(2_000_000, "2026-02-15"), buy(2_000_000, "2026-05-15")];

async function changesOf(book: MemoryWorkbook, asOf?: string): Promise<ChangeList> {
  const { evaluation, plan } = await planned(book, PROGRAM, asOf);
  return new ChangeList(evaluation, plan);
}

const all = (list: ChangeList, filter = ALL): readonly Change[] => list.page(filter, 0, 10_000).items;

/** A workbook with the results of an evaluation on the given day. */
async function written(book: MemoryWorkbook, asOf?: string): Promise<MemoryWorkbook> {
  await book.write((await planned(book, PROGRAM, asOf)).plan);
  return book;
}

describe("the changes of a plan", () => {
  it("are held to one manager's partners", async () => {
    const partners = ["P-001", "P-002", "P-003"].map((partnerId) => ({ ...COMPLETE, partnerId }));
    const managers = ["Manager", "Anna", "Bek", null];
    const book = memoryWorkbook({
      Partners: sheetRows(PROGRAM, "partners", partners).map((row, i) => [...row, managers[i] ?? null]),
      Purchases: sheetRows(PROGRAM, "purchases", []),
    });
    const list = await changesOf(book);
    const of = (filter: ChangeFilter) => list.partners(filter, 0, 10).items.map(({ id }) => id);
    const kinds = ["level"] as const;
    expect(of({ kinds, search: "" })).toEqual(["P-001", "P-002", "P-003"]);
    expect(of({ kinds, search: "", manager: "Bek" })).toEqual(["P-002"]);
    expect(of({ kinds, search: "P-001", manager: "Bek" })).toEqual([]);
  });

  it("lists each new result with its partner and its column, and a new ledger row by row", async () => {
    const list = await changesOf(
      bookOf(PROGRAM, { partners: [COMPLETE], purchases: PURCHASES }),
      "2026-06-30",
    );
    expect(
      all(list).map(({ kind, sheet, cell, column, period, now }) => [kind, sheet, cell, column, period, now]),
    ).toEqual([
      ["level", "Partners", "O2", "Eligible levels", undefined, expect.stringMatching(/^Primary Reseller, /)],
      ["benefits", "Partners", "R2", "Benefits", undefined, expect.any(String)],
      ["membership", "Partners", "S2", "Member until", undefined, date("2026-12-31").date],
      ["points", "Partners", "T2", "Points Q1", undefined, 40_000],
      ["points", "Partners", "U2", "Points Q2", undefined, 120_000],
      ["points", "Partners", "X2", "Points total", undefined, 160_000],
      ["ledger", "Points ledger", "G2", "Points", "2026-Q1", 40_000],
      ["ledger", "Points ledger", "G3", "Points", "2026-Q2", 120_000],
    ]);
    expect(
      all(list).every(({ partnerId, partnerName }) => `${partnerId} ${partnerName}` === "P-001 ТОО Алатау"),
    ).toBe(true);
    expect(list.totals).toEqual({
      byKind: { level: 1, decision: 0, benefits: 1, membership: 1, points: 3, ledger: 2 },
      partners: 1,
      pointsBefore: 0,
      pointsAfter: 160_000,
    });
  });

  it("lists for an existing ledger each cell's present and new value", async () => {
    const book = await written(bookOf(PROGRAM, { partners: [COMPLETE], purchases: PURCHASES }), "2026-05-20");
    const list = await changesOf(book, "2026-06-30");
    const ledger = all(list).filter(({ sheet }) => sheet === "Points ledger");
    expect(ledger.map(({ cell, period, was, now }) => [cell, period, was, now])).toEqual([
      ["H3", "2026-Q2", "estimated", "settled"],
    ]);
    expect(list.totals).toMatchObject({ pointsBefore: 40_000, pointsAfter: 160_000 });
  });

  it("names the partners of cleared ledger rows", async () => {
    const book = await written(bookOf(PROGRAM, { partners: [COMPLETE], purchases: PURCHASES }), "2026-05-20");
    const list = await changesOf(book, "2026-03-31");
    const emptied = all(list).filter(({ sheet, now }) => sheet === "Points ledger" && now === null);
    expect(emptied).toHaveLength(9);
    expect(
      new Set(emptied.map(({ partnerId, partnerName, period }) => `${partnerId} ${partnerName} ${period}`)),
    ).toEqual(new Set(["P-001 ТОО Алатау 2026-Q2"]));
  });

  it("tells of each partner the total before and after, with its changes in the sheet's order", async () => {
    const other = { ...COMPLETE, partnerId: "P-002", name: "ТОО Белес" };
    const purchases = [...PURCHASES, buy(1_000_000, "2026-02-15", "P-002")];
    const book = await written(bookOf(PROGRAM, { partners: [COMPLETE, other], purchases }), "2026-05-20");
    const list = await changesOf(book, "2026-06-30");
    expect(list.partners({ kinds: ["points"], search: "" }, 0, 10)).toMatchObject({
      total: 2,
      items: [
        { id: "P-001", name: "ТОО Алатау", points: { was: 40_000, now: 160_000 } },
        // A quarter without purchases; the total stays.
        { id: "P-002", points: undefined, changes: [{ column: "Points Q2", now: 0 }] },
      ],
    });
    const untold = (await changesOf(bookOf(PROGRAM, { partners: [COMPLETE, other] }))).partners(
      { kinds: ["level"], search: "" },
      1,
      10,
    );
    expect(untold).toMatchObject({ total: 2, items: [{ id: "P-002", changes: [{ kind: "level" }] }] });
  });

  it("counts decisions and missing requirements as changes of a decision", async () => {
    const partner = { ...COMPLETE, requestedLevel: "corporate-reseller", salesSpecialists: 0 };
    const list = await changesOf(bookOf(PROGRAM, { partners: [partner] }));
    expect(all(list, { kinds: ["decision"], search: "" }).map(({ column, now }) => [column, now])).toEqual([
      ["Application decision", "Declined"],
      ["Missing requirements", "Sales specialist on staff"],
    ]);
    expect(list.totals.byKind.decision).toBe(2);
  });

  it("treats an empty text as blank, and leaves out the user's formulas", async () => {
    const [header = [], row = []] = sheetRows(PROGRAM, "partners", [{ ...COMPLETE, registeredOn: null }]);
    const sheets = {
      Partners: [
        [...header, "Points total", "Application decision"],
        [...row, { formula: "1+1", value: 2 }, { formula: '""', value: "" }],
      ],
      Purchases: sheetRows(PROGRAM, "purchases", []),
    };
    const list = await changesOf(memoryWorkbook(sheets));
    expect(all(list).map(({ column }) => column)).toEqual(["Eligible levels"]);
    expect(list.totals).toMatchObject({ pointsBefore: 0, pointsAfter: 0 });
  });

  it("lists a result cleared from a row without partner, under no partner", async () => {
    const rows = sheetRows(PROGRAM, "partners", [{ name: "Итого" }]);
    const [header = [], other = []] = rows;
    const book = memoryWorkbook({
      Partners: [
        [...header, "Points total"],
        [...other, 777],
      ],
      Purchases: sheetRows(PROGRAM, "purchases", []),
    });
    const list = await changesOf(book);
    expect(all(list)).toMatchObject([{ partnerId: "", partnerName: "", was: 777, now: null }]);
    expect(list.totals).toMatchObject({ partners: 0, pointsBefore: 777, pointsAfter: 0 });
  });

  it("finds a partner by a part of its name or id, in any case", async () => {
    const partners = [COMPLETE, { ...COMPLETE, partnerId: "K-777", name: "ИП Ёлкин" }];
    const list = await changesOf(bookOf(PROGRAM, { partners }));
    const found = (search: string): string[] => [
      ...new Set(all(list, { kinds: [], search }).map(({ partnerId }) => partnerId)),
    ];
    expect(found("елк")).toEqual(["K-777"]);
    expect(found("k-7")).toEqual(["K-777"]);
    expect(found(" алатау ")).toEqual(["P-001"]);
    expect(found("  ")).toEqual(["P-001", "K-777"]);
    expect(found("nobody")).toEqual([]);
  });
});

/** Partners of which every third has no level to gain. */
const MANY = Array.from({ length: 10 }, (_, i) => ({
  ...COMPLETE,
  partnerId: `P-${String(i + 1).padStart(3, "0")}`,
  ...(i % 3 === 0 && { registeredOn: null }),
}));

describe("laws of changes", () => {
  const anyPartner = fc.record({
    level: fc.constantFrom("Professional Reseller", null, "Gold"),
    requestedLevel: fc.constantFrom("corporate-reseller", null),
    registeredOn: fc.constantFrom(date("2026-02-10"), "15.07.2026", null),
    name: fc.constantFrom("=1+1", "ТОО Алатау", null),
  });
  const anyPurchase = fc.record({
    amount: fc.integer({ min: -1e6, max: 4e6 }),
    date: fc.constantFrom(date("2026-03-01"), date("2026-08-20")),
    partnerId: fc.constantFrom("P-0", "P-1"),
  });
  const anyBook = fc.record({
    partners: fc.array(anyPartner, { minLength: 1, maxLength: 4 }),
    purchases: fc.array(anyPurchase, { maxLength: 8 }),
  });
  const made = (input: { partners: Row[]; purchases: Row[] }): MemoryWorkbook =>
    bookOf(PROGRAM, {
      partners: input.partners.map((partner, i) => ({ ...COMPLETE, ...partner, partnerId: `P-${i}` })),
      purchases: input.purchases,
    });

  it("partners in pages hold the changes of the partners sheet, each once, in order", async () => {
    const list = await changesOf(bookOf(PROGRAM, { partners: MANY, purchases: PURCHASES }));
    for (const search of ["", "00"]) {
      const filter = { kinds: CHANGE_KINDS.filter((kind) => kind !== "ledger"), search };
      const { total } = list.partners(filter, 0, 1);
      const pages = Array.from({ length: Math.ceil(total / 3) }, (_, i) => list.partners(filter, i * 3, 3));
      const partners = pages.flatMap(({ items }) => items);
      expect(new Set(partners.map(({ id }) => id)).size).toBe(total);
      expect(partners.flatMap(({ changes }) => changes)).toEqual(all(list, filter));
    }
  });

  it("pages make the whole list, kinds add up to it, and every change is one", async () => {
    await fc.assert(
      fc.asyncProperty(anyBook, fc.integer({ min: 1, max: 7 }), async (input, count) => {
        const list = await changesOf(made(input), "2026-09-30");
        const { total } = list.page(ALL, 0, 0);
        const paged: Change[] = [];
        for (let from = 0; from < total; from += count) paged.push(...list.page(ALL, from, count).items);
        expect(paged).toEqual(all(list));
        for (const kind of CHANGE_KINDS) {
          const ofKind = all(list, { kinds: [kind], search: "" });
          expect(ofKind).toEqual(paged.filter((change) => change.kind === kind));
          expect(list.totals.byKind[kind]).toBe(ofKind.length);
        }
        expect(paged.every(({ was, now }) => was !== now)).toBe(true);
      }),
      runs(15),
    );
  });

  it("nothing is left to change after a plan is carried out, and the points stay", async () => {
    await fc.assert(
      fc.asyncProperty(anyBook, async (input) => {
        const book = made(input);
        const before = await changesOf(book, "2026-09-30");
        const after = await changesOf(await written(book, "2026-09-30"), "2026-09-30");
        const none = { level: 0, decision: 0, benefits: 0, membership: 0, points: 0, ledger: 0 };
        expect(after.totals).toMatchObject({ byKind: none, partners: 0 });
        expect(after.page(ALL, 0, 10)).toEqual({ total: 0, from: 0, items: [] });
        expect(after.totals.pointsBefore).toBe(before.totals.pointsAfter);
      }),
      runs(15),
    );
  });
});
