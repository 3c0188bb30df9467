/** Caches whether a number format shows dates: a workbook has few formats and many cells. */
import { isDateFormat } from "./numfmt";

const known = new Map<string, boolean>();
const MAX_KNOWN = 1000;

export function isDate(format: string): boolean {
  let answer = known.get(format);
  if (answer === undefined) {
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(format, (answer = isDateFormat(format)));
  }
  return answer;
}
