/**
 * The data that a closing settled besides its ledger rows: purchases, manual rows, rates and unread partners, as
 * canonical texts.
 */
import { isoOf } from "../calendar";
import type { ExactDecimal } from "../money";
import type { Closing, ManualRow } from "./books";
import type { PurchaseRow } from "./purchase-row";
import { manualJson, purchaseJson } from "./row-text";
import type { DatedRate } from "./valuation";

/** One settled line. `count` −1: counted by an earlier closing, and not found by this one. */
export type SettledLine =
  | { readonly kind: "purchase"; readonly count: 1 | -1; readonly row: PurchaseRow }
  | { readonly kind: "manual"; readonly count: 1 | -1; readonly row: ManualRow }
  | { readonly kind: "rate"; readonly count: 1 | -1; readonly rate: DatedRate }
  /** A partner with unreadable purchases. */
  | { readonly kind: "unread"; readonly count: 1; readonly partner: string };

export function settledText(line: SettledLine): string {
  if (line.kind === "purchase" && line.row.columns.size === 0) return plainText(line.row, line.count);
  return JSON.stringify([line.kind, line.count, ...valuesOfLine(line)]);
}

/** The same text as JSON gives, put together by hand: there are as many as purchases. */
function plainText({ partner, day, document, amount, currency }: PurchaseRow, count: 1 | -1): string {
  const texts = `${quoted(partner)},"${isoOf(day)}",${quoted(document)}`;
  return `["purchase",${String(count)},${texts},${String(amount)},${quoted(currency)}]`;
}

const PLAIN = /^[ !#-[\]-~\u00a0-\ud7ff]*$/;

function quoted(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}

function valuesOfLine(line: SettledLine): readonly unknown[] {
  switch (line.kind) {
    case "purchase":
      return purchaseJson(line.row);
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

/** All lines of a closing; rates only if they differ from those `kept` before it. */
export function settledLines(closing: Closing, kept: readonly DatedRate[]): readonly SettledLine[] {
  return [
    ...closing.settled.map(({ row, count }): SettledLine => ({ kind: "purchase", count, row })),
    ...closing.manual.map(({ row, count }): SettledLine => ({ kind: "manual", count, row })),
    ...rateChanges(kept, closing.rates),
    ...closing.incomplete.map((partner): SettledLine => ({ kind: "unread", count: 1, partner })),
  ];
}

const rateKey = ({ currency, day, rate }: DatedRate): string =>
  `${currency} ${String(day)} ${decimalText(rate)}`;

function rateChanges(before: readonly DatedRate[], after: readonly DatedRate[]): readonly SettledLine[] {
  const [had, has] = [new Set(before.map(rateKey)), new Set(after.map(rateKey))];
  return [
    ...after
      .filter((rate) => !had.has(rateKey(rate)))
      .map((rate): SettledLine => ({ kind: "rate", count: 1, rate })),
    ...before
      .filter((rate) => !has.has(rateKey(rate)))
      .map((rate): SettledLine => ({ kind: "rate", count: -1, rate })),
  ];
}

/** The kept rates after the changes of these lines. */
export function keptRates(before: readonly DatedRate[], lines: readonly SettledLine[]): readonly DatedRate[] {
  const kept = new Map(before.map((rate) => [rateKey(rate), rate]));
  for (const line of lines) {
    if (line.kind !== "rate") continue;
    if (line.count === 1) kept.set(rateKey(line.rate), line.rate);
    else kept.delete(rateKey(line.rate));
  }
  return [...kept.values()].sort((a, b) => a.day - b.day || (a.currency < b.currency ? -1 : 1));
}
