import type { CellRange } from "../../../workbook/cell-range";
import { untracked } from "../untracked";

/** Loads the properties that `rangeOfPlace` needs. The range serves only the next sync. */
export function loadPlace(range: Excel.Range): void {
  untracked(range).load("rowIndex,columnIndex,rowCount,columnCount");
}

type Placed = Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">;

/** A loaded range's position, counted from 1. */
export function rangeOfPlace({ rowIndex, columnIndex, rowCount, columnCount }: Placed): CellRange {
  return {
    firstRow: rowIndex + 1,
    firstColumn: columnIndex + 1,
    lastRow: rowIndex + rowCount,
    lastColumn: columnIndex + columnCount,
  };
}
