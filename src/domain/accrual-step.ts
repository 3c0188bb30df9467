/**
 * One step of accrual (C4, R1–R5, R10): what a settlement period adds to one rule's points on one span.
 *
 * Points accumulate over a *span*: the days whose purchases one rate is applied to. It is the window that picks the
 * rate (R2), cut to the term: the whole term, a calendar year of it, a quarter of it; under trailing months, which slide
 * and so never hold the same purchases twice, it is the settlement period.
 */
import { bandIndexOf, bandOf, bandParts, bandsUpTo, rateAt, steppedPoints, type BandPart } from "./bands";
import { addDays, periodHolding } from "./calendar";
import type { Term } from "./membership";
import type { TermPeriod } from "./periods";
import { exactPoints, type ExactPoints } from "./points";
import type { PointsProgram, RateBand } from "./program";
import type { PurchaseSums } from "./purchases";
import type { Taking } from "./takings";
import type { Day, RatePpm, Tiyn } from "./units";
import { windowStart } from "./windows";

/** Days from … to, both included. */
export interface DayRange {
  readonly first: Day;
  readonly last: Day;
}

/** The part of one period that lies within one span of accumulation, which begins on `spanFirst`. */
export interface Step extends DayRange {
  readonly spanFirst: Day;
}

/** A rule's state when a step is accrued. */
export interface RuleHistory {
  /** Days of the periods in which the partner earned by the rule, the step's own included; ascending, with gaps. */
  readonly earned: readonly DayRange[];
  /** Points that the rule gave in steps that began in these days. */
  givenIn(first: Day, last: Day): ExactPoints;
}

/**
 * The reckoning behind a step's points. `due`: due less settled. `rate`: the step's own purchases at the rate reached.
 * `given`: due less what was really given. `floor`: all that was given is taken back, and no more. `alone`: R10
 * `wholeTerm`, what the version alone would have given less what was given.
 */
export type StepReckoning = "due" | "rate" | "given" | "floor" | "alone";

/** An accrued step. */
export interface AccruedStep extends Step {
  /** The span's sum before the step and at its end; below zero counts as zero (R5). */
  readonly before: Tiyn;
  readonly now: Tiyn;
  /** The same two sums, with purchases and returns added up and no floor at zero; the next step goes on from them. */
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
  /** Points due at the step's end and just before the step, both by the step's own version. */
  readonly due: ExactPoints;
  readonly settled: ExactPoints;
  /** Points that the rule really gave on the span before. */
  readonly given: ExactPoints;
  /** Points that the step adds to the earning sum, at the rate reached; under `stepped` due less settled. */
  readonly atRate: ExactPoints;
  /** R10 `wholeTerm`: points that the version alone would have given on the span so far. */
  readonly alone: ExactPoints | undefined;
  readonly points: ExactPoints;
  readonly reckoning: StepReckoning;
}

/** A half-year or year settles each of its quarters by itself where quarters pick the rate; all else is one step. */
export function stepsOf({ first, last }: TermPeriod, term: Term, settings: PointsProgram): readonly Step[] {
  if (settings.qualifierWindow.kind !== "quarter")
    return [{ spanFirst: spanStart(first, last, term, settings), first, last }];
  const steps: Step[] = [];
  for (let day = first; day <= last;) {
    const quarter = periodHolding(day, "quarter");
    const spanFirst = Math.max(quarter.first, term.first) as Day;
    steps.push({ spanFirst, first: day, last: Math.min(quarter.last, last) as Day });
    day = addDays(quarter.last, 1);
  }
  return steps;
}

/** The first day of the accumulation that a period belongs to. */
function spanStart(first: Day, last: Day, term: Term, settings: PointsProgram): Day {
  const { kind } = settings.qualifierWindow;
  if (kind === "lifetime") return term.first;
  if (kind === "trailingMonths") return first;
  return Math.max(windowStart(settings.qualifierWindow, last, term), term.first) as Day;
}

/**
 * The sum that picks the rate (R2): every purchase that the rule takes counts, also in periods that earn nothing (R9).
 */
export function qualifyingSum(sums: PurchaseSums, end: Day, term: Term, settings: PointsProgram): Tiyn {
  return sums(windowStart(settings.qualifierWindow, end, term), end);
}

