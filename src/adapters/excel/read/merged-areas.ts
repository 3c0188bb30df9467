import { rangesMeet, type CellRange } from "../../../workbook/cell-range";
import { untracked } from "../untracked";
import { rangeOfPlace } from "./range-place";

/**
 * Asks for the merged areas that overlap a range; read the answer after the next sync. Excel reports only those whose
 * first cell is in the range that it is asked for, so it is asked from A1 on. On Windows this call clears the user's
 * undo history, so it must not be used for mere reading.
 */
export function askMergedAreas(sheet: Excel.Worksheet, range: CellRange): () => readonly CellRange[] {
  const head = cellsOf(sheet, { ...range, firstRow: 1, firstColumn: 1 });
  const merged = untracked(head.getMergedAreasOrNullObject());
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return () =>
    merged.isNullObject ? [] : merged.areas.items.map(rangeOfPlace).filter((area) => rangesMeet(area, range));
}

/** The cells of a range, only for the next sync. */
export function cellsOf(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  const rows = range.lastRow - range.firstRow + 1;
  const columns = range.lastColumn - range.firstColumn + 1;
  return untracked(sheet.getRangeByIndexes(range.firstRow - 1, range.firstColumn - 1, rows, columns));
}
