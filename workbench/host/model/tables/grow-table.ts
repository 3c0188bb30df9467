/** Inserts and deletes columns and rows of a table. */
import type { Area, BookSheet, BookTable } from "../../book/book";
import { shiftCells } from "../cells/shift-cells";
import { HostError } from "../../interpreter/host-object";
import { columnNames, uniqueNames, writeHeaders } from "./headers";
import { dataArea } from "./place-table";
import { fitFilter } from "./table-filter";

/** Makes room for a column at `index` (from 0); cells to the right in the table's rows move if they are in the way. */
export function insertColumn(sheet: BookSheet, table: BookTable, index: number, name: string): Area {
  const { area } = table;
  const column = area.firstColumn + index;
  const strip: Area = { ...area, firstColumn: column, lastColumn: column };
  const names = columnNames(sheet, table).toSpliced(index, 0, name);
  const isAtEnd = column > area.lastColumn;
  if (!isAtEnd || isInUse(sheet, strip)) shiftCells(sheet, { area: strip, axis: "columns", kind: "insert" });
  table.area = { ...area, lastColumn: area.lastColumn + 1 };
  if (table.showHeaders) writeHeaders(sheet, table, names);
  else table.columnNames = uniqueNames(names);
  fitFilter(table);
  return strip;
}

/** Deletes a column; cells to the right in the table's rows move left. */
export function deleteColumn(sheet: BookSheet, table: BookTable, index: number): Area {
  const { area } = table;
  if (area.firstColumn === area.lastColumn)
    throw new HostError("InvalidOperation", "A table has at least one column");
  const column = area.firstColumn + index;
  const strip: Area = { ...area, firstColumn: column, lastColumn: column };
  if (!table.showHeaders) table.columnNames = columnNames(sheet, table).toSpliced(index, 1);
  shiftCells(sheet, { area: strip, axis: "columns", kind: "delete" });
  fitFilter(table);
  return strip;
}

/** Makes room for rows at `index` of the data; cells below in the table's columns move if they are in the way. */
export function insertRows(sheet: BookSheet, table: BookTable, index: number, count: number): Area {
  const data = dataArea(table);
  const firstRow = data.firstRow + index;
  const strip: Area = { ...data, firstRow, lastRow: firstRow + count - 1 };
  const { area } = table;
  const isBelow = firstRow > area.lastRow;
  if (!isBelow || isInUse(sheet, strip)) shiftCells(sheet, { area: strip, axis: "rows", kind: "insert" });
  table.area = { ...area, lastRow: area.lastRow + count };
  fitFilter(table);
  return strip;
}

/** Deletes rows. The last row of data is emptied and stays. */
export function deleteRows(sheet: BookSheet, table: BookTable, index: number, count: number): Area {
  const data = dataArea(table);
  const firstRow = data.firstRow + index;
  const strip: Area = { ...data, firstRow, lastRow: firstRow + count - 1 };
  const isAll = count === data.lastRow - data.firstRow + 1;
  if (isAll) {
    for (let column = strip.firstColumn; column <= strip.lastColumn; column += 1)
      sheet.cells.setValue(firstRow, column, null);
  }
  const removed = isAll ? { ...strip, firstRow: firstRow + 1 } : strip;
  if (removed.firstRow <= removed.lastRow) shiftCells(sheet, { area: removed, axis: "rows", kind: "delete" });
  fitFilter(table);
  return strip;
}

function isInUse(sheet: BookSheet, strip: Area): boolean {
  const reaches = ({ firstRow, firstColumn, lastRow, lastColumn }: Area) =>
    firstRow <= strip.lastRow &&
    lastRow >= strip.firstRow &&
    firstColumn <= strip.lastColumn &&
    lastColumn >= strip.firstColumn;
  return (
    sheet.cells.usedArea(strip) !== undefined ||
    sheet.tables.some(({ area }) => reaches(area)) ||
    sheet.merges.some(reaches)
  );
}
