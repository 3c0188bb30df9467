/** The points ledger: a row for each partner and settlement period. */
import type { RuleAccrual } from "./accrual";
import type { PartnerEvaluation } from "./evaluation";
import type { PeriodStatus } from "./periods";
import type { PointUnits, RatePpm, Tiyn } from "./units";

export interface LedgerRow {
  readonly partnerId: string;
  readonly partnerName: string;
  /** Period label: "2026-Q1". With the partner's id it is the row's key. */
  readonly period: string;
  readonly purchases: Tiyn;
  /** The term's purchases so far. */
  readonly cumulative: Tiyn;
  /** `undefined` where several points rules earned at different rates, or none earned. */
  readonly rate: RatePpm | undefined;
  readonly points: PointUnits;
  /** Decimal places of a point that `PointUnits` count in. */
  readonly precision: number;
  readonly status: PeriodStatus;
  readonly provisional: boolean;
  /** R7: points of this row that settle an earlier, closed period; rows of open periods have none. */
  readonly adjustment: PointUnits | undefined;
  /** The version of the rules that the period earned by. */
  readonly ruleVersion: string;
  readonly rules: readonly RuleAccrual[];
}

/** The ledger rows of one partner's term, in order of time. */
export function ledgerRowsOf(evaluation: PartnerEvaluation): readonly LedgerRow[] {
  const { partner, points } = evaluation;
  return points.periods.map((period) => ({
    partnerId: partner.id,
    partnerName: partner.name,
    period: period.period.label,
    purchases: period.purchases,
    cumulative: period.cumulative,
    rate: commonRate(period),
    points: period.points,
    precision: points.precision,
    status: period.status,
    provisional: period.provisional,
    adjustment: undefined,
    ruleVersion: period.version.program.version,
    rules: period.rules,
  }));
}

/** The rate that a period earned at (C4), where all points rules that the partner earns by have the same one. */
export function commonRate(period: RuleFigures): RatePpm | undefined {
  return common(period, (rule) => rule.rate);
}

/** The sum that picked the rate (R2), where the points rules that the partner earns by agree on one. */
export function commonQualifying(period: RuleFigures): Tiyn | undefined {
  return common(period, (rule) => rule.qualifying);
}

/** The figures of each points rule in a period. */
interface RuleFigures {
  readonly rules: readonly Pick<RuleAccrual, "earns" | "rate" | "qualifying">[];
}

function common<T>(
  { rules }: RuleFigures,
  valueOf: (rule: RuleFigures["rules"][number]) => T,
): T | undefined {
  const first = rules.find(earned);
  if (first === undefined) return undefined;
  const value = valueOf(first);
  return rules.every((rule) => !earned(rule) || valueOf(rule) === value) ? value : undefined;
}

function earned({ earns }: Pick<RuleAccrual, "earns">): boolean {
  return earns === "met";
}
