/** Events of Excel, through the real office.js: selections, and changes with their source. */
import type { SelectedCell } from "../../../src/adapters/excel/view/selection";
import { watchChanges } from "../../../src/adapters/excel/watch/changes";
import type { WorkbookChange } from "../../../src/adapters/excel/watch/workbook-change";
import { watchSelection } from "../../../src/adapters/excel/watch/selection";
import { officeExcel, type OfficeExcel } from "../../../src/adapters/excel/office";
import type { Book, BookSheet } from "../../../workbench/host/book/book";
import { editCell, renameSheet } from "../../../workbench/host/book/changes";
import { withFaults, type FaultyHost } from "../../../workbench/host/faults/faulty-host";
import { createExcelHost } from "../../../workbench/host/model/excel-host";
import { openOfficeJs, type OpenedOfficeJs } from "../../../workbench/host/wire/node/open-office-js";
import { bookOf } from "../../support/excel/book-of";

const opened: { readonly library: OpenedOfficeJs; readonly host: FaultyHost }[] = [];
afterEach(() => {
  for (const { library, host } of opened.splice(0)) {
    expect(host.openReferences()).toBe(0);
    library.dispose();
  }
});

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Waits until no event and no request has come for a while. */
async function settle(): Promise<void> {
  const sent = () =>
    opened.map(({ host }) => host.traffic.batches.map(({ end }) => end !== undefined).join()).join();
  let before = "";
  for (let quiet = 0; quiet < 4; quiet++) {
    if (before !== sent()) quiet = 0;
    before = sent();
    await pause();
  }
}

function open(version = "1.17") {
  const book = bookOf({ One: [[1]], Two: [[2]] });
  const model = createExcelHost(book);
  const host = withFaults(model, () => 0);
  const sets = { ExcelApi: version, DelayForCellEdit: "1.1" };
  const library = openOfficeJs(host, { requirementSets: sets });
  opened.push({ library, host });
  const [one, two] = book.sheets;
  if (one === undefined || two === undefined) throw new Error("No sheets");
  return { book, host, model, one, two, office: officeExcel(library.Excel, library.Office) };
}

