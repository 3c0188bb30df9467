/** The settlement periods of a term (R4), each with the version that it earns by. */
import { nextPeriod, periodHolding, type Period } from "./calendar";
import type { Term } from "./membership";
import { programOn, versionOn, type Timeline, type Version } from "./timeline";
import type { Day } from "./units";

/** `closed`: announced to partners, and no longer calculated (R7). */
export type PeriodStatus = "settled" | "estimated" | "closed";

/** The part of a settlement period that lies in a term. */
export interface TermPeriod {
  readonly period: Period;
  /** The days of the period that lie in the term and not after the as-of day. */
  readonly first: Day;
  readonly last: Day;
  readonly status: PeriodStatus;
  /** The version in force on the period's first calendar day, even where the term begins later in the period. */
  readonly version: Version;
}

/** Every period from the term's start to the as-of day (or the term's end), in order of time. */
export function periodsOf(timeline: Timeline, term: Term, asOf: Day): readonly TermPeriod[] {
  const end = Math.min(term.last, asOf) as Day;
  const periods: TermPeriod[] = [];
  let period = periodOn(timeline, term.first);
  while (period.first <= end) {
    periods.push(termPeriodOf(timeline, period, term, asOf));
    period = periodAfter(timeline, period);
  }
  return periods;
}

/** The settlement period that a day lies in. */
export function periodOn(timeline: Timeline, day: Day): Period {
  return periodHolding(day, programOn(timeline, day).points.settlementFrequency);
}

/** The settlement period after this one; the version in force on its first day decides its length. */
export function periodAfter(timeline: Timeline, period: Period): Period {
  return timeline.length === 1 ? nextPeriod(period) : periodOn(timeline, nextPeriod(period).first);
}

function termPeriodOf(timeline: Timeline, period: Period, term: Term, asOf: Day): TermPeriod {
  const lastInTerm = Math.min(period.last, term.last);
  return {
    period,
    first: Math.max(period.first, term.first) as Day,
    last: Math.min(lastInTerm, asOf) as Day,
    status: lastInTerm <= asOf ? "settled" : "estimated",
    version: versionOn(timeline, period.first),
  };
}
