import type { RatePpm, Tiyn } from "../../../../src/domain/units";

/** Rule files write money in units of the currency, with at most two decimals. */
export function tiynOf(amount: number): Tiyn {
  return Math.round(amount * 100) as Tiyn;
}

/** Rule files write rates as fractions with at most six decimals. */
export function ppmOf(rate: number): RatePpm {
  return Math.round(rate * 1_000_000) as RatePpm;
}
