/** What other rates do to all partners, by sums that are known: the figures of `effectOf` without judging anybody. */
import { yearOf } from "../calendar";
import type { PartnerEvaluation } from "../evaluation";
import { pointPrecision, programOn, type Timeline } from "../timeline";
import type { Day, PointUnits } from "../units";
import type { PeriodEffect, PointsChange } from "./partner-effect";
import type { RateSums } from "./rate-sums";
import { rebanded } from "./rebanding";

export interface RateEffect {
  /** Decimal places of a point that everything here counts in. */
  readonly precision: number;
  /** Points of all partners in the as-of day's calendar year. */
  readonly points: PointsChange;
  readonly periods: readonly PeriodEffect[];
  /** By position of the partner: the points of that year that it gains. */
  readonly gains: Float64Array;
}

/** The effect of other rates; `undefined` where doubles are not exact. `before`: the timeline behind the sums. */
export function rateEffect(
  sums: RateSums,
  before: Timeline,
  after: Timeline,
  asOf: Day,
): RateEffect | undefined {
  const points = rebanded(sums, after);
  if (points === undefined) return undefined;
  const precision = Math.max(pointPrecision(before), pointPrecision(after));
  const [scale, newScale] = [before, after].map((side) => 10 ** (precision - pointPrecision(side)));
  const year = yearOf(asOf);
  const totals = sums.periods.map(() => ({ before: 0, after: 0 }));
  const isShown = sums.periods.map(({ period }) => yearOf(period.first) === year);
  const gains = new Float64Array(sums.partners);
  for (let partner = 0; partner < sums.partners; partner++) {
    const end = sums.periodStarts[partner + 1] ?? 0;
    for (let at = sums.periodStarts[partner] ?? end; at < end; at++) {
      const period = sums.periodOf[at] ?? 0;
      const total = totals[period];
      if (total === undefined || isShown[period] !== true) continue;
      const [old, changed] = [(sums.points[at] ?? 0) * (scale ?? 1), (points[at] ?? 0) * (newScale ?? 1)];
      total.before += old;
      total.after += changed;
      gains[partner] = (gains[partner] ?? 0) + changed - old;
    }
  }
  const periods = sums.periods
    .map((known, at) => ({ ...known, ...unitsIn(totals[at]) }))
    .filter((_, at) => isShown[at])
    .sort((a, b) => a.period.first - b.period.first);
  return { precision, points: totalOf(periods), periods, gains };
}

function unitsIn(total: { readonly before: number; readonly after: number } | undefined): PointsChange {
  return { before: (total?.before ?? 0) as PointUnits, after: (total?.after ?? 0) as PointUnits };
}

function totalOf(periods: readonly PeriodEffect[]): PointsChange {
  let [before, after] = [0, 0];
  for (const period of periods) [before, after] = [before + period.before, after + period.after];
  return unitsIn({ before, after });
}

/**
 * Whether sums can be added up: nobody has adjustments, and all periods are as long as those that effects are shown in.
 */
export function hasPlainPeriods(
  partners: readonly PartnerEvaluation[],
  timeline: Timeline,
  asOf: Day,
): boolean {
  const frequency = programOn(timeline, asOf).points.settlementFrequency;
  return partners.every(
    ({ points: { periods, adjustments } }) =>
      adjustments.length === 0 && periods.every(({ period }) => period.frequency === frequency),
  );
}
