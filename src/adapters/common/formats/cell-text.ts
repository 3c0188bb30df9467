/** Excel's limit for a cell's text, in UTF-16 units. */
const MAX_TEXT = 32_767;

/** A text cut to a cell's limit; a cut one ends in "…". */
export function fittingText(text: string): string {
  return text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT - 1)}…`;
}
