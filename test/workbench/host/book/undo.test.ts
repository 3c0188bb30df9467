import fc from "fast-check";

import type { Book, BookChange, BookSheet } from "../../../../workbench/host/book/book";
import { editCell, renameSheet } from "../../../../workbench/host/book/changes";
import { createBook } from "../../../../workbench/host/book/create-book";
import { addTable } from "../../../../workbench/host/book/sheet";
import { runs } from "../../../support/runs";

const AREA = { firstRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 2 };

function opened(): { book: Book; sheet: BookSheet } {
  const book = createBook({ sheets: ["Data"] });
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return { book, sheet };
}

/** Everything that steps may change, as plain data. */
function stateOf(book: Book): unknown {
  return book.sheets.map((sheet) => ({
    name: sheet.name,
    visibility: sheet.visibility,
    tables: sheet.tables.map(({ name, area, filter }) => ({
      name,
      area,
      criteria: [...(filter?.criteria ?? [])],
    })),
    widths: [...sheet.columnWidths],
    hidden: [...sheet.hiddenRows],
    merges: [...sheet.merges],
    cells: [1, 2, 3].map((row) =>
      [1, 2].map((column) => [
        sheet.cells.value(row, column),
        sheet.cells.formula(row, column),
        sheet.cells.numberFormat(row, column),
      ]),
    ),
  }));
}

/** One random change to the book. */
const change: fc.Arbitrary<(book: Book) => void> = fc.oneof(
  fc
    .record({
      row: fc.integer({ min: 1, max: 3 }),
      column: fc.integer({ min: 1, max: 2 }),
      value: fc.string(),
    })
    .map(({ row, column, value }) => (book: Book) => {
      book.sheets[0]?.cells.setValue(row, column, value, value.length > 3 ? "=A1" : undefined);
      book.sheets[0]?.cells.setNumberFormat(row, column, value.length > 5 ? "0.00" : "@");
    }),
  fc.constantFrom(
    (book: Book) => void book.addSheet(`Sheet${book.sheets.length + 10}`),
    (book: Book) => {
      const last = book.sheets.at(-1);
      if (last !== undefined && book.sheets.length > 1) book.deleteSheet(last.id);
    },
    (book: Book) => {
      const [sheet] = book.sheets;
      if (sheet === undefined) return;
      if (sheet.tables.length === 0) addTable(book, sheet, { name: "T", area: AREA });
      else sheet.tables.length = 0;
    },
    (book: Book) => void book.sheets[0]?.columnWidths.set(1, book.undo.depth + 3),
    (book: Book) => void book.sheets[0]?.hiddenRows.add(book.undo.depth + 3),
    (book: Book) => void book.sheets[0]?.merges.push(AREA),
    (book: Book) => {
      const table = book.sheets[0]?.tables[0];
      if (table !== undefined)
        table.filter = { area: AREA, criteria: new Map([[0, { filterOn: "Values" }]]) };
    },
  ),
);

test("undoing all steps gives the book as it was, redoing them as it became", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const { book } = opened();
      const states = [stateOf(book)];
      for (const one of changes) {
        const depth = book.undo.depth;
        book.undo.step("change", () => {
          one(book);
        });
        if (book.undo.depth > depth) states.push(stateOf(book));
      }
      const last = states.length - 1;
      for (let index = last; index > 0; index -= 1) {
        expect(stateOf(book)).toEqual(states[index]);
        expect(book.undo.undo()).toBe(true);
      }
      expect(stateOf(book)).toEqual(states[0]);
      expect(book.undo.undo()).toBe(false);
      for (let index = 1; index <= last; index += 1) {
        expect(book.undo.redo()).toBe(true);
        expect(stateOf(book)).toEqual(states[index]);
      }
    }),
    runs(20),
  );
});

test("undo keeps changes that a co-author has made meanwhile", () => {
  const { book, sheet } = opened();
  book.undo.step("write", () => {
    sheet.cells.setValue(1, 1, "mine");
  });
  editCell(book, sheet, 2, 1, "theirs", "Remote");
  const theirs = book.addSheet("Theirs", undefined, "Remote");
  book.undo.undo();
  expect([sheet.cells.value(1, 1), sheet.cells.value(2, 1)]).toEqual([null, "theirs"]);
  expect(book.sheets).toContain(theirs);
});

test("steps of one group are undone at once", () => {
  const { book, sheet } = opened();
  const write = (row: number) => {
    sheet.cells.setValue(row, 1, row);
  };
  book.undo.step("write", () => write(1), "run 1");
  book.undo.step("write", () => write(2), "run 1");
  book.undo.step("write", () => write(3), "run 2");
  expect(book.undo.depth).toBe(2);
  book.undo.undo();
  book.undo.undo();
  expect([1, 2, 3].map((row) => sheet.cells.value(row, 1))).toEqual([null, null, null]);
});

test("a step inside a step belongs to it, and a step that changes nothing does not count", () => {
  const { book, sheet } = opened();
  book.undo.step("outer", () => {
    editCell(book, sheet, 1, 1, "a");
    book.undo.step("inner", () => {
      sheet.cells.setValue(2, 1, "b");
    });
  });
  book.undo.step("nothing", () => undefined);
  expect(book.undo.depth).toBe(1);
  book.undo.undo();
  expect(sheet.cells.usedArea()).toBeUndefined();
});

test("changes of a failed step can be undone", () => {
  const { book, sheet } = opened();
  const fail = () =>
    book.undo.step("fails", () => {
      sheet.cells.setValue(1, 1, "half");
      throw new Error("in the middle");
    });
  expect(fail).toThrow("in the middle");
  expect(sheet.cells.value(1, 1)).toBe("half");
  book.undo.undo();
  expect(sheet.cells.value(1, 1)).toBeNull();
});

test("listeners are told of the changes of undo", () => {
  const { book, sheet } = opened();
  book.undo.step("write", () => {
    sheet.cells.setValue(2, 1, "a");
    sheet.cells.setValue(4, 3, "b");
  });
  renameSheet(book, sheet, "Other");
  const heard: BookChange[] = [];
  book.onChange((told) => heard.push(told));
  book.undo.undo();
  expect(heard).toContainEqual({ kind: "sheet-renamed", sheetId: sheet.id, source: "Local" });
  book.undo.undo();
  expect(heard).toContainEqual({
    kind: "cells",
    sheetId: sheet.id,
    area: { firstRow: 2, firstColumn: 1, lastRow: 4, lastColumn: 3 },
    source: "Local",
  });
});

test("a new step forgets what could be redone, and a hundred steps are kept", () => {
  const { book, sheet } = opened();
  for (let row = 1; row <= 120; row += 1) editCell(book, sheet, row, 1, row);
  expect(book.undo.depth).toBe(100);
  book.undo.undo();
  editCell(book, sheet, 1, 2, "new");
  expect(book.undo.redo()).toBe(false);
});

test("the active sheet is another one when undo takes it away", () => {
  const { book, sheet } = opened();
  const added = book.undo.step("add", () => book.addSheet("New"));
  book.activeSheetId = added.id;
  book.undo.undo();
  expect(book.activeSheetId).toBe(sheet.id);
});
