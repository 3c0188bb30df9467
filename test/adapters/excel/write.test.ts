import { openExcelWorkbook } from "../../../src/adapters/excel/excel-workbook";
import type { OfficeExcel } from "../../../src/adapters/excel/office";
import { writePlan } from "../../../src/adapters/excel/write";
import type { Book } from "../../../workbench/host/book/book";
import { bookOf } from "../../support/excel/book-of";
import { bookSnapshot } from "../../support/excel/book-snapshot";
import { closeExcels, faultyExcel } from "../../support/excel/faulty-excel";
import {
  filterPartners,
  fullPlan,
  ledgerWrite,
  partnerBook,
  partnerWrite,
} from "../../support/excel/write-books";
import { readGrid } from "../../support/xlsx/cells";
import { columnWrite, rowWrite, sheetWrite } from "../contract";

afterEach(closeExcels);

function sheetOf(book: Book, name: string) {
  const sheet = book.sheetByName(name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

/** Number formats of a column's cells. */
function formats(book: Book, name: string, column: number, rows: readonly number[]): string[] {
  return rows.map((row) => sheetOf(book, name).cells.numberFormat(row, column));
}

describe("writing a plan in Excel", () => {
  it("writes texts, numbers, dates, blanks and truth values as planned, and tells how many cells changed", async () => {
    const { book, office } = faultyExcel(partnerBook());
    const outcome = await writePlan(office, fullPlan());
    const workbook = await openExcelWorkbook(office);
    expect(await readGrid(workbook, "Partners", 5)).toEqual([
      ["Partner ID", "Level", "Since", "Missing", "Points"],
      ["P-001", "Platinum", { date: 46063 }, "=1+1", 1200],
      ["007", "Silver", { date: 46100 }, null, 12.5],
      ["P-003", "=Gold", { date: 46065 }, "янв 5", null],
      ["P-004", null, { date: 46101 }, "TRUE", 7],
    ]);
    expect(await readGrid(workbook, "Rates", 3)).toEqual([
      ["Currency", "Rate", "Note"],
      ["USD", 0.075, null],
      ["EUR", 0.08, "ok"],
      [null, 1, false],
    ]);
    expect(await readGrid(workbook, "Ledger", 3)).toEqual([
      ["Partner", "Day", "Sum"],
      ["00", { date: 46063 }, 0],
      ["01", null, 1.25],
      ["02", { date: 46065 }, 2.5],
      ["03", null, 3.75],
    ]);
    expect(outcome).toEqual({
      id: expect.any(String) as string,
      // Two of the new sheet's fifteen cells stay blank.
      cells: 12 + 6 + 13,
      sheets: ["Partners", "Rates", "Ledger"],
      isUndoKept: true,
      notSet: { looks: [], filters: [], order: [] },
    });
    expect(book.sheets.map(({ name }) => name)).toEqual(["Partners", "Rates", "Ledger"]);
  });

  it("gives number formats by the same rules as the .xlsx adapter", async () => {
    const { book, office } = faultyExcel(partnerBook());
    sheetOf(book, "Rates").cells.setNumberFormat(4, 2, "0.000%");
    await writePlan(office, fullPlan());
    expect(formats(book, "Partners", 3, [2, 3, 5])).toEqual(["dd.mm.yyyy", "dd.mm.yyyy", "m/d/yyyy"]);
    expect(formats(book, "Partners", 5, [1, 2, 3, 4, 5])).toEqual([
      "General",
      "#,##0",
      '#,##0.####" (prov.)"',
      "General",
      "#,##0",
    ]);
    expect(formats(book, "Rates", 2, [2, 3, 4])).toEqual(["0.##%", "0%", "0.000%"]);
    expect(formats(book, "Ledger", 3, [1, 2, 5])).toEqual(["General", "#,##0.00", "#,##0.00"]);
  });

  it("extends the table over new columns, and gives a new sheet a table, widths, a bold and frozen header", async () => {
    const { book, office } = faultyExcel(partnerBook());
    await writePlan(office, fullPlan());
    const [partners] = sheetOf(book, "Partners").tables;
    expect(partners?.area).toEqual({ firstRow: 1, firstColumn: 1, lastRow: 5, lastColumn: 5 });
    const ledger = sheetOf(book, "Ledger");
    expect(ledger.tables.map(({ name, area }) => ({ name, area }))).toEqual([
      { name: "Ledger", area: { firstRow: 1, firstColumn: 1, lastRow: 5, lastColumn: 3 } },
    ]);
    expect(ledger.frozen).toEqual({ rows: 1, columns: 0 });
    expect(ledger.columnWidths.get(2)).toBeCloseTo(14, 5);
    expect(sheetOf(book, "Partners").columnWidths.get(4)).toBeCloseTo(14, 5);
    expect(sheetOf(book, "Partners").columnWidths.has(2)).toBe(false);
  });

  it("writes nothing, and no journal, if every cell holds its planned value already", async () => {
    const { book, office } = faultyExcel(partnerBook());
    await writePlan(office, fullPlan());
    const before = bookSnapshot(book);
    const again = await writePlan(office, {
      sheets: [
        partnerWrite({
          columns: partnerWrite().columns.map((column) => ({ ...column, isNew: false })),
          rows: [
            rowWrite(2, ["Platinum", undefined, "=1+1", 1200], false, ["Platinum", null, "=1+1", 1200]),
            rowWrite(3, [undefined, 46100, null, 12.5], true, [null, 46100, null, 12.5]),
          ],
        }),
      ],
    });
    expect(again).toEqual({
      cells: 0,
      sheets: [],
      isUndoKept: false,
      notSet: { looks: [], filters: [], order: [] },
    });
    expect(bookSnapshot(book)).toEqual(before);
  });

  it("writes and reads dates of a 1904 workbook as its own serials", async () => {
    const { book, office } = faultyExcel(partnerBook({ uses1904Dates: true }));
    await writePlan(office, { sheets: [partnerWrite(), ledgerWrite()] });
    expect(sheetOf(book, "Partners").cells.value(3, 3)).toBe(46100 - 1462);
    expect(sheetOf(book, "Ledger").cells.value(2, 2)).toBe(46063 - 1462);
    expect(await readGrid(await openExcelWorkbook(office), "Ledger", 2)).toContainEqual([
      "00",
      { date: 46063 },
    ]);
  });

  it("writes values into filtered rows, and leaves the filter as it was", async () => {
    const { book, office } = faultyExcel(partnerBook());
    filterPartners(book);
    await writePlan(office, { sheets: [partnerWrite()] });
    const sheet = sheetOf(book, "Partners");
    expect(sheet.cells.value(3, 5)).toBe(12.5);
    expect([...(sheet.tables[0]?.filter?.criteria ?? [])]).toEqual([
      [1, { filterOn: "Values", values: ["Gold", "=Gold"] }],
    ]);
    // "Platinum" is filtered out now.
    expect([...sheet.hiddenRows]).toEqual([2, 3, 5]);
  });

  it("gives a new sheet's table a name that neither a table nor a defined name has", async () => {
    const book = partnerBook();
    book.names.push({ name: "ledger", formula: "=Partners!$A$1", sheetId: undefined });
    const { office } = faultyExcel(book);
    await writePlan(office, { sheets: [ledgerWrite()] });
    expect(sheetOf(book, "Ledger").tables[0]?.name).toBe("Ledger_2");
  });

  it("writes into the first cell of a merged area, and around it", async () => {
    const merges = [{ firstRow: 3, firstColumn: 1, lastRow: 4, lastColumn: 2 }];
    const rows = [["a"], ["1"], ["2"], [], ["4"], ["5"]];
    const { book, office } = faultyExcel(bookOf({ S: { rows, merges } }));
    await writePlan(office, {
      sheets: [
        sheetWrite({
          sheet: "S",
          columns: [columnWrite(1, "a", "points", false)],
          rows: [2, 3, 5, 6].map((row) => rowWrite(row, [row * 10], false, [String(row - 1)])),
        }),
      ],
    });
    expect([2, 3, 4, 5, 6].map((row) => sheetOf(book, "S").cells.value(row, 1))).toEqual([
      20,
      30,
      null,
      50,
      60,
    ]);
    expect(formats(book, "S", 1, [2, 3, 4, 5])).toEqual(["#,##0", "#,##0", "General", "#,##0"]);
  });

  it("keeps every request far below 5 MB, tells the progress, and leaves no reference open", async () => {
    const { office, host, book } = faultyExcel(bookOf({ S: [["x"]] }));
    const steps: number[] = [];
    const onProgress = ({ cells }: { readonly cells: number }) => steps.push(cells);
    const outcome = await writePlan(
      office,
      { sheets: [ledgerWrite(30_000)] },
      { onProgress, limits: { requestBytes: 400_000 } },
    );
    expect(steps.at(-1)).toBe(30_001 * 3);
    // Every other day stays blank.
    expect(outcome.cells).toBe(30_001 * 3 - 15_000);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    const largest = Math.max(...host.traffic.batches.map(({ requestBytes }) => requestBytes));
    expect(largest).toBeLessThan(450_000);
    expect(host.openReferences()).toBe(0);
    expect(sheetOf(book, "Ledger").cells.value(30_001, 3)).toBe(29_999 * 1.25);
  });

  it("asks for one undo step, and writes everything in one run", async () => {
    const { office } = faultyExcel(partnerBook());
    const merged: unknown[] = [];
    const watched: OfficeExcel = {
      ...office,
      run: (batch, options) => {
        if (options?.mergeUndoGroup === true) merged.push(options);
        return office.run(batch, options);
      },
    };
    await writePlan(watched, fullPlan(), { limits: { requestBytes: 3000 } });
    expect(merged).toEqual([{ mergeUndoGroup: true }]);
  });

  it("waits while the user is editing a cell", async () => {
    const { office, host } = faultyExcel(partnerBook());
    host.enterCellEdit();
    const writing = writePlan(office, fullPlan());
    await new Promise((resolve) => setTimeout(resolve, 5));
    host.leaveCellEdit();
    expect((await writing).cells).toBe(31);
  });

  it("shrinks its requests if Excel finds them too large", async () => {
    const payload = { request: 60_000, response: 5_000_000 };
    const { office, book } = faultyExcel(bookOf({ S: [["x"]] }), { payload });
    await writePlan(office, { sheets: [ledgerWrite(3000)] }, { limits: { requestBytes: 150_000 } });
    expect(sheetOf(book, "Ledger").cells.value(3001, 1)).toBe("02999");
  });
});
