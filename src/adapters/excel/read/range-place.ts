import type { CellRange } from "../../../workbook/cell-range";
import { untracked } from "../untracked";

/** Asks for what `rangeOfPlace` needs. The range serves the next sync alone. */
export function loadPlace(range: Excel.Range): void {
  untracked(range).load("rowIndex,columnIndex,rowCount,columnCount");
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
