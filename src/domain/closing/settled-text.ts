/**
 * The data that a closing settled besides its ledger rows: purchases, manual rows, rates and unread partners, as
 * canonical texts.
 */
import { isoOf } from "../calendar";
import type { ExactDecimal } from "../money";
import type { Closing, ManualRow } from "./books";
import type { PurchaseRow } from "./purchase-row";
import { quotedText } from "./quoted-text";
import { manualJson } from "./row-text";
import type { DatedRate } from "./valuation";

/** One settled line. `count` −1: counted by an earlier closing, and not found by this one. */
export type SettledLine =
  | { readonly kind: "purchase"; readonly count: 1 | -1; readonly row: PurchaseRow }
  | { readonly kind: "manual"; readonly count: 1 | -1; readonly row: ManualRow }
  | { readonly kind: "rate"; readonly count: 1 | -1; readonly rate: DatedRate }
  /** A partner with unreadable purchases. */
  | { readonly kind: "unread"; readonly count: 1; readonly partner: string };

export type OtherLine = Exclude<SettledLine, { readonly kind: "purchase" }>;

export function settledText(line: SettledLine): string {
  if (line.kind === "purchase") return purchaseText(line.row, line.count);
  return JSON.stringify([line.kind, line.count, ...valuesOfLine(line)]);
}

/** The same text as JSON gives, put together by hand: there are as many as purchases. */
function purchaseText(
  { partner, day, document, amount, currency, columns }: PurchaseRow,
  count: 1 | -1,
): string {
  const texts = `${quotedText(partner)},"${isoOf(day)}",${quotedText(document)}`;
  const rest = `${String(amount)},${quotedText(currency)}${tailText(columns)}`;
  return `["purchase",${String(count)},${texts},${rest}]`;
}

/** The kept columns as the end of a purchase's text, with a comma before each. */
export function tailText(columns: PurchaseRow["columns"]): string {
  if (columns.size === 0) return "";
  const keys = [...columns.keys()].sort();
  return keys.map((key) => `,${JSON.stringify([key, columns.get(key) ?? null])}`).join("");
}

function valuesOfLine(line: OtherLine): readonly unknown[] {
  switch (line.kind) {
    case "manual":
      return manualJson(line.row);
    case "rate":
      return [line.rate.currency, isoOf(line.rate.day), decimalText(line.rate.rate)];
    case "unread":
      return [line.partner];
  }
}

/** A rate in its written form: "480.25". Its denominator is a power of ten. */
export function decimalText({ numerator, denominator }: ExactDecimal): string {
  const places = String(denominator).length - 1;
  const digits = String(numerator).padStart(places + 1, "0");
  if (places === 0) return digits;
  const text = `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return text.replace(/0+$/, "").replace(/\.$/, "");
}

/** The lines of a closing besides its purchases; rates only if they differ from those `kept` before it. */
export function otherLines(closing: Closing, kept: readonly DatedRate[]): readonly OtherLine[] {
  return [
    ...closing.manual.map(({ row, count }): OtherLine => ({ kind: "manual", count, row })),
    ...rateChanges(kept, closing.rates),
    ...closing.incomplete.map((partner): OtherLine => ({ kind: "unread", count: 1, partner })),
  ];
}

const rateKey = ({ currency, day, rate }: DatedRate): string =>
  `${currency} ${String(day)} ${decimalText(rate)}`;

function rateChanges(before: readonly DatedRate[], after: readonly DatedRate[]): readonly OtherLine[] {
  const [had, has] = [new Set(before.map(rateKey)), new Set(after.map(rateKey))];
  return [
    ...after
      .filter((rate) => !had.has(rateKey(rate)))
      .map((rate): OtherLine => ({ kind: "rate", count: 1, rate })),
    ...before
      .filter((rate) => !has.has(rateKey(rate)))
      .map((rate): OtherLine => ({ kind: "rate", count: -1, rate })),
  ];
}

/** The kept rates after the changes of these lines. */
export function keptRates(before: readonly DatedRate[], lines: readonly OtherLine[]): readonly DatedRate[] {
  const kept = new Map(before.map((rate) => [rateKey(rate), rate]));
  for (const line of lines) {
    if (line.kind !== "rate") continue;
    if (line.count === 1) kept.set(rateKey(line.rate), line.rate);
    else kept.delete(rateKey(line.rate));
  }
  return [...kept.values()].sort((a, b) => a.day - b.day || (a.currency < b.currency ? -1 : 1));
}
