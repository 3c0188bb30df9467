import { isDateFormatCode } from "../../common/formats/date-format";

const MOST_KNOWN = 4096;

/** Says of number formats whether they show dates, each looked at once. */
export function dateFormats(): (code: string) => boolean {
  const known = new Map<string, boolean>();
  return (code) => {
    const before = known.get(code);
    if (before !== undefined) return before;
    if (known.size >= MOST_KNOWN) known.clear();
    const isDate = isDateFormatCode(code);
    known.set(code, isDate);
    return isDate;
  };
}
