import { memoryWorkbook, type MemoryInput } from "../../src/adapters/memory/memory-workbook";
import { evaluateWorkbook, type Evaluation } from "../../src/app/evaluate";
import { problemList } from "../../src/domain/problems";
import { ROWS_BELOW_A_TABLE } from "../../src/sheets/layout";
import type { ReadRequest } from "../../src/workbook/reader";
import { programWith } from "../support/program";
import { day } from "../support/purchases";
import { buy, COMPLETE, date, sheetRows } from "../support/workbooks";
import { timelineOf } from "../../src/domain/timeline";

const PROGRAM = programWith();
const PURCHASES = sheetRows(PROGRAM, "purchases", [buy(100)]);
const [, STRAY = []] = sheetRows(PROGRAM, "purchases", [buy(900)]);

const table = (name: string, lastRow: number, lastColumn: number, firstRow = 1) => ({
  name,
  range: { firstRow, firstColumn: 1, lastRow, lastColumn },
  hasHeaderRow: true,
  hasTotalsRow: false,
});
const BUYS = table("Buys", 2, 5);

/** Purchases as a table, with rows below it. */
function bookWith(below: readonly (readonly MemoryInput[])[], tables = [BUYS]) {
  return memoryWorkbook({
    Partners: sheetRows(PROGRAM, "partners", [COMPLETE]),
    Purchases: { rows: [...PURCHASES, ...below], tables },
  });
}

async function evaluated(book: ReturnType<typeof bookWith>): Promise<Evaluation> {
  const result = await evaluateWorkbook(book, timelineOf(PROGRAM), day("2026-12-31"));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const found = ({ problems }: Evaluation) =>
  problemList(problems).map(({ code, severity, at, details }) => [
    code,
    severity,
    `${at.sheet}!${at.cell}`,
    details,
  ]);

describe("rows right below an Excel table do not count, and are one problem", () => {
  test("at the first of them, with how many they are", async () => {
    const evaluation = await evaluated(bookWith([STRAY, STRAY, STRAY]));
    expect(found(evaluation)).toEqual([
      ["rows-below-table", "error", "Purchases!A3", { table: "Buys", count: "3", more: "" }],
    ]);
    expect(evaluation.partners[0]?.points.total).toBe(2);
    expect(evaluation.book.purchases.rows).toBe(1);
  });

  test("below the partners' table as well", async () => {
    const rows = sheetRows(PROGRAM, "partners", [COMPLETE, { ...COMPLETE, partnerId: "P-2" }]);
    const book = memoryWorkbook({
      Partners: { rows, tables: [table("Partners1", 2, 14)] },
      Purchases: PURCHASES,
    });
    const evaluation = await evaluated(book);
    expect(found(evaluation)).toMatchObject([["rows-below-table", "error", "Partners!A3", { count: "1" }]]);
    expect(evaluation.partners).toHaveLength(1);
  });

  test("below the rates' table as well, however short it is", async () => {
    const rates = sheetRows(PROGRAM, "rates", [{ currency: "USD", date: date("2026-01-01"), rate: 500 }]);
    const book = memoryWorkbook({
      Partners: sheetRows(PROGRAM, "partners", [COMPLETE]),
      Purchases: PURCHASES,
      Rates: { rows: rates, tables: [table("Fx", 1, 3)] },
    });
    expect(found(await evaluated(book))).toMatchObject([["rows-below-table", "error", "Rates!A2", {}]]);
  });

  test("of which no more than a few are read", async () => {
    const book = bookWith(Array.from({ length: 500 }, () => STRAY));
    const requests: ReadRequest[] = [];
    const read = book.read.bind(book);
    book.read = (request, onBlock) => {
      requests.push(request);
      return read(request, onBlock);
    };
    expect(found(await evaluated(book))).toMatchObject([
      ["rows-below-table", "error", "Purchases!A3", { count: String(ROWS_BELOW_A_TABLE), more: "yes" }],
    ]);
    const ofPurchases = requests.filter(({ sheet, firstRow }) => sheet === "Purchases" && firstRow > 1);
    expect(ofPurchases.map(({ lastRow }) => lastRow)).toEqual([2 + ROWS_BELOW_A_TABLE]);
  });
});

describe("no rows below a table are", () => {
  test.each<[string, (readonly MemoryInput[])[], ReturnType<typeof table>[]]>([
    ["nothing", [], [BUYS]],
    ["the totals row", [["Total", null, null, 100]], [{ ...table("Buys", 3, 5), hasTotalsRow: true }]],
    ["a note behind a blank row", [[], ["Checked by Aigul"]], [BUYS]],
    ["rows in columns that are not read", [[null, null, null, null, null, null, "note"]], [BUYS]],
    ["another table", [["Other"], ["x"]], [BUYS, table("Other", 4, 1, 3)]],
  ])("%s", async (_, below, tables) => {
    const evaluation = await evaluated(bookWith(below, tables));
    expect(found(evaluation)).toEqual([]);
    expect(evaluation.partners[0]?.points.total).toBe(2);
  });

  test("but those below a totals row are", async () => {
    const withTotals = [{ ...table("Buys", 3, 5), hasTotalsRow: true }];
    const evaluation = await evaluated(bookWith([["Total", null, null, 100], STRAY], withTotals));
    expect(found(evaluation)).toMatchObject([["rows-below-table", "error", "Purchases!A4", { count: "1" }]]);
  });

  test("nor the last rows of a plain range, which are data", async () => {
    const evaluation = await evaluated(bookWith([STRAY], []));
    expect(found(evaluation)).toEqual([]);
    expect(evaluation.partners[0]?.points.total).toBe(20);
  });
});
