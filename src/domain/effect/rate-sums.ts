/**
 * The sums behind partners' points, without the rates: other rates are tried on them at once, because no purchase has to
 * be looked at again (R1–R4, R6).
 */
import { earnedSum, qualifyingSum, stepsOf, type DayRange, type Step } from "../accrual-step";
import type { AccrualInput } from "../accrual";
import { addDays, type Period } from "../calendar";
import type { PartnerEvaluation } from "../evaluation";
import type { Term } from "../membership";
import { accrualInput } from "../partner-points";
import type { PeriodStatus, TermPeriod } from "../periods";
import { versionOn, type Timeline } from "../timeline";
import type { PurchaseSums, Purchases } from "../purchases";

/** A settlement period that at least one partner has. */
export interface KnownPeriod {
  readonly period: Period;
  /** For the first partner that has it, as in the totals of an effect. */
  readonly status: PeriodStatus;
}

/**
 * All partners' sums in columns. A partner's periods stand one after another, and so do the steps of each of its rules;
 * money is in tiyn.
 */
export interface RateSums {
  readonly partners: number;
  /** The number of points rules. */
  readonly rules: number;
  readonly periods: readonly KnownPeriod[];
  /** By partner: the position of its first period in the columns of periods; one more at the end. */
  readonly periodStarts: Int32Array;
  /** By partner's period: its position in `periods`, and the points by the rules in force, in their units. */
  readonly periodOf: Int32Array;
  readonly points: Float64Array;
  /** By partner and rule: the position of the first step; one more at the end. */
  readonly stepStarts: Int32Array;
  /** By step: the position of its partner's period in the columns of periods, and the step that its span begins with. */
  readonly stepPeriod: Int32Array;
  readonly spanStarts: Int32Array;
  /** By step: the span's sum before it and at its end, never below zero (R5). */
  readonly before: Float64Array;
  readonly now: Float64Array;
  /** By step: the sum that picks the rate at its end, and the one on the day before it (R2). */
  readonly qualifying: Float64Array;
  readonly settledBy: Float64Array;
  /** Somebody may or may not earn, or a rule may or may not take a purchase. */
  readonly isUncertain: boolean;
}

/** The columns while they grow. */
class SumColumns {
  readonly periods: KnownPeriod[] = [];
  readonly periodStarts: number[] = [];
  readonly periodOf: number[] = [];
  readonly points: number[] = [];
  readonly stepStarts: number[] = [];
  readonly stepPeriod: number[] = [];
  readonly spanStarts: number[] = [];
  readonly before: number[] = [];
  readonly now: number[] = [];
  readonly qualifying: number[] = [];
  readonly settledBy: number[] = [];
  isUncertain = false;
  private readonly known = new Map<string, number>();

  addPeriod({ period, status }: TermPeriod, points: number): void {
    const known = this.known.get(period.label);
    const at = known ?? this.periods.push({ period, status }) - 1;
    if (known === undefined) this.known.set(period.label, at);
    this.periodOf.push(at);
    this.points.push(points);
  }

  sums(partners: number, rules: number): RateSums {
    return {
      partners,
      rules,
      periods: this.periods,
      periodStarts: Int32Array.from([...this.periodStarts, this.periodOf.length]),
      periodOf: Int32Array.from(this.periodOf),
      points: Float64Array.from(this.points),
      stepStarts: Int32Array.from([...this.stepStarts, this.now.length]),
      stepPeriod: Int32Array.from(this.stepPeriod),
      spanStarts: Int32Array.from(this.spanStarts),
      before: Float64Array.from(this.before),
      now: Float64Array.from(this.now),
      qualifying: Float64Array.from(this.qualifying),
      settledBy: Float64Array.from(this.settledBy),
      isUncertain: this.isUncertain,
    };
  }
}

/**
 * Adds up the purchases of evaluated partners, in steps: gives the number of partners done. The versions of all their
 * periods must be the same but for their rates, and nothing may be closed or adjusted. `timeline`: the versions that the
 * periods earn by, where these differ from the ones that judged the partners in the window that picks the rate (R2).
 */
export function* rateSumSteps(
  partners: readonly PartnerEvaluation[],
  purchasesOf: (position: number) => Purchases,
  rules: number,
  timeline?: Timeline,
): Generator<number, RateSums> {
  const columns = new SumColumns();
  for (const [position, { partner, points }] of partners.entries()) {
    yield position;
    const { term, precision } = points;
    const periods =
      timeline === undefined
        ? points.periods
        : points.periods.map((one) => ({ ...one, version: versionOn(timeline, one.period.first) }));
    const first = columns.periodOf.length;
    columns.periodStarts.push(first);
    for (const period of periods) columns.addPeriod(period, period.points);
    const input =
      term &&
      accrualInput({ term, periods, purchases: purchasesOf(position), precision, cells: () => partner });
    for (let rule = 0; rule < rules; rule++) {
      columns.stepStarts.push(columns.now.length);
      if (input !== undefined) addRule(columns, input, rule, first);
    }
  }
  return columns.sums(partners.length, rules);
}

/** Adds a rule's steps in all periods in which the partner earns by it (R9). */
function addRule(columns: SumColumns, input: AccrualInput, rule: number, firstPeriod: number): void {
  const earned: DayRange[] = [];
  const added: Step[] = [];
  for (const [at, period] of input.periods.entries()) {
    const { program } = period.version;
    const taking = input.takingsOf(program).rules[rule];
    if (taking === undefined) continue;
    const earns = input.earns(program, taking.rule, at, at);
    if (earns === "unknown" || taking.doubtful.length > 0) columns.isUncertain = true;
    if (earns !== "met") continue;
    earned.push(period);
    for (const step of stepsOf(period, input.term, program.points)) {
      const before = added.findIndex(({ first }) => first >= step.spanFirst);
      const back = before < 0 ? 0 : added.length - before;
      columns.spanStarts.push(columns.now.length - back);
      columns.stepPeriod.push(firstPeriod + at);
      addStep(columns, taking.sums, step, earned, input.term, period);
      added.push(step);
    }
  }
}

function addStep(
  columns: SumColumns,
  sums: PurchaseSums,
  { spanFirst, first, last }: Step,
  earned: readonly DayRange[],
  term: Term,
  { version }: TermPeriod,
): void {
  const settings = version.program.points;
  const eve = addDays(first, -1);
  columns.before.push(Math.max(0, earnedSum(sums, earned, spanFirst, eve)));
  columns.now.push(Math.max(0, earnedSum(sums, earned, spanFirst, last)));
  columns.qualifying.push(qualifyingSum(sums, last, term, settings));
  columns.settledBy.push(qualifyingSum(sums, eve, term, settings));
}
