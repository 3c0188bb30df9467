/** Why changed rules give a partner other points in a period. */
import type { PeriodAccrual, RuleAccrual } from "../accrual";
import type { Period } from "../calendar";
import { pointsOf } from "../points";
import type { PointUnits, RatePpm, Tiyn } from "../units";

/** The rule's figures on one side. */
export interface RuleFigures {
  readonly earns: boolean;
  readonly rate: RatePpm;
  /** The sum that picked the rate (R2). */
  readonly qualifying: Tiyn;
  /** The period's purchases that earn. */
  readonly purchases: Tiyn;
}

/**
 * - `rule-added`, `rule-removed`: only one side has the rule, and the partner earns by it.
 * - `starts-earning`, `stops-earning`: the partner earns by the rule on one side only.
 * - `purchases`: other purchases earn.
 * - `rate`: another rate.
 * - `calculation`: the same purchases and rate give other points: true-up, stepped bands, or another length of period.
 * - `rounding`: the exact points are the same.
 * - `adjustment`: no rule of the period differs, but an adjustment in it.
 */
export type EffectCauseKind =
  | "rule-added"
  | "rule-removed"
  | "starts-earning"
  | "stops-earning"
  | "purchases"
  | "rate"
  | "calculation"
  | "rounding"
  | "adjustment";

export interface EffectCause {
  readonly period: Period;
  readonly kind: EffectCauseKind;
  /** The id of the points rule with the largest difference; `undefined` where no rule's exact points differ. */
  readonly rule: string | undefined;
  readonly before: RuleFigures | undefined;
  readonly after: RuleFigures | undefined;
}

/** A partner's settlement periods within a period, on one side. */
export interface CauseSide {
  readonly accruals: readonly PeriodAccrual[];
  /** Decimal places of a point that their points count in. */
  readonly precision: number;
}

/** The cause in one period: that of the rule whose exact points differ most. */
export function causeOf(period: Period, before: CauseSide, after: CauseSide): EffectCause {
  const sides = { before: accrualsByRule(before.accruals), after: accrualsByRule(after.accruals) };
  const ids = [...new Set([...sides.before.keys(), ...sides.after.keys()])];
  const kind = roundedPoints(before) === roundedPoints(after) ? "adjustment" : "rounding";
  const none: EffectCause = { period, kind, rule: undefined, before: undefined, after: undefined };
  let largest = 0n;
  let found = none;
  for (const rule of ids) {
    const [one, other] = [sides.before.get(rule) ?? [], sides.after.get(rule) ?? []];
    const difference = exactOf(other) - exactOf(one);
    const size = difference < 0n ? -difference : difference;
    if (size <= largest) continue;
    largest = size;
    const figures = { before: figuresOf(one), after: figuresOf(other) };
    found = { period, rule, kind: kindOf(figures.before, figures.after), ...figures };
  }
  return found;
}

function roundedPoints({ accruals, precision }: CauseSide): number {
  return pointsOf(accruals.reduce((sum, { points }) => sum + points, 0) as PointUnits, precision);
}

function accrualsByRule(periods: readonly PeriodAccrual[]): ReadonlyMap<string, readonly RuleAccrual[]> {
  const rules = new Map<string, RuleAccrual[]>();
  for (const accrual of periods.flatMap((period) => period.rules))
    rules.set(accrual.rule, [...(rules.get(accrual.rule) ?? []), accrual]);
  return rules;
}

function exactOf(accruals: readonly RuleAccrual[]): bigint {
  return accruals.reduce((sum, { exact }) => sum + exact, 0n);
}

/** Figures over the parts of a period: the last part has the sum that picked the rate. */
function figuresOf(accruals: readonly RuleAccrual[]): RuleFigures | undefined {
  const last = accruals.at(-1);
  if (last === undefined) return undefined;
  const { rate, qualifying } = last;
  const purchases = accruals.reduce((sum, one) => sum + one.purchases, 0) as Tiyn;
  return { earns: accruals.some(({ earns }) => earns === "met"), rate, qualifying, purchases };
}

function kindOf(before: RuleFigures | undefined, after: RuleFigures | undefined): EffectCauseKind {
  if (before === undefined) return "rule-added";
  if (after === undefined) return "rule-removed";
  if (before.earns !== after.earns) return after.earns ? "starts-earning" : "stops-earning";
  if (before.purchases !== after.purchases) return "purchases";
  return before.rate === after.rate ? "calculation" : "rate";
}
