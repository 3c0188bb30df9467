import { MAX_ROW } from "../../../src/workbook/limits";
import { renameSheets, type SheetRenames } from "../formulas/rename-sheets";
import type { Area, Book, BookSheet } from "../../host/book/book";
import type { SheetSnapshot, Snapshot } from "../snapshot";
import { sameArea } from "./compare";
import { columnNames } from "./table-columns";

/** The touched cells of a sheet, as its save needs them. */
export interface Touched {
  /** Their bounding area; undefined if none was touched. */
  readonly extent: Area | undefined;
  /** Ids of the tables with touched header cells. */
  readonly headers: ReadonlySet<string>;
}

/**
 * Applies the changes that Excel would have made at once: headers of tables become distinct texts; formulas follow
 * renamed sheets; an array formula that lost one of its cells becomes the formula of one cell. The book changes in
 * these cells, and tells its listeners.
 */
export function settle(book: Book, sheet: BookSheet, before: SheetSnapshot | undefined): Touched {
  breakArrays(sheet, before);
  const first = findTouched(sheet);
  for (const table of sheet.tables) {
    const old = before?.tables.find(({ id }) => id === table.id);
    const isNew =
      old === undefined || !sameArea(old.area, table.area) || old.showHeaders !== table.showHeaders;
    if (table.showHeaders && (isNew || first.headers.has(table.id))) settleHeaders(book, sheet, table.id);
  }
  return findTouched(sheet);
}

function settleHeaders(book: Book, sheet: BookSheet, tableId: string): void {
  const table = sheet.tables.find(({ id }) => id === tableId);
  if (table === undefined) return;
  const { firstRow, firstColumn, lastColumn } = table.area;
  const { cells } = sheet;
  let changed = 0;
  for (const [i, name] of columnNames(sheet, table, undefined).entries()) {
    const column = firstColumn + i;
    if (cells.value(firstRow, column) === name && cells.formula(firstRow, column) === undefined) continue;
    cells.setValue(firstRow, column, name);
    changed += 1;
  }
  const area = { firstRow, firstColumn, lastRow: firstRow, lastColumn };
  if (changed > 0) book.notify({ kind: "cells", sheetId: sheet.id, area, source: "Local" });
}

/**
 * The first cell of an array formula counts as touched if any other cell of it is; the others keep their values as
 * their own.
 */
function breakArrays(sheet: BookSheet, before: SheetSnapshot | undefined): void {
  if (before === undefined || before.arrays.length === 0) return;
  const broken = new Set<Area>();
  for (const { row, column, content } of sheet.cells.touched()) {
    if (!content) continue;
    for (const area of before.arrays) if (contains(area, row, column)) broken.add(area);
  }
  const { cells } = sheet;
  for (const area of broken) {
    const { firstRow, firstColumn } = area;
    // A file may claim any area; only its filled part is gone through.
    const filled = cells.usedArea(area) ?? { ...area, lastRow: firstRow - 1 };
    for (let row = filled.firstRow; row <= filled.lastRow; row++)
      for (let column = filled.firstColumn; column <= filled.lastColumn; column++)
        if (cells.formula(row, column) === "") cells.setValue(row, column, cells.value(row, column));
    cells.setValue(
      firstRow,
      firstColumn,
      cells.value(firstRow, firstColumn),
      cells.formula(firstRow, firstColumn),
    );
  }
}

/** The areas of array formulas without touched cells. */
export function unbrokenArrays(sheet: BookSheet, before: SheetSnapshot | undefined): readonly Area[] {
  let left = before?.arrays ?? [];
  if (left.length === 0) return left;
  for (const { row, column, content } of sheet.cells.touched())
    if (content) left = left.filter((area) => !contains(area, row, column));
  return left;
}

function findTouched(sheet: BookSheet): Touched {
  let firstRow = MAX_ROW + 1;
  let lastRow = 0;
  let firstColumn = Infinity;
  let lastColumn = 0;
  const headers = new Set<string>();
  for (const { row, column, content } of sheet.cells.touched()) {
    if (row < firstRow) firstRow = row;
    lastRow = row;
    if (column < firstColumn) firstColumn = column;
    if (column > lastColumn) lastColumn = column;
    if (!content) continue;
    for (const { id, area, showHeaders } of sheet.tables)
      if (showHeaders && row === area.firstRow && contains(area, row, column)) headers.add(id);
  }
  return { extent: lastRow === 0 ? undefined : { firstRow, firstColumn, lastRow, lastColumn }, headers };
}

function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn
  );
}

/** The sheets whose name differs from the file. */
export function renamesOf(book: Book, before: Snapshot): SheetRenames {
  const renames = new Map<string, string>();
  for (const { id, name } of before.sheets) {
    const sheet = book.sheetById(id);
    if (sheet !== undefined && sheet.name !== name) renames.set(name.toLowerCase(), sheet.name);
  }
  return renames;
}

/** Updates formulas and names that name renamed sheets. A formula with the old name cannot mean any other sheet. */
export function followRenames(book: Book, renames: SheetRenames): void {
  if (renames.size === 0) return;
  for (const sheet of book.sheets) followInCells(sheet, renames);
  for (const name of book.names) name.formula = renameSheets(name.formula, renames);
}

function followInCells({ cells }: BookSheet, renames: SheetRenames): void {
  const used = cells.usedArea();
  if (used === undefined) return;
  for (let row = used.firstRow; row <= used.lastRow; row++) {
    for (let column = used.firstColumn; column <= used.lastColumn; column++) {
      const formula = cells.formula(row, column);
      if (formula === undefined) continue;
      const renamed = renameSheets(formula, renames);
      if (renamed !== formula) cells.setValue(row, column, cells.value(row, column), renamed);
    }
  }
}
