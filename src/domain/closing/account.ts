/** One partner's account: its closed periods, their recalculated values, and its open periods. */
import type { Period } from "../calendar";
import type { Partner } from "../partner";
import type { ExactPoints } from "../points";
import { sumsAreExact, type Purchases } from "../purchases";
import type { Timeline } from "../timeline";
import type { Day } from "../units";
import { toldOf, type Adjustment, type ClosedRow, type ClosedRule, type PartnerBooks } from "./books";
import { bookedTerms } from "./terms";
import { planTerm, workOut, type TermPlan, type WorkedPeriod } from "./work-out";

/** A closed period with its row. */
export interface ClosedPeriod {
  readonly row: ClosedRow;
  /** Closed points, with adjustments that closings have fixed for them since. */
  readonly told: ExactPoints;
  /** Recalculated; `undefined` if that is impossible: its rules are in no version, or the sums are too large. */
  readonly anew: WorkedPeriod | undefined;
}

export interface Account {
  readonly partner: string;
  /** Its cells today; `undefined` if it is no longer on the sheet. */
  readonly cells: Partner | undefined;
  readonly purchases: Purchases;
  readonly plans: readonly TermPlan[];
  readonly closed: readonly ClosedPeriod[];
  /** Closed periods without a row although the partner's term covers them: told 0. */
  readonly joined: readonly WorkedPeriod[];
  /** Periods after the newest closed one. */
  readonly open: readonly WorkedPeriod[];
  readonly fixed: readonly Adjustment[];
  /** True if the sums are too large to be exact; nothing is worked out then. */
  readonly tooLarge: boolean;
}

/** Days that all accounts share. */
export interface AccountDays {
  readonly timeline: Timeline;
  /** The first day of the books. */
  readonly begin: Day;
  readonly newest: Period | undefined;
  readonly asOf: Day;
}

const NO_ENTRIES: PartnerBooks = { rows: [], fixed: [] };

/** Works out a partner's terms, from the books' beginning to the as-of day or the newest closed day. */
export function accountOf(
  id: string,
  cells: Partner | undefined,
  purchases: Purchases,
  entries: PartnerBooks = NO_ENTRIES,
  days: AccountDays,
): Account {
  const { newest, asOf } = days;
  const closedThrough = newest?.last ?? -Infinity;
  const until = Math.max(asOf, closedThrough) as Day;
  const tooLarge = !sumsAreExact(purchases);
  const plans = plansOf(cells, entries.rows, until, days);
  const worked = plans.flatMap(({ plan, goesOn }) => {
    if (tooLarge || plan.rulesMissing) return [];
    const last = goesOn ? undefined : plan.rows.findLastIndex((row) => row !== undefined);
    return workOut(plan, purchases, last);
  });
  const isClosed = ({ accrual }: WorkedPeriod): boolean => accrual.period.last <= closedThrough;
  const free = worked.filter(({ row }) => row === undefined);
  return {
    partner: id,
    cells,
    purchases,
    plans: plans.map(({ plan }) => plan),
    closed: entries.rows.map((row) => ({
      row,
      told: toldOf(row, entries.fixed),
      anew: worked.find((period) => period.row === row),
    })),
    joined: free.filter(isClosed),
    open: free.filter((period) => !isClosed(period)),
    fixed: entries.fixed,
    tooLarge,
  };
}

function plansOf(
  cells: Partner | undefined,
  rows: readonly ClosedRow[],
  until: Day,
  { timeline, begin }: AccountDays,
): readonly { readonly plan: TermPlan; readonly goesOn: boolean }[] {
  const [{ program }] = timeline;
  return bookedTerms(cells, rows, program.term, begin, until).map(({ term, goesOn }) => ({
    plan: planTerm(
      timeline,
      term,
      cells,
      rows.filter((row) => row.term.first === term.first),
      until,
    ),
    goesOn,
  }));
}

/**
 * Whether counted rows must be compared: the sums or the count of a closed period differ from its row, or the points
 * from those told.
 */
export function differsFromBooks({ closed, purchases }: Account): boolean {
  return closed.some(({ row, told, anew }) => {
    if (anew === undefined) return false;
    const { accrual, points } = anew;
    return (
      points !== told ||
      accrual.purchases !== row.purchases ||
      accrual.cumulative !== row.cumulative ||
      countOf(purchases, anew) !== row.count ||
      accrual.rules.some(
        (rule) =>
          !isSame(
            rule,
            row.rules.find((kept) => kept.rule === rule.rule),
          ),
      )
    );
  });
}

function isSame(rule: Omit<ClosedRule, "points">, kept: ClosedRule | undefined): boolean {
  if (kept === undefined) return false;
  return (
    rule.earns === kept.earns &&
    rule.purchases === kept.purchases &&
    rule.cumulative === kept.cumulative &&
    rule.qualifying === kept.qualifying &&
    rule.exact === kept.exact
  );
}

/** The number of purchases dated in a period of a term. */
export function countOf({ days }: Purchases, { accrual: { first, last } }: WorkedPeriod): number {
  let count = 0;
  for (const day of days) if (day >= first && day <= last) count += 1;
  return count;
}

/** Whether something about the partner is unknown: one of its cells or purchases, or who earns in an open period. */
export function isProvisional({ cells, purchases, open, joined, tooLarge }: Account): boolean {
  const isDoubtful = (cells?.provisional ?? false) || !purchases.complete || tooLarge;
  return isDoubtful || [...open, ...joined].some(({ accrual }) => accrual.provisional);
}
