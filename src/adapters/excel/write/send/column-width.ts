import type { ColumnWrite } from "../../../../workbook/write-plan";
import type { WidthChange } from "../journal/journal";

/** Calibri 11, the standard font of new workbooks, at 96 dots an inch: the widest digit, and the cell's margins. */
const DIGIT_PIXELS = 7;
const MARGIN_PIXELS = 5;
const POINTS_A_PIXEL = 0.75;

/**
 * Converts a column's width from characters, as in files and Excel's own dialog, to points, as in
 * `RangeFormat.columnWidth`. In a workbook with another standard font the column becomes a little wider or narrower.
 */
export function pointsOfCharacters(characters: number): number {
  return (characters * DIGIT_PIXELS + MARGIN_PIXELS) * POINTS_A_PIXEL;
}

/** The width of a new column, in points. One that only the product reads is folded: it shows nothing. */
export function pointsOfColumn({
  width,
  folded,
}: Pick<ColumnWrite, "width" | "folded">): Pick<WidthChange, "after" | "unfolded"> {
  const points = pointsOfCharacters(width);
  return folded === true ? { after: 0, unfolded: points } : { after: points };
}
