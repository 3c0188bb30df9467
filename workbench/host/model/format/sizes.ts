/** Widths of columns: the book counts characters, the API points. */
import type { Area, Book, BookSheet } from "../../book/book";
import { MAX_COLUMNS } from "../areas";
import { invalidArgument } from "../refusals";
import { shownText } from "../text/shown-text";

export const DEFAULT_WIDTH = 8.43;
export const DEFAULT_HEIGHT = 15;
const MAX_WIDTH = 255;
const MAX_HEIGHT = 409.5;
/** Number of rows that autofit measures in a column. */
const ROWS_TO_FIT = 1000;

/**
 * Converts a width: in Calibri 11 a character is 7 pixels wide, a column has 5 pixels of padding, and a pixel is 0.75
 * points.
 */
export function pointsOf(characters: number): number {
  return characters === 0 ? 0 : (Math.round(characters * 7) + 5) * 0.75;
}

function charactersOf(points: number): number {
  return points === 0 ? 0 : Math.max(0, (points / 0.75 - 5) / 7);
}

/** The common value; null if values differ. */
function common<T>(values: Iterable<T>): T | null {
  let first: { readonly value: T } | undefined;
  for (const value of values) {
    if (first === undefined) first = { value };
    else if (first.value !== value) return null;
  }
  return first?.value ?? null;
}

export function columnWidth(sheet: BookSheet, area: Area): number | null {
  const widths = columnsOf(area).map((column) =>
    sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? DEFAULT_WIDTH),
  );
  const width = common(widths);
  return width === null ? null : pointsOf(width);
}

export function setColumnWidth(sheet: BookSheet, area: Area, points: number): void {
  const width = charactersOf(points);
  if (points < 0 || width > MAX_WIDTH) throw invalidArgument("The column cannot be that wide");
  for (const column of columnsOf(area)) {
    sheet.columnWidths.set(column, width);
    sheet.hiddenColumns.delete(column);
    if (width === 0) sheet.hiddenColumns.add(column);
  }
}

export function checkRowHeight(points: number): void {
  if (points < 0 || points > MAX_HEIGHT) throw invalidArgument("The row cannot be that high");
}

/** Sets each column to the width of its longest text; columns without text keep their width. */
export function autofitColumns(book: Book, sheet: BookSheet, area: Area): void {
  const used = sheet.cells.usedArea(area);
  if (used === undefined) return;
  const lastRow = Math.min(used.lastRow, used.firstRow + ROWS_TO_FIT - 1);
  for (const column of columnsOf(used)) {
    let longest = 0;
    for (let row = used.firstRow; row <= lastRow; row += 1) {
      const text = shownText(sheet.cells.value(row, column), sheet.cells.numberFormat(row, column), book);
      longest = Math.max(longest, text.length);
    }
    if (longest > 0) sheet.columnWidths.set(column, Math.min(MAX_WIDTH, longest + 1));
  }
}

function columnsOf(area: Area): readonly number[] {
  const count = Math.min(area.lastColumn, MAX_COLUMNS) - area.firstColumn + 1;
  return Array.from({ length: count }, (_, index) => area.firstColumn + index);
}
