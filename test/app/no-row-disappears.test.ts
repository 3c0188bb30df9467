/** The law that no purchase row disappears, over sheets of every shape: each row is counted, in doubt, or said to be left out. */
import fc from "fast-check";
import { memoryWorkbook, type MemoryInput } from "../../src/adapters/memory/memory-workbook";
import { readBook } from "../../src/app/book";
import { problemList } from "../../src/domain/problems";
import { ROW_FATES } from "../../src/sheets/row-account";
import { programWith } from "../support/program";
import { COMPLETE, date, sheetRows } from "../support/workbooks";
import { runs } from "../support/runs";

const PROGRAM = programWith();
const PARTNERS = sheetRows(PROGRAM, "partners", [COMPLETE, { ...COMPLETE, partnerId: "050140001234" }]);
const HEADERS = ["Date", "Partner ID", "Document", "Amount", "Currency"];
const [RUSSIAN = []] = sheetRows(PROGRAM, "purchases", [], "ru");

type Row = readonly MemoryInput[];

/** Rows that people and programs leave: readable, half readable, and not. */
const anyRow: fc.Arbitrary<Row> = fc.tuple(
  fc.constantFrom<MemoryInput>(
    date("2026-03-01"),
    "01/04/2026",
    "02/15/2026",
    "вчера",
    null,
    date("2062-01-01"),
  ),
  fc.constantFrom<MemoryInput>("P-001", "050140001234", 50140001234, "X-1", null, "#N/A", " P-001"),
  fc.constantFrom<MemoryInput>(null, "INV-1", "INV-2"),
  fc.constantFrom<MemoryInput>(100, "1 000,50", "много", null, -50),
  fc.constantFrom<MemoryInput>(null, "KZT", "USD"),
);
/** Rows that cannot be mistaken for a note: only such rows are searched for outside the data. */
const sureRow = anyRow.map(([, id, document, , currency]): Row => [
  date("2026-03-02"),
  id ?? null,
  document ?? null,
  70,
  currency ?? null,
]);
const totalRow = fc
  .constantFrom("Итого", "Всего за март", "Барлығы", "P-001 Итог")
  .map((id): Row => [null, id, null, 500, null]);

const BESIDE: Row = [date("2026-03-02"), "P-001", "INV-3", 70];

interface Sheet {
  readonly data: readonly Row[];
  /** Rows below the table, under the same headers again, on another sheet. */
  readonly below: readonly Row[];
  readonly second: readonly Row[];
  readonly other: readonly Row[];
  /** Rows beside the data, after a blank column and without headers. */
  readonly beside: readonly Row[];
  readonly isTable: boolean;
  readonly isSecondTable: boolean;
  readonly hidesDocument: boolean;
  readonly hidesOldAmount: boolean;
}

/** A text alone in its row may be a title of the headers below. */
const isLoneText = (row: Row): boolean => {
  const filled = row.filter((cell) => cell !== null);
  return filled.length === 1 && typeof filled[0] === "string";
};
const isSure = ([day, , , amount]: Row): boolean =>
  day !== null && typeof day === "object" && typeof amount === "number";

const anySheet: fc.Arbitrary<Sheet> = fc
  .record({
    data: fc.array(fc.oneof({ weight: 4, arbitrary: anyRow }, totalRow), { maxLength: 12 }),
    below: fc.array(sureRow, { maxLength: 3 }),
    second: fc.array(sureRow, { maxLength: 3 }),
    other: fc.array(sureRow, { maxLength: 3 }),
    beside: fc.array(fc.constantFrom<Row>(BESIDE, [...BESIDE.slice(0, 3), 30]), { maxLength: 2 }),
    isTable: fc.boolean(),
    isSecondTable: fc.boolean(),
    hidesDocument: fc.boolean(),
    hidesOldAmount: fc.boolean(),
  })
  // If the only Excel table is the one below, its rows are read, and the rows above are the ones outside.
  .map((sheet) => {
    const isOutside = sheet.isSecondTable && !sheet.isTable && sheet.second.length > 0;
    const data = sheet.data.filter((row) => (isOutside ? isSure(row) : !isLoneText(row)));
    return { ...sheet, data };
  });

/** A text alone where the first amount would stand is no second row of headers. */
const LONE_TEXT: Sheet = {
  data: [[null, null, null, "много", null]],
  below: [],
  second: [],
  other: [],
  beside: [],
  isTable: false,
  isSecondTable: false,
  hidesDocument: false,
  hidesOldAmount: false,
};

