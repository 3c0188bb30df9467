/** Books for the Excel host, from the rows that the tests of all adapters use. */
import type { MemoryInput, MemorySheetInput } from "../../../src/adapters/memory/memory-workbook";
import type { Book, BookSheet, CellValue } from "../../../workbench/host/book/book";
import { createBook, type BookOptions } from "../../../workbench/host/book/create-book";
import { addTable } from "../../../workbench/host/book/sheet";

type SheetInput = MemorySheetInput | MemorySheetInput["rows"];
type Formula = Extract<MemoryInput, { readonly formula: string }>;

/** Difference in days between serials of the 1904 and the 1900 date system. */
const SHIFT_1904 = 1462;
export const DATE_FORMAT = "dd.mm.yyyy";

/** A book with these sheets. Dates are 1900 serials, whatever the book's date system. */
export function bookOf(sheets: Readonly<Record<string, SheetInput>>, options: BookOptions = {}): Book {
  const book = createBook({ ...options, sheets: Object.keys(sheets) });
  for (const [name, input] of Object.entries(sheets)) {
    const sheet = book.sheetByName(name);
    if (sheet !== undefined) fill(book, sheet, "rows" in input ? input : { rows: input });
  }
  for (const sheet of book.sheets) sheet.cells.markClean();
  return book;
}

function fill(book: Book, sheet: BookSheet, input: MemorySheetInput): void {
  input.rows.forEach((cells, r) => {
    cells.forEach((cell, c) => {
      putCell(book, sheet, r + 1, c + 1, cell);
    });
  });
  if (input.hidden === true) sheet.visibility = "Hidden";
  sheet.merges = [...(input.merges ?? [])];
  for (const column of input.hiddenColumns ?? []) sheet.hiddenColumns.add(column);
  for (const row of input.hiddenRows ?? []) sheet.hiddenRows.add(row);
  for (const { name, range, hasHeaderRow, hasTotalsRow } of input.tables ?? []) {
    addTable(book, sheet, { name, area: range, showHeaders: hasHeaderRow, showTotals: hasTotalsRow });
  }
}

function putCell(book: Book, sheet: BookSheet, row: number, column: number, input: MemoryInput): void {
  if (input === undefined || input === null || input === "") return;
  const formula = isFormula(input) ? `=${input.formula}` : undefined;
  const value = isFormula(input) ? (input.value ?? null) : input;
  sheet.cells.setValue(row, column, cellValue(book, value), formula);
  if (isDate(value)) sheet.cells.setNumberFormat(row, column, DATE_FORMAT);
}

function cellValue(book: Book, value: Exclude<MemoryInput, Formula | undefined>): CellValue {
  if (isDate(value)) return value.date - (book.uses1904Dates ? SHIFT_1904 : 0);
  return value;
}

function isFormula(input: MemoryInput): input is Formula {
  return typeof input === "object" && input !== null && "formula" in input;
}

function isDate(value: unknown): value is { readonly date: number } {
  return typeof value === "object" && value !== null && "date" in value;
}
