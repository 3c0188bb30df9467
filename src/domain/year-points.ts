/** The points of one calendar year (R11), for the result columns and the totals. */
import { yearOf } from "./calendar";
import type { PartnerPoints } from "./partner-points";
import type { Day, PointUnits } from "./units";

/** Points that belong to a period of the year; `index` counts the year's periods from 1. */
export interface YearPart {
  readonly index: number;
  readonly points: PointUnits;
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
    .map(({ stands, units }): YearPart => ({ index: stands.index, points: units }));
  const isPast = term === undefined || yearOf(term.last) < year;
  if (isPast) return adjusted.length === 0 ? undefined : adjusted;
  const settled = periods
    .filter(({ period, status }) => status !== "estimated" && yearOf(period.first) === year)
    .map(({ period, points }): YearPart => ({ index: period.index, points }));
  return [...settled, ...adjusted];
}

/** The sum of their points; undefined if there can be none. */
export function pointsOfYear(points: PartnerPoints, asOf: Day): PointUnits | undefined {
  return partsOfYear(points, asOf)?.reduce<number>((sum, part) => sum + part.points, 0) as
    PointUnits | undefined;
}
