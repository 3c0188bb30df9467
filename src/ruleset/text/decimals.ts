/** Decimal numbers of the rule files as whole numbers of a smaller unit, exactly or not at all. */

/** `value` × 10^places, where it has no more decimals than that and the result is a safe integer; else `undefined`. */
export function scaled(value: number, places: number): number | undefined {
  const whole = Math.round(value * 10 ** places);
  // The double nearest to whole / 10^places is what JSON reads for a number with so few decimals.
  if (!Number.isSafeInteger(whole) || whole / 10 ** places !== value) return undefined;
  return whole === 0 ? 0 : whole;
}
