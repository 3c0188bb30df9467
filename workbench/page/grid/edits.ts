import type { Area, Book, BookSheet, CellValue } from "../../host/book/book";
import { MAX_COLUMNS, MAX_ROWS, isWholeColumns, type CellPosition } from "./address";
import { areaOf, cellCount, coverMerges, intersect, sameArea } from "./areas";
import { cellText } from "./cell-text";
import type { TextTable } from "./clipboard";
import { parseEntry } from "./entry";

/** Reasons to refuse a change by hand; the page's texts put them into sentences. */
export type Refusal =
  | "protectedSheet"
  | "readOnly"
  | "partOfMerge"
  | "pasteTooLarge"
  | "copyTooLarge"
  | "deleteTooLarge";

const MOST_COPIED = 1_000_000;

/** The reason why nothing on the sheet may be changed by hand; undefined if changes are allowed. */
export function refusalOf(book: Book, sheet: BookSheet): Refusal | undefined {
  if (book.isReadOnly) return "readOnly";
  return sheet.protection === undefined ? undefined : "protectedSheet";
}

/** Enters texts as if they had been typed, from a cell to the right and down, in one undo step. */
export function enterTexts(
  book: Book,
  sheet: BookSheet,
  start: CellPosition,
  texts: TextTable,
): Refusal | undefined {
  const refusal = refusalOf(book, sheet);
  if (refusal !== undefined) return refusal;
  const width = texts.reduce((most, row) => Math.max(most, row.length), 0);
  const area: Area = {
    firstRow: start.row,
    firstColumn: start.column,
    lastRow: start.row + texts.length - 1,
    lastColumn: start.column + width - 1,
  };
  if (cellCount(area) <= 0) return undefined;
  if (area.lastRow > MAX_ROWS || area.lastColumn > MAX_COLUMNS) return "pasteTooLarge";
  if (cutsMerge(sheet, area, start)) return "partOfMerge";
  change(book, sheet, area, "Entry", () => {
    texts.forEach((row, down) => {
      row.forEach((text, right) => enterText(book, sheet, start.row + down, start.column + right, text));
    });
  });
  return undefined;
}

function enterText(book: Book, sheet: BookSheet, row: number, column: number, text: string): void {
  const { cells } = sheet;
  const entry = parseEntry(text, cells.numberFormat(row, column), book);
  cells.setValue(row, column, entry.value, entry.formula);
  if (entry.format !== undefined) cells.setNumberFormat(row, column, entry.format);
}

/** True if a paste of several cells would land on a part of a merged cell; a single entry lands on its first cell. */
function cutsMerge(sheet: BookSheet, area: Area, start: CellPosition): boolean {
  if (sameArea(area, areaOf(start))) return false;
  return !sameArea(coverMerges(area, sheet.merges), area);
}

/** Clears cells; formats stay. */
export function clearArea(book: Book, sheet: BookSheet, area: Area): Refusal | undefined {
  const refusal = refusalOf(book, sheet);
  if (refusal !== undefined) return refusal;
  const filled = filledPart(sheet, area);
  if (filled === undefined) return undefined;
  change(book, sheet, filled, "Clear", () => {
    eachCell(filled, (row, column) => {
      if (sheet.cells.value(row, column) !== null || sheet.cells.formula(row, column) !== undefined)
        sheet.cells.setValue(row, column, null);
    });
  });
  return undefined;
}

export function formatArea(book: Book, sheet: BookSheet, area: Area, code: string): Refusal | undefined {
  const refusal = refusalOf(book, sheet);
  if (refusal !== undefined) return refusal;
  const part = isWholeColumns(area)
    ? area
    : { ...area, lastRow: Math.min(area.lastRow, area.firstRow + MOST_COPIED) };
  change(book, sheet, part, "Number format", () => {
    if (isWholeColumns(part))
      for (let column = part.firstColumn; column <= part.lastColumn; column++)
        sheet.cells.setColumnFormat(column, code);
    else eachCell(part, (row, column) => sheet.cells.setNumberFormat(row, column, code));
  });
  return undefined;
}

function change(book: Book, sheet: BookSheet, area: Area, label: string, carryOut: () => void): void {
  book.undo.step(label, carryOut);
  book.notify({ kind: "cells", sheetId: sheet.id, area, source: "Local" });
}

function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.firstRow; row <= area.lastRow; row++)
    for (let column = area.firstColumn; column <= area.lastColumn; column++) visit(row, column);
}

function filledPart(sheet: BookSheet, area: Area): Area | undefined {
  const used = sheet.cells.usedArea();
  return used === undefined ? undefined : intersect(area, used);
}

/** The texts of the visible cells, as they look. */
export function copiedTexts(book: Book, sheet: BookSheet, area: Area): TextTable | Refusal {
  const part = filledPart(sheet, area) ?? areaOf({ row: area.firstRow, column: area.firstColumn });
  if (cellCount(part) > MOST_COPIED) return "copyTooLarge";
  const rows: string[][] = [];
  for (let row = part.firstRow; row <= part.lastRow; row++) {
    if (sheet.hiddenRows.has(row)) continue;
    const texts: string[] = [];
    for (let column = part.firstColumn; column <= part.lastColumn; column++)
      if (!sheet.hiddenColumns.has(column)) texts.push(shownText(book, sheet, row, column));
    rows.push(texts);
  }
  return rows;
}

/** The text of a cell at full width. */
export function shownText(book: Book, sheet: BookSheet, row: number, column: number): string {
  const { cells } = sheet;
  const value: CellValue = cells.value(row, column);
  if (value === null) return cells.formula(row, column) ?? "";
  return cellText(value, cells.numberFormat(row, column), book).text;
}
