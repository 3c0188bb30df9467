/** Differences with closed periods that no closing has fixed, by partner and cause. */
import { adjustmentsOf } from "../../domain/closing/told";
import type { ReviewedPartner } from "../../domain/closing/review";
import type { PointsAdjustment } from "../../domain/partner-points";
import type { Evaluation } from "../evaluate";

/** The differences of one partner by one cause, in the order of periods; never empty. */
export interface PendingGroup {
  readonly reviewed: ReviewedPartner;
  readonly adjustments: readonly [PointsAdjustment, ...PointsAdjustment[]];
}

/** In the order of partners; manual points of open periods are no differences. */
export function pendingGroups({ reviewed, timeline, asOf }: Evaluation): readonly PendingGroup[] {
  return (reviewed?.review.partners ?? []).flatMap((partner) => {
    const groups = new Map<string, [PointsAdjustment, ...PointsAdjustment[]]>();
    for (const one of adjustmentsOf({ ...partner, manual: [] }, timeline, asOf)) {
      if (one.isFixed) continue;
      const known = groups.get(one.cause);
      if (known === undefined) groups.set(one.cause, [one]);
      else known.push(one);
    }
    return [...groups.values()].map((adjustments) => ({ reviewed: partner, adjustments }));
  });
}

/** The points of a group. */
export function pointsOfGroup({ adjustments }: PendingGroup): bigint {
  return adjustments.reduce((sum, { points }) => sum + points, 0n);
}
