/** The order of sheets, their visibility, and the active sheet. */
import type { Area, Book, BookSheet, Visibility } from "../../book/book";
import { BookError } from "../../book/book-error";
import { cellArea } from "../areas";
import { invalidArgument } from "../refusals";

export function moveSheet(book: Book, sheet: BookSheet, position: number): void {
  if (position >= book.sheets.length) throw invalidArgument("There are fewer worksheets");
  book.undo.step("Move sheet", () => {
    book.moveSheet(sheet.id, position);
  });
}

/** Refuses (`BookError`) to hide the last visible sheet. */
export function hideSheet(book: Book, sheet: BookSheet, visibility: Visibility): void {
  const others = book.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
  const [other] = others;
  if (visibility !== "Visible" && other === undefined) throw new BookError("last-visible-sheet", sheet.name);
  book.undo.step("Hide sheet", () => {
    sheet.visibility = visibility;
  });
  book.notify({ kind: "appearance", sheetId: sheet.id });
  if (visibility !== "Visible" && book.activeSheetId === sheet.id && other !== undefined)
    activateSheet(book, other);
}

export function activateSheet(book: Book, sheet: BookSheet): void {
  if (book.activeSheetId === sheet.id) return;
  book.activeSheetId = sheet.id;
  book.selection = { sheetId: sheet.id, area: cellArea(1, 1) };
  book.notify({ kind: "activated", sheetId: sheet.id });
  book.notify({ kind: "selection", sheetId: sheet.id, area: book.selection.area });
}

/** Selects areas of a sheet, the first of them with the active cell, and brings the sheet to the front. */
export function selectAreas(book: Book, sheet: BookSheet, [area, ...more]: readonly Area[]): void {
  if (sheet.visibility !== "Visible") throw invalidArgument("A hidden worksheet cannot be selected in");
  if (area === undefined) return;
  const isOther = book.activeSheetId !== sheet.id;
  const selection = { sheetId: sheet.id, area, ...(more.length > 0 && { more }) };
  book.activeSheetId = sheet.id;
  book.selection = selection;
  if (isOther) book.notify({ kind: "activated", sheetId: sheet.id });
  book.notify({ kind: "selection", ...selection });
}
