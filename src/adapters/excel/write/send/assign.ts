import type { CellRange } from "../../../../workbook/cell-range";
import { formatsInput, assignedCells, valuesInput, type Strip } from "../journal/strip";
import { untracked } from "../../untracked";

/** The range of cells on a sheet. It lives until the next sync, and leaves no reference behind. */
export function areaOf(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  const rows = range.lastRow - range.firstRow + 1;
  const columns = range.lastColumn - range.firstColumn + 1;
  return untracked(sheet.getRangeByIndexes(range.firstRow - 1, range.firstColumn - 1, rows, columns));
}

/**
 * Assigns contents and number formats to a strip's cells. In either direction a text format is absent while contents
 * are assigned, because it would make texts of numbers. (A text stays a text under any format, because it gets an
 * apostrophe if it needs one.)
 */
export function assignStrip(sheet: Excel.Worksheet, strip: Strip): void {
  const area = areaOf(sheet, assignedCells(strip));
  const formats = formatsInput(strip, "after");
  const values = valuesInput(strip, strip.after, strip.textCells);
  if (formats !== undefined && strip.formatsLast !== true) area.numberFormat = formats;
  if (values !== undefined) area.values = values;
  if (formats !== undefined && strip.formatsLast === true) area.numberFormat = formats;
}
