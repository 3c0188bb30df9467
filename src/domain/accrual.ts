/**
 * Accrual (C4, R1–R6): what one partner's purchases earn, settlement period by settlement period.
 *
 * Points accumulate over a *span*: the days whose purchases one rate is applied to. It is the window that picks the
 * rate (R2), cut to the term: the whole term, a calendar year of it, a quarter of it; under trailing months, which slide
 * and so never hold the same purchases twice, it is the settlement period. With `trueUp` (R4) a period's points are what
 * is due on its span so far less what was settled before on that span; without, the rate found applies to the period's
 * own purchases only.
 */
import { addDays, periodHolding, nextPeriod, type Period } from "./calendar";
import { bandIndexOf, bandOf, bandParts, bandsUpTo, steppedPoints, type BandPart } from "./bands";
import type { Outcome } from "./conditions";
import type { Term } from "./membership";
import { exactPoints, roundPoints, type ExactPoints } from "./points";
import type { PointsProgram, RateBand } from "./program";
import { sumsOf, type Purchases, type PurchaseSums } from "./purchases";
import type { Day, PointUnits, RatePpm, Tiyn } from "./units";
import { windowStart } from "./windows";

/** A points rule with the purchases it takes. */
export interface RuleBase {
  readonly rule: string;
  /** Whether the partner earns by it; where not, or not for sure, it takes no purchases of this partner. */
  readonly earns: Outcome;
  readonly bands: readonly RateBand[];
  readonly purchases: Purchases;
}

/** What one rule accrued in one period. */
export interface RuleAccrual {
  readonly rule: string;
  /** Whether the partner earns by it. */
  readonly earns: Outcome;
  /** The period's own purchases. */
  readonly purchases: Tiyn;
  /** The term's purchases so far. */
  readonly cumulative: Tiyn;
  /** The sum that picked the rate (R2). */
  readonly qualifying: Tiyn;
  readonly bandIndex: number;
  readonly rate: RatePpm;
  /** Accrued in this period, before rounding. */
  readonly exact: ExactPoints;
}

export type PeriodStatus = "settled" | "estimated";

/** One settlement period of a term. */
export interface PeriodAccrual {
  readonly period: Period;
  /** The days of the period that lie in the term and not after the as-of day. */
  readonly first: Day;
  readonly last: Day;
  readonly status: PeriodStatus;
  /** Purchases of the period that any rule takes, whoever earns by it. */
  readonly purchases: Tiyn;
  /** The same for the term so far. */
  readonly cumulative: Tiyn;
  readonly points: PointUnits;
  readonly rules: readonly RuleAccrual[];
}

/**
 * Accrues every period from the term's start to the as-of day (or the term's end), purchases after it left out.
 * `counted` holds the purchases that any rule takes, whoever earns by it.
 */
export function accrue(
  bases: readonly RuleBase[],
  counted: Purchases,
  term: Term,
  asOf: Day,
  settings: PointsProgram,
): readonly PeriodAccrual[] {
  const all = sumsOf(onBasis(counted, settings));
  const summed = bases.map((base) => summedBase(base, settings, { purchases: counted, sums: all }));
  const round = rounder(settings);
  return periodsOf(term, asOf, settings).map((span) => {
    const rules = summed.map((base) => accrueRule(base, span, term, settings));
    const points = round(rules.reduce((sum, rule) => sum + rule.exact, 0n));
    const { period, first, last, status } = span;
    // Named one by one: a spread takes as long as all the rest, and there are many periods.
    return {
      period,
      first,
      last,
      status,
      purchases: all(first, last),
      cumulative: all(term.first, last),
      points,
      rules,
    };
  });
}

/** A points rule with the sums of what it takes. */
interface SummedBase extends Omit<RuleBase, "purchases"> {
  readonly sums: PurchaseSums;
}

/** Sums that are known already serve every rule that takes the same purchases. */
function summedBase(
  { rule, earns, bands, purchases }: RuleBase,
  settings: PointsProgram,
  known?: { readonly purchases: Purchases; readonly sums: PurchaseSums },
): SummedBase {
  const sums = purchases === known?.purchases ? known.sums : sumsOf(onBasis(purchases, settings));
  return { rule, earns, bands, sums };
}

