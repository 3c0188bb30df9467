/** The data shown about a partner's points: periods, the steps that earned them, and the next rates. */
import type { PeriodAccrual, RuleAccrual } from "../../domain/accrual";
import type { AccruedStep, StepReckoning } from "../../domain/accrual-step";
import type { BandPart } from "../../domain/bands";
import { isoOf } from "../../domain/calendar";
import type { PartnerEvaluation } from "../../domain/evaluation";
import { explainPeriod, type RuleExplanation, type ExplainedStep } from "../../domain/explanation";
import { nextRatesOf, type NextRate } from "../../domain/next-rate";
import type { PointsAdjustment, PointsSources } from "../../domain/partner-points";
import type { PeriodStatus } from "../../domain/periods";
import { exactText, pointsOf } from "../../domain/points";
import type { Language, Names } from "../../domain/program";
import type { PointUnits, Tiyn } from "../../domain/units";
import { pointsOfYear } from "../../domain/year-points";
import type { ClosedMark } from "../closing/closed-marks";
import { becauseWords, type PlaceOfRow } from "../../sheets/plan/because-words";

/** A band's part of the sum that points are due on (R1 `stepped`). Points are exact, as a decimal text ("12.345"). */
export interface StepPartCard extends Omit<BandPart, "points"> {
  readonly points: string;
}

/**
 * A step of a period that earns by itself (one for each period, except where quarters pick the rate of longer periods).
 * Days are ISO days. Points are exact, before rounding, as decimal texts ("40000", "12.345").
 */
export interface StepCard extends Omit<
  AccruedStep,
  "spanFirst" | "first" | "last" | "due" | "settled" | keyof ReckonedCard
> {
  /** The first day of the sum that earns, and the days of the step itself. */
  readonly spanFirst: string;
  readonly first: string;
  readonly last: string;
  readonly due: string;
  /** Points settled before; "0" without true-up, where each period earns by itself. */
  readonly settled: string;
  /** Points due, band by band; empty where one rate applies to the whole sum (R1). */
  readonly parts: readonly StepPartCard[];
  /** Present where the points are not those due less those settled. */
  readonly reckoned?: ReckonedCard | undefined;
}

/** Another reckoning of a step's points (R9, R10): exact points, as decimal texts. */
export interface ReckonedCard {
  readonly reckoning: Exclude<StepReckoning, "due">;
  /** Points that the rule gave on the span before. */
  readonly given: string;
  /** Points that the step adds to the sum, at the rate reached. */
  readonly atRate: string;
  /** Points that the version alone would have given on the span so far. */
  readonly alone: string | undefined;
  readonly points: string;
}

/** One points rule in one period. */
export interface RulePeriodCard extends Omit<RuleAccrual, "exact" | "points"> {
  /** Its share of the period's points (R6), in points. */
  readonly points: number;
  /** Exact points of the period, as a decimal text. */
  readonly exact: string;
  readonly steps: readonly StepCard[];
  /** The number of purchase rows behind it; the rows are requested separately. */
  readonly invoices: number;
}

export interface PeriodCard {
  /** "2026-Q1" */
  readonly label: string;
  /** ISO days within the term, not after the as-of day. */
  readonly first: string;
  readonly last: string;
  readonly status: PeriodStatus;
  /** Of a closed period whose row is in the ledger. */
  readonly closed?: ClosedMark | undefined;
  /** The place in the timeline of the version that it earns by (R9). */
  readonly version: number;
  readonly purchases: Tiyn;
  readonly cumulative: Tiyn;
  /** In points. */
  readonly points: number;
  /** Points of all periods before it, and including it: R6 rounds the sum so far, and subtracts. */
  readonly pointsBefore: number;
  readonly pointsSoFar: number;
  readonly rules: readonly RulePeriodCard[];
}

/**
 * The next rate of a points rule. `from` and `until` are ISO days; `from` is the as-of day, or a later one where the
 * trailing months of the period's end have not begun yet.
 */
export interface NextRateCard extends Omit<NextRate, "from" | "until"> {
  readonly from: string;
  readonly until: string;
}

/** A change of closed periods' points (R7), or points granted by hand. */
export interface AdjustmentCard {
  /** The period whose points change, and the one that the change stands in. */
  readonly period: string;
  readonly stands: string;
  /** In points. */
  readonly points: number;
  /** It is in the total. */
  readonly counts: boolean;
  /** Its cause, with its rows. */
  readonly because: Names;
}

