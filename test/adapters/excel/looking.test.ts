/** The pane's look at Excel, through the real office.js: culture, access, selection, scattered rows. */
import { openExcelWorkbook } from "../../../src/adapters/excel/excel-workbook";
import { readAccess } from "../../../src/adapters/excel/view/access";
import { readCulture } from "../../../src/adapters/excel/view/culture";
import { readRows } from "../../../src/adapters/excel/view/read-rows";
import { rowRuns, rowsIn } from "../../../src/adapters/excel/view/row-runs";
import { readSelection } from "../../../src/adapters/excel/view/selection";
import { CULTURES } from "../../../workbench/host/book/create-book";
import { editCell } from "../../../workbench/host/book/changes";
import { bookOf } from "../../support/excel/book-of";
import { closeExcels, faultyExcel, type FaultyExcel } from "../../support/excel/faulty-excel";

const opened: FaultyExcel[] = [];
afterEach(() => {
  for (const { host } of opened.splice(0)) expect(host.openReferences()).toBe(0);
  closeExcels();
});

function open(...given: Parameters<typeof bookOf>): FaultyExcel {
  const excel = faultyExcel(bookOf(...given));
  opened.push(excel);
  return excel;
}

const sent = ({ host }: FaultyExcel): number => host.traffic.batches.length;
const area = (firstRow: number, firstColumn: number, lastRow = firstRow, lastColumn = firstColumn) => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

describe("the culture", () => {
  test("is the workbook's own", async () => {
    const { office } = open({ S: [] }, { culture: CULTURES.kk });
    expect(await readCulture(office)).toEqual({
      name: "kk-KZ",
      decimalSeparator: ",",
      groupSeparator: "\u00a0",
      shortDatePattern: "dd.mm.yyyy",
      dateSeparator: ".",
    });
  });

  test("of the United States has slashes", async () => {
    const { office } = open({ S: [] }, { culture: CULTURES.en });
    expect(await readCulture(office)).toMatchObject({ shortDatePattern: "m/d/yyyy", dateSeparator: "/" });
  });
});

describe("access", () => {
  test("to an ordinary workbook is unrestricted", async () => {
    const { office } = open({ A: [], B: [] });
    expect(await readAccess(office)).toEqual({
      isReadOnly: false,
      isStructureProtected: false,
      protectedSheets: [],
    });
  });

  test("tells reading only, a protected structure and protected sheets, in one request", async () => {
    const excel = open({ A: [], B: [], C: [] });
    excel.book.isReadOnly = true;
    for (const name of ["A", "C"]) {
      const sheet = excel.book.sheetByName(name);
      if (sheet !== undefined) sheet.protection = { options: {} };
    }
    await excel.office.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = sent(excel);
    expect(await readAccess(excel.office)).toEqual({
      isReadOnly: true,
      isStructureProtected: true,
      protectedSheets: ["A", "C"],
    });
    expect(sent(excel) - before).toBe(1);
  });
});

describe("the selection", () => {
  test("is its top left cell, by the sheet's name, rows and columns from 1", async () => {
    const { office, book } = open({ One: [], Two: [] });
    book.selection = { sheetId: book.sheetByName("Two")?.id ?? "", area: area(7, 3, 9, 5) };
    expect(await readSelection(office)).toEqual({ sheet: "Two", row: 7, column: 3 });
  });

  test("of several areas is that of the first", async () => {
    const { office, book } = open({ One: [] });
    book.selection = { sheetId: book.sheets[0]?.id ?? "", area: area(7, 3), more: [area(2, 2)] };
    expect(await readSelection(office)).toEqual({ sheet: "One", row: 7, column: 3 });
  });

  test.each(["InvalidSelection", "GeneralException", "ItemNotFound"])(
    "is absent if Excel answers %s, as with a chart selected",
    async (code) => {
      const { office, host } = open({ One: [] });
      host.plan({ kind: "fail-action", code });
      expect(await readSelection(office)).toBeUndefined();
    },
  );

  test("is unknown if Excel does not answer", async () => {
    const { office, host } = open({ One: [] });
    host.plan({ kind: "drop", when: "before" });
    await expect(readSelection(office)).rejects.toMatchObject({ code: "connection-lost" });
  });
});

describe("rows in runs", () => {
  test("are joined if they are adjacent, in whatever order and however often they are given", () => {
    const runs = rowRuns([9, 3, 4, 2, 4, 11]);
    expect(runs).toEqual([
      { first: 2, last: 4 },
      { first: 9, last: 9 },
      { first: 11, last: 11 },
    ]);
    expect(rowsIn(runs)).toBe(5);
    expect(rowRuns([])).toEqual([]);
  });
});

describe("scattered rows", () => {
  const ROWS = Array.from({ length: 6000 }, (_, i) => [
    `P-${i + 1}`,
    { date: 46000 + i },
    i % 2 === 0,
    i / 4,
  ]);

  test("come row by row, in the order of the requested columns", async () => {
    const { office } = open({
      S: [...ROWS.slice(0, 3), [{ error: "#N/A" }, null, { formula: '""', value: "" }]],
    });
    const rows = await readRows(office, "S", [4, 1, 2, 3], [4, 2, 9]);
    expect([...rows]).toEqual([
      [2, [0.25, "P-2", 46001, false]],
      [4, [null, "#N/A", null, null]],
      [9, [null, null, null, null]],
    ]);
  });

  test("in up to 2 000 ranges come in one request", async () => {
    const excel = open({ S: ROWS });
    const rows = Array.from({ length: 2000 }, (_, i) => 3 * i + 1);
    const read = await readRows(excel.office, "S", [1], rows);
    expect(sent(excel)).toBe(1);
    expect(rows.filter((row) => read.get(row)?.[0] !== `P-${row}`)).toEqual([]);
    expect(excel.host.traffic.batches[0]?.requestBytes).toBeLessThan(1_500_000);
  });

  test("in more ranges come in several requests, and none is lost where they are cut", async () => {
    const excel = open({ S: ROWS });
    const rows = [1, 2, 3, 4, 5, 6, 7, 9, 11, 13, 14];
    const read = await readRows(excel.office, "S", [1, 4], rows, { ranges: 4, cells: 8 });
    expect(rows.map((row) => read.get(row))).toEqual(rows.map((row) => [`P-${row}`, (row - 1) / 4]));
    expect(sent(excel)).toBeGreaterThan(2);
    expect(sent(excel)).toBeLessThan(rows.length);
  });

  test("cause no request if the list is empty", async () => {
    const excel = open({ S: ROWS });
    expect((await readRows(excel.office, "S", [1], [])).size).toBe(0);
    expect(sent(excel)).toBe(0);
  });

  test("of a deleted sheet give an error that names it", async () => {
    const { office } = open({ S: ROWS });
    await expect(readRows(office, "T", [1], [1])).rejects.toMatchObject({
      code: "item-gone",
      details: { sheet: "T" },
    });
  });
});

test("looking at a workbook before evaluating keeps the user's undo history", async () => {
  const { office, book } = open({ Partners: [["Partner ID"], ["P-001"]] });
  editCell(book, book.sheets[0] ?? fail(), 2, 2, "mine");
  const workbook = await openExcelWorkbook(office, { asksMergedAreas: false });
  expect(await workbook.mergedAreas("Partners", area(1, 1, 9, 9))).toEqual([]);
  await workbook.usedRange("Partners");
  expect(book.undo.depth).toBe(1);
});

const fail = (): never => {
  throw new Error("No sheet");
};
