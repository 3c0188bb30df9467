import {
  lastWrite,
  recoverWrite,
  undoLastWrite,
  writePlan,
  type UndoRefusedError,
} from "../../../src/adapters/excel/write";
import { readState, writeState } from "../../../src/adapters/excel/state/workbook-state";
import type { Book } from "../../../workbench/host/book/book";
import { renameSheet } from "../../../workbench/host/book/changes";
import { bookOf } from "../../support/excel/book-of";
import { bookSnapshot } from "../../support/excel/book-snapshot";
import { closeExcels, faultyExcel, loseFrom, type FaultyExcel } from "../../support/excel/faulty-excel";
import {
  filterPartners,
  fullPlan,
  ledgerWrite,
  partnerBook,
  rateWrite,
} from "../../support/excel/write-books";
import { columnWrite, rowWrite, sheetWrite } from "../contract";

afterEach(closeExcels);

async function written(book: Book = partnerBook()): Promise<FaultyExcel & { readonly before: unknown }> {
  const excel = faultyExcel(book);
  const before = bookSnapshot(book);
  await writePlan(excel.office, fullPlan());
  return { ...excel, before };
}

function sheetOf(book: Book, name: string) {
  const sheet = book.sheetByName(name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

async function refusedUndo({ book, office }: FaultyExcel): Promise<UndoRefusedError> {
  const before = bookSnapshot(book);
  const error: unknown = await undoLastWrite(office).catch((refused: unknown) => refused);
  expect(bookSnapshot(book)).toEqual(before);
  expect(error).toMatchObject({ code: "undo-refused" });
  return error as UndoRefusedError;
}

describe("undoing the last write", () => {
  it("restores contents, number formats, table, widths and sheets, and deletes the journal", async () => {
    const { book, office, host, before } = await written();
    const progress: number[] = [];
    const onProgress = ({ cells }: { readonly cells: number }) => progress.push(cells);
    const outcome = await undoLastWrite(office, { onProgress, limits: { requestBytes: 5000 } });
    expect(bookSnapshot(book)).toEqual(before);
    // Two cells of the new sheet are assigned to and stay blank.
    expect(outcome.cells).toBe(31);
    expect(progress.at(-1)).toBe(33);
    expect(await lastWrite(office)).toEqual({ kind: "none" });
    expect(host.openReferences()).toBe(0);
  });

  it("works after the workbook was reopened, from the journal in it", async () => {
    const { book, before } = await written();
    const { office } = faultyExcel(book);
    expect(await lastWrite(office)).toMatchObject({
      kind: "written",
      cells: 31,
      sheets: ["Partners", "Rates", "Ledger"],
    });
    await undoLastWrite(office);
    expect(bookSnapshot(book)).toEqual(before);
  });

  it("keeps a filter that was set later", async () => {
    const book = partnerBook();
    filterPartners(book);
    const { office, before } = await written(book);
    await undoLastWrite(office);
    expect(bookSnapshot(book)).toEqual(before);
  });

  it("does not bring back a filter that the user has cleared since", async () => {
    const book = partnerBook();
    filterPartners(book);
    const { office } = await written(book);
    const sheet = sheetOf(book, "Partners");
    sheet.tables[0]?.filter?.criteria.clear();
    sheet.hiddenRows.clear();
    await undoLastWrite(office);
    expect(sheet.tables[0]?.filter?.criteria.size).toBe(0);
    expect([...sheet.hiddenRows]).toEqual([]);
  });

  it("finds its sheets under other names", async () => {
    const { book, office } = await written();
    renameSheet(book, sheetOf(book, "Rates"), "Курсы");
    renameSheet(book, sheetOf(book, "Ledger"), "Ведомость");
    await undoLastWrite(office);
    expect(book.sheets.map(({ name }) => name)).toEqual(["Partners", "Курсы"]);
    expect(sheetOf(book, "Курсы").cells.value(2, 2)).toBe(480.5);
  });

  it("restores numbers stored under a text format as numbers, and texts as texts", async () => {
    const book = bookOf({ S: [["a"], [5], ["007"], ["'quoted"], ["=1+1"]] });
    for (const row of [2, 3]) sheetOf(book, "S").cells.setNumberFormat(row, 1, "@");
    const { office } = faultyExcel(book);
    const before = bookSnapshot(book);
    const was = [5, "007", "'quoted", "=1+1"];
    const rows = was.map((value, i) => rowWrite(i + 2, [i + 1], false, [value]));
    await writePlan(office, {
      sheets: [sheetWrite({ sheet: "S", columns: [columnWrite(1, "a", "money", false)], rows })],
    });
    expect(sheetOf(book, "S").cells.value(2, 1)).toBe(1);
    await undoLastWrite(office);
    expect(bookSnapshot(book)).toEqual(before);
  });

  it("leaves rules and mapping in the workbook", async () => {
    const { office, host } = faultyExcel(partnerBook());
    await writeState(office, { rules: { version: 3 } });
    await writePlan(office, fullPlan());
    await undoLastWrite(office);
    expect(await readState(office)).toEqual({ kind: "state", state: { rules: { version: 3 } } });
    expect(host.openReferences()).toBe(0);
  });

  it("keeps a sheet that does not bear the write's mark, whatever its name, and says so", async () => {
    const { book, before } = await written();
    const own = sheetOf(book, "Ledger");
    book.deleteSheet(own.id);
    const other = book.addSheet("Ledger");
    other.cells.setValue(2, 1, "00");
    expect(await undoLastWrite(faultyExcel(book).office)).toMatchObject({
      cells: 31 - 13,
      left: [{ sheet: "Ledger", cells: undefined }],
    });
    expect(other.cells.value(2, 1)).toBe("00");
    book.deleteSheet(other.id);
    expect(bookSnapshot(book)).toEqual(before);
  });

  it("without a journal in the workbook, works in the session that has written", async () => {
    const { book, office } = faultyExcel(partnerBook());
    const before = bookSnapshot(book);
    await writePlan(office, fullPlan(), { withoutJournal: true });
    expect(await lastWrite(faultyExcel(book).office)).toEqual({ kind: "none" });
    expect(await lastWrite(office)).toMatchObject({ kind: "written" });
    await undoLastWrite(office);
    expect(bookSnapshot(book)).toEqual(before);
  });

  it("of a write without journal does not undo an earlier one instead", async () => {
    const { book, office } = faultyExcel(partnerBook());
    await writePlan(office, { sheets: [rateWrite()] });
    await writePlan(office, { sheets: [ledgerWrite()] }, { withoutJournal: true });
    expect(await lastWrite(faultyExcel(book).office)).toEqual({ kind: "none" });
  });

  it("only deletes the journal if Excel's own undo has reverted the write already", async () => {
    const { book, office, before } = await written();
    const xml = book.xmlParts.map(({ xml: text }) => text);
    while (
      book.sheetByName("Ledger") !== undefined ||
      sheetOf(book, "Partners").cells.value(2, 2) !== "Gold"
    ) {
      if (!book.undo.undo()) throw new Error("Nothing left to undo");
    }
    expect(xml).not.toEqual([]);
    expect(await undoLastWrite(office)).toMatchObject({ cells: 0, left: [] });
    expect(bookSnapshot(book)).toEqual(before);
  });

  it("is refused if there is nothing to undo, or a write is unfinished", async () => {
    const { office } = faultyExcel(partnerBook());
    await expect(undoLastWrite(office)).rejects.toMatchObject({ code: "nothing-to-undo" });
  });
});

describe("the last write is not undone, and the places are listed,", () => {
  it("if someone has changed a written cell since", async () => {
    const excel = await written();
    sheetOf(excel.book, "Partners").cells.setValue(3, 5, 13);
    sheetOf(excel.book, "Rates").cells.setValue(2, 3, null, "=NOW()");
    const { places, details } = await refusedUndo(excel);
    expect(places).toEqual([
      { sheet: "Partners", cells: "E3" },
      { sheet: "Rates", cells: "C2" },
    ]);
    expect(details).toEqual({ sheet: "Partners", cell: "E3", count: "2" });
  });

  it("if a part of the write has been reverted by hand", async () => {
    const excel = await written();
    const { cells } = sheetOf(excel.book, "Rates");
    for (const [row, value] of [
      [2, 480.5],
      [3, 520],
      [4, null],
    ] as const)
      cells.setValue(row, 2, value);
    expect((await refusedUndo(excel)).places).toEqual([{ sheet: "Rates", cells: "B2:B4" }]);
  });

  it("if columns were added after those of the write, or a sheet was deleted", async () => {
    const grown = await written();
    const [table] = sheetOf(grown.book, "Partners").tables;
    if (table !== undefined) table.area = { ...table.area, lastColumn: 6 };
    expect((await refusedUndo(grown)).places).toEqual([{ sheet: "Partners", cells: "A1:F5" }]);
    const gone = await written();
    gone.book.deleteSheet(sheetOf(gone.book, "Rates").id);
    expect((await refusedUndo(gone)).places).toEqual([{ sheet: "Rates", cells: undefined }]);
  });

  it("if a sheet or the workbook has been protected since; nothing is changed, and undo works without the protection", async () => {
    const excel = await written();
    const { book, office, before } = excel;
    const after = bookSnapshot(book);
    for (const name of ["Partners", "Rates"]) {
      sheetOf(book, name).protection = { options: {} };
      await expect(undoLastWrite(office)).rejects.toMatchObject({
        code: "sheet-protected",
        details: { sheet: name },
      });
      sheetOf(book, name).protection = undefined;
      expect(bookSnapshot(book)).toEqual(after);
    }
    await office.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    await expect(undoLastWrite(office)).rejects.toMatchObject({ code: "workbook-protected" });
    expect(bookSnapshot(book)).toEqual(after);
    await office.run(async (context) => {
      context.workbook.protection.unprotect();
      await context.sync();
    });
    await undoLastWrite(office);
    expect(bookSnapshot(book)).toEqual(before);
  });

  it("if the new sheet holds something else now", async () => {
    const excel = await written();
    sheetOf(excel.book, "Ledger").cells.setValue(20, 2, "my sum");
    expect((await refusedUndo(excel)).places).toEqual([{ sheet: "Ledger", cells: undefined }]);
  });

  it("but rows that the user has added to the table stay in it", async () => {
    const { book, office } = await written();
    const [table] = sheetOf(book, "Partners").tables;
    if (table !== undefined) table.area = { ...table.area, lastRow: 9 };
    await undoLastWrite(office);
    expect(table?.area).toEqual({ firstRow: 1, firstColumn: 1, lastRow: 9, lastColumn: 3 });
  });

  it("but number formats, colours and other cells may be changed by the user", async () => {
    const { book, office } = await written();
    sheetOf(book, "Partners").cells.setNumberFormat(2, 5, "0.000");
    sheetOf(book, "Partners").cells.setValue(20, 12, "note");
    await undoLastWrite(office);
    expect(sheetOf(book, "Partners").cells.numberFormat(2, 5)).toBe("0.000");
    expect(sheetOf(book, "Partners").cells.numberFormat(3, 5)).toBe("General");
    expect(sheetOf(book, "Partners").cells.value(20, 12)).toBe("note");
  });
});

describe("an undo that is broken off", () => {
  it("at any batch is finished at the next start", async () => {
    let broken = 0;
    for (let nth = 1; nth <= 26; nth++) {
      const excel = await written();
      for (let later = nth; later < nth + 40; later++) {
        excel.host.plan({ kind: "drop", when: nth % 2 === 0 ? "after" : "before" }, { nth: later });
      }
      const error: unknown = await undoLastWrite(excel.office, { limits: { requestBytes: 5000 } }).catch(
        (failed: unknown) => failed,
      );
      const next = faultyExcel(excel.book);
      const { kind } = await lastWrite(next.office);
      if (kind === "written") await undoLastWrite(next.office);
      else if (kind === "unfinished") expect((await recoverWrite(next.office)).left).toEqual([]);
      if (error instanceof Error && "code" in error && error.code === "undo-unfinished") broken += 1;
      expect(bookSnapshot(excel.book)).toEqual(excel.before);
      closeExcels();
    }
    expect(broken).toBeGreaterThan(3);
  });

  it("is refused a second time until it is finished", async () => {
    const excel = await written();
    loseFrom(excel, (body) => body.includes("Suspend"));
    await expect(undoLastWrite(excel.office)).rejects.toMatchObject({ code: "undo-unfinished" });
    await expect(undoLastWrite(faultyExcel(excel.book).office)).rejects.toMatchObject({
      code: "write-unfinished",
    });
  });
});

describe("a recovery", () => {
  it("has nothing to do if nothing was broken off", async () => {
    const { office } = await written();
    expect(await recoverWrite(office)).toEqual({ wasUnfinished: false, left: [] });
    expect(await lastWrite(office)).toMatchObject({ kind: "written" });
  });

  it("keeps and lists the cells that someone has changed since", async () => {
    const excel = faultyExcel(partnerBook());
    const before = bookSnapshot(excel.book);
    loseFrom(excel, (body) => body.includes("янв 5"));
    const limits = { requestBytes: 1500 };
    await expect(writePlan(excel.office, fullPlan(), { limits })).rejects.toMatchObject({
      code: "half-written",
    });
    const { cells } = sheetOf(excel.book, "Partners");
    expect(cells.value(2, 2)).toBe("Platinum");
    cells.setValue(2, 2, "Titanium");
    const { left } = await recoverWrite(faultyExcel(excel.book).office);
    expect(left).toEqual([{ sheet: "Partners", cells: "B2" }]);
    expect(cells.value(2, 2)).toBe("Titanium");
    cells.setValue(2, 2, "Gold");
    expect(bookSnapshot(excel.book)).toEqual(before);
  });

  it("says that a journal is damaged, and a new write takes its place", async () => {
    const { book, office } = faultyExcel(partnerBook());
    book.xmlParts.push({ id: "{x}", xml: '<state xmlns="urn:partner-program:journal:1" version="1"/>' });
    await expect(recoverWrite(office)).rejects.toMatchObject({ code: "journal-damaged" });
    await expect(lastWrite(office)).rejects.toMatchObject({ code: "journal-damaged" });
    await writePlan(office, fullPlan());
    expect(await lastWrite(office)).toMatchObject({ kind: "written" });
  });
});
