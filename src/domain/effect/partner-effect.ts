/** What-if for one partner: two evaluations of it on one day, by the rules in force and by changed ones, compared. */
import { yearOf, type Period } from "../calendar";
import type { Decision } from "../application";
import type { PartnerEvaluation } from "../evaluation";
import type { PartnerPoints } from "../partner-points";
import type { PeriodStatus } from "../periods";
import type { BenefitId, LevelId } from "../ids";
import { shownPeriod } from "../year-points";
import { SETTLEMENT_FREQUENCIES, type SettlementFrequency } from "../settings";
import type { Day, PointUnits } from "../units";
import { causeOf, type CauseSide, type EffectCause } from "./cause";

/** Points by the rules in force, and by the changed ones. */
export interface PointsChange {
  readonly before: PointUnits;
  readonly after: PointUnits;
}

/** Ids that only one of the two evaluations has. */
export interface SetChange<T> {
  readonly gained: readonly T[];
  readonly lost: readonly T[];
}

export interface PeriodEffect extends PointsChange {
  readonly period: Period;
  readonly status: PeriodStatus;
}

export interface PartnerEffect {
  readonly before: PartnerEvaluation;
  readonly after: PartnerEvaluation;
  /** Points of the as-of day's calendar year: of closed, settled and running periods, and of adjustments in them. */
  readonly points: PointsChange;
  /** The periods of that year, in order of time. */
  readonly periods: readonly PeriodEffect[];
  /** Why the points differ, in the period where they differ most; `undefined` where they are the same. */
  readonly cause: EffectCause | undefined;
  /** Eligible levels (C2). */
  readonly levels: SetChange<LevelId>;
  readonly benefits: SetChange<BenefitId>;
  /** The decision on an application (C8). */
  readonly decision: { readonly before: Decision; readonly after: Decision };
  /** Its points rest on something that could not be read, before or after. */
  readonly provisional: boolean;
}

/** The units in which points are compared. */
export interface EffectUnits {
  readonly asOf: Day;
  /** Decimal places of a point, enough for both sides. */
  readonly precision: number;
  /** The longer of both sides' settlement periods, so that each period of one side lies in one of these. */
  readonly frequency: SettlementFrequency;
}

/** The longer one of two settlement frequencies. */
export function longerFrequency(one: SettlementFrequency, other: SettlementFrequency): SettlementFrequency {
  return SETTLEMENT_FREQUENCIES.findLast((each) => each === one || each === other) ?? one;
}

/** Compares two evaluations of the same partner. */
export function partnerEffect(
  before: PartnerEvaluation,
  after: PartnerEvaluation,
  units: EffectUnits,
): PartnerEffect {
  const periods = periodEffects(before, after, units);
  const points = {
    before: sumOf(periods.map((period) => period.before)),
    after: sumOf(periods.map((period) => period.after)),
  };
  const worst = periods.reduce<PeriodEffect | undefined>(
    (found, period) => (changeOf(period) > (found ? changeOf(found) : 0) ? period : found),
    undefined,
  );
  return {
    before,
    after,
    points,
    periods,
    cause: worst && causeOf(worst.period, sideIn(before, worst.period), sideIn(after, worst.period)),
    levels: setChange(eligible(before), eligible(after)),
    benefits: setChange(before.benefits, after.benefits),
    decision: { before: before.application.decision, after: after.application.decision },
    provisional: before.points.provisional || after.points.provisional,
  };
}

/** Points gained or lost; 0 where nothing changes. */
export function gainOf({ before, after }: PointsChange): number {
  return after - before;
}

function changeOf(change: PointsChange): number {
  return Math.abs(gainOf(change));
}

function sumOf(points: readonly PointUnits[]): PointUnits {
  return points.reduce<number>((sum, one) => sum + one, 0) as PointUnits;
}

function eligible({ levels }: PartnerEvaluation): readonly LevelId[] {
  return levels.filter(({ outcome }) => outcome === "met").map(({ level }) => level);
}

const NOTHING: SetChange<never> = { gained: [], lost: [] };

function setChange<T>(before: readonly T[], after: readonly T[]): SetChange<T> {
  // Most partners keep what they have, and there are many partners.
  if (before.length === after.length && before.every((one, at) => one === after[at])) return NOTHING;
  return {
    gained: after.filter((one) => !before.includes(one)),
    lost: before.filter((one) => !after.includes(one)),
  };
}

/** Points that stand in a period, in the units compared. */
interface Part {
  readonly period: Period;
  readonly status: PeriodStatus;
  readonly points: number;
}

function periodEffects(
  before: PartnerEvaluation,
  after: PartnerEvaluation,
  units: EffectUnits,
): readonly PeriodEffect[] {
  const paired = pairedPeriods(before.points, after.points, units);
  if (paired !== undefined) return paired;
  const sides = { before: partsOf(before, units), after: partsOf(after, units) };
  const labels = new Map<string, Part>();
  for (const part of [...sides.before, ...sides.after])
    if (!labels.has(part.period.label)) labels.set(part.period.label, part);
  const pointsIn = (parts: readonly Part[], label: string): PointUnits =>
    sumOf(parts.filter(({ period }) => period.label === label).map(({ points }) => points as PointUnits));
  return [...labels.values()]
    .sort((a, b) => a.period.first - b.period.first)
    .map(({ period, status }) => ({
      period,
      status,
      before: pointsIn(sides.before, period.label),
      after: pointsIn(sides.after, period.label),
    }));
}

/** The usual case, which is much quicker: both sides have the same periods, and no adjustments. */
function pairedPeriods(
  before: PartnerPoints,
  after: PartnerPoints,
  { asOf, precision, frequency }: EffectUnits,
): readonly PeriodEffect[] | undefined {
  const year = yearOf(asOf);
  const isPlain = before.adjustments.length === 0 && after.adjustments.length === 0;
  if (!isPlain || before.periods.length !== after.periods.length) return undefined;
  const [scale, otherScale] = [10 ** (precision - before.precision), 10 ** (precision - after.precision)];
  const effects: PeriodEffect[] = [];
  for (let at = 0; at < before.periods.length; at++) {
    const [one, other] = [before.periods[at], after.periods[at]];
    if (one === undefined || other === undefined) return undefined;
    const { period, status } = one;
    const isSame = other.period.label === period.label && other.status === status;
    if (!isSame || period.frequency !== frequency) return undefined;
    if (yearOf(period.first) !== year) continue;
    effects.push({
      period,
      status,
      before: (one.points * scale) as PointUnits,
      after: (other.points * otherScale) as PointUnits,
    });
  }
  return effects;
}

function partsOf(
  { points }: PartnerEvaluation,
  { asOf, precision, frequency }: EffectUnits,
): readonly Part[] {
  const year = yearOf(asOf);
  const scale = 10 ** (precision - points.precision);
  const own = points.periods.map(({ period, status, points: units }) => ({ period, status, units }));
  const adjusted = points.adjustments
    .filter(({ counts }) => counts)
    .map(({ stands, units }) => ({ period: stands, status: "settled" as const, units }));
  return [...own, ...adjusted]
    .filter(({ period }) => yearOf(period.first) === year)
    .map(({ period, status, units }) => ({
      period: shownPeriod(period, frequency),
      status,
      points: units * scale,
    }));
}

/** The partner's settlement periods that are shown in a period. */
function sideIn({ points }: PartnerEvaluation, shown: Period): CauseSide {
  const { periods, precision } = points;
  const accruals = periods.filter(({ period }) => shownPeriod(period, shown.frequency).label === shown.label);
  return { accruals, precision };
}
