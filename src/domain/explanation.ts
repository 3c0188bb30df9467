/**
 * Answers to "why?": the evaluated tree of a requirement with values found and needed, and a period's points down to
 * the purchase rows. Asked for one partner at a time, on the same facts that judged it.
 */
import { accrueTerm, type AccrualInput, type PeriodAccrual, type RuleAccrual } from "./accrual";
import { earnedParts, type AccruedStep } from "./accrual-step";
import type { BandPart } from "./bands";
import { addDays } from "./calendar";
import type { ConditionNode } from "./conditions";
import type { Term } from "./membership";
import { accrualInput, earningTerm, type PointsSources } from "./partner-points";
import { periodsOf } from "./periods";
import type { PointsProgram, RateBand, RequirementId } from "./program";
import { sourceOf, sumBetween, type Purchases } from "./purchases";
import { onBasis } from "./takings";
import { pointPrecision } from "./timeline";
import type { Day, SourceIndex, Tiyn } from "./units";
import { windowStart } from "./windows";

/** The requirement's condition, evaluated. */
export function explainRequirement(sources: PointsSources, id: RequirementId): ConditionNode {
  const requirement = sources.program.requirements.get(id);
  if (requirement === undefined) throw new Error(`requirement ${id} is not in the program`);
  return requirement.condition.explain(sources.facts);
}

/** One purchase that counts in a period. */
export interface CountedPurchase {
  /** Its source, and its row number there. */
  readonly source: SourceIndex;
  readonly row: number;
  readonly day: Day;
  readonly amount: Tiyn;
  /** The sum that picks the rate (R2), this purchase included: purchases of the window on or before its day. */
  readonly sumSoFar: Tiyn;
}

/** A step with the bands' parts that are due (R1 `stepped`); none where one rate applies to the whole sum. */
export interface ExplainedStep extends AccruedStep {
  readonly parts: readonly BandPart[];
}

/** A points rule's part of a period: purchases → sum so far → rate → exact points, with the rows behind it. */
export interface RuleExplanation {
  readonly kind: "accrual";
  readonly accrual: RuleAccrual;
  /**
   * Their points add up to the rule's exact points; empty where the partner does not earn by the rule in the period.
   */
  readonly steps: readonly ExplainedStep[];
  /** In the order of days, and of sources and rows within a day. */
  readonly purchases: readonly CountedPurchase[];
}

/** The origin of a period's points, rule by rule. */
export function explainPeriod(sources: PointsSources, period: PeriodAccrual): readonly RuleExplanation[] {
  const { timeline, partner, purchases, asOf } = sources;
  const term = earningTerm(sources.membership);
  if (term === undefined) throw new Error(`period ${period.period.label} belongs to no term`);
  const precision = pointPrecision(timeline);
  const periods = periodsOf(timeline, term, asOf);
  const input = accrualInput({ term, periods, purchases, precision, cells: () => partner });
  const { program } = period.version;
  const { points: settings } = program;
  const steps = stepsByRule(
    input,
    periods.findIndex(({ first }) => first === period.first),
  );
  const takings = input.takingsOf(program).rules;
  return period.rules.map((accrual) => {
    const taking = takings.find(({ rule }) => rule.id === accrual.rule);
    const own = taking === undefined ? [] : (steps.get(accrual.rule) ?? []);
    return {
      kind: "accrual",
      accrual,
      steps: own.map((step) => ({ ...step, parts: partsOf(step, taking?.rule.bands ?? [], settings) })),
      purchases: own.flatMap((step) => countedIn(step, taking?.purchases ?? purchases, term, settings)),
    };
  });
}

/** The steps of one period, by rule. */
function stepsByRule(input: AccrualInput, position: number): ReadonlyMap<string, readonly AccruedStep[]> {
  const found = new Map<string, readonly AccruedStep[]>();
  accrueTerm(input, (at, rule, steps) => {
    if (at === position) found.set(rule, steps);
  });
  return found;
}

function partsOf(
  step: AccruedStep,
  bands: readonly RateBand[],
  settings: PointsProgram,
): readonly BandPart[] {
  return settings.calculationMethod === "stepped" ? earnedParts(step, bands) : [];
}

function countedIn(
  { first, last }: AccruedStep,
  purchases: Purchases,
  term: Term,
  settings: PointsProgram,
): CountedPurchase[] {
  const window = windowStart(settings.qualifierWindow, last, term);
  let sum: number = sumBetween(onBasis(purchases, settings), window, addDays(first, -1));
  return inOrder(purchases, first, last, settings).map((purchase) => {
    // Trailing months may be shorter than the period: older purchases do not count towards the rate.
    if (purchase.day >= window) sum += purchase.amount;
    return { ...purchase, sumSoFar: sum as Tiyn };
  });
}

/** R5: leaves out the purchases that `gross` ignores. */
function inOrder(
  purchases: Purchases,
  first: Day,
  last: Day,
  { measurementBasis }: PointsProgram,
): Omit<CountedPurchase, "sumSoFar">[] {
  const { days, amounts, rows } = purchases;
  const counted: Omit<CountedPurchase, "sumSoFar">[] = [];
  for (let i = 0; i < days.length; i++) {
    const day = days[i] as Day;
    const amount = amounts[i] as Tiyn;
    if (day < first || day > last || (measurementBasis === "gross" && amount <= 0)) continue;
    counted.push({ source: sourceOf(purchases, i), row: rows[i] as number, day, amount });
  }
  return counted.sort((a, b) => a.day - b.day || a.source - b.source || a.row - b.row);
}
