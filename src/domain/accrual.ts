/**
 * Accrual (C4, R1–R6, R9, R10): points that one partner's purchases earn in a term, one settlement period after
 * another, each by the version in force on its first calendar day.
 */
import {
  accrueStep,
  earnedSum,
  qualifyingSum,
  reachingBack,
  stepsOf,
  type AccruedStep,
  type DayRange,
  type RuleHistory,
  type Step,
} from "./accrual-step";
import { bandIndexOf, rateAt } from "./bands";
import { addDays } from "./calendar";
import type { Outcome } from "./conditions";
import type { Term } from "./membership";
import type { TermPeriod } from "./periods";
import { roundPoints, type ExactPoints } from "./points";
import type { PointsProgram, PointsRule, Program } from "./program";
import type { Rounding } from "./settings";
import { isAnyBetween, mayTake, type Taking, type Takings } from "./takings";
import type { Day, PointUnits, RatePpm, Tiyn } from "./units";
import { windowStart } from "./windows";

/** Points that one rule accrued in one period. */
export interface RuleAccrual {
  readonly rule: string;
  /** Whether the partner earns by the rule in this period (R9). */
  readonly earns: Outcome;
  /** The period's own purchases that earn. */
  readonly purchases: Tiyn;
  /** The term's purchases so far that earn. */
  readonly cumulative: Tiyn;
  /** The sum that picked the rate (R2). */
  readonly qualifying: Tiyn;
  readonly bandIndex: number;
  readonly rate: RatePpm;
  /** Accrued in this period, before rounding. */
  readonly exact: ExactPoints;
  /** Its share of the period's points (R6): the shares of all rules, in their order, add up. */
  readonly points: PointUnits;
}

/** One settlement period of a term. */
export interface PeriodAccrual extends TermPeriod {
  /** Purchases of the period that any rule counts, even if the partner does not earn by it. */
  readonly purchases: Tiyn;
  /** The same for the term so far. */
  readonly cumulative: Tiyn;
  readonly points: PointUnits;
  /** The points rest on something unknown: who earns (R9), or which purchases a rule takes. */
  readonly provisional: boolean;
  readonly rules: readonly RuleAccrual[];
}

/** Everything that a term's points follow from. */
export interface AccrualInput {
  readonly term: Term;
  /** In order of time; points are worked out for all of them. */
  readonly periods: readonly TermPeriod[];
  /** The purchases of the partner that a version's rules take. */
  readonly takingsOf: (program: Program) => Takings;
  /**
   * R9: whether the partner earns by a rule of a version on the last day of the period at a position. `asked` is the
   * position of the period whose points are worked out; the two differ only where R10 `wholeTerm` looks back.
   */
  readonly earns: (program: Program, rule: PointsRule, at: number, asked: number) => Outcome;
  /** Decimal places of a point that `PointUnits` count in. */
  readonly precision: number;
}

/** Called with the steps behind a rule's points in the period at a position. */
export type OnSteps = (at: number, rule: string, steps: readonly AccruedStep[]) => void;

/** Accrues every period of a term. */
export function accrueTerm(input: AccrualInput, onSteps?: OnSteps): readonly PeriodAccrual[] {
  const courses = new Map<string, RuleCourse>();
  const round = rounder(input.precision);
  return input.periods.map((termPeriod, at) => {
    const { program } = termPeriod.version;
    const takings = input.takingsOf(program);
    const accrued = rulesOf(input, takings, courses, at);
    for (const { rule, steps } of accrued) onSteps?.(at, rule, steps);
    const exacts = accrued.map(({ exact }) => exact);
    const { points, shares } = round(exacts, program.points.rounding);
    const { period, first, last, status, version } = termPeriod;
    // Fields are named one by one: there are many periods, and a spread would take as long as everything else.
    return {
      period,
      first,
      last,
      status,
      version,
      purchases: takings.sums(first, last),
      cumulative: takings.sums(input.term.first, last),
      points,
      provisional: accrued.some(({ provisional }) => provisional),
      rules: accrued.map((one, index) => ruleAccrual(one, shares[index] ?? (0 as PointUnits))),
    };
  });
}

