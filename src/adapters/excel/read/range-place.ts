import type { CellRange } from "../../../sheets/workbook";

/** Asks for what `rangeOfPlace` needs. No reference is kept: the range serves the next sync alone. */
export function loadPlace(range: Excel.Range): void {
  range.untrack();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
}

type Placed = Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">;

/** A loaded range's place, counted from 1. */
export function rangeOfPlace({ rowIndex, columnIndex, rowCount, columnCount }: Placed): CellRange {
  return {
    firstRow: rowIndex + 1,
    firstColumn: columnIndex + 1,
    lastRow: rowIndex + rowCount,
    lastColumn: columnIndex + columnCount,
  };
}
