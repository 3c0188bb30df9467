import type { CellRange } from "./workbook";

/** The bounds of a sheet. */
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

/** A column's letters: 1 = A, 27 = AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** A cell's address: (7, 2) is "B7". */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row);
}

/** A range's address: "A1:C3", or "A1" for a single cell. */
export function rangeAddress(range: CellRange): string {
  const first = cellAddress(range.firstRow, range.firstColumn);
  const last = cellAddress(range.lastRow, range.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** The range that an address such as "A1:C3", "$A$1" or "B2" stands for; undefined where it is none. */
export function parseRange(address: string): CellRange | undefined {
  const [from, to = from] = address.replace(/\$/g, "").trim().split(":");
  const first = parseCell(from);
  const last = parseCell(to);
  if (first === undefined || last === undefined) return undefined;
  return {
    firstRow: Math.min(first.row, last.row),
    firstColumn: Math.min(first.column, last.column),
    lastRow: Math.max(first.row, last.row),
    lastColumn: Math.max(first.column, last.column),
  };
}

/** The smallest range that holds both. */
export function unionOf(a: CellRange, b: CellRange): CellRange {
  return {
    firstRow: Math.min(a.firstRow, b.firstRow),
    firstColumn: Math.min(a.firstColumn, b.firstColumn),
    lastRow: Math.max(a.lastRow, b.lastRow),
    lastColumn: Math.max(a.lastColumn, b.lastColumn),
  };
}

function columnNumber(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64;
  return column;
}

function parseCell(address: string | undefined): { row: number; column: number } | undefined {
  const match = /^([a-z]{1,3})(\d{1,7})$/i.exec(address ?? "");
  if (match === null) return undefined;
  const [, letters = "", digits = ""] = match;
  const row = Number(digits);
  const column = columnNumber(letters.toUpperCase());
  return row >= 1 && row <= MAX_ROW && column <= MAX_COLUMN ? { row, column } : undefined;
}
