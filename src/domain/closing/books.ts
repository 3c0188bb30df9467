/**
 * The books: what closings have written. Closed rows are read, not worked out; each closing is a link of its own, and
 * reopening takes the newest one back.
 */
import type { Period } from "../calendar";
import { firstDayOfYear } from "../calendar";
import type { Outcome } from "../conditions";
import type { Term } from "../membership";
import type { ExactPoints } from "../points";
import type { Day, RatePpm, Tiyn } from "../units";
import type { KeptCells } from "./kept-cells";
import type { PurchaseRow } from "./purchase-row";
import type { DatedRate } from "./valuation";

/** Why the points of a closed period are to change. */
export const CAUSES = ["late", "rate", "changed", "removed", "joined", "manual"] as const;
export type Cause = (typeof CAUSES)[number];

/** What one points rule came to in a closed period. */
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

/** A row for each partner, term and period, also with no purchases. */
export interface ClosedRow {
  readonly partner: string;
  readonly term: Term;
  readonly period: Period;
  /** Told at the closing; 0 for a partner that joined after it. It never moves. */
  readonly points: ExactPoints;
  /** Purchases of the period that any rule takes, whoever earns by it; the same for the term so far. */
  readonly purchases: Tiyn;
  readonly cumulative: Tiyn;
  /** How many purchases are dated in it. */
  readonly count: number;
  readonly rules: readonly ClosedRule[];
  readonly cells: KeptCells;
  /** SHA-256 of the rules that it was worked out by. */
  readonly sha256: string;
}

/** What changes the points of a closed period. */
export interface Adjustment {
  readonly partner: string;
  /** The term and the closed period whose points change; no term for `manual`. */
  readonly term: Term | undefined;
  readonly period: Period;
  readonly cause: Cause;
  readonly points: ExactPoints;
  /** The period in which it stands: the first open one, or the closed period itself. */
  readonly stands: Period;
  readonly because: AdjustmentCause;
}

/** The rows behind an adjustment. */
export type AdjustmentCause =
  | { readonly kind: "late" | "removed" | "joined"; readonly rows: readonly PurchaseRow[] }
  | { readonly kind: "rate"; readonly rows: readonly RevaluedRow[] }
  | { readonly kind: "changed"; readonly rows: readonly ChangedValue[] }
  | { readonly kind: "manual"; readonly rows: readonly ManualRow[] };

/** A counted row that comes to another value by today's rates; `undefined`: without a rate. */
export interface RevaluedRow {
  readonly row: PurchaseRow;
  readonly was: Tiyn | undefined;
  readonly now: Tiyn | undefined;
}

/** A counted row that stands there otherwise today; `was` undefined: it was another partner's. */
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

/** A purchase row that a closing counted (+1), or one counted before that it no longer found (−1). */
export interface SettledRow {
  readonly row: PurchaseRow;
  readonly count: 1 | -1;
}

/** A manual row likewise. */
export interface SettledManual {
  readonly row: ManualRow;
  readonly count: 1 | -1;
}

/** What one closing wrote. */
export interface Closing {
  /** The period that it closed; the first closing closed those before it too. */
  readonly period: Period;
  readonly rows: readonly ClosedRow[];
  readonly adjustments: readonly Adjustment[];
  readonly settled: readonly SettledRow[];
  /** Calendar years of the rows that it counted. */
  readonly years: readonly number[];
  readonly manual: readonly SettledManual[];
  /** The rates that counted rows were converted at. */
  readonly rates: readonly DatedRate[];
  /** Partners of whose purchases something could not be read: they were accepted by name. */
  readonly incomplete: readonly string[];
}

/** Closings that stand, in their order. */
export interface Books {
  readonly closings: readonly Closing[];
}

export const NO_BOOKS: Books = { closings: [] };

/** The newest closed period; none before the first closing. */
export function newestClosed({ closings }: Books): Period | undefined {
  return closings.at(-1)?.period;
}

/** The first day of the books: terms over before it are not in them. */
export function booksBegin({ closings }: Books): Day | undefined {
  const [first] = closings;
  return first && firstDayOfYear(first.period.year);
}

/** The books with the newest closing taken back: its rows and the adjustments that it fixed do not count any more. */
export function reopened({ closings }: Books): Books {
  return { closings: closings.slice(0, -1) };
}

/** The books with one closing more. */
export function withClosing({ closings }: Books, closing: Closing): Books {
  return { closings: [...closings, closing] };
}

/** What names a closed row among a partner's: the term and the period. */
export function rowName(term: Term, period: Period): string {
  return `${String(term.first)} ${period.label}`;
}

/** What the books say of one partner. */
export interface PartnerBooks {
  /** In order of terms and periods; of several versions of a row the newest one. */
  readonly rows: readonly ClosedRow[];
  readonly fixed: readonly Adjustment[];
}

/** What the books say of each partner in them, by id. */
export function byPartner({ closings }: Books): ReadonlyMap<string, PartnerBooks> {
  const rows = new Map<string, Map<string, ClosedRow>>();
  const fixed = new Map<string, Adjustment[]>();
  for (const closing of closings) {
    for (const row of closing.rows) {
      const own = rows.get(row.partner) ?? new Map<string, ClosedRow>();
      rows.set(row.partner, own.set(rowName(row.term, row.period), row));
    }
    for (const adjustment of closing.adjustments) {
      const own = fixed.get(adjustment.partner) ?? [];
      own.push(adjustment);
      fixed.set(adjustment.partner, own);
    }
  }
  const ids = [...new Set([...rows.keys(), ...fixed.keys()])];
  return new Map(
    ids.map((id) => [id, { rows: inTime([...(rows.get(id)?.values() ?? [])]), fixed: fixed.get(id) ?? [] }]),
  );
}

function inTime(rows: readonly ClosedRow[]): readonly ClosedRow[] {
  return [...rows].sort((a, b) => a.term.first - b.term.first || a.period.first - b.period.first);
}

/** Told for a row: its closed points and what closings have fixed for it since. Manual points are told apart. */
export function toldOf(row: ClosedRow, fixed: readonly Adjustment[]): ExactPoints {
  const name = rowName(row.term, row.period);
  return fixed
    .filter(({ term, period }) => term !== undefined && rowName(term, period) === name)
    .reduce((sum, { points }) => sum + points, row.points);
}

/** The rows that closings have counted and that still count, by value. `of`: gives one partner's alone. */
export function countedRows(
  { closings }: Books,
  keyOf: (row: PurchaseRow) => string,
): readonly PurchaseRow[] {
  return net(
    closings.flatMap(({ settled }) => settled),
    keyOf,
  );
}

/** Rows whose counts add up to more than zero, each as often as they do. */
export function net<Row>(
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
  return [...counts.values()].flatMap(({ row, count }) => Array<Row>(Math.max(count, 0)).fill(row));
}
