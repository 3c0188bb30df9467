import type { Held } from "../journal/held";
import type { CellRange } from "../../../../workbook/cell-range";
import { formatsInput, assignedCells, valuesInput, type StripBefore, type TextCells } from "../journal/strip";
import { untracked } from "../../untracked";

/** The range of cells on a sheet. It lives until the next sync, and leaves no reference behind. */
export function areaOf(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  const rows = range.lastRow - range.firstRow + 1;
  const columns = range.lastColumn - range.firstColumn + 1;
  return untracked(sheet.getRangeByIndexes(range.firstRow - 1, range.firstColumn - 1, rows, columns));
}

/**
 * Assigns contents and number formats to a strip's cells. In either direction the number format that may be one of text
 * is not there while contents are assigned: it would make texts of numbers. (A text stays one under any format, as it
 * comes with an apostrophe.)
 */
export function assignStrip(
  sheet: Excel.Worksheet,
  strip: StripBefore,
  cells: readonly (Held | undefined)[],
  textCells: TextCells,
  side: "before" | "after",
): void {
  const area = areaOf(sheet, assignedCells(strip));
  const formats = formatsInput(strip, side);
  const values = valuesInput(strip, cells, textCells);
  if (formats !== undefined && side === "after") area.numberFormat = formats;
  if (values !== undefined) area.values = values;
  if (formats !== undefined && side === "before") area.numberFormat = formats;
}
