/** Signs and words that people write beside an amount. */

/** Spellings beside the ISO code. A currency that is not here has its code alone. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  KZT: ["₸", "тг", "тг.", "тенге", "теңге"],
  RUB: ["₽", "руб", "руб."],
  USD: ["$"],
  EUR: ["€"],
};

/** What may stand before or after an amount in this currency (ISO 4217 code): in lower case, read in any case. */
export function currencyMarks(currency: string): readonly string[] {
  return [currency.toLowerCase(), ...(SPELLINGS[currency.toUpperCase()] ?? [])];
}
