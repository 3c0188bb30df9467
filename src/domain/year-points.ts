/** The points of one calendar year (R11), for the result columns and the totals. */
import { periodHolding, yearOf, type Period } from "./calendar";
import type { PartnerPoints } from "./partner-points";
import type { SettlementFrequency } from "./settings";
import type { Day, PointUnits } from "./units";

/** Points of a settlement period, and of what stands in it. */
export interface YearPart {
  readonly period: Period;
  readonly points: PointUnits;
}

/**
 * The period of a frequency that another period ends in. Where versions of the rules settle by different periods, the
 * points of each stand there: three months in their quarter, a half-year in its last month.
 */
export function shownPeriod(period: Period, frequency: SettlementFrequency): Period {
  return period.frequency === frequency ? period : periodHolding(period.last, frequency);
}

/**
 * A partner's points of closed and settled periods in the as-of day's calendar year, and of adjustments in them;
 * undefined if its term has no day in that year and nothing else belongs to it. So a partner whose last term ended in
 * an earlier year has none: its figures stay in the ledger.
 */
export function partsOfYear(
  { term, periods, adjustments }: PartnerPoints,
  asOf: Day,
): readonly YearPart[] | undefined {
  const year = yearOf(asOf);
  const adjusted = adjustments
    .filter(({ counts, stands }) => counts && yearOf(stands.first) === year)
    .map(({ stands, units }): YearPart => ({ period: stands, points: units }));
  const isPast = term === undefined || yearOf(term.last) < year;
  if (isPast) return adjusted.length === 0 ? undefined : adjusted;
  const settled = periods
    .filter(({ period, status }) => status !== "estimated" && yearOf(period.first) === year)
    .map(({ period, points }): YearPart => ({ period, points }));
  return [...settled, ...adjusted];
}

/** The sum of their points; undefined if there can be none. */
export function pointsOfYear(points: PartnerPoints, asOf: Day): PointUnits | undefined {
  return partsOfYear(points, asOf)?.reduce<number>((sum, part) => sum + part.points, 0) as
    | PointUnits
    | undefined;
}
