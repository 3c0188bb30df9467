/** The effect of the next rate, as far as the card has it (R1, R2, R4): no sum is guessed. */
import type { NextRateCard, PointsCard } from "../../../../src/app/partner/points-card";
import { exactPoints, pointsOf, roundPoints } from "../../../../src/domain/points";
import type { RatePpm, Tiyn } from "../../../../src/domain/units";
import type { PointsJson, RuleSource } from "../../../../src/ruleset";
import { exactProduct } from "./exact-text";

export interface RateAhead extends NextRateCard {
  readonly meaning: RateMeaning;
}

export type RateMeaning =
  /** The next rate on the whole sum, which is known, and the resulting total points. */
  | { readonly kind: "whole-sum"; readonly sum: Tiyn; readonly points: string }
  /** On the whole sum of the window. */
  | { readonly kind: "window" }
  /** Only on the purchases of the period that reaches it. */
  | { readonly kind: "period" }
  /** Only on the part above the band's edge. */
  | { readonly kind: "part" };

/** Each points rule with a higher rate within reach. */
export function ratesAhead({ next, periods }: PointsCard, { points }: RuleSource): readonly RateAhead[] {
  return next.map((one) => {
    if (points.calculationMethod === "stepped") return { ...one, meaning: { kind: "part" } };
    if (!points.trueUp) return { ...one, meaning: { kind: "period" } };
    const last = periods.at(-1)?.rules.find(({ rule }) => rule === one.rule);
    if (points.qualifierWindow !== "membershipTerm" || last === undefined) {
      return { ...one, meaning: { kind: "window" } };
    }
    const sum = (last.qualifying + one.missing) as Tiyn;
    return { ...one, meaning: { kind: "whole-sum", sum, points: pointsOn(sum, one.nextRate, points) } };
  });
}

/** R6: rounded if this rule's whole sum is rounded; exact if periods or several rules are added up. */
function pointsOn(sum: Tiyn, rate: RatePpm, { rounding, rules }: PointsJson): string {
  if (rounding.level === "period" || rules.length > 1) return exactProduct(sum, rate);
  const { precision, mode } = rounding;
  return String(pointsOf(roundPoints(exactPoints(sum, rate), precision, mode), precision));
}
