/** `worksheet.copy`. */
import type { Book, BookSheet } from "../../book/book";
import { checkTableName, freeName, sameName } from "../../book/names";
import { addTable } from "../../book/sheet";
import { BookError } from "../../book/book-error";
import { copyCells } from "../cells/copy-cells";
import { copySheetProperties } from "../more/sheet-properties";
import { invalidArgument } from "../refusals";

export const COPY_PLACES = ["None", "Before", "After", "Beginning", "End"] as const;
export type CopyPlace = (typeof COPY_PLACES)[number];

/** Room for a number within Excel's limit of 31 characters for a name. */
const MAX_STEM = 31 - " (9999)".length;

/** Copies a sheet. Tables are copied under new names; filters and charts are not copied. */
export function copySheet(
  book: Book,
  sheet: BookSheet,
  place: CopyPlace,
  relative: BookSheet | undefined,
): BookSheet {
  const position = positionOf(book, place, relative);
  return book.undo.step("Copy sheet", () => {
    const copy = book.addSheet(copyName(book, sheet), position);
    const used = sheet.cells.usedArea();
    if (used !== undefined)
      copyCells(sheet, used, copy, used, { type: "All", skipBlanks: false, transpose: false });
    copy.merges = [...sheet.merges];
    copySheetProperties(sheet, copy);
    copy.visibility = sheet.visibility;
    for (const [column, width] of sheet.columnWidths) copy.columnWidths.set(column, width);
    for (const [column, level] of sheet.columnLevels) copy.columnLevels.set(column, level);
    for (const column of sheet.hiddenColumns) copy.hiddenColumns.add(column);
    for (const table of sheet.tables) {
      const { area, showHeaders, showTotals, style, columnNames } = table;
      const names = columnNames === undefined ? {} : { columnNames };
      const name = freeName(table.name, (candidate) => isTaken(book, candidate), 2);
      addTable(book, copy, { name, area, showHeaders, showTotals, style, ...names });
    }
    return copy;
  });
}

function copyName(book: Book, { name }: BookSheet): string {
  const stem = name.slice(0, MAX_STEM);
  for (let number = 2; ; number += 1) {
    const candidate = `${stem} (${number})`;
    if (!book.sheets.some((sheet) => sameName(sheet.name, candidate))) return candidate;
  }
}

function isTaken(book: Book, name: string): boolean {
  try {
    checkTableName(book, name);
    return false;
  } catch (error) {
    if (error instanceof BookError) return true;
    throw error;
  }
}

function positionOf(book: Book, place: CopyPlace, relative: BookSheet | undefined): number {
  switch (place) {
    case "None":
    case "End":
      return book.sheets.length;
    case "Beginning":
      return 0;
    case "Before":
    case "After": {
      if (relative === undefined) throw invalidArgument("A worksheet is expected");
      return book.sheets.indexOf(relative) + (place === "After" ? 1 : 0);
    }
  }
}
