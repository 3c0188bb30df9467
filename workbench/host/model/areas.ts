/** Rectangles of a sheet. */
import type { Area } from "../book/book";
import { MAX_COLUMNS, MAX_ROWS } from "../book/cell-store";

export { MAX_COLUMNS, MAX_ROWS };

export const WHOLE_SHEET: Area = { firstRow: 1, firstColumn: 1, lastRow: MAX_ROWS, lastColumn: MAX_COLUMNS };

export function cellArea(row: number, column: number): Area {
  return { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
}

export function rowCount(area: Area): number {
  return area.lastRow - area.firstRow + 1;
}

export function columnCount(area: Area): number {
  return area.lastColumn - area.firstColumn + 1;
}

export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

export function intersection(a: Area, b: Area): Area | undefined {
  const area = {
    firstRow: Math.max(a.firstRow, b.firstRow),
    firstColumn: Math.max(a.firstColumn, b.firstColumn),
    lastRow: Math.min(a.lastRow, b.lastRow),
    lastColumn: Math.min(a.lastColumn, b.lastColumn),
  };
  return area.firstRow > area.lastRow || area.firstColumn > area.lastColumn ? undefined : area;
}

export function meets(a: Area, b: Area): boolean {
  return intersection(a, b) !== undefined;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.firstRow <= inner.firstRow &&
    outer.firstColumn <= inner.firstColumn &&
    outer.lastRow >= inner.lastRow &&
    outer.lastColumn >= inner.lastColumn
  );
}

export function sameArea(a: Area, b: Area): boolean {
  return contains(a, b) && contains(b, a);
}

export function around(a: Area, b: Area): Area {
  return {
    firstRow: Math.min(a.firstRow, b.firstRow),
    firstColumn: Math.min(a.firstColumn, b.firstColumn),
    lastRow: Math.max(a.lastRow, b.lastRow),
    lastColumn: Math.max(a.lastColumn, b.lastColumn),
  };
}

export function isEntireColumns(area: Area): boolean {
  return area.firstRow === 1 && area.lastRow === MAX_ROWS;
}

export function isEntireRows(area: Area): boolean {
  return area.firstColumn === 1 && area.lastColumn === MAX_COLUMNS;
}

export function isUnbounded(area: Area): boolean {
  return isEntireColumns(area) || isEntireRows(area);
}

export function isOnSheet(area: Area): boolean {
  return contains(WHOLE_SHEET, area) && area.firstRow <= area.lastRow && area.firstColumn <= area.lastColumn;
}

/** Makes an area from rows and columns counted from 0, as the API counts. */
export function areaOf(firstRow: number, firstColumn: number, rows: number, columns: number): Area {
  return {
    firstRow: firstRow + 1,
    firstColumn: firstColumn + 1,
    lastRow: firstRow + rows,
    lastColumn: firstColumn + columns,
  };
}
