/** What the next rate would mean, as far as the card says it (R1, R2, R4): no sum is guessed. */
import type { NextRate, PointsCard } from "../../src/app/partner-card";
import type { Tiyn } from "../../src/domain/units";
import type { RuleSource } from "../../src/ruleset";
import { exactProduct } from "./exact-text";

export interface RateAhead extends NextRate {
  readonly meaning: RateMeaning;
}

export type RateMeaning =
  /** The next rate on the whole sum, which is known: this much, and so many points in all. */
  | { readonly kind: "whole-sum"; readonly sum: Tiyn; readonly points: string }
  /** On the whole sum of the window. */
  | { readonly kind: "window" }
  /** On the purchases of the period that reaches it alone. */
  | { readonly kind: "period" }
  /** On what lies above the band's edge alone. */
  | { readonly kind: "part" };

/** Each points rule that has a higher rate to be reached. */
export function ratesAhead({ next, periods }: PointsCard, { points }: RuleSource): readonly RateAhead[] {
  return next.map((one) => {
    if (points.calculationMethod === "stepped") return { ...one, meaning: { kind: "part" } };
    if (!points.trueUp) return { ...one, meaning: { kind: "period" } };
    const last = periods.at(-1)?.rules.find(({ rule }) => rule === one.rule);
    if (points.qualifierWindow !== "membershipTerm" || last === undefined) {
      return { ...one, meaning: { kind: "window" } };
    }
    const sum = (last.qualifying + one.missing) as Tiyn;
    return { ...one, meaning: { kind: "whole-sum", sum, points: exactProduct(sum, one.nextRate) } };
  });
}