/** The rules of a period's version in their order, then the rules that the version takes back (R10). */
function rulesOf(
  input: AccrualInput,
  takings: Takings,
  courses: Map<string, RuleCourse>,
  at: number,
): readonly RulePart[] {
  const { program } = takings;
  const parts = takings.rules.map((taking) => {
    const { id } = taking.rule;
    const known = courses.get(id);
    const course = known ?? new RuleCourse(input);
    if (known === undefined) courses.set(id, course);
    const earns = input.earns(program, taking.rule, at, at);
    return course.accrue(taking, program, earns, at);
  });
  if (program.points.onRuleChange === "fromItsDay" || parts.length === courses.size) return parts;
  return [...parts, ...droppedRules(takings, courses, at)];
}

/** R10 `wholeTerm`: a rule that the version no longer has gives back the points that it gave on the span. */
function droppedRules(
  { program, rules }: Takings,
  courses: ReadonlyMap<string, RuleCourse>,
  at: number,
): readonly RulePart[] {
  const kept = new Set(rules.map(({ rule }) => rule.id));
  return [...courses]
    .filter(([id]) => !kept.has(id))
    .map(([id, course]) => course.takeBack(id, program.points, at))
    .filter(({ exact }) => exact !== 0n);
}

interface RulePart extends Omit<RuleAccrual, "points"> {
  readonly provisional: boolean;
  readonly steps: readonly AccruedStep[];
}

const NO_STEPS: readonly AccruedStep[] = [];

function ruleAccrual(part: RulePart, points: PointUnits): RuleAccrual {
  const { rule, earns, purchases, cumulative, qualifying, bandIndex, rate, exact } = part;
  return { rule, earns, purchases, cumulative, qualifying, bandIndex, rate, exact, points };
}

/** One rule followed through a term: the periods in which the partner earned by it, and the points that it gave. */
class RuleCourse implements RuleHistory {
  readonly earned: DayRange[] = [];
  readonly #given: { readonly first: Day; readonly exact: ExactPoints }[] = [];
  /** Positions of periods whose outcome is not certain. */
  readonly #uncertain = new Set<number>();

  constructor(private readonly input: AccrualInput) {}

  givenIn(first: Day, last: Day): ExactPoints {
    let sum = 0n;
    for (const given of this.#given) if (given.first >= first && given.first <= last) sum += given.exact;
    return sum;
  }

  /**
   * Points that the rule gives in the period at a position. `reachesBack` false: R10 is not applied, because one
   * version alone is followed.
   */
  accrue(
    taking: Taking,
    program: Program,
    earns: Outcome,
    at: number,
    reachesBack = program.points.onRuleChange === "wholeTerm" && program.points.trueUp,
  ): RulePart {
    const { term } = this.input;
    const settings = program.points;
    const period = this.#periodAt(at);
    const { first, last } = period;
    const steps = stepsOf(period, term, settings);
    let provisional = isUncertain(taking, earns, steps, term, settings);
    if (provisional) this.#uncertain.add(at);
    const { sums, rule } = taking;
    const accrued: AccruedStep[] = [];
    let exact = 0n;
    let taken = 0 as Tiyn;
    if (earns === "met") {
      this.#note(first, last);
      taken = sums(first, last);
      for (const step of steps) {
        const own = accrueStep(taking, step, term, settings, this);
        const back = reachesBack ? this.#alone(taking, program, step, at) : undefined;
        const found = back === undefined ? own : reachingBack(own, back.exact);
        if (back?.provisional === true) provisional = true;
        this.#given.push({ first: step.first, exact: found.points });
        exact += found.points;
        accrued.push(found);
      }
    }
    // The last step has picked the rate already.
    const reached = accrued.at(-1);
    const qualifying = reached?.qualifying ?? qualifyingSum(sums, last, term, settings);
    const bandIndex = reached?.bandIndex ?? bandIndexOf(qualifying, rule.bands);
    return {
      rule: rule.id,
      earns,
      purchases: taken,
      cumulative: earnedSum(sums, this.earned, term.first, last),
      qualifying,
      bandIndex,
      rate: reached?.rate ?? rateAt(bandIndex, rule.bands),
      exact,
      provisional,
      steps: accrued,
    };
  }

  /** Takes back the points that the rule gave on the span of the period at a position. */
  takeBack(rule: string, settings: PointsProgram, at: number): RulePart {
    const period = this.#periodAt(at);
    const [step] = stepsOf(period, this.input.term, settings);
    const given =
      settings.trueUp && step !== undefined ? this.givenIn(step.spanFirst, addDays(period.first, -1)) : 0n;
    this.#given.push({ first: period.first, exact: -given });
    const none = 0 as Tiyn;
    return {
      rule,
      earns: "unmet",
      purchases: none,
      cumulative: none,
      qualifying: none,
      bandIndex: 0,
      rate: 0 as RatePpm,
      exact: -given,
      provisional: false,
      steps: NO_STEPS,
    };
  }

  /**
   * R10 `wholeTerm`: points that the version alone would have given on the span up to the step's end, each earlier
   * period judged by it; `undefined` where every period is the version's own.
   */
  #alone(
    taking: Taking,
    program: Program,
    step: Step,
    asked: number,
  ): { readonly exact: ExactPoints; readonly provisional: boolean } | undefined {
    const { periods } = this.input;
    const from = periods.findIndex(({ last }) => last >= step.spanFirst);
    const isOwn = periods.slice(from, asked).every(({ version }) => version.program === program);
    if (isOwn) return undefined;
    const course = new RuleCourse(this.input);
    let exact = 0n;
    let provisional = false;
    for (let at = from; at <= asked; at++) {
      const earns = this.input.earns(program, taking.rule, at, asked);
      const part = course.accrue(taking, program, earns, at, false);
      exact += part.exact;
      // Doubts about an earlier period are reported with that period.
      provisional ||= part.provisional && !this.#uncertain.has(at);
    }
    return { exact, provisional };
  }

