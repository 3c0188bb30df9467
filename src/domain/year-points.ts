/** The points of one calendar year (R11): what the result columns hold, and what totals add up. */
import type { PeriodAccrual } from "./accrual";
import { yearOf } from "./calendar";
import type { PartnerPoints } from "./partner-points";
import type { Day, PointUnits } from "./units";

/**
 * A partner's settled periods of the as-of day's calendar year; undefined where its term has no day in that year. So a
 * partner whose last term ended in an earlier year has none: its figures stay in the ledger.
 */
export function settledOfYear(
  { term, periods }: PartnerPoints,
  asOf: Day,
): readonly PeriodAccrual[] | undefined {
  const year = yearOf(asOf);
  if (term === undefined || yearOf(term.last) < year) return undefined;
  return periods.filter(({ period, status }) => status === "settled" && yearOf(period.first) === year);
}

/** The sum of their points; undefined where there can be none. */
export function pointsOfYear(points: PartnerPoints, asOf: Day): PointUnits | undefined {
  return settledOfYear(points, asOf)?.reduce((sum, period) => sum + period.points, 0) as
    PointUnits | undefined;
}
