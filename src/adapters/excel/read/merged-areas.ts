import type { CellRange } from "../../../workbook/cell-range";
import { untracked } from "../untracked";
import { rangeOfPlace } from "./range-place";

/** Asks for the merged areas that meet a range; they can be told after the next sync. */
export function askMergedAreas(range: Excel.Range): () => readonly CellRange[] {
  const merged = untracked(range.getMergedAreasOrNullObject());
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return () => (merged.isNullObject ? [] : merged.areas.items.map(rangeOfPlace));
}

/** The cells of a range, for the next sync alone. */
export function cellsOf(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  const rows = range.lastRow - range.firstRow + 1;
  const columns = range.lastColumn - range.firstColumn + 1;
  return untracked(sheet.getRangeByIndexes(range.firstRow - 1, range.firstColumn - 1, rows, columns));
}
