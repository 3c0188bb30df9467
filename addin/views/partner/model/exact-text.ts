/** Exact points as decimal texts ("12.345"): sums and products without a rounding of their own. */
import type { RatePpm, Tiyn } from "../../../../src/domain/units";

/** Tiyn × ppm: 10^8 make one point. */
const DECIMALS = 8;
const ONE = 10n ** BigInt(DECIMALS);

/** The first minus the second. */
export function exactDifference(first: string, second: string): string {
  return textOf(unitsOf(first) - unitsOf(second));
}

/** Points of a sum at a rate. */
export function exactProduct(sum: Tiyn, rate: RatePpm): string {
  return textOf(BigInt(sum) * BigInt(rate));
}

/** The sum of the texts. */
export function exactSum(texts: readonly string[]): string {
  return textOf(texts.reduce((sum, text) => sum + unitsOf(text), 0n));
}

function unitsOf(text: string): bigint {
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const units = BigInt(whole) * ONE + BigInt(fraction.padEnd(DECIMALS, "0"));
  return text.startsWith("-") ? -units : units;
}

function textOf(units: bigint): string {
  const size = units < 0n ? -units : units;
  const fraction = String(size % ONE)
    .padStart(DECIMALS, "0")
    .replace(/0+$/, "");
  return `${units < 0n ? "-" : ""}${String(size / ONE)}${fraction === "" ? "" : `.${fraction}`}`;
}
