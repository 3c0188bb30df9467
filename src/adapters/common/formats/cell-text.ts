/** Excel's limit for a cell's text, in UTF-16 units. */
const MAX_TEXT = 32_767;

/** A text cut to a cell's limit less `spare` units; a cut one ends in "…". */
export function fittingText(text: string, spare = 0): string {
  const most = MAX_TEXT - spare;
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
