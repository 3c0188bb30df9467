/** Money in whole tiyn (1/100 of the currency): exact, or refused as too large. Halves are rounded away from zero. */
import type { Tiyn } from "./units";

/**
 * Largest amount, in tiyn. Doubles near 10^13 tenge are 0.002 apart, so a number cell of that size still distinguishes
 * hundredths; at ten times that it does not. Sums of several such amounts stay below 2^53.
 */
export const LARGEST_AMOUNT = 1e15;

/** A smaller fraction of a tiyn is noise of a spreadsheet's arithmetic, not something a person meant. */
const FRACTION_NOISE = 1e-3;
/**
 * The nearest double to 1.005, times a hundred, is 100.49999999999999: a fraction this close to a half counts as a
 * half.
 */
const HALF_NOISE = 1e-6;
/** Noise that a double cannot avoid, as a share of the amount: it and its hundredfold are each rounded once. */
const DOUBLE_NOISE = 2 ** -51;

/** A decimal number as an exact fraction; the denominator is positive. */
export interface ExactDecimal {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * Whole tiyn nearest to an amount in units of the currency, half away from zero; `undefined` where it is larger than
 * `LARGEST_AMOUNT`. Creates no object, because it runs for every row of a long sheet.
 */
export function nearestTiyn(amount: number): Tiyn | undefined {
  const whole = Math.floor(Math.abs(amount) * 100 + 0.5 + HALF_NOISE);
  if (!(whole <= LARGEST_AMOUNT)) return undefined;
  return (amount < 0 && whole !== 0 ? -whole : whole) as Tiyn;
}

/** Whether the amount (in units of the currency) has a real fraction of a tiyn, beyond the noise of doubles. */
export function hasTiynFraction(amount: number): boolean {
  const scaled = Math.abs(amount) * 100;
  return Math.abs(scaled - Math.round(scaled)) > Math.max(FRACTION_NOISE, scaled * DOUBLE_NOISE);
}

const DIGITS = /^[0-9]*$/;
/** No accepted amount has more digits. */
const LONGEST_DIGITS = 40;

/**
 * The tiyn of a written amount, exactly. `integerDigits` and `fractionDigits` hold only digits; the fraction has at
 * most two. Throws RangeError otherwise: the caller decides which texts are amounts.
 */
export function tiynOfDecimal(
  sign: 1 | -1,
  integerDigits: string,
  fractionDigits: string,
): Tiyn | "too-large" {
  const digits = integerDigits + fractionDigits.padEnd(2, "0");
  if (fractionDigits.length > 2 || !DIGITS.test(digits)) {
    throw new RangeError(`not digits with a fraction of two at most: ${integerDigits}.${fractionDigits}`);
  }
  // Exact up to the limit; above the limit the nearest double is above it too.
  const whole = Number(digits);
  if (whole > LARGEST_AMOUNT) return "too-large";
  return (sign < 0 && whole !== 0 ? -whole : whole) as Tiyn;
}

/**
 * The tiyn of a written amount in units of `factor` (a whole number): "1.234567" in thousands is 1 234.567. `undefined`
 * where it has a fraction of a tiyn.
 */
export function scaledTiyn(
  sign: 1 | -1,
  integerDigits: string,
  fractionDigits: string,
  factor: number,
): Tiyn | "too-large" | undefined {
  if (factor === 1)
    return fractionDigits.length > 2 ? undefined : tiynOfDecimal(sign, integerDigits, fractionDigits);
  if (integerDigits.length > LONGEST_DIGITS) return "too-large";
  if (fractionDigits.length > LONGEST_DIGITS) return undefined;
  const scale = 10n ** BigInt(fractionDigits.length);
  const exact = BigInt(integerDigits + fractionDigits) * BigInt(factor) * 100n;
  if (exact % scale !== 0n) return undefined;
  const whole = exact / scale;
  if (whole > BigInt(LARGEST_AMOUNT)) return "too-large";
  return (sign < 0 && whole !== 0n ? -Number(whole) : Number(whole)) as Tiyn;
}

/** The amount in units of the currency: the double nearest to it. */
export function currencyUnits(tiyn: Tiyn): number {
  return tiyn / 100;
}

/**
 * The amount in another currency (R8), exactly, then rounded to whole tiyn, half away from zero. `rate`: units of the
 * other currency for one of this. Throws RangeError where the rate's denominator is not positive.
 */
export function convertTiyn(tiyn: Tiyn, rate: ExactDecimal): Tiyn | "too-large" {
  if (rate.denominator <= 0n) throw new RangeError(`rate with denominator ${String(rate.denominator)}`);
  const converted = ratioOfTiyn(tiyn, rate);
  return Math.abs(converted) > LARGEST_AMOUNT ? "too-large" : converted;
}

/** The amount times a ratio, exactly, then rounded to whole tiyn, half away from zero. */
export function ratioOfTiyn(tiyn: Tiyn, { numerator, denominator }: ExactDecimal): Tiyn {
  const exact = BigInt(tiyn) * numerator;
  const size = exact < 0n ? -exact : exact;
  const whole = (size * 2n + denominator) / (denominator * 2n);
  return Number(exact < 0n ? -whole : whole) as Tiyn;
}

/** The amount in plain digits, for messages: `1234.50`, `-0.05`. */
export function formatTiyn(tiyn: Tiyn): string {
  const size = Math.abs(tiyn);
  const hundredths = size % 100;
  const sign = tiyn < 0 ? "-" : "";
  return `${sign}${String((size - hundredths) / 100)}.${String(hundredths).padStart(2, "0")}`;
}
