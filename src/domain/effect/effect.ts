/** What-if over all partners: the sums of their effects, and who they are. */
import type { Decision } from "../application";
import type { PartnerEvaluation } from "../evaluation";
import type { BenefitId, LevelId } from "../ids";
import { programOn, pointPrecision, type Timeline } from "../timeline";
import type { Day, PointUnits, Tiyn } from "../units";
import {
  gainOf,
  longerFrequency,
  partnerEffect,
  type PartnerEffect,
  type PeriodEffect,
  type PointsChange,
  type SetChange,
} from "./partner-effect";

/** One side of the comparison: the partners of a workbook, judged by a timeline on the as-of day. */
export interface EffectSide {
  readonly timeline: Timeline;
  readonly partners: readonly PartnerEvaluation[];
}

/** Partners that gain or lose a level or a benefit. */
export interface IdEffect<T> {
  readonly id: T;
  readonly gained: readonly PartnerEffect[];
  readonly lost: readonly PartnerEffect[];
}

/** Partners whose applications end otherwise. */
export interface DecisionEffect {
  readonly before: Decision;
  readonly after: Decision;
  readonly partners: readonly PartnerEffect[];
}

export interface Effect {
  readonly asOf: Day;
  /** Decimal places of a point that all `PointUnits` of the effect count in. */
  readonly precision: number;
  /** Money that one point is worth on each side; `undefined` where one of them does not say. */
  readonly valueOfPoint: { readonly before: Tiyn; readonly after: Tiyn } | undefined;
  /** Points of all partners in the as-of day's calendar year. */
  readonly points: PointsChange;
  readonly periods: readonly PeriodEffect[];
  /** In descending order of gain. */
  readonly winners: readonly PartnerEffect[];
  /** In descending order of loss. */
  readonly losers: readonly PartnerEffect[];
  /** The number of partners with the same points. */
  readonly unchanged: number;
  /** Those gained or lost by anybody, in the order of the changed program, levels that it lacks last. */
  readonly levels: readonly IdEffect<LevelId>[];
  readonly benefits: readonly IdEffect<BenefitId>[];
  readonly decisions: readonly DecisionEffect[];
  /** Partners whose points rest on something unreadable: their effect may be another. */
  readonly provisional: number;
  /** Every partner, in the order of the sheet. */
  readonly partners: readonly PartnerEffect[];
  /** Rows that are a partner for one side only, because the two read ids from different columns. */
  readonly unpaired: number;
}

/** Compares two evaluations of one workbook on one day. Partners are paired by their rows. */
export function effectOf(before: EffectSide, after: EffectSide, asOf: Day): Effect {
  const [old, changed] = [programOn(before.timeline, asOf), programOn(after.timeline, asOf)];
  const precision = Math.max(pointPrecision(before.timeline), pointPrecision(after.timeline));
  const frequency = longerFrequency(old.points.settlementFrequency, changed.points.settlementFrequency);
  const byRow = new Map(after.partners.map((one) => [one.partner.row, one] as const));
  const partners = before.partners.flatMap((one) => {
    const other = byRow.get(one.partner.row);
    return other === undefined ? [] : [partnerEffect(one, other, { asOf, precision, frequency })];
  });
  const [value, changedValue] = [old.points.valueOfPoint, changed.points.valueOfPoint];
  const known = value !== undefined && changedValue !== undefined;
  const order = [...changed.levels, ...old.levels].map(({ id }) => id);
  const benefitOrder = [...changed.benefits, ...old.benefits].map(({ id }) => id);
  return {
    asOf,
    precision,
    valueOfPoint: known ? { before: value, after: changedValue } : undefined,
    points: totalOf(partners.map(({ points }) => points)),
    periods: periodTotals(partners),
    ...sorted(partners),
    levels: idEffects(partners, order, ({ levels }) => levels),
    benefits: idEffects(partners, benefitOrder, ({ benefits }) => benefits),
    decisions: decisionEffects(partners),
    provisional: partners.filter(({ provisional }) => provisional).length,
    partners,
    unpaired: before.partners.length + after.partners.length - 2 * partners.length,
  };
}

function totalOf(changes: readonly PointsChange[]): PointsChange {
  const sum = (side: "before" | "after"): PointUnits =>
    changes.reduce((total, change) => total + change[side], 0) as PointUnits;
  return { before: sum("before"), after: sum("after") };
}

function periodTotals(partners: readonly PartnerEffect[]): readonly PeriodEffect[] {
  const totals = new Map<string, PeriodEffect>();
  for (const { periods } of partners) {
    for (const one of periods) {
      const { label } = one.period;
      const standing = totals.get(label);
      totals.set(label, standing === undefined ? one : { ...standing, ...totalOf([standing, one]) });
    }
  }
  return [...totals.values()].sort((a, b) => a.period.first - b.period.first);
}

function sorted(partners: readonly PartnerEffect[]): Pick<Effect, "winners" | "losers" | "unchanged"> {
  const gain = ({ points }: PartnerEffect): number => gainOf(points);
  const winners = partners.filter((one) => gain(one) > 0).sort((a, b) => gain(b) - gain(a));
  const losers = partners.filter((one) => gain(one) < 0).sort((a, b) => gain(a) - gain(b));
  return { winners, losers, unchanged: partners.length - winners.length - losers.length };
}

function idEffects<T>(
  partners: readonly PartnerEffect[],
  order: readonly T[],
  changeOf: (partner: PartnerEffect) => SetChange<T>,
): readonly IdEffect<T>[] {
  return [...new Set(order)]
    .map((id) => ({
      id,
      gained: partners.filter((one) => changeOf(one).gained.includes(id)),
      lost: partners.filter((one) => changeOf(one).lost.includes(id)),
    }))
    .filter(({ gained, lost }) => gained.length + lost.length > 0);
}

function decisionEffects(partners: readonly PartnerEffect[]): readonly DecisionEffect[] {
  const turned = new Map<string, PartnerEffect[]>();
  for (const one of partners) {
    const { before, after } = one.decision;
    if (before === after) continue;
    const key = `${before} ${after}`;
    turned.set(key, [...(turned.get(key) ?? []), one]);
  }
  return [...turned.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ ...first.decision, partners: group }];
  });
}
