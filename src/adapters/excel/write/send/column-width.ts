/** Calibri 11, the font that new workbooks measure by, at 96 dots an inch: the widest digit, and the cell's margins. */
const DIGIT_PIXELS = 7;
const MARGIN_PIXELS = 5;
const POINTS_A_PIXEL = 0.75;

/**
 * A column's width in points, as `RangeFormat.columnWidth` has it, for a width in characters, as files and Excel's own
 * dialog have it. In a workbook with another standard font it comes out a little wider or narrower.
 */
export function pointsOfCharacters(characters: number): number {
  return (characters * DIGIT_PIXELS + MARGIN_PIXELS) * POINTS_A_PIXEL;
}