const table = (name: string, firstRow: number, lastRow: number) => ({
  name,
  range: { firstRow, firstColumn: 1, lastRow, lastColumn: 5 },
  hasHeaderRow: true,
  hasTotalsRow: false,
});

function bookOf(sheet: Sheet) {
  const { data, below, second, other, isTable, isSecondTable, hidesDocument, hidesOldAmount } = sheet;
  const first = [HEADERS, ...data, [], ...below, []];
  const rows = second.length > 0 ? [...first, RUSSIAN, ...second] : first;
  // A hidden column of old figures with a header that fits as well.
  const own = hidesOldAmount ? rows.map((row, i) => withSixth(row, i === 0 ? "Сумма" : 999_999)) : rows;
  const all = own.map((row, i) => withBeside(row, sheet.beside[i - 1]));
  const lastRow = Math.max(2, data.length + 1);
  const tables = [
    ...(isTable ? [table("Buys", 1, lastRow)] : []),
    ...(isSecondTable && second.length > 0
      ? [table("More", first.length + 1, first.length + 1 + second.length)]
      : []),
  ];
  const hiddenColumns = [...(hidesDocument ? [3] : []), ...(hidesOldAmount ? [6] : [])];
  return memoryWorkbook({
    Partners: PARTNERS,
    Purchases: { rows: all, tables, hiddenColumns },
    ...(other.length > 0 && { "Purchases 2": [HEADERS, ...other] }),
  });
}

function withSixth(row: Row, sixth: MemoryInput): Row {
  return row.length === 0 ? row : [...Array.from({ length: 5 }, (_, i) => row[i] ?? null), sixth];
}

function withBeside(row: Row, beside: Row | undefined): Row {
  return beside === undefined ? row : [...Array.from({ length: 7 }, (_, i) => row[i] ?? null), ...beside];
}

/** Readable amounts by currency, in tiyn. */
function sumsOf(rows: readonly Row[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [, , , amount, currency] of rows) {
    const units = amount === "1 000,50" ? 1000.5 : typeof amount === "number" ? amount : 0;
    const code = typeof currency === "string" ? currency : "KZT";
    sums[code] = (sums[code] ?? 0) + units * 100;
  }
  return withoutZeros(sums);
}

function withoutZeros(sums: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}

/** Rows of the sheet below its first headers, blank ones among them. */
function rowsBelowHeader({ data, below, second }: Sheet): number {
  return data.length + below.length + 2 + (second.length > 0 ? second.length + 1 : 0);
}

const isFilled = (row: Row): boolean => row.some((cell) => cell !== null);

test("rows read, and rows said to be left out, are all rows, with their sum", async () => {
  await fc.assert(
    fc.asyncProperty(anySheet, async (sheet) => {
      const read = await readBook(bookOf(sheet), PROGRAM);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const { purchases, incomplete, problems } = read.value;
      const [source] = purchases.sources;
      if (source === undefined) throw new Error("no purchases");
      const { account } = source;
      // Blank rows are none, unless only the hidden column fills them.
      const below = [...sheet.below, ...sheet.second, ...sheet.other];
      const beside = sheet.beside.slice(0, rowsBelowHeader(sheet));
      const placed = [...sheet.data.filter(isFilled), ...below, ...beside];
      const unread = incomplete.filter(
        ({ code, at }) => code === "unread-sheet" || (code === "unread-table" && !isCounted(at.cell)),
      );
      const fates = ROW_FATES.map((fate) => account[fate]);
      expect(fates.reduce((sum, { rows }) => sum + rows, 0)).toBe(purchases.rows);
      expect(purchases.rows + unread.reduce((sum, { rows }) => sum + rows, 0)).toBe(placed.length);
      const sums: Record<string, number> = {};
      for (const { currency, amount } of [...fates, ...unread].flatMap((each) => each.sums))
        sums[currency] = (sums[currency] ?? 0) + amount;
      expect(withoutZeros(sums)).toEqual(sumsOf(placed));
      // Everything that is not counted is reported.
      const isTold = problemList(problems).length > 0;
      expect(isTold || account.counted.rows === placed.length).toBe(true);

      /** Rows that the sheet's own reading has left out are in its account already. */
      function isCounted(cell: string): boolean {
        return source?.left.some(({ at }) => at.cell === cell) === true;
      }
    }),
    { ...runs(37), examples: [[LONE_TEXT]] },
  );
});
