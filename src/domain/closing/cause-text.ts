/** The rows behind an adjustment, as part of its canonical text: the first of them, and their number. */
import type { AdjustmentCause, ChangedValue, RevaluedRow } from "./books";
import { dayIn, decimalIn, listIn, oneIn, wholeIn, tiynIn } from "./json-reading";
import { inOrder } from "./purchase-row";
import { manualIn, manualJson, purchaseIn, purchaseJson } from "./row-text";
import { decimalText } from "./settled-text";
import type { DatedRate } from "./valuation";
import { isoOf } from "../calendar";
import type { Tiyn } from "../units";

/** A cell holds 32 767 characters: of rows that would take more than this only the first ones are kept, by value. */
const LONGEST = 20_000;

const KINDS = ["late", "removed", "joined", "rate", "changed", "manual"] as const;

export function causeJson(because: AdjustmentCause): readonly unknown[] {
  return [because.kind, because.rows.length, ...firstOf(rowsJson(because))];
}

function firstOf(rows: readonly unknown[]): readonly unknown[] {
  let left = LONGEST;
  const end = rows.findIndex((row) => (left -= JSON.stringify(row).length) < 0);
  return end < 0 ? rows : rows.slice(0, end);
}

function rowsJson(because: AdjustmentCause): readonly unknown[] {
  switch (because.kind) {
    case "late":
    case "removed":
    case "joined":
      return inOrder(because.rows).map(purchaseJson);
    case "rate":
      return sorted(because.rows.map(revaluedJson));
    case "changed":
      return sorted(because.rows.map(({ was, now }) => [was && purchaseJson(was), now && purchaseJson(now)]));
    case "manual":
      return sorted(because.rows.map(manualJson));
  }
}

function sorted(rows: readonly (readonly unknown[])[]): readonly unknown[] {
  return rows
    .map((row) => JSON.stringify(row))
    .sort()
    .map((text) => JSON.parse(text) as unknown);
}

/** Reads the text of `causeJson`; of many rows it has only those that were kept. */
export function causeFrom(json: unknown): AdjustmentCause {
  const [kind, count, ...rows] = listIn(json);
  wholeIn(count);
  const read = oneIn(kind, KINDS);
  switch (read) {
    case "late":
    case "removed":
    case "joined":
      return { kind: read, rows: rows.map(purchaseIn) };
    case "rate":
      return { kind: read, rows: rows.map(revaluedIn) };
    case "changed":
      return { kind: read, rows: rows.map(changedIn) };
    case "manual":
      return { kind: read, rows: rows.map(manualIn) };
  }
}

function revaluedJson({ row, was, now, rateWas, rateNow }: RevaluedRow): readonly unknown[] {
  return [purchaseJson(row), was ?? null, now ?? null, rateJson(rateWas), rateJson(rateNow)];
}

function rateJson(rate: DatedRate | undefined): readonly unknown[] | null {
  return rate === undefined ? null : [isoOf(rate.day), decimalText(rate.rate)];
}

function revaluedIn(json: unknown): RevaluedRow {
  const [purchase, was, now, rateWas, rateNow] = listIn(json, 5);
  const row = purchaseIn(purchase);
  const rate = (one: unknown): DatedRate | undefined => {
    if (one === null) return undefined;
    const [on, value] = listIn(one, 2);
    return { currency: row.currency, day: dayIn(on), rate: decimalIn(value) };
  };
  return { row, was: tiynOrNone(was), now: tiynOrNone(now), rateWas: rate(rateWas), rateNow: rate(rateNow) };
}

function tiynOrNone(json: unknown): Tiyn | undefined {
  return json === null ? undefined : tiynIn(json);
}

function changedIn(json: unknown): ChangedValue {
  const [was, now] = listIn(json, 2);
  const row = (one: unknown) => (one === null ? undefined : purchaseIn(one));
  return { was: row(was), now: row(now) };
}
