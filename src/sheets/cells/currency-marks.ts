/** Signs and words that people write beside an amount. */

/** Spellings beside the ISO code. A currency that is not listed has only its code. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  KZT: ["₸", "тг", "тг.", "тенге", "теңге"],
  RUB: ["₽", "руб", "руб."],
  USD: ["$"],
  EUR: ["€"],
};

/**
 * Texts that may stand before or after an amount in this currency (ISO 4217 code): in lower case, compared in any case.
 */
export function currencyMarks(currency: string): readonly string[] {
  return [currency.toLowerCase(), ...(SPELLINGS[currency.toUpperCase()] ?? [])];
}

/** A currency code in the form used for comparison: no blanks at the ends, capital letters. */
export function currencyCode(text: string): string {
  return text.trim().toUpperCase();
}

/**
 * The currency that a cell names, as a code. The program's own (`base`) where the cell is blank, or holds one of its
 * spellings ("тг", "₸").
 */
export function namedCurrency(text: string, base: string): string {
  const code = currencyCode(text);
  const own = currencyCode(base);
  return code === "" || currencyMarks(base).some((mark) => currencyCode(mark) === code) ? own : code;
}
