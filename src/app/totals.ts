/** Totals over the results of all partners: decisions and points. */
import type { Decision } from "../domain/application";
import type { PartnerEvaluation } from "../domain/evaluation";
import { pointsOf } from "../domain/points";
import type { PointUnits } from "../domain/units";

export interface Totals {
  /** Applications by their decision (C8). */
  readonly decisions: Readonly<Record<Exclude<Decision, "none">, number>>;
  /** Settled points of every partner's term, in points: the sum of the results' total column. */
  readonly points: number;
}

/** Counts decisions, and adds up points in their units, so that the sum is exact. */
export function totalsOf(partners: readonly PartnerEvaluation[]): Totals {
  const decisions = { approved: 0, incomplete: 0, declined: 0 };
  let units = 0;
  for (const { application, points } of partners) {
    if (application.decision !== "none") decisions[application.decision]++;
    units += points.total;
  }
  return { decisions, points: pointsOf(units as PointUnits, partners[0]?.points.precision ?? 0) };
}
