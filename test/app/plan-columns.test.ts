import {
  MemoryWorkbook,
  memoryWorkbook,
  type MemorySheetInput,
} from "../../src/adapters/memory/memory-workbook";
import { evaluateWorkbook } from "../../src/app/evaluate";
import { planWrites } from "../../src/app/plan";
import { programWith } from "../support/program";
import { day } from "../support/purchases";
import { COMPLETE, sheetRows } from "../support/workbooks";
import { timelineOf } from "../../src/domain/timeline";

const PROGRAM = programWith();
/** The partners' columns are A to N; partners are in rows 3 and 4, below a title. */
const ROWS = [["Partners"], ...sheetRows(PROGRAM, "partners", [COMPLETE, { ...COMPLETE, partnerId: "P-2" }])];
const TABLE = {
  name: "tblPartners",
  range: { firstRow: 2, firstColumn: 1, lastRow: 4, lastColumn: 14 },
  hasHeaderRow: true,
  hasTotalsRow: false,
};

const area = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

async function written(
  merges: readonly ReturnType<typeof area>[],
  tables: readonly (typeof TABLE)[],
  rows: MemorySheetInput["rows"] = ROWS,
) {
  const book = memoryWorkbook({
    Partners: { rows, tables, merges },
    Purchases: sheetRows(PROGRAM, "purchases", []),
  });
  const result = await evaluateWorkbook(book, timelineOf(PROGRAM), day("2026-12-31"));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const { plan } = await planWrites(book, result.value);
  await book.write(plan);
  const [partners] = plan.sheets;
  return [partners?.columns[0]?.column, partners?.table];
}

describe("new result columns skip empty merged areas in the rows of the data", () => {
  test.each([
    ["none", [], 15],
    ["one right beside the data", [area(3, 15, 3, 16)], 17],
    ["one among the new columns", [area(3, 17, 3, 19)], 20],
    ["one in the header row", [area(2, 24, 2, 25)], 26],
    ["several, one behind the other", [area(4, 15, 4, 16), area(3, 20, 4, 22), area(3, 32, 4, 40)], 41],
    ["one further right", [area(3, 26, 4, 27)], 15],
    ["one above the header row", [area(1, 1, 1, 30)], 15],
    ["one below the data", [area(5, 15, 6, 20)], 15],
  ])("%s", async (_, merges, first) => {
    expect(await written(merges, [])).toEqual([first, undefined]);
  });

  test("a thousand of them are read at once", async () => {
    const strips = Array.from({ length: 1000 }, (_, i) => area(3, 15 + 3 * i, 4, 16 + 3 * i));
    const asked = jest.spyOn(MemoryWorkbook.prototype, "mergedAreas");
    expect(await written(strips, [])).toEqual([15 + 3 * 999 + 2, undefined]);
    expect(asked.mock.calls.filter(([sheet]) => sheet === "Partners")).toHaveLength(1);
    asked.mockRestore();
  });

  test("beside an Excel table, which then does not grow over them", async () => {
    expect(await written([], [TABLE])).toEqual([15, "tblPartners"]);
    expect(await written([area(4, 16, 4, 17)], [TABLE])).toEqual([18, undefined]);
  });
});

describe("new result columns beside another table", () => {
  /** Columns P and Q, after a free one. */
  const other = (firstRow: number) => ({
    name: "Other",
    range: { firstRow, firstColumn: 16, lastRow: firstRow + 1, lastColumn: 17 },
    hasHeaderRow: true,
    hasTotalsRow: false,
  });
  const filled = (firstRow: number): MemorySheetInput["rows"] => {
    const rows = Array.from({ length: 12 }, (_row, i) => [...(ROWS[i] ?? [])]);
    for (const row of rows.slice(firstRow - 1, firstRow + 1)) {
      while (row.length < 15) row.push(null);
      row.push("Code", "Note");
    }
    return rows;
  };

  test("leave a column free, or Excel would extend it over them", async () => {
    expect(await written([], [other(3)], filled(3))).toEqual([19, undefined]);
  });
});

describe("new result columns and hidden ones", () => {
  const firstColumn = async (hiddenColumns: readonly number[]) => {
    const book = memoryWorkbook({
      Partners: { rows: ROWS, hiddenColumns },
      Purchases: sheetRows(PROGRAM, "purchases", []),
    });
    const result = await evaluateWorkbook(book, timelineOf(PROGRAM), day("2026-12-31"));
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const { plan } = await planWrites(book, result.value);
    return plan.sheets[0]?.columns[0]?.column;
  };

  test("pass over those that are hidden, and stay where all of them are", async () => {
    expect(await firstColumn([])).toBe(15);
    expect(await firstColumn([15, 16, 20])).toBe(21);
    expect(await firstColumn([40])).toBe(15);
    expect(await firstColumn(Array.from({ length: 16_370 }, (_, i) => 15 + i))).toBe(15);
  });
});

describe("if the last columns of the sheet are in use", () => {
  const last = (column: number) => {
    const title: string[] = Array.from({ length: column }, () => "");
    title[column - 1] = "note";
    return memoryWorkbook({
      Partners: { rows: [title, ...ROWS.slice(1)] },
      Purchases: sheetRows(PROGRAM, "purchases", []),
    });
  };
  const planned = async (column: number) => {
    const book = last(column);
    const result = await evaluateWorkbook(book, timelineOf(PROGRAM), day("2026-12-31"));
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const { plan } = await planWrites(book, result.value);
    return plan.sheets[0]?.columns.map((each) => each.column);
  };

  test("the plan is refused, with the sheet and its last column", async () => {
    for (const column of [16_384, 16_374]) {
      await expect(planned(column)).rejects.toMatchObject({
        code: "no-free-column",
        details: { sheet: "Partners", last: "XFD" },
      });
    }
  });

  test("the last column itself is used", async () => {
    expect((await planned(16_373))?.at(-1)).toBe(16_384);
  });
});
