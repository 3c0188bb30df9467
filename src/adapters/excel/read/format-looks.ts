import { currencyBits } from "../../../workbook/format-currency";
import { currencyOfFormat } from "../../common/formats/currency-format";
import { isDateFormatCode } from "../../common/formats/date-format";

const MOST_KNOWN = 4096;

/** Tells whether number formats show dates; results are cached. */
export function dateFormats(): (code: string) => boolean {
  return lookedAtOnce(isDateFormatCode);
}

/** Tells which currency number formats show, as bits of a block's kinds; results are cached. */
export function currencyFormats(): (code: string) => number {
  return lookedAtOnce((code) => currencyBits(currencyOfFormat(code, false)));
}

function lookedAtOnce<T>(look: (code: string) => T): (code: string) => T {
  const known = new Map<string, T>();
  return (code) => {
    const before = known.get(code);
    if (before !== undefined) return before;
    if (known.size >= MOST_KNOWN) known.clear();
    const seen = look(code);
    known.set(code, seen);
    return seen;
  };
}
