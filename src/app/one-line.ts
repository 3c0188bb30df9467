/** A text in one line: a cell may hold line breaks. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