export type PeriodSpan = Pick<PeriodAccrual, "period" | "first" | "last" | "status">;

function periodsOf(term: Term, asOf: Day, settings: PointsProgram): PeriodSpan[] {
  const end = Math.min(term.last, asOf) as Day;
  const spans: PeriodSpan[] = [];
  let period = periodHolding(term.first, settings.settlementFrequency);
  for (; period.first <= end; period = nextPeriod(period)) {
    const lastInTerm = Math.min(period.last, term.last);
    spans.push({
      period,
      first: Math.max(period.first, term.first) as Day,
      last: Math.min(lastInTerm, asOf) as Day,
      status: lastInTerm <= asOf ? "settled" : "estimated",
    });
  }
  return spans;
}

/** R5: under `gross`, returns and credit notes are ignored. */
export function onBasis(purchases: Purchases, settings: PointsProgram): Purchases {
  if (settings.measurementBasis === "net") return purchases;
  return { ...purchases, amounts: purchases.amounts.map((amount) => Math.max(amount, 0)) };
}

/**
 * R6, asked period after period: `cumulative` rounds the points due so far and subtracts what was rounded before, so that
 * periods add up; `period` rounds each by itself.
 */
function rounder({ rounding }: PointsProgram): (exact: ExactPoints) => PointUnits {
  const { precision, mode, level } = rounding;
  if (level === "period") return (exact) => roundPoints(exact, precision, mode);
  let due = 0n;
  let settled = 0;
  return (exact) => {
    due += exact;
    const rounded = roundPoints(due, precision, mode);
    const points = rounded - settled;
    settled = rounded;
    return points as PointUnits;
  };
}

function accrueRule(base: SummedBase, span: PeriodSpan, term: Term, settings: PointsProgram): RuleAccrual {
  const { sums, bands } = base;
  // Asked for first: with it and the last period's the sum over the term so far is known.
  const purchases = sums(span.first, span.last);
  const cumulative = sums(term.first, span.last);
  const qualifying = qualifyingSum(sums, span.last, term, settings);
  return {
    rule: base.rule,
    earns: base.earns,
    purchases,
    cumulative,
    qualifying,
    bandIndex: bandIndexOf(qualifying, bands),
    rate: bandOf(qualifying, bands).rate,
    exact: exactOf(base, span, term, settings),
  };
}

/** What a period's steps earn together. */
function exactOf(base: SummedBase, span: PeriodSpan, term: Term, settings: PointsProgram): ExactPoints {
  let exact = 0n;
  for (const step of stepsOf(span, settings)) {
    const { due, settled } = accrueStep(base, step, term, settings);
    exact += due - settled;
  }
  return exact;
}

function qualifyingSum(sums: PurchaseSums, end: Day, term: Term, settings: PointsProgram): Tiyn {
  return sums(windowStart(settings.qualifierWindow, end, term), end);
}

/** A stretch of one period within one span of accumulation, which begins on `spanFirst`. */
interface Step {
  readonly spanFirst: Day;
  readonly first: Day;
  readonly last: Day;
}

/** A half-year or year settles each of its quarters by itself where quarters pick the rate; all else is one step. */
function stepsOf(span: PeriodSpan, settings: PointsProgram): Step[] {
  const { first, last } = span;
  if (settings.qualifierWindow.kind !== "quarter") return [{ spanFirst: first, first, last }];
  const steps: Step[] = [];
  for (let day = first; day <= last;) {
    const quarter = periodHolding(day, "quarter");
    steps.push({ spanFirst: quarter.first, first: day, last: Math.min(quarter.last, last) as Day });
    day = addDays(quarter.last, 1);
  }
  return steps;
}

/**
 * A step accrued: points due on the sum so far less those settled before on the same span (R4). Without true-up it earns
 * by itself, on what it adds to the sum, and nothing was settled before.
 */
export interface AccruedStep extends Step {
  /** The span's sum before the step and at its end; below zero counts as zero (R5). */
  readonly before: Tiyn;
  readonly now: Tiyn;
  /** The same two as purchases and returns add up: what the next step goes on from. */
  readonly sumBefore: Tiyn;
  readonly sumNow: Tiyn;
  /** The sum that points are due on: `now`, or without true-up `now` less `before`. */
  readonly earning: Tiyn;
  /** The sum that picked the rate at the step's end (R2), the band it falls in, and that band's rate. */
  readonly qualifying: Tiyn;
  readonly bandIndex: number;
  readonly rate: RatePpm;
  /** The rate at which points were settled before; `undefined` where none were. */
  readonly rateBefore: RatePpm | undefined;
  readonly due: ExactPoints;
  readonly settled: ExactPoints;
}

