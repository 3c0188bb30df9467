/** One partner's purchases, stored by columns: a million rows fit in a few typed arrays. */
import type { FactValue } from "./conditions";
import type { ColumnKey } from "./program";
import type { Day, SourceIndex, Tiyn } from "./units";

/** The i-th entry of each array belongs to the i-th purchase, source by source, in the order of their rows. */
export interface Purchases {
  readonly days: Int32Array;
  /** Whole tiyn in the program's currency; negative for returns. */
  readonly amounts: Float64Array;
  /** Row number of each purchase in its source. */
  readonly rows: Int32Array;
  /** `SourceIndex` of each purchase; `undefined` where all come from the first source. */
  readonly sources: Uint16Array | undefined;
  /** Values of the columns that rules ask for; `undefined` = blank or unreadable. */
  readonly facts: ReadonlyMap<ColumnKey, readonly (FactValue | undefined)[]>;
  /** Every purchase row of the partner could be read: its sums are certain. */
  readonly complete: boolean;
}

/** Largest sum of absolute amounts that a double adds without loss. */
export const LARGEST_EXACT_SUM = Number.MAX_SAFE_INTEGER;

export const NO_PURCHASES: Purchases = {
  days: new Int32Array(0),
  amounts: new Float64Array(0),
  rows: new Int32Array(0),
  sources: undefined,
  facts: new Map(),
  complete: true,
};

/** The source of a purchase. */
export function sourceOf({ sources }: Purchases, index: number): SourceIndex {
  return (sources?.[index] ?? 0) as SourceIndex;
}

/** Whether every sum over these purchases is exact. */
export function sumsAreExact(purchases: Purchases): boolean {
  let total = 0;
  for (const amount of purchases.amounts) total += Math.abs(amount);
  return total <= LARGEST_EXACT_SUM;
}

/** The sum of purchases dated first … last (both included). */
export function sumBetween(purchases: Purchases, first: Day, last: Day): Tiyn {
  const { days, amounts } = purchases;
  let sum = 0;
  for (let i = 0; i < days.length; i++) {
    const day = days[i] as Day;
    if (day >= first && day <= last) sum += amounts[i] as number;
  }
  return sum as Tiyn;
}

/** Sums of one partner's purchases by span of days. */
export type PurchaseSums = (first: Day, last: Day) => Tiyn;

/**
 * `sumBetween` with a cache: accrual asks for the same few spans again and again, and for spans made of two known ones.
 * Where every sum is exact, as accrual requires, adding two sums is exact too.
 */
export function sumsOf(purchases: Purchases): PurchaseSums {
  const firsts: Day[] = [];
  const lasts: Day[] = [];
  const sums: Tiyn[] = [];
  const known = (first: Day, last: Day): Tiyn | undefined => {
    for (let i = 0; i < sums.length; i++) {
      if (lasts[i] === last && firsts[i] === first) return sums[i];
    }
    return undefined;
  };
  /** The sum of a span that ends where a known span ends, if the part before that known span is known too. */
  const joined = (first: Day, last: Day): Tiyn | undefined => {
    for (let i = sums.length - 1; i >= 0; i--) {
      const from = firsts[i] as Day;
      if (lasts[i] !== last || from <= first || from > last) continue;
      const before = known(first, (from - 1) as Day);
      if (before !== undefined) return (before + (sums[i] as Tiyn)) as Tiyn;
    }
    return undefined;
  };
  return (first, last) => {
    const found = known(first, last);
    if (found !== undefined) return found;
    const sum = joined(first, last) ?? sumBetween(purchases, first, last);
    firsts.push(first);
    lasts.push(last);
    sums.push(sum);
    return sum;
  };
}

/** The purchases that `keep` accepts; the same object where it accepts all. */
export function filterPurchases(purchases: Purchases, keep: (index: number) => boolean): Purchases {
  const kept: number[] = [];
  for (let i = 0; i < purchases.days.length; i++) if (keep(i)) kept.push(i);
  return kept.length === purchases.days.length ? purchases : pick(purchases, kept);
}

function pick(purchases: Purchases, indexes: readonly number[]): Purchases {
  const facts = [...purchases.facts].map(([key, values]) => [key, indexes.map((i) => values[i])] as const);
  return {
    days: Int32Array.from(indexes, (i) => purchases.days[i] as number),
    amounts: Float64Array.from(indexes, (i) => purchases.amounts[i] as number),
    rows: Int32Array.from(indexes, (i) => purchases.rows[i] as number),
    sources: purchases.sources && Uint16Array.from(indexes, (i) => sourceOf(purchases, i)),
    facts: new Map(facts),
    complete: purchases.complete,
  };
}