/** Selects a cell as the user does. */
function select(book: Book, { id }: BookSheet, row: number, column: number): void {
  const area = { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
  book.selection = { sheetId: id, area };
  book.notify({ kind: "selection", sheetId: id, area });
}

describe("the selection", () => {
  test("is reported whenever it changes", async () => {
    const { office, book, one, two } = open();
    const told: SelectedCell[] = [];
    await watchSelection(office, (selected) => told.push(selected));
    select(book, one, 4, 2);
    await settle();
    select(book, two, 5, 3);
    await settle();
    expect(told).toEqual([
      { sheet: "One", row: 4, column: 2 },
      { sheet: "Two", row: 5, column: 3 },
    ]);
  });

  test("is reported once if it moves on before Excel has answered", async () => {
    const { office, book, host, one } = open();
    const told: SelectedCell[] = [];
    await watchSelection(office, (selected) => told.push(selected));
    const before = host.traffic.batches.length;
    for (let row = 1; row <= 50; row++) select(book, one, row, 1);
    await settle();
    expect(told.map(({ row }) => row)).toEqual([50]);
    expect(host.traffic.batches.length - before).toBeLessThan(5);
  });

  test("that has already moved on is dropped while an answer is on its way", async () => {
    const { office, book, one } = open();
    const told: number[] = [];
    let arrive: () => void = () => undefined;
    const arrival = new Promise<void>((resolve) => (arrive = resolve));
    const slow: OfficeExcel = {
      ...office,
      run: async (batch, options) => {
        const result = await office.run(batch, options);
        await (hasBegun ? arrival : undefined);
        return result;
      },
    };
    let hasBegun = false;
    await watchSelection(slow, ({ row }) => told.push(row));
    hasBegun = true;
    select(book, one, 3, 1);
    await settle();
    select(book, one, 9, 1);
    await settle();
    arrive();
    await settle();
    expect(told).toEqual([9]);
  });

  test("is not reported for a chart or while Excel is unreachable, and is reported again afterwards", async () => {
    const { office, book, host, one } = open();
    const told: number[] = [];
    await watchSelection(office, ({ row }) => told.push(row));
    host.plan({ kind: "fail-action", code: "InvalidSelection" });
    select(book, one, 2, 1);
    await settle();
    host.plan({ kind: "drop", when: "before" });
    select(book, one, 3, 1);
    await settle();
    expect(told).toEqual([]);
    select(book, one, 4, 1);
    await settle();
    expect(told).toEqual([4]);
  });

  test("is not reported once watching has ended, nor is Excel asked", async () => {
    const { office, book, host, one } = open();
    const told: SelectedCell[] = [];
    const stop = await watchSelection(office, (selected) => told.push(selected));
    await stop();
    const before = host.traffic.batches.length;
    select(book, one, 4, 2);
    await settle();
    expect([told.length, host.traffic.batches.length - before]).toEqual([0, 0]);
  });

  test("that is still being asked for is not reported then either", async () => {
    const { office, book, one } = open();
    const told: SelectedCell[] = [];
    const stop = await watchSelection(office, (selected) => told.push(selected));
    select(book, one, 4, 2);
    await stop();
    await settle();
    expect(told).toEqual([]);
  });

  test("cannot be watched where Excel refuses", async () => {
    const { office, host } = open();
    host.plan({ kind: "drop", when: "before" });
    await expect(watchChanges(office, () => undefined)).rejects.toMatchObject({ code: "connection-lost" });
  });
});

describe("changes", () => {
  test("of cells say who made them, in their order", async () => {
    const { office, book, one, two } = open();
    const told: WorkbookChange[] = [];
    await watchChanges(office, (change) => told.push(change));
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("One");
      sheet.getRange("A1:B1").values = [["a", "b"]];
      sheet.getRange("2:3").insert("Down");
      await context.sync();
    });
    editCell(book, two, 3, 2, "typed");
    editCell(book, one, 4, 1, "theirs", "Remote");
    await settle();
    expect(told).toEqual([
      { kind: "cells-edited", sheet: "One", address: "A1:B1", isLocal: true, isOwn: true },
      { kind: "rows-inserted", sheet: "One", address: "2:3", isLocal: true, isOwn: true },
      { kind: "cells-edited", sheet: "Two", address: "B3", isLocal: true, isOwn: false },
      { kind: "cells-edited", sheet: "One", address: "A4", isLocal: false, isOwn: false },
    ]);
  });

  test("of our own cost no request, and come right after the answer to their batch", async () => {
    const { office, host } = open();
    let own = 0;
    await watchChanges(office, (change) => (own += "isOwn" in change && change.isOwn ? 1 : 0));
    const before = host.traffic.batches.length;
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("One");
      for (let row = 1; row <= 300; row++) {
        const cell = sheet.getRange(`A${row}`);
        cell.untrack();
        cell.values = [[row]];
      }
      await context.sync();
    });
    await settle();
    expect([own, host.traffic.batches.length - before]).toEqual([300, 1]);
  });

  test("by the user's undo are the user's", async () => {
    const { office, book } = open();
    const told: WorkbookChange[] = [];
    await office.run(async (context) => {
      context.workbook.worksheets.getItem("One").getRange("A1:B1").values = [["a", "b"]];
      await context.sync();
    });
    await watchChanges(office, (change) => told.push(change));
    book.undo.undo();
    await settle();
    expect(told).toMatchObject([{ kind: "cells-edited", isLocal: true, isOwn: false }]);
  });

  test("of sheets name the added and deleted ones", async () => {
    const { office, book, two } = open();
    const told: WorkbookChange[] = [];
    await watchChanges(office, (change) => told.push(change));
    book.addSheet("Three", undefined, "Remote");
    await settle();
    renameSheet(book, two, "Second");
    await settle();
    book.deleteSheet(two.id);
    await settle();
    expect(told).toEqual([
      { kind: "sheet-added", sheet: "Three", isLocal: false },
      { kind: "sheet-renamed", formerly: "Two", sheet: "Second", isLocal: true },
      { kind: "sheet-deleted", sheet: "Second", isLocal: true },
    ]);
  });

  test("use the new names of sheets even in an Excel without renaming events", async () => {
    const { office, book, two } = open("1.14");
    const told: WorkbookChange[] = [];
    await watchChanges(office, (change) => told.push(change));
    renameSheet(book, two, "Second");
    editCell(book, two, 1, 1, "x");
    await settle();
    expect(told).toMatchObject([{ kind: "cells-edited", sheet: "Second" }]);
  });

  test("have no name if the sheet was deleted before it could be asked for", async () => {
    const { office, book } = open();
    const told: WorkbookChange[] = [];
    await watchChanges(office, (change) => told.push(change));
    book.deleteSheet(book.addSheet("Short").id);
    await settle();
    expect(told).toMatchObject([
      { kind: "sheet-added", sheet: undefined },
      { kind: "sheet-deleted", sheet: undefined },
    ]);
  });

  test("have the last known name if Excel does not answer, also while a cell is being edited", async () => {
    const { office, book, host, one } = open();
    const told: WorkbookChange[] = [];
    await watchChanges(office, (change) => told.push(change));
    host.enterCellEdit();
    editCell(book, one, 1, 1, "theirs", "Remote");
    await settle();
    host.leaveCellEdit();
    expect(told).toMatchObject([{ sheet: "One", isLocal: false }]);
  });

  test("are not reported once watching has ended, and Excel has no handlers left", async () => {
    const { office, book, model, one } = open();
    const told: WorkbookChange[] = [];
    const stop = await watchChanges(office, (change) => told.push(change));
    expect(model.openRegistrations()).toBe(4);
    await stop();
    expect(model.openRegistrations()).toBe(0);
    editCell(book, one, 1, 1, "x");
    await settle();
    expect(told).toEqual([]);
  });
});
