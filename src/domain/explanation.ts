/**
 * Answers to "why?": the evaluated tree of a requirement with values found and needed, and a period's points down to
 * the purchase rows. Asked for one partner at a time, on the same facts that judged it.
 */
import {
  accrualSteps,
  earnedParts,
  onBasis,
  type AccruedStep,
  type PeriodAccrual,
  type RuleAccrual,
  type RuleBase,
} from "./accrual";
import type { BandPart } from "./bands";
import { addDays } from "./calendar";
import type { ConditionNode } from "./conditions";
import type { Term } from "./membership";
import { earningBases, type PointsSources } from "./partner-points";
import type { LevelId, PointsProgram, RequirementId } from "./program";
import { sourceOf, sumBetween, type Purchases } from "./purchases";
import type { Day, SourceIndex, Tiyn } from "./units";
import { windowStart } from "./windows";

/** The requirement's condition, evaluated. */
export function explainRequirement(sources: PointsSources, id: RequirementId): ConditionNode {
  const requirement = sources.program.requirements.get(id);
  if (requirement === undefined) throw new Error(`requirement ${id} is not in the program`);
  return requirement.condition.explain(sources.facts);
}

/** The level's tier rule, evaluated down to each requirement's comparisons. */
export function explainLevel(sources: PointsSources, id: LevelId): ConditionNode {
  const level = sources.program.levels.find((candidate) => candidate.id === id);
  if (level === undefined) throw new Error(`level ${id} is not in the program`);
  return level.tier.explain(sources.facts);
}

/** One purchase that counts in a period. */
export interface CountedPurchase {
  /** Where it comes from, and its row number there. */
  readonly source: SourceIndex;
  readonly row: number;
  readonly day: Day;
  readonly amount: Tiyn;
  /** The sum that picks the rate (R2), with it: what of the window lies on or before it. */
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
  /** Their points, due less settled, add up to the rule's exact points. */
  readonly steps: readonly ExplainedStep[];
  /** In the order of days, and of sources and rows within a day. */
  readonly purchases: readonly CountedPurchase[];
}

/** How a period's points came about, rule by rule. */
export function explainPeriod(sources: PointsSources, period: PeriodAccrual): readonly RuleExplanation[] {
  const { term } = sources.membership;
  if (term === undefined) throw new Error(`period ${period.period.label} belongs to no term`);
  const settings = sources.program.points;
  const { bases } = earningBases(sources);
  return period.rules.map((accrual) => {
    const base = bases.find((candidate) => candidate.rule === accrual.rule);
    if (base === undefined) throw new Error(`points rule ${accrual.rule} is not in the program`);
    const steps = accrualSteps(base, period, term, settings);
    return {
      kind: "accrual",
      accrual,
      steps: steps.map((step) => ({ ...step, parts: partsOf(step, base, settings) })),
      purchases: steps.flatMap((step) => countedIn(step, base.purchases, term, settings)),
    };
  });
}

function partsOf(step: AccruedStep, { bands }: RuleBase, settings: PointsProgram): readonly BandPart[] {
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
    // Trailing months may be shorter than the period: what is older does not count towards the rate.
    if (purchase.day >= window) sum += purchase.amount;
    return { ...purchase, sumSoFar: sum as Tiyn };
  });
}

/** R5: what `gross` ignores is left out. */
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