  /** Notes days as earned; adjacent periods become one span. */
  #note(first: Day, last: Day): void {
    const before = this.earned.at(-1);
    if (before?.last === addDays(first, -1)) this.earned.pop();
    this.earned.push({ first: before?.last === addDays(first, -1) ? before.first : first, last });
  }

  #periodAt(at: number): TermPeriod {
    const period = this.input.periods[at];
    if (period === undefined) throw new RangeError(`no period at ${String(at)}`);
    return period;
  }
}

/**
 * R9: an unknown condition makes the period it is asked in uncertain, if the rule takes anything of its span. A
 * purchase that the rule may or may not take makes every period that it could count in uncertain.
 */
function isUncertain(
  taking: Taking,
  earns: Outcome,
  steps: readonly Step[],
  term: Term,
  settings: PointsProgram,
): boolean {
  if (earns === "unmet" || (earns === "met" && taking.doubtful.length === 0)) return false;
  return steps.some(({ spanFirst, last }) => {
    if (earns === "unknown" && mayTake(taking, spanFirst, last)) return true;
    const window = windowStart(settings.qualifierWindow, last, term);
    return earns === "met" && isAnyBetween(taking.doubtful, Math.min(spanFirst, window) as Day, last);
  });
}

interface Rounded {
  readonly points: PointUnits;
  readonly shares: readonly PointUnits[];
}

/**
 * R6, applied period after period: `cumulative` rounds the points of the term so far and subtracts the points before,
 * so that periods add up; `period` rounds each by itself. A period is rounded by its own version, and counted in units
 * of `precision`.
 */
function rounder(precision: number): (exacts: readonly ExactPoints[], rounding: Rounding) => Rounded {
  let before = 0n;
  /** `before` rounded as the last period was. */
  let known: { readonly rounding: Rounding; readonly units: number } | undefined;
  return (exacts, rounding) => {
    const isCumulative = rounding.level === "cumulative";
    let sum = isCumulative ? before : 0n;
    const start =
      sum === 0n ? 0 : known?.rounding === rounding ? known.units : unitsOf(sum, rounding, precision);
    let reached = start;
    const shares = exacts.map((exact) => {
      sum += exact;
      const next = unitsOf(sum, rounding, precision);
      const share = next - reached;
      reached = next;
      return share as PointUnits;
    });
    for (const exact of exacts) before += exact;
    known = isCumulative ? { rounding, units: reached } : undefined;
    return { points: (reached - start) as PointUnits, shares };
  };
}

function unitsOf(exact: ExactPoints, { precision, mode }: Rounding, counted: number): number {
  return roundPoints(exact, precision, mode) * 10 ** (counted - precision);
}
