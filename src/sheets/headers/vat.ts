/** Value added tax in amounts: what a header says of it, and how amounts with it are turned into those without. */
import { ratioOfTiyn } from "../../domain/money";
import type { Tiyn } from "../../domain/units";
import { headerName } from "./header-forms";

export const VAT_SIDES = ["with", "without"] as const;
export type VatSide = (typeof VAT_SIDES)[number];

export interface Vat {
  /** The amounts as they stand: with the tax, or without. */
  readonly amounts: VatSide;
  /** In percent, with two decimals at most. */
  readonly rate?: number;
  /** The side that counts; the amounts as they stand where absent. */
  readonly counts?: VatSide;
}

/** A higher rate is a slip of the keyboard. */
const MOST_RATE = 100;

const TAX = String.raw`(?:ндс|vat|ққс)`;
const WITHOUT = new RegExp(
  String.raw`(?<!\p{L})(?:без|(?:не включая|исключая|за вычетом|до)|excl?\p{L}*|ex|without|net of|w/o|before)\.?(?:\s+(?:учета|уч\.))?\s*${TAX}(?!\p{L})` +
    String.raw`|ққс[-\s]?с[ыі]з|ққс\s+(?:қоспа|есептеме|есепке алма)`,
  "u",
);
const WITH = new RegExp(
  String.raw`(?<!\p{L})(?:с|со|включая|вкл|в т\.?\s?ч|в том числе|incl\p{L}*|inc|with)\.?(?:\s+(?:учетом|уч\.))?\s*${TAX}(?!\p{L})` +
    String.raw`|ққс[-\s]?(?:мен|пен|бен)|ққс\s+(?:қос(?!па)|есепке алған|есептеген)`,
  "u",
);
const PERCENT = String.raw`(\d{1,2}(?:[.,]\d{1,2})?)\s?%`;
const RATE = new RegExp(String.raw`${TAX}[^\d%]{0,6}${PERCENT}|${PERCENT}\s*${TAX}`, "u");

/** What a header says of the tax: «Сумма с НДС 16%», "Amount excl. VAT"; undefined where it says nothing, or both. */
export function vatOfHeader(text: string): Vat | undefined {
  const header = headerName(text);
  const without = WITHOUT.test(header);
  const rest = header.replace(WITHOUT, "");
  if (without === WITH.test(rest)) return undefined;
  const [, behind, before] = RATE.exec(header) ?? [];
  const rate = behind ?? before;
  return {
    amounts: without ? "without" : "with",
    ...(rate !== undefined && { rate: Number(rate.replace(",", ".")) }),
  };
}

/** Whether a rate may stand in a mapping: above zero, with two decimals at most. */
export function isVatRate(value: unknown): value is number {
  return typeof value === "number" && value > 0 && value <= MOST_RATE && Number.isInteger(hundredths(value));
}

/** Whether amounts are turned into the other side, for which the rate is needed. */
export function needsRate({ amounts, counts = amounts }: Vat): boolean {
  return counts !== amounts;
}

/** Turns an amount into the side that counts, to whole tiyn; undefined where amounts count as they stand. */
export function vatConversion(vat: Vat | undefined): ((amount: Tiyn) => Tiyn) | undefined {
  if (vat?.rate === undefined || !needsRate(vat)) return undefined;
  const whole = 10_000n;
  const taxed = whole + BigInt(hundredths(vat.rate));
  const ratio =
    vat.amounts === "with"
      ? { numerator: whole, denominator: taxed }
      : { numerator: taxed, denominator: whole };
  return (amount) => ratioOfTiyn(amount, ratio);
}

/** A rate in hundredths of a percent; a fraction of them remains one. */
function hundredths(rate: number): number {
  const scaled = rate * 100;
  const whole = Math.round(scaled);
  return Math.abs(scaled - whole) < 1e-6 ? whole : scaled;
}
