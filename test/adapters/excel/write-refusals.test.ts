import { writePlan, type CellsChangedError } from "../../../src/adapters/excel/write";
import type { WorkbookError } from "../../../src/workbook/errors";
import type { SheetWrite } from "../../../src/workbook/write-plan";
import type { Book } from "../../../workbench/host/book/book";
import { renameSheet } from "../../../workbench/host/book/changes";
import { bookOf } from "../../support/excel/book-of";
import { bookSnapshot } from "../../support/excel/book-snapshot";
import { closeExcels, faultyExcel } from "../../support/excel/faulty-excel";
import {
  filterPartners,
  fullPlan,
  ledgerWrite,
  partnerBook,
  partnerWrite,
  rateWrite,
} from "../../support/excel/write-books";
import { columnWrite, rowWrite, sheetWrite } from "../contract";

afterEach(closeExcels);

function sheetOf(book: Book, name: string) {
  const sheet = book.sheetByName(name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

function tableOf(book: Book) {
  const [table] = sheetOf(book, "Partners").tables;
  if (table === undefined) throw new Error("No table");
  return table;
}

/** The refusal of a write; the book must be unchanged, and no reference may be left open. */
async function refusal(
  book: Book,
  sheets: readonly SheetWrite[] = fullPlan().sheets,
): Promise<Pick<WorkbookError, "code" | "details">> {
  const { office, host } = faultyExcel(book);
  const before = bookSnapshot(book);
  const error: unknown = await writePlan(office, { sheets }).catch((refused: unknown) => refused);
  expect(bookSnapshot(book)).toEqual(before);
  expect(host.openReferences()).toBe(0);
  expect(error).toHaveProperty("code");
  const { code, details } = error as WorkbookError;
  return { code, details };
}

describe("before anything is written, a write is refused", () => {
  it("into a sheet that was renamed or deleted meanwhile", async () => {
    const renamed = partnerBook();
    renameSheet(renamed, sheetOf(renamed, "Rates"), "Курсы");
    expect(await refusal(renamed)).toEqual({ code: "no-such-sheet", details: { sheet: "Rates" } });
    const deleted = partnerBook();
    deleted.deleteSheet(sheetOf(deleted, "Rates").id);
    expect(await refusal(deleted)).toEqual({ code: "no-such-sheet", details: { sheet: "Rates" } });
  });

  it("if the new sheet's name has been taken", async () => {
    const book = partnerBook();
    book.addSheet("LEDGER");
    expect(await refusal(book)).toEqual({ code: "sheet-exists", details: { sheet: "Ledger" } });
  });

  it("into a protected sheet, whatever its protection allows", async () => {
    const book = partnerBook();
    sheetOf(book, "Rates").protection = { options: { allowFormatCells: true } };
    expect(await refusal(book)).toEqual({ code: "sheet-protected", details: { sheet: "Rates" } });
  });

  it("but not because of a protected sheet in which nothing changes", async () => {
    const book = partnerBook();
    sheetOf(book, "Rates").protection = { options: {} };
    const { office } = faultyExcel(book);
    const same = rateWrite({ rows: [rowWrite(2, ["007", 480.5], false, ["007", 480.5])] });
    const columns = same.columns.map((column) => ({ ...column, format: "text" as const }));
    const outcome = await writePlan(office, { sheets: [{ ...same, columns }, ledgerWrite()] });
    expect(outcome.sheets).toEqual(["Ledger"]);
  });

  it("in a workbook that is open for reading only", async () => {
    const book = partnerBook();
    book.isReadOnly = true;
    expect(await refusal(book)).toEqual({ code: "read-only", details: {} });
  });

  it("into merged cells, except the first of them", async () => {
    const book = partnerBook();
    sheetOf(book, "Rates").merges = [{ firstRow: 3, firstColumn: 2, lastRow: 4, lastColumn: 2 }];
    expect(await refusal(book)).toEqual({ code: "merged-target", details: { sheet: "Rates", cell: "B4" } });
  });

  it("if the table was renamed, moved, or grew over the place of new columns", async () => {
    const renamed = partnerBook();
    tableOf(renamed).name = "Партнёры";
    expect((await refusal(renamed)).code).toBe("table-gone");
    const moved = partnerBook();
    tableOf(moved).area = { ...tableOf(moved).area, firstRow: 2 };
    expect((await refusal(moved)).code).toBe("table-changed");
    const grown = partnerBook();
    tableOf(grown).area = { ...tableOf(grown).area, lastColumn: 4 };
    expect(await refusal(grown)).toEqual({
      code: "table-changed",
      details: { sheet: "Partners", table: "Partners" },
    });
  });

  it("if a totals row now occupies a planned row", async () => {
    const book = partnerBook();
    tableOf(book).showTotals = true;
    expect((await refusal(book)).code).toBe("table-changed");
  });

  it("if another table is in the way of the growing one", async () => {
    const plain = { name: "", range: { firstRow: 4, firstColumn: 5, lastRow: 6, lastColumn: 6 } };
    const rows = [
      ["Partner ID", "Level", "Since"],
      ["P-001", "Gold"],
    ];
    const tables = [
      { ...plain, name: "Partners", range: { firstRow: 1, firstColumn: 1, lastRow: 5, lastColumn: 3 } },
      { ...plain, name: "Other" },
    ].map((table) => ({ ...table, hasHeaderRow: true, hasTotalsRow: false }));
    const book = bookOf({ Partners: { rows, tables } });
    const write = partnerWrite({ rows: [] });
    expect(await refusal(book, [write])).toEqual({
      code: "table-in-the-way",
      details: { sheet: "Partners", table: "Other" },
    });
  });

  it("if columns were moved or renamed meanwhile", async () => {
    const book = partnerBook();
    sheetOf(book, "Rates").cells.setValue(1, 2, "Course");
    expect(await refusal(book)).toEqual({
      code: "columns-moved",
      details: { sheet: "Rates", cell: "B1", header: "Rate", found: "Course" },
    });
  });

  it("if rows were inserted, deleted or sorted meanwhile, so that they belong to other partners", async () => {
    const book = partnerBook();
    const keys = { columns: [1], ids: [["P-001"], ["007"], ["P-003"], undefined] };
    const { cells } = sheetOf(book, "Partners");
    cells.setValue(4, 1, 7);
    cells.setValue(5, 1, "P-003");
    expect(await refusal(book, [partnerWrite({ keys })])).toEqual({
      code: "rows-moved",
      details: { sheet: "Partners", cell: "A4", expected: "P-003", found: "7" },
    });
    cells.setValue(4, 1, " P-003 ");
    expect((await writePlan(faultyExcel(book).office, { sheets: [partnerWrite({ keys })] })).cells).toBe(12);
  });

  it("if a new column is not blank, in a planned cell or beside it", async () => {
    const header = partnerBook();
    sheetOf(header, "Partners").cells.setValue(1, 5, "Mine");
    expect(await refusal(header)).toEqual({
      code: "cells-in-the-way",
      details: { sheet: "Partners", cell: "E1" },
    });
    const between = bookOf({ S: [["a"], ["x", 5]] });
    const write = sheetWrite({
      sheet: "S",
      columns: [columnWrite(2, "new", "text")],
      rows: [rowWrite(2, ["v"])],
    });
    expect(await refusal(between, [write])).toEqual({
      code: "cells-in-the-way",
      details: { sheet: "S", cell: "B2" },
    });
  });

  it("if a filter could not be put back", async () => {
    const book = partnerBook();
    filterPartners(book);
    const { filter } = tableOf(book);
    filter?.criteria.set(2, { filterOn: "Icon" });
    expect(await refusal(book)).toEqual({ code: "filter-not-kept", details: { sheet: "Partners" } });
  });

  it("if its journal would not fit into the workbook, unless it is written without one", async () => {
    // Texts that cannot be deflated, 700 KB in all.
    let seed = 1;
    const letter = (): string =>
      String.fromCharCode(0x400 + (((seed = (seed * 48_271) % 2_147_483_647) >> 16) % 256));
    const rows = Array.from({ length: 400 }, () => [Array.from({ length: 900 }, letter).join("")]);
    const book = bookOf({ S: [["a"], ...rows] });
    const plan = {
      sheets: [
        sheetWrite({
          sheet: "S",
          columns: [columnWrite(1, "a", "text", false)],
          rows: rows.map(([was = ""], i) => rowWrite(i + 2, ["z"], false, [was])),
        }),
      ],
    };
    const { office } = faultyExcel(book);
    const error: unknown = await writePlan(office, plan).catch((refused: unknown) => refused);
    expect(error).toMatchObject({ code: "journal-too-large", details: { limit: "500" } });
    expect(book.xmlParts).toEqual([]);
    expect(sheetOf(book, "S").cells.value(2, 1)).toBe(rows[0]?.[0]);
    const outcome = await writePlan(office, plan, { withoutJournal: true });
    expect(outcome).toEqual({
      id: expect.any(String) as string,
      cells: 400,
      sheets: ["S"],
      isUndoKept: false,
      notSet: { looks: [], filters: [], order: [] },
    });
    // The workbook shows others that a write is under way; its changes are in this session's memory.
    expect(book.xmlParts).toHaveLength(1);
    expect(book.xmlParts[0]?.xml.length).toBeLessThan(400);
  });
});

describe("cells that someone changed meanwhile", () => {
  it("stop the write, and are listed with their earlier and present contents", async () => {
    const book = partnerBook();
    const { cells } = sheetOf(book, "Partners");
    cells.setValue(2, 2, "Bronze");
    cells.setValue(3, 3, 46099);
    cells.setValue(5, 2, "x", '="x"');
    sheetOf(book, "Rates").cells.setValue(2, 2, "480.5");
    const { office } = faultyExcel(book);
    const before = bookSnapshot(book);
    const error: unknown = await writePlan(office, fullPlan()).catch((refused: unknown) => refused);
    expect(bookSnapshot(book)).toEqual(before);
    const { code, differences, count, details } = error as CellsChangedError;
    expect(code).toBe("cells-changed");
    expect(count).toBe(4);
    expect(differences).toEqual([
      { sheet: "Partners", cell: "B2", was: "Gold", now: "Bronze" },
      { sheet: "Partners", cell: "B5", was: "Silver", now: "x", formula: '="x"' },
      { sheet: "Partners", cell: "C3", was: 46064, now: 46099 },
      { sheet: "Rates", cell: "B2", was: 480.5, now: "480.5" },
    ]);
    expect(details).toEqual({
      sheet: "Partners",
      cell: "B2",
      was: "Gold",
      now: "Bronze",
      formula: "",
      count: "4",
    });
  });

  it("are listed up to a limit, and counted beyond it", async () => {
    const book = partnerBook();
    for (const row of [2, 3, 4]) sheetOf(book, "Rates").cells.setValue(row, 3, "other");
    const { office } = faultyExcel(book);
    const writing = writePlan(office, fullPlan(), { limits: { listedChanges: 2 } });
    const error: unknown = await writing.catch((refused: unknown) => refused);
    expect(error).toMatchObject({ count: 3, differences: [{ cell: "C2" }, { cell: "C3" }] });
  });

  it("do not matter if the plan does not change them", async () => {
    const book = partnerBook();
    sheetOf(book, "Partners").cells.setValue(3, 2, "Bronze");
    const { office } = faultyExcel(book);
    await writePlan(office, fullPlan());
    expect(sheetOf(book, "Partners").cells.value(3, 2)).toBe("Bronze");
  });

  it("in 1904 workbooks are compared by day", async () => {
    const book = partnerBook({ uses1904Dates: true });
    sheetOf(book, "Partners").cells.setValue(3, 3, 46064);
    const { office } = faultyExcel(book);
    await expect(writePlan(office, fullPlan())).rejects.toMatchObject({
      differences: [{ cell: "C3", was: 46064, now: 46064 + 1462 }],
    });
  });
});
