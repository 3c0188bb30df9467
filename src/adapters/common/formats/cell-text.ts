/** What a cell of Excel holds at most, in UTF-16 units. */
const MAX_TEXT = 32_767;

/** A text as a cell can hold it: one that is too long ends in "…". */
export function fittingText(text: string): string {
  return text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT - 1)}…`;
}
