/** The names that sheets and tables may have. Names that differ only in case are equal. */
import type { Book, BookSheet, BookTable } from "./book";
import { BookError } from "./book-error";

const MAX_SHEET_NAME = 31;
const MAX_TABLE_NAME = 255;

export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Refuses what Excel refuses: empty, too long, `[]:*?/\`, a quote at an end, the reserved "History". */
export function checkSheetName(name: string): void {
  const bad =
    name === "" ||
    name.length > MAX_SHEET_NAME ||
    /[[\]:*?/\\\u0000]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    sameName(name, "History");
  if (bad) throw new BookError("bad-sheet-name", name);
}

/** Refuses the name of another sheet. */
export function checkSheetNameFree(sheets: readonly BookSheet[], name: string, except?: BookSheet): void {
  if (sheets.some((sheet) => sheet !== except && sameName(sheet.name, name)))
    throw new BookError("sheet-name-taken", name);
}

/** A name that could be read as a cell: "A1", "XFD1048576", "R1C1", "R", "C". */
const LIKE_A_CELL = /^(?:[a-z]{1,3}\d{1,7}|r\d{0,7}(?:c\d{0,5})?|c\d{0,5})$/i;

/** True for a valid name of a table or defined name: starts with a letter, "_" or "\", no spaces, unlike a cell. */
export function isValidDefinedName(name: string): boolean {
  return (
    name.length <= MAX_TABLE_NAME &&
    /^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*$/u.test(name) &&
    !LIKE_A_CELL.test(name)
  );
}

/** Refuses a table name that Excel refuses or that is taken by a table or a defined name. */
export function checkTableName(book: Pick<Book, "sheets" | "names">, name: string, except?: BookTable): void {
  if (!isValidDefinedName(name)) throw new BookError("bad-table-name", name);
  const taken =
    book.names.some((defined) => sameName(defined.name, name)) ||
    book.sheets.some(({ tables }) => tables.some((table) => table !== except && sameName(table.name, name)));
  if (taken) throw new BookError("table-name-taken", name);
}

/** The first free name of "Sheet1", "Sheet2" … */
export function freeName(stem: string, isTaken: (name: string) => boolean, from = 1): string {
  for (let number = from; ; number += 1) {
    const name = `${stem}${number}`;
    if (!isTaken(name)) return name;
  }
}
