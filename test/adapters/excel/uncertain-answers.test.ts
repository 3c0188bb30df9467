/** Answers of Excel that need a second look: null for too many cells, dates of two systems. */
import { openExcelWorkbook } from "../../../src/adapters/excel/excel-workbook";
import { readDateShift } from "../../../src/adapters/excel/read/date-system";
import { undoLastWrite, writePlan } from "../../../src/adapters/excel/write";
import { bookOf } from "../../support/excel/book-of";
import { bookSnapshot } from "../../support/excel/book-snapshot";
import { closeExcels, faultyExcel } from "../../support/excel/faulty-excel";
import { partnerBook, partnerWrite, rateWrite } from "../../support/excel/write-books";
import { readGrid } from "../../support/xlsx/cells";

afterEach(closeExcels);

describe("an Excel that answers null for more than a few cells", () => {
  const ROWS = Array.from({ length: 300 }, (_row, i) => [`P-${i}`, i, null, { date: 46000 + i }]);

  test("is asked for fewer, until all cells are read", async () => {
    const { office, host } = faultyExcel(bookOf({ S: ROWS }), { limits: { cells: 490 } });
    const workbook = await openExcelWorkbook(office);
    expect(await readGrid(workbook, "S", 4)).toEqual(ROWS);
    expect(host.openReferences()).toBe(0);
  });

  test("is written to, and undone, all the same", async () => {
    const book = partnerBook();
    const before = bookSnapshot(book);
    const { office } = faultyExcel(book, { limits: { cells: 490 } });
    await writePlan(office, { sheets: [partnerWrite(), rateWrite()] });
    await undoLastWrite(office);
    expect(bookSnapshot(book)).toEqual(before);
  });

  test("is named with the row if it answers null for a single one", async () => {
    const wide = [Array.from({ length: 600 }, (_cell, i) => i)];
    const { office } = faultyExcel(bookOf({ S: wide }), { limits: { cells: 490 } });
    const workbook = await openExcelWorkbook(office);
    await expect(readGrid(workbook, "S", 600)).rejects.toMatchObject({
      code: "response-too-large",
      details: { sheet: "S", row: "1" },
    });
  });
});

describe("the date system of a workbook whose dates Excel calculates as in 1900", () => {
  test.each([
    ["in the first rows, with the day alone", 1, "dd.mm"],
    ["in the first rows, with a month's name", 1, "d mmm yy"],
    ["below the first rows", 60, "dd.mm.yyyy"],
    ["below the first rows, with the day alone", 300, "dd.mm"],
  ])("is told by a date that a cell shows %s", async (_where, row, format) => {
    for (const uses1904Dates of [true, false]) {
      const book = bookOf({ Empty: [], S: [["Name"], ["Sum", 46063]] }, { uses1904Dates });
      const cells = book.sheetByName("S")?.cells;
      cells?.setValue(row, 3, uses1904Dates ? 44601 : 46063);
      cells?.setNumberFormat(row, 3, format);
      const { office, host } = faultyExcel(book);
      expect(await readDateShift(office)).toBe(uses1904Dates ? 1462 : 0);
      expect(host.openReferences()).toBe(0);
    }
  });
});
