import type { RatePpm, Tiyn } from "../../../../src/domain/units";

/** Rule files write money in units of the currency with two decimals at most. */
export function tiynOf(amount: number): Tiyn {
  return Math.round(amount * 100) as Tiyn;
}

/** And rates as fractions with six decimals at most. */
export function ppmOf(rate: number): RatePpm {
  return Math.round(rate * 1_000_000) as RatePpm;
}