export interface PointsCard {
  /** ISO days; undefined before registration. */
  readonly term: { readonly first: string; readonly last: string } | undefined;
  readonly provisional: boolean;
  /** The sums are too large to be exact: no points are accrued. */
  readonly tooLarge: boolean;
  /** Settled points, in points. */
  readonly total: number;
  /** Points of the as-of day's year, closed periods and adjustments included; undefined if it has none (R11). */
  readonly ofYear: number | undefined;
  readonly adjustments: readonly AdjustmentCard[];
  readonly periods: readonly PeriodCard[];
  /** One for each points rule that the partner earns by and that has a higher band. */
  readonly next: readonly NextRateCard[];
}

/**
 * The points of a partner, explained on the same facts that judged it. `placeOf`: where the rows of causes stand; `closed`: codes and
 * days of closed periods, by their labels.
 */
export function pointsCard(
  { points }: PartnerEvaluation,
  sources: PointsSources,
  placeOf: PlaceOfRow,
  closed: ReadonlyMap<string, ClosedMark> = new Map(),
): PointsCard {
  const { precision } = points;
  let before = 0 as PointUnits;
  const periods = points.periods.map((period) => {
    const soFar = (before + period.points) as PointUnits;
    const card = periodCard(period, { before, soFar, precision }, sources);
    before = soFar;
    const mark = period.status === "closed" ? closed.get(card.label) : undefined;
    return mark === undefined ? card : { ...card, closed: mark };
  });
  const ofYear = pointsOfYear(points, sources.asOf);
  return {
    term: points.term && { first: isoOf(points.term.first), last: isoOf(points.term.last) },
    provisional: points.provisional,
    tooLarge: points.tooLarge,
    total: pointsOf(points.total, precision),
    ofYear: ofYear === undefined ? undefined : pointsOf(ofYear, precision),
    adjustments: points.adjustments.map((one) => adjustmentCard(one, precision, placeOf)),
    periods,
    next: nextRatesOf(sources).map((next) => ({
      ...next,
      from: isoOf(next.from),
      until: isoOf(next.until),
    })),
  };
}

function adjustmentCard(
  { period, stands, units, counts, because }: PointsAdjustment,
  precision: number,
  placeOf: PlaceOfRow,
): AdjustmentCard {
  const words = (language: Language): string => becauseWords(because, language, placeOf);
  return {
    ...{ period: period.label, stands: stands.label, points: pointsOf(units, precision), counts },
    because: { ru: words("ru"), en: words("en"), kk: words("kk") },
  };
}

/** The points of all periods before one, and including it. */
interface Around {
  readonly before: PointUnits;
  readonly soFar: PointUnits;
  readonly precision: number;
}

function periodCard(
  period: PeriodAccrual,
  { before, soFar, precision }: Around,
  sources: PointsSources,
): PeriodCard {
  return {
    label: period.period.label,
    first: isoOf(period.first),
    last: isoOf(period.last),
    status: period.status,
    version: sources.timeline.indexOf(period.version),
    purchases: period.purchases,
    cumulative: period.cumulative,
    points: pointsOf(period.points, precision),
    pointsBefore: pointsOf(before, precision),
    pointsSoFar: pointsOf(soFar, precision),
    rules: rulesOf(period, sources).map((rule) => ruleCard(rule, precision)),
  };
}

/** Points of a closed period are no longer calculated: the card has their figures, but no steps that lead to them. */
function rulesOf(period: PeriodAccrual, sources: PointsSources): readonly RuleExplanation[] {
  if (period.status !== "closed") return explainPeriod(sources, period);
  return period.rules.map((accrual) => ({ kind: "accrual", accrual, steps: [], purchases: [] }));
}

function ruleCard({ accrual, steps, purchases }: RuleExplanation, precision: number): RulePeriodCard {
  const { rule, earns, cumulative, qualifying, bandIndex, rate } = accrual;
  return {
    ...{ rule, earns, cumulative, qualifying, bandIndex, rate },
    purchases: accrual.purchases,
    exact: exactText(accrual.exact),
    points: pointsOf(accrual.points, precision),
    steps: steps.map(stepCard),
    invoices: purchases.length,
  };
}

function stepCard({ given, atRate, alone, points, reckoning, ...step }: ExplainedStep): StepCard {
  const reckoned = { given: exactText(given), atRate: exactText(atRate), points: exactText(points) };
  return {
    ...step,
    spanFirst: isoOf(step.spanFirst),
    first: isoOf(step.first),
    last: isoOf(step.last),
    due: exactText(step.due),
    settled: exactText(step.settled),
    parts: step.parts.map(partCard),
    reckoned:
      reckoning === "due"
        ? undefined
        : { reckoning, ...reckoned, alone: alone === undefined ? undefined : exactText(alone) },
  };
}

function partCard(part: BandPart): StepPartCard {
  return { ...part, points: exactText(part.points) };
}
