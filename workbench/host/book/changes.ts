/** Changes to a book, each together with the notice to its listeners. */
import type { Book, BookSheet, CellValue, ChangeSource } from "./book";
import { checkSheetName, checkSheetNameFree } from "./names";

/** Sets one cell. With `source` "Remote" the change counts as a co-author's, and is no step that can be undone. */
export function editCell(
  book: Book,
  sheet: BookSheet,
  row: number,
  column: number,
  value: CellValue,
  source: ChangeSource = "Local",
  formula?: string,
): void {
  const before = sheet.cells.value(row, column);
  const change = () => {
    sheet.cells.setValue(row, column, value, formula);
  };
  if (source === "Local") book.undo.step("Edit", change);
  else change();
  const area = { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
  book.notify({ kind: "cells", sheetId: sheet.id, area, source, edit: { before, after: value } });
}

/** Refuses (`BookError`) a name that Excel refuses or that is taken. */
export function renameSheet(
  book: Book,
  sheet: BookSheet,
  name: string,
  source: ChangeSource = "Local",
): void {
  checkSheetName(name);
  checkSheetNameFree(book.sheets, name, sheet);
  const rename = () => {
    sheet.name = name;
  };
  if (source === "Local") book.undo.step("Rename", rename);
  else rename();
  book.notify({ kind: "sheet-renamed", sheetId: sheet.id, source });
}