/** The steps whose points `accrue` adds up to one rule's points of a period: asked for to explain them. */
export function accrualSteps(
  base: RuleBase,
  period: PeriodSpan,
  term: Term,
  settings: PointsProgram,
): readonly AccruedStep[] {
  const summed = summedBase(base, settings);
  return stepsOf(period, settings).map((step) => accrueStep(summed, step, term, settings));
}

function accrueStep(base: SummedBase, step: Step, term: Term, settings: PointsProgram): AccruedStep {
  const { sums, bands } = base;
  const { first, last } = step;
  const spanFirst = Math.max(spanStart(step, term, settings), term.first) as Day;
  const eve = addDays(first, -1);
  const sumBefore = sums(spanFirst, eve);
  const sumNow = sums(spanFirst, last);
  const before = atLeastZero(sumBefore);
  const now = atLeastZero(sumNow);
  const earning = settings.trueUp ? now : ((now - before) as Tiyn);
  const qualifying = qualifyingSum(sums, last, term, settings);
  const isSettled = settings.trueUp && before > 0;
  const settledBy = isSettled ? qualifyingSum(sums, eve, term, settings) : undefined;
  return {
    spanFirst,
    first,
    last,
    before,
    now,
    sumBefore,
    sumNow,
    earning,
    qualifying,
    bandIndex: bandIndexOf(qualifying, bands),
    rate: bandOf(qualifying, bands).rate,
    rateBefore: settledBy === undefined ? undefined : bandOf(settledBy, bands).rate,
    due: earned(earning, qualifying, bands, settings),
    settled: settledBy === undefined ? 0n : earned(before, settledBy, bands, settings),
  };
}

/** Where the accumulation that a step belongs to begins (before it is cut to the term). */
function spanStart(step: Step, term: Term, settings: PointsProgram): Day {
  const { kind } = settings.qualifierWindow;
  if (kind === "lifetime") return term.first;
  if (kind === "trailingMonths" || kind === "quarter") return step.spanFirst;
  return windowStart(settings.qualifierWindow, step.last, term);
}

/**
 * R1: what `base` earns as the last part of the qualifying sum. `retrospective`: the rate of the qualifying sum, on all
 * of it; `stepped`: each band its own part. A sum below zero counts as zero (R5); a negative base takes points back.
 */
function earned(
  base: Tiyn,
  qualifying: Tiyn,
  bands: readonly RateBand[],
  settings: PointsProgram,
): ExactPoints {
  if (settings.calculationMethod === "retrospective") {
    return exactPoints(base, bandOf(qualifying, bands).rate);
  }
  const top = topOf(base, qualifying);
  return steppedPoints(top, bandsWithin(bands, base, qualifying), (top - base) as Tiyn);
}

/** R1 `stepped`: the bands' parts of what a step's points are due on; they earn what is due. */
export function earnedParts(
  { earning, qualifying }: AccruedStep,
  bands: readonly RateBand[],
): readonly BandPart[] {
  const top = topOf(earning, qualifying);
  return bandParts(top, bandsWithin(bands, earning, qualifying), (top - earning) as Tiyn);
}

/**
 * R2 under `stepped`: a base larger than the qualifying sum (returns outside the term, a window shorter than the period)
 * earns nothing above the band that this sum reaches; what lies above the sum earns at that band.
 */
function bandsWithin(bands: readonly RateBand[], base: Tiyn, qualifying: Tiyn): readonly RateBand[] {
  return base > qualifying ? bandsUpTo(bandIndexOf(qualifying, bands), bands) : bands;
}

/** Where `base` ends as the last part of the qualifying sum. */
function topOf(base: Tiyn, qualifying: Tiyn): Tiyn {
  return Math.max(qualifying, base, 0) as Tiyn;
}

function atLeastZero(sum: Tiyn): Tiyn {
  return Math.max(sum, 0) as Tiyn;
}
