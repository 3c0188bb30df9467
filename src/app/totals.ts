/** Totals over the results of all partners: decisions and points. */
import type { Decision } from "../domain/application";
import type { PartnerEvaluation } from "../domain/evaluation";
import { pointsOf } from "../domain/points";
import type { Day, PointUnits } from "../domain/units";
import { pointsOfYear } from "../domain/year-points";

export interface Totals {
  /** Applications by their decision (C8). */
  readonly decisions: Readonly<Record<Exclude<Decision, "none">, number>>;
  /** Settled points of the as-of day's calendar year, in points: the sum of the results' total column (R11). */
  readonly points: number;
}

/** Counts decisions, and adds up points in their units, so that the sum is exact. */
export function totalsOf(partners: readonly PartnerEvaluation[], asOf: Day): Totals {
  const decisions = { approved: 0, incomplete: 0, declined: 0 };
  let units = 0;
  for (const { application, points } of partners) {
    if (application.decision !== "none") decisions[application.decision]++;
    units += pointsOfYear(points, asOf) ?? 0;
  }
  return { decisions, points: pointsOf(units as PointUnits, partners[0]?.points.precision ?? 0) };
}
