/** The effect of changed rules as plain data, which a worker can send: figures first, partners in pages. */
import { isoOf } from "../../domain/calendar";
import type { EffectCause, EffectCauseKind, RuleFigures } from "../../domain/effect/cause";
import type { Decision } from "../../domain/application";
import type { Effect, IdEffect } from "../../domain/effect/effect";
import type { PartnerEffect, PointsChange } from "../../domain/effect/partner-effect";
import { moneyOf, type MoneyChange } from "../../domain/effect/value";
import type { PartnerEvaluation } from "../../domain/evaluation";
import type { BenefitId, LevelId } from "../../domain/ids";
import type { PeriodStatus } from "../../domain/periods";
import { pointsOf } from "../../domain/points";
import type { Page } from "../page";

/** Points before and after. */
export interface PointsPair {
  readonly before: number;
  readonly after: number;
}

export interface PeriodPair extends PointsPair {
  /** "2026-Q1" */
  readonly period: string;
  readonly status: PeriodStatus;
}

export interface IdCounts {
  readonly id: string;
  readonly gained: number;
  readonly lost: number;
}

/** Why a partner's points differ, in the period where they differ most. */
export interface CauseInWords {
  readonly kind: EffectCauseKind;
  readonly period: string;
  /** The name of the points rule in the rule files. */
  readonly rule: string | undefined;
  readonly before: RuleFigures | undefined;
  readonly after: RuleFigures | undefined;
}

/** A partner with its difference. */
export interface PartnerDifference extends PointsPair {
  /** Its position in the evaluation by the rules in force. */
  readonly position: number;
  readonly id: string;
  readonly name: string;
  readonly cause: CauseInWords | undefined;
}

export interface EffectSummary {
  /** An ISO day. */
  readonly asOf: string;
  readonly points: PointsPair;
  readonly periods: readonly PeriodPair[];
  /** Undefined unless both sides say what a point is worth. */
  readonly money: MoneyChange | undefined;
  readonly won: number;
  readonly lost: number;
  readonly same: number;
  readonly provisional: number;
  readonly unpaired: number;
  readonly levels: readonly IdCounts[];
  readonly benefits: readonly IdCounts[];
  readonly decisions: readonly {
    readonly before: Decision;
    readonly after: Decision;
    readonly count: number;
  }[];
  /** At most ten of each. */
  readonly best: readonly PartnerDifference[];
  readonly worst: readonly PartnerDifference[];
}

/** Partners that a figure of the summary counts. */
export type EffectGroup =
  | { readonly kind: "won" | "lost" | "provisional" }
  | { readonly kind: "level-gained" | "level-lost"; readonly level: LevelId }
  | { readonly kind: "benefit-gained" | "benefit-lost"; readonly benefit: BenefitId }
  | { readonly kind: "decision"; readonly before: Decision; readonly after: Decision };

/** Positions of partners in the evaluation by the rules in force, by their rows. */
export type PartnerPlaces = ReadonlyMap<number, number>;

/** Partners in an order, of which a part is asked for at a time. */
export interface Ranked {
  readonly length: number;
  slice(from: number, to: number): readonly PartnerEffect[];
}

/** An effect whose partners may be worked out when they are asked for. */
export interface EffectFigures extends Omit<Effect, "winners" | "losers" | "partners"> {
  readonly winners: Ranked;
  readonly losers: Ranked;
  /** As many as `provisional` says, in the order of the sheet. */
  readonly provisionalPartners: Ranked;
}

/** The figures of an effect with all partners. */
export function figuresOf(effect: Effect): EffectFigures {
  return { ...effect, provisionalPartners: effect.partners.filter(({ provisional }) => provisional) };
}

/** The places of an evaluation's partners. */
export function partnerPlaces(partners: readonly PartnerEvaluation[]): PartnerPlaces {
  return new Map(partners.map(({ partner }, at) => [partner.row, at]));
}

/** Number of partners shown among the largest gains, and among the largest losses. */
const SHOWN = 10;

/** The figures of an effect. */
export function effectSummary(
  effect: Omit<EffectFigures, "provisionalPartners">,
  places: PartnerPlaces,
): EffectSummary {
  const { precision, winners, losers, unchanged, provisional, unpaired } = effect;
  const shown = (partners: Ranked): readonly PartnerDifference[] =>
    partners.slice(0, SHOWN).map((one) => differenceOf(one, precision, places));
  return {
    asOf: isoOf(effect.asOf),
    points: pairOf(effect.points, precision),
    periods: effect.periods.map(({ period, status, ...change }) => ({
      ...{ period: period.label, status },
      ...pairOf(change, precision),
    })),
    money: moneyOf(effect),
    ...{ won: winners.length, lost: losers.length, same: unchanged, provisional, unpaired },
    levels: effect.levels.map(countsOf),
    benefits: effect.benefits.map(countsOf),
    decisions: effect.decisions.map(({ before, after, partners }) => ({
      ...{ before, after, count: partners.length },
    })),
    best: shown(winners),
    worst: shown(losers),
  };
}

/** A page of the partners that a figure counts, those with the largest difference first. */
export function effectPartners(
  effect: EffectFigures,
  places: PartnerPlaces,
  group: EffectGroup,
  from: number,
  count: number,
): Page<PartnerDifference> {
  const members = membersOf(effect, group);
  const items = members.slice(from, from + count);
  return {
    total: members.length,
    from,
    items: items.map((one) => differenceOf(one, effect.precision, places)),
  };
}

function membersOf(effect: EffectFigures, group: EffectGroup): Ranked {
  switch (group.kind) {
    case "won":
      return effect.winners;
    case "lost":
      return effect.losers;
    case "provisional":
      return effect.provisionalPartners;
    case "level-gained":
    case "level-lost":
      return sideOf(effect.levels, group.level, group.kind === "level-gained");
    case "benefit-gained":
    case "benefit-lost":
      return sideOf(effect.benefits, group.benefit, group.kind === "benefit-gained");
    case "decision":
      return (
        effect.decisions.find(({ before, after }) => before === group.before && after === group.after)
          ?.partners ?? []
      );
  }
}

function sideOf<T>(effects: readonly IdEffect<T>[], id: T, isGained: boolean): readonly PartnerEffect[] {
  const found = effects.find((one) => one.id === id);
  return (isGained ? found?.gained : found?.lost) ?? [];
}

function countsOf({ id, gained, lost }: IdEffect<string>): IdCounts {
  return { id, gained: gained.length, lost: lost.length };
}

function pairOf({ before, after }: PointsChange, precision: number): PointsPair {
  return { before: pointsOf(before, precision), after: pointsOf(after, precision) };
}

function differenceOf(one: PartnerEffect, precision: number, places: PartnerPlaces): PartnerDifference {
  const { id, name, row } = one.before.partner;
  return {
    ...{ position: places.get(row) ?? 0, id, name, cause: one.cause && causeOf(one.cause) },
    ...pairOf(one.points, precision),
  };
}

function causeOf({ kind, period, rule, before, after }: EffectCause): CauseInWords {
  return { kind, period: period.label, rule, before, after };
}
