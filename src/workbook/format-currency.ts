/** The currency or the scale that a number's format shows, stored beside its kind in a block's `kinds`. */

/** A currency that has no position of its own. */
export const OTHER_CURRENCY = "other";
/** The format writes "thousand", "million" or "%" behind the number, which its value does not contain. */
export const SCALED = "scaled";

/** ISO 4217 codes by position, and other looks; position 0 is a format that shows none. Fifteen positions fit. */
const CURRENCIES = [
  "",
  "KZT",
  "USD",
  "EUR",
  "RUB",
  "CNY",
  "GBP",
  "UZS",
  "KGS",
  "BYN",
  "UAH",
  "TRY",
  "AED",
  "JPY",
  SCALED,
  OTHER_CURRENCY,
] as const;

export type FormatCurrency = (typeof CURRENCIES)[number];

const SHIFT = 3;
const BITS = 0x78;

/** The bits that stand for a currency in `CellColumn.kinds`. */
export function currencyBits(currency: FormatCurrency): number {
  return CURRENCIES.indexOf(currency) << SHIFT;
}

/** The currency that the format of a number shows; "" for none. */
export function shownCurrency(packed: number): FormatCurrency {
  return CURRENCIES[(packed & BITS) >> SHIFT] ?? "";
}

/** Whether that currency certainly differs from the one with this code. */
export function isOtherThan(shown: FormatCurrency, code: string): boolean {
  if (shown === "" || shown === SCALED || shown === code) return false;
  return shown !== OTHER_CURRENCY || CURRENCIES.some((known) => known === code);
}
