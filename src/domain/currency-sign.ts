/** "₸" for KZT, "$" for USD: the sign of a currency (ISO 4217), or its code if it has none. */
export function currencySign(currency: string): string {
  const known = SIGNS.get(currency);
  if (known !== undefined) return known;
  const sign = signOf(currency);
  SIGNS.set(currency, sign);
  return sign;
}

/** A formatter takes long to make, and a list asks for the same few signs again and again. */
const SIGNS = new Map<string, string>();

function signOf(currency: string): string {
  // People may have written anything into a currency cell; Intl refuses what is no code.
  if (!/^[A-Z]{3}$/.test(currency)) return currency;
  const format = new Intl.NumberFormat("ru", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  });
  return format.formatToParts(0).find(({ type }) => type === "currency")?.value ?? currency;
}
