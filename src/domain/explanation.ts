/**
 * Answers to "why?": the evaluated tree of a requirement with values found and needed, and a period's points down to
 * the purchase rows. Asked for one partner at a time, on the same facts that judged it.
 */
import type { PeriodAccrual, RuleAccrual } from "./accrual";
import type { ConditionNode } from "./conditions";
import { earningBases, type PointsSources } from "./partner-points";
import type { LevelId, RequirementId } from "./program";
import type { Purchases } from "./purchases";
import type { Day, Tiyn } from "./units";

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
  /** Row number on the purchases sheet. */
  readonly row: number;
  readonly day: Day;
  readonly amount: Tiyn;
}

/** A points rule's part of a period: purchases → sum so far → rate → exact points, with the rows behind it. */
export interface AccrualNode {
  readonly kind: "accrual";
  readonly accrual: RuleAccrual;
  readonly purchases: readonly CountedPurchase[];
}

/** How a period's points came about, rule by rule. */
export function explainPeriod(sources: PointsSources, period: PeriodAccrual): readonly AccrualNode[] {
  const { bases } = earningBases(sources);
  return period.rules.map((accrual) => {
    const base = bases.find((candidate) => candidate.rule === accrual.rule);
    const purchases = base === undefined ? [] : countedIn(base.purchases, period.first, period.last);
    const gross = sources.program.points.measurementBasis === "gross";
    return {
      kind: "accrual",
      accrual,
      purchases: gross ? purchases.filter((one) => one.amount > 0) : purchases,
    };
  });
}

function countedIn(purchases: Purchases, first: Day, last: Day): CountedPurchase[] {
  const counted: CountedPurchase[] = [];
  for (let i = 0; i < purchases.days.length; i++) {
    const day = purchases.days[i] as Day;
    if (day < first || day > last) continue;
    counted.push({ row: purchases.rows[i] as number, day, amount: purchases.amounts[i] as Tiyn });
  }
  return counted;
}
