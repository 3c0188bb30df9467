/** The areas that tables may take; making, moving and removing tables. */
import type { Area, BookSheet, BookTable } from "../../book/book";
import { addTable } from "../../book/sheet";
import { checkTableName, freeName } from "../../book/names";
import { BookError } from "../../book/book-error";
import { HostError } from "../../interpreter/host-object";
import { columnCount, isUnbounded, meets, rowCount } from "../areas";
import { checkUnprotected } from "../cells/checks";
import { shiftCells } from "../cells/shift-cells";
import { editCells, type ModelContext } from "../context";
import { filterRows } from "../filters/filter-rows";
import { invalidArgument } from "../refusals";
import { columnNames, writeHeaders } from "./headers";
import { fitFilter, tableFilter } from "./table-filter";

/** Refuses an area over another table or over merged cells. */
function checkTablePlace(sheet: BookSheet, area: Area, except?: BookTable): void {
  const isTaken =
    sheet.tables.some((table) => table !== except && meets(table.area, area)) ||
    sheet.merges.some((merge) => meets(merge, area));
  if (isTaken)
    throw new HostError("MergedRangeConflict", "A table cannot overlap another table or merged cells");
}

/** Makes a table over an area. Its first row is the header, unless a header row is to be put above it. */
export function placeTable(
  context: ModelContext,
  sheet: BookSheet,
  given: Area,
  hasHeaders: boolean,
): BookTable {
  if (isUnbounded(given)) throw invalidArgument("A table cannot take up whole rows or columns");
  checkUnprotected(sheet);
  const area = fullArea(given, hasHeaders);
  checkTablePlace(sheet, area);
  let table: BookTable | undefined;
  editCells(context, sheet, area, () => {
    const inserted = { ...given, lastRow: given.firstRow };
    if (!hasHeaders) shiftCells(sheet, { area: inserted, axis: "rows", kind: "insert" });
    table = addTable(context.book, sheet, { name: freeTableName(context), area });
    writeHeaders(sheet, table);
    tableFilter(table);
  });
  if (table === undefined) throw new HostError("GeneralException");
  const told = { kind: "table-changed", sheetId: sheet.id, tableId: table.id, source: "Local" } as const;
  context.book.notify(told);
  return table;
}

/** With a header row, and at least one row below it. */
function fullArea(given: Area, hasHeaders: boolean): Area {
  if (!hasHeaders) return { ...given, lastRow: given.lastRow + 1 };
  return rowCount(given) === 1 ? { ...given, lastRow: given.lastRow + 1 } : given;
}

function freeTableName({ book }: ModelContext): string {
  return freeName("Table", (name) => {
    try {
      checkTableName(book, name);
      return false;
    } catch (error) {
      if (error instanceof BookError) return true;
      throw error;
    }
  });
}

/** Changes a table within one undo step, and tells listeners. `area` is the cells that may have changed. */
export function changeTable(
  context: ModelContext,
  sheet: BookSheet,
  table: BookTable,
  change: () => void,
  area?: Area,
): void {
  checkUnprotected(sheet);
  if (area === undefined) context.book.undo.step("Table", change);
  else editCells(context, sheet, area, change);
  context.book.notify({ kind: "table-changed", sheetId: sheet.id, tableId: table.id, source: "Local" });
}

/** Gives a table another area, which must begin in the same header row and overlap the old one. */
export function resizeTable(context: ModelContext, sheet: BookSheet, table: BookTable, area: Area): void {
  if (isUnbounded(area)) throw invalidArgument("A table cannot take up whole rows or columns");
  const smallest = 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  if (rowCount(area) < smallest) throw invalidArgument("A table has at least one row of data");
  if (area.firstRow !== table.area.firstRow || !meets(area, table.area))
    throw invalidArgument("The header row must stay where it is, and the areas must overlap");
  checkTablePlace(sheet, area, table);
  changeTable(
    context,
    sheet,
    table,
    () => {
      setArea(context, sheet, table, area);
    },
    { ...area, lastRow: area.firstRow },
  );
}

function setArea(context: ModelContext, sheet: BookSheet, table: BookTable, area: Area): void {
  const before = table.filter?.area;
  const names = columnNames(sheet, table);
  const moved = area.firstColumn - table.area.firstColumn;
  if (!table.showHeaders)
    table.columnNames = Array.from(
      { length: columnCount(area) },
      (_, index) => names[index + moved] ?? `Column${index + 1}`,
    );
  table.area = area;
  if (table.showHeaders) writeHeaders(sheet, table);
  fitFilter(table);
  for (const filtered of [before, table.filter?.area])
    if (filtered !== undefined) filterRows(context.book, sheet, { area: filtered });
}

/** Removes the table; its cells stay. */
export function dropTable(context: ModelContext, sheet: BookSheet, table: BookTable): void {
  const { filter } = table;
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  if (filter !== undefined) filterRows(context.book, sheet, filter);
}

/** Shows or hides the header row. Hiding blanks its cells and the table loses a row; showing puts a row above. */
export function showHeaders(context: ModelContext, sheet: BookSheet, table: BookTable, shown: boolean): void {
  if (table.showHeaders === shown) return;
  const names = columnNames(sheet, table);
  const { area } = table;
  changeTable(
    context,
    sheet,
    table,
    () => {
      if (shown) addHeaderRow(sheet, table, names);
      else hideHeaderRow(sheet, table, names);
      fitFilter(table);
    },
    area,
  );
}

function hideHeaderRow(sheet: BookSheet, table: BookTable, names: readonly string[]): void {
  const { area } = table;
  table.columnNames = names;
  table.showHeaders = false;
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1)
    sheet.cells.setValue(area.firstRow, column, null);
  table.area = { ...area, firstRow: area.firstRow + 1 };
}

function addHeaderRow(sheet: BookSheet, table: BookTable, names: readonly string[]): void {
  const { area } = table;
  const above: Area = { ...area, firstRow: area.firstRow - 1, lastRow: area.firstRow - 1 };
  const isFree = above.firstRow >= 1 && sheet.cells.usedArea(above) === undefined;
  if (isFree) table.area = { ...area, firstRow: above.firstRow };
  else {
    shiftCells(sheet, { area: { ...area, lastRow: area.firstRow }, axis: "rows", kind: "insert" });
    table.area = { ...area, lastRow: area.lastRow + 1 };
  }
  table.showHeaders = true;
  delete table.columnNames;
  writeHeaders(sheet, table, names);
}

/** Shows or hides the totals row, which is added below the data and removed again. */
export function showTotals(context: ModelContext, sheet: BookSheet, table: BookTable, shown: boolean): void {
  if (table.showTotals === shown) return;
  const { area } = table;
  const row = shown ? area.lastRow + 1 : area.lastRow;
  const strip: Area = { ...area, firstRow: row, lastRow: row };
  changeTable(
    context,
    sheet,
    table,
    () => {
      if (shown) {
        if (sheet.cells.usedArea(strip) !== undefined)
          shiftCells(sheet, { area: strip, axis: "rows", kind: "insert" });
        sheet.cells.setValue(row, area.firstColumn, "Total");
        table.area = { ...area, lastRow: row };
      } else shiftCells(sheet, { area: strip, axis: "rows", kind: "delete" });
      table.showTotals = shown;
      fitFilter(table);
    },
    strip,
  );
}

/** The rows of data, without header and totals. */
export function dataArea(table: BookTable): Area {
  return {
    ...table.area,
    firstRow: table.area.firstRow + (table.showHeaders ? 1 : 0),
    lastRow: table.area.lastRow - (table.showTotals ? 1 : 0),
  };
}
