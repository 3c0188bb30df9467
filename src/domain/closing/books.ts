/**
 * The books: everything that closings have written. Closed rows are read, not worked out; each closing is a link of its
 * own, and reopening removes the newest one.
 */
import type { Period } from "../calendar";
import { firstDayOfYear } from "../calendar";
import type { Outcome } from "../conditions";
import type { Term } from "../membership";
import type { ExactPoints } from "../points";
import type { Day, RatePpm, Tiyn } from "../units";
import type { KeptCells } from "./kept-cells";
import type { PurchaseRow } from "./purchase-row";
import type { SettledRows } from "./settled-rows";
import type { DatedRate } from "./valuation";

/** The cause of a change to the points of a closed period. */
export const CAUSES = ["late", "rate", "changed", "removed", "joined", "manual"] as const;
export type Cause = (typeof CAUSES)[number];

/** The result of one points rule in a closed period. */
export interface ClosedRule {
  readonly rule: string;
  readonly earns: Outcome;
  readonly purchases: Tiyn;
  readonly cumulative: Tiyn;
  readonly qualifying: Tiyn;
  readonly rate: RatePpm;
  readonly exact: ExactPoints;
  /** Its share of the period's points, rounded (R6). */
  readonly points: ExactPoints;
}

/** A row for each partner, term and period, even without purchases. */
export interface ClosedRow {
  readonly partner: string;
  readonly term: Term;
  readonly period: Period;
  /** The points told at the closing; 0 for a partner that joined after it. They never change. */
  readonly points: ExactPoints;
  /** Purchases of the period that any rule takes, regardless of who earns by it; the same for the term so far. */
  readonly purchases: Tiyn;
  readonly cumulative: Tiyn;
  /** The number of purchases dated in it. */
  readonly count: number;
  readonly rules: readonly ClosedRule[];
  readonly cells: KeptCells;
  /** SHA-256 of its rules. */
  readonly sha256: string;
}

/** A change to the points of a closed period. */
export interface Adjustment {
  readonly partner: string;
  /** The term and the closed period whose points change; no term for `manual`. */
  readonly term: Term | undefined;
  readonly period: Period;
  readonly cause: Cause;
  readonly points: ExactPoints;
  /** The period that holds the adjustment: the first open one, or the closed period itself. */
  readonly stands: Period;
  readonly because: AdjustmentCause;
}

/** The rows behind an adjustment. */
export type AdjustmentCause =
  | { readonly kind: "late" | "removed" | "joined"; readonly rows: readonly PurchaseRow[] }
  | { readonly kind: "rate"; readonly rows: readonly RevaluedRow[] }
  | { readonly kind: "changed"; readonly rows: readonly ChangedValue[] }
  | { readonly kind: "manual"; readonly rows: readonly ManualRow[] };

/** A row with another value at today's rates than at those that the newest closing kept; `undefined` without a rate. */
export interface RevaluedRow {
  readonly row: PurchaseRow;
  readonly was: Tiyn | undefined;
  readonly now: Tiyn | undefined;
  /** The rates behind the two values. */
  readonly rateWas: DatedRate | undefined;
  readonly rateNow: DatedRate | undefined;
}

/** A counted row with other contents today; `was` undefined: it was another partner's. */
export interface ChangedValue {
  readonly was: PurchaseRow | undefined;
  readonly now: PurchaseRow | undefined;
}

/** A row of the Adjustments sheet. */
export interface ManualRow {
  readonly partner: string;
  readonly day: Day;
  readonly points: ExactPoints;
  readonly reason: string;
  readonly document: string;
}

/** A manual row that a closing counted (+1), or one counted before that it did not find again (−1). */
export interface SettledManual {
  readonly row: ManualRow;
  readonly count: 1 | -1;
}

/** The contents of one closing. */
export interface Closing {
  /** The period that it closed; the first closing also closed those before it. */
  readonly period: Period;
  readonly rows: readonly ClosedRow[];
  readonly adjustments: readonly Adjustment[];
  readonly settled: SettledRows;
  /** Calendar years of the rows that it counted. */
  readonly years: readonly number[];
  readonly manual: readonly SettledManual[];
  /** The rates at which counted rows were converted. */
  readonly rates: readonly DatedRate[];
  /** Partners that were accepted by name although some of their purchases could not be read. */
  readonly incomplete: readonly string[];
}

/** Closings in force, in their order. */
export interface Books {
  readonly closings: readonly Closing[];
}

export const NO_BOOKS: Books = { closings: [] };

/** The newest closed period; undefined before the first closing. */
export function newestClosed({ closings }: Books): Period | undefined {
  return closings.at(-1)?.period;
}

