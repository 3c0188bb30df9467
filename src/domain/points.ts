/**
 * Exact points (C4, R6). Money times a rate is kept as a whole number of `tiyn × ppm` in a bigint, so nothing is lost
 * before the one rounding that R6 asks for.
 */
import type { RoundingMode } from "./settings";
import type { PointUnits, RatePpm, Tiyn } from "./units";

/** Exact points before rounding: tiyn × ppm. 10^8 of it are one point. */
export type ExactPoints = bigint;

/** Decimal places of a point that exact points count in. */
export const POINT_PRECISION = 8;
const EXACT_PER_POINT = 10n ** BigInt(POINT_PRECISION);

const POINT_UNITS = Array.from(
  { length: POINT_PRECISION + 1 },
  (_, places) => 10n ** BigInt(POINT_PRECISION - places),
);

/** One unit of 10^-precision points, in exact points. */
export function pointUnit(precision: number): ExactPoints {
  return POINT_UNITS[precision] ?? 10n ** BigInt(POINT_PRECISION - precision);
}

/** Points that a sum earns at one rate, exactly. */
export function exactPoints(sum: Tiyn, rate: RatePpm): ExactPoints {
  return BigInt(sum) * BigInt(rate);
}

/**
 * Rounds exact points to units of 10^-precision points (R6). `halfUp` rounds halves away from zero, so that a return
 * mirrors the purchase it undoes; `down` rounds toward zero.
 */
export function roundPoints(exact: ExactPoints, precision: number, mode: RoundingMode): PointUnits {
  const scaled = precision === 0 ? exact : exact * 10n ** BigInt(precision);
  return Number(roundedQuotient(scaled, EXACT_PER_POINT, mode)) as PointUnits;
}

/** Exact points as a decimal text, nothing rounded: "40000", "12.345", "-0.00000002". */
export function exactText(exact: ExactPoints): string {
  const size = exact < 0n ? -exact : exact;
  const rest = size % EXACT_PER_POINT;
  const fraction = rest === 0n ? "" : `.${String(rest).padStart(8, "0").replace(/0+$/, "")}`;
  return `${exact < 0n ? "-" : ""}${String(size / EXACT_PER_POINT)}${fraction}`;
}

/** numerator / denominator (> 0) as a whole number, rounded by `mode`. */
export function roundedQuotient(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const negative = numerator < 0n;
  const size = negative ? -numerator : numerator;
  const whole = size / denominator;
  const twice = (size % denominator) * 2n;
  const rounded = roundsAway(whole, twice, denominator, mode) ? whole + 1n : whole;
  return negative ? -rounded : rounded;
}

function roundsAway(whole: bigint, twiceRest: bigint, denominator: bigint, mode: RoundingMode): boolean {
  switch (mode) {
    case "down":
      return false;
    case "halfUp":
      return twiceRest >= denominator;
    case "halfEven":
      return twiceRest > denominator || (twiceRest === denominator && whole % 2n === 1n);
  }
}

/** Point units as points, for people and sheets: 12345 units at precision 1 are 1234.5 points. */
export function pointsOf(units: PointUnits, precision: number): number {
  return units / 10 ** precision;
}
