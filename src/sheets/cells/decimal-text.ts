/** Unsigned decimal numbers as people write them, in digits and separators. */

/** The digits before and after the decimal separator. */
export interface DecimalDigits {
  readonly integerDigits: string;
  readonly fractionDigits: string;
}

/** Spaces that stand between groups: plain, no-break, figure, thin, narrow no-break. */
const GROUP_SPACES = /[ \u00A0\u2007\u2009\u202F]/g;
const GROUP_APOSTROPHES = /['\u2019]/g;

/** `1,234`: either a thousands group or three decimals. A group never begins with a zero. */
const AMBIGUOUS = /^[1-9][0-9]{0,2}[.,][0-9]{3}$/;

/** One kind of group separator throughout, groups of three, and a decimal separator that is not the group separator. */
const FORMS = [
  /^([0-9]+)(?:[.,]([0-9]+))?$/,
  /^([1-9][0-9]{0,2}(?: [0-9]{3})+)(?:[.,]([0-9]+))?$/,
  /^([1-9][0-9]{0,2}(?:'[0-9]{3})+)(?:[.,]([0-9]+))?$/,
  /^([1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.([0-9]+))?$/,
  /^([1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,([0-9]+))?$/,
] as const;

const NOT_DIGITS = /[^0-9]/g;

/**
 * Reads `3 000 000,50`, `3,000,000.50`, `3.000.000,50`, `1234.5` …; `undefined` where the text is not such a number.
 */
export function readDecimal(text: string): DecimalDigits | "ambiguous" | undefined {
  const plain = text.replace(GROUP_SPACES, " ").replace(GROUP_APOSTROPHES, "'");
  if (AMBIGUOUS.test(plain)) return "ambiguous";
  for (const form of FORMS) {
    const match = form.exec(plain);
    if (match !== null) {
      return { integerDigits: (match[1] ?? "").replace(NOT_DIGITS, ""), fractionDigits: match[2] ?? "" };
    }
  }
  return undefined;
}
