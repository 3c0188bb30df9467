/** Rectangles of cells, and their addresses. */
import { columnLetters, columnNumber } from "./cell-name";
import { MAX_ROW } from "./limits";

/** A rectangle of cells, both ends included. */
export interface CellRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A range's address: "A1:C3", or "A1" for a single cell. */
export function rangeAddress(range: CellRange): string {
  // Ranges have columns of sheets, never derived ones: a range beyond the sheet is named as it is.
  const first = `${columnLetters(range.firstColumn)}${String(range.firstRow)}`;
  const last = `${columnLetters(range.lastColumn)}${String(range.lastRow)}`;
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

/** Whether two ranges share a cell. */
export function sameRange(a: CellRange, b: CellRange): boolean {
  const edges = ["firstRow", "firstColumn", "lastRow", "lastColumn"] as const;
  return edges.every((edge) => a[edge] === b[edge]);
}

export function rangesMeet(a: CellRange, b: CellRange): boolean {
  return (
    a.firstRow <= b.lastRow &&
    b.firstRow <= a.lastRow &&
    a.firstColumn <= b.lastColumn &&
    b.firstColumn <= a.lastColumn
  );
}

function parseCell(address: string | undefined): { row: number; column: number } | undefined {
  const match = /^([a-z]{1,3})(\d{1,7})$/i.exec(address ?? "");
  if (match === null) return undefined;
  const [, letters = "", digits = ""] = match;
  const row = Number(digits);
  const column = columnNumber(letters);
  return column !== undefined && row >= 1 && row <= MAX_ROW ? { row, column } : undefined;
}