/** The sum of the purchases that earn: those of the periods in which the partner earned by the rule (R9). */
export function earnedSum(sums: PurchaseSums, earned: readonly DayRange[], first: Day, last: Day): Tiyn {
  let sum = 0;
  for (const days of earned) {
    const [from, to] = [Math.max(days.first, first) as Day, Math.min(days.last, last) as Day];
    if (from <= to) sum += sums(from, to);
  }
  return sum as Tiyn;
}

/** Accrues one step. With true-up (R4) its points are the middle one of three; without, it earns by itself. */
export function accrueStep(
  taking: Taking,
  step: Step,
  term: Term,
  settings: PointsProgram,
  history: RuleHistory,
): AccruedStep {
  const { sums, rule } = taking;
  const { bands } = rule;
  const { spanFirst, first, last } = step;
  const eve = addDays(first, -1);
  const sumBefore = earnedSum(sums, history.earned, spanFirst, eve);
  const sumNow = earnedSum(sums, history.earned, spanFirst, last);
  const [before, now] = [atLeastZero(sumBefore), atLeastZero(sumNow)];
  const earning = settings.trueUp ? now : ((now - before) as Tiyn);
  const qualifying = qualifyingSum(sums, last, term, settings);
  const settledBy = settings.trueUp && before > 0 ? qualifyingSum(sums, eve, term, settings) : undefined;
  const bandIndex = bandIndexOf(qualifying, bands);
  const rate = rateAt(bandIndex, bands);
  const due = earnedPoints(earning, qualifying, bands, settings);
  const settled = settledBy === undefined ? 0n : earnedPoints(before, settledBy, bands, settings);
  const given = settings.trueUp ? history.givenIn(spanFirst, eve) : 0n;
  const atRate =
    settings.calculationMethod === "stepped" ? due - settled : exactPoints((now - before) as Tiyn, rate);
  const points = settings.trueUp ? middleOf(due - settled, due - given, atRate, given) : due;
  // Fields are named one by one: there are many steps, and a spread would take as long as everything else.
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
    bandIndex,
    rate,
    rateBefore: settledBy === undefined ? undefined : bandOf(settledBy, bands).rate,
    due,
    settled,
    given,
    atRate,
    alone: undefined,
    points,
    reckoning: points === due - settled ? "due" : reckoningOf(points, due, given, atRate),
  };
}

/** The step where a version reaches back in money (R10 `wholeTerm`). */
export function reachingBack(step: AccruedStep, alone: ExactPoints): AccruedStep {
  return { ...step, alone, points: alone - step.given, reckoning: "alone" };
}

/**
 * The middle one of three: due less settled, due less given, the step's own purchases at the rate reached. Within one
 * version, every period earned, the first two are the same, which is R4 word for word. A step that begins a version
 * re-rates nothing, gives nothing twice and takes nothing back twice; and no step takes back more than was given.
 */
function middleOf(
  byDue: ExactPoints,
  byGiven: ExactPoints,
  atRate: ExactPoints,
  given: ExactPoints,
): ExactPoints {
  const middle = byDue === byGiven ? byDue : median(byDue, byGiven, atRate);
  return middle < -given ? -given : middle;
}

/** Names which of the three a step's points are, where they are not due less settled. */
function reckoningOf(
  points: ExactPoints,
  due: ExactPoints,
  given: ExactPoints,
  atRate: ExactPoints,
): StepReckoning {
  if (points === atRate) return "rate";
  return points === due - given ? "given" : "floor";
}

function median(a: bigint, b: bigint, c: bigint): bigint {
  const [low, high] = a < b ? [a, b] : [b, a];
  if (c <= low) return low;
  return c >= high ? high : c;
}

/**
 * R1: points that `base` earns as the last part of the qualifying sum. `retrospective`: the rate of the qualifying sum,
 * on all of it; `stepped`: each band earns on its own part. A sum below zero counts as zero (R5); a negative base takes
 * points back.
 */
function earnedPoints(
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

/** R1 `stepped`: the bands' parts of the sum that points are due on; together they earn the points due. */
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

/** The end of `base` as the last part of the qualifying sum. */
function topOf(base: Tiyn, qualifying: Tiyn): Tiyn {
  return Math.max(qualifying, base, 0) as Tiyn;
}

function atLeastZero(sum: Tiyn): Tiyn {
  return Math.max(sum, 0) as Tiyn;
}
