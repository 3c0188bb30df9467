/** Amounts in whole tiyn, as text with two decimals. */

/** "1234.50" → 123450. */
export function tiynOf(decimal: string): number {
  const [whole = "0", fraction = ""] = decimal.replace("-", "").split(".");
  const size = Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
  return decimal.startsWith("-") ? -size : size;
}

/** 123450 → the number 1234.5, which is written in exactly this form. */
export function unitsOf(tiyn: number): number {
  return tiyn / 100;
}
