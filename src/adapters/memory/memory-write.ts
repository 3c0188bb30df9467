import { WorkbookError } from "../../workbook/errors";
import { rowList, type RowList } from "../../workbook/row-list";
import type { ColumnWrite, PlainValue, RowOrder, SheetWrite } from "../../workbook/write-plan";
import { cellName } from "../../workbook/cell-name";
import { rangesMeet } from "../../workbook/cell-range";
import { growTable } from "../../workbook/table-growth";
import { freeTableName } from "../../workbook/table-name";
import { cellAt, putCell, type MemoryCell, type MemorySheet, type MemoryTable } from "./memory-sheet";

/** Throws if a write cannot be carried out; no cell has been changed then. */
export function checkWrite(sheet: MemorySheet, write: SheetWrite): void {
  for (const { row, column } of targets(write)) {
    if (cellAt(sheet, row, column)?.formula !== undefined) {
      throw new Error(`A value is planned for the formula in ${write.sheet}, row ${row}, column ${column}`);
    }
    const merge = sheet.merges.find((area) => rangesMeet(area, oneCell(row, column)));
    if (merge !== undefined && (merge.firstRow !== row || merge.firstColumn !== column)) {
      throw new WorkbookError("merged-target", { sheet: write.sheet, cell: cellName(column, row) });
    }
  }
}

/** Carries out a checked write: headers, values, and the growth of their table. */
export function applyWrite(sheet: MemorySheet, write: SheetWrite, takenTableNames: readonly string[]): void {
  const names = write.isNewSheet ? addTable(sheet, write, takenTableNames) : extendTable(sheet, write);
  for (const column of write.columns) {
    if (column.isNew || write.isNewSheet) {
      const text = names.get(column.column) ?? column.header;
      putCell(sheet, write.headerRow, column.column, { kind: "plain", value: text, format: "text" });
    }
  }
  const rows = rowList(write.rows);
  for (let place = 0; place < rows.count; place++) applyRow(sheet, write, rows, place);
  if (write.order !== undefined) moveRows(sheet, write.order);
}

/** Whole rows move, with all their cells. */
function moveRows({ rows }: MemorySheet, { firstRow, from }: RowOrder): void {
  const moved = Array.from(from, (row) => rows.get(row));
  moved.forEach((cells, i) => {
    if (cells === undefined) rows.delete(firstRow + i);
    else rows.set(firstRow + i, cells);
  });
}

function applyRow(sheet: MemorySheet, write: SheetWrite, rows: RowList, place: number): void {
  const row = rows.numberAt(place);
  write.columns.forEach((column, i) => {
    const value = rows.valueAt(place, i);
    if (value === undefined) return;
    putCell(sheet, row, column.column, writtenCell(column, value, rows.isProvisional(place)));
  });
}

function writtenCell(
  column: ColumnWrite,
  value: PlainValue,
  rowProvisional: boolean,
): MemoryCell | undefined {
  if (value === null || value === "") return undefined;
  const isNumber = typeof value === "number";
  const kind = isNumber && column.format === "date" ? "date" : "plain";
  const provisional = isNumber && column.format === "points" && rowProvisional;
  return { kind, value, format: column.format, provisional };
}

function extendTable(sheet: MemorySheet, write: SheetWrite): Map<number, string> {
  const table = sheet.tables.find((each) => each.name === write.table);
  if (table === undefined) return new Map();
  const growth = growTable(table, table.columnNames, write);
  const columnNames = [...table.columnNames, ...growth.added.map((each) => each.name)];
  const grown: MemoryTable = { ...table, range: growth.range, columnNames };
  sheet.tables = sheet.tables.map((each) => (each === table ? grown : each));
  return new Map(growth.added.map((each) => [each.column, each.name]));
}

function addTable(sheet: MemorySheet, write: SheetWrite, taken: readonly string[]): Map<number, string> {
  const numbers = write.columns.map((column) => column.column);
  if (write.table === undefined || numbers.length === 0) return new Map();
  const firstColumn = Math.min(...numbers);
  const header = {
    firstRow: write.headerRow,
    firstColumn,
    lastRow: write.headerRow,
    lastColumn: firstColumn - 1,
  };
  const empty = { name: "", range: header, hasHeaderRow: true, hasTotalsRow: false };
  const growth = growTable(empty, [], {
    ...write,
    columns: write.columns.map((c) => ({ ...c, isNew: true })),
  });
  // A table has at least one row below its header.
  const range = { ...growth.range, lastRow: Math.max(growth.range.lastRow, write.headerRow + 1) };
  const columnNames = growth.added.map((each) => each.name);
  sheet.tables.push({ ...empty, name: freeTableName(write.table, taken), range, columnNames });
  return new Map(growth.added.map((each) => [each.column, each.name]));
}

function* targets(write: SheetWrite): Iterable<{ row: number; column: number }> {
  for (const column of write.columns) {
    if (column.isNew) yield { row: write.headerRow, column: column.column };
  }
  const rows = rowList(write.rows);
  for (let place = 0; place < rows.count; place++) {
    for (const [i, { column }] of write.columns.entries()) {
      if (rows.valueAt(place, i) !== undefined) yield { row: rows.numberAt(place), column };
    }
  }
}

function oneCell(row: number, column: number) {
  return { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
}
