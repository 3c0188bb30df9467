/** Decimal numbers of the rule files as whole numbers of a smaller unit; refused where not exact. */

/** `value` × 10^places, if it has at most that many decimals and the result is a safe integer; else `undefined`. */
export function scaled(value: number, places: number): number | undefined {
  const whole = Math.round(value * 10 ** places);
  // JSON reads a number with so few decimals as the double nearest to whole / 10^places.
  if (!Number.isSafeInteger(whole) || whole / 10 ** places !== value) return undefined;
  return whole === 0 ? 0 : whole;
}