/** The first day of the books: terms that ended before it are not in them. */
export function booksBegin({ closings }: Books): Day | undefined {
  const [first] = closings;
  return first && firstDayOfYear(first.period.year);
}

/** The books without the newest closing: its rows and the adjustments that it fixed no longer count. */
export function reopened({ closings }: Books): Books {
  return { closings: closings.slice(0, -1) };
}

/** The books with another closing. */
export function withClosing({ closings }: Books, closing: Closing): Books {
  return { closings: [...closings, closing] };
}

/** The name of a closed row among a partner's rows: the term and the period. */
export function rowName(term: Term, period: Period): string {
  return `${String(term.first)} ${period.label}`;
}

/** The books' data about one partner. */
export interface PartnerBooks {
  /** In order of terms and periods; only the newest version of each row. */
  readonly rows: readonly ClosedRow[];
  readonly fixed: readonly Adjustment[];
}

/** The books' data about each partner in them, by id. */
export function byPartner({ closings }: Books): ReadonlyMap<string, PartnerBooks> {
  const rows = new Map<string, ClosedRow[]>();
  const fixed = new Map<string, Adjustment[]>();
  for (const closing of closings) {
    for (const row of closing.rows) {
      const own = rows.get(row.partner);
      if (own === undefined) rows.set(row.partner, [row]);
      else putNewest(own, row);
    }
    for (const adjustment of [...closing.adjustments].sort(byCause)) {
      const own = fixed.get(adjustment.partner) ?? [];
      own.push(adjustment);
      fixed.set(adjustment.partner, own);
    }
  }
  const ids = [...new Set([...rows.keys(), ...fixed.keys()])];
  return new Map(ids.map((id) => [id, { rows: inTime(rows.get(id) ?? []), fixed: fixed.get(id) ?? [] }]));
}

/** Adds a row to a partner's, in place of an older version of it. */
function putNewest(rows: ClosedRow[], row: ClosedRow): void {
  const { term, period } = row;
  const at = rows.findIndex((one) => one.term.first === term.first && one.period.label === period.label);
  if (at === -1) rows.push(row);
  else rows[at] = row;
}

/**
 * In the order in which they are worked out, whatever the order of rows on a sheet: those of rows by term, period and
 * cause, then those of periods joined, then manual ones.
 */
function byCause(one: Adjustment, other: Adjustment): number {
  const [a, b] = [one, other].map(({ term, period, cause }) => {
    const kind = ["joined", "manual"].indexOf(cause);
    return [kind, term?.first ?? 0, period.first, CAUSES.indexOf(cause)];
  });
  const at = a?.findIndex((value, index) => value !== b?.[index]) ?? -1;
  return at < 0 ? 0 : (a?.[at] ?? 0) - (b?.[at] ?? 0);
}

function inTime(rows: readonly ClosedRow[]): readonly ClosedRow[] {
  return [...rows].sort((a, b) => a.term.first - b.term.first || a.period.first - b.period.first);
}

/**
 * The points told for a row: its closed points, with adjustments that closings have fixed since. Manual points are
 * separate.
 */
export function toldOf(row: ClosedRow, fixed: readonly Adjustment[]): ExactPoints {
  if (fixed.length === 0) return row.points;
  const name = rowName(row.term, row.period);
  return fixed
    .filter(({ term, period }) => term !== undefined && rowName(term, period) === name)
    .reduce((sum, { points }) => sum + points, row.points);
}

/** The rows that closings have counted and that still count, by value; of the partners that `isAsked` names. */
export function countedRows(
  { closings }: Books,
  keyOf: (row: PurchaseRow) => string,
  isAsked: (partner: string) => boolean = () => true,
): readonly PurchaseRow[] {
  return net(
    closings.flatMap(({ settled }) => [...settled.ofPartners(isAsked)]),
    keyOf,
  );
}

/**
 * Rows whose counts add up to more than zero, each as often. Equal rows are objects of their own, because each is matched
 * with a row of its own.
 */
export function net<Row extends object>(
  settled: readonly { readonly row: Row; readonly count: 1 | -1 }[],
  keyOf: (row: Row) => string,
): readonly Row[] {
  const counts = new Map<string, { readonly row: Row; count: number }>();
  for (const { row, count } of settled) {
    const key = keyOf(row);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { row, count });
    else known.count += count;
  }
  return [...counts.values()].flatMap(({ row, count }) =>
    Array.from({ length: Math.max(count, 0) }, (_, at) => (at === 0 ? row : { ...row })),
  );
}
