/**
 * The explanation of a period's points, as a list of nodes: purchases → sum so far → band → rate → points due − points
 * settled, and the rounding. The settings R1 to R6 decide which nodes there are.
 */
import type {
  StepCard,
  PeriodCard,
  ReckonedCard,
  RulePeriodCard,
  StepPartCard,
} from "../../../../src/app/partner/points-card";
import type { Outcome } from "../../../../src/domain/conditions";
import type { RatePpm, Tiyn } from "../../../../src/domain/units";
import type { PointsJson, RuleSource, WindowJson } from "../../../../src/ruleset";
import { exactDifference, exactSum } from "./exact-text";
import { bandsOf, type Band } from "./rate-bands";

/** Points that one points rule earned in a period, with the invoices behind them. */
export interface AccrualNode {
  readonly kind: "accrual";
  readonly rule: string;
  /** True if the rule has to be named: it is one of several, or is not one of the present rules. */
  readonly isNamed: boolean;
  /** The rule's share of the period's points. */
  readonly points: number;
  /** The period's label, by which invoices are requested. */
  readonly period: string;
  readonly invoices: number;
  readonly parts: readonly PointsNode[];
}

/** A step that earns by itself, if a period has several. */
export interface StepNode {
  readonly kind: "step";
  readonly first: string;
  readonly last: string;
  readonly parts: readonly PointsNode[];
}

/** C4: the partner does not earn by the rule, or that is unknown; its purchases earn nothing. */
export interface NotEarnedNode {
  readonly kind: "not-earned";
  readonly earns: Exclude<Outcome, "met">;
}

/** R5: `basis` says how returns and credit notes count. */
export interface PurchasesNode {
  readonly kind: "purchases";
  readonly first: string;
  readonly last: string;
  readonly amount: Tiyn;
  readonly basis: PointsJson["measurementBasis"];
}

/** The sums as purchases and returns add up, so that each period continues from the last one's sum. */
export interface SumNode {
  readonly kind: "sum";
  readonly since: string;
  readonly before: Tiyn;
  readonly now: Tiyn;
  /** The sum below zero that counts as zero (R5); the earlier sum only if the period earns by itself (R4). */
  readonly floored: "now" | "before" | undefined;
}

/** R2, R3: the sum that picks the rate, and its band. */
export interface BandNode {
  readonly kind: "band";
  readonly window: WindowJson;
  readonly qualifying: Tiyn;
  /** True if the sum so far picks the rate. */
  readonly isSumSoFar: boolean;
  readonly band: Band;
}

/** R1 `retrospective`: one rate on the whole sum, or without true-up on the period's own purchases (R4). */
export interface DueNode {
  readonly kind: "due";
  readonly on: "sum-so-far" | "period";
  readonly sum: Tiyn;
  readonly rate: RatePpm;
  readonly points: string;
}

/** R1 `stepped`: each band's rate on its own part of the sum. */
export interface PartsNode {
  readonly kind: "parts";
  readonly on: "sum-so-far" | "period";
  readonly steps: readonly (StepPartCard & { readonly band: Band })[];
  readonly points: string;
}

/** Points settled before on the same sum (R4). `rate` is undefined if each band had its own, or the sum was zero. */
export interface SettledNode {
  readonly kind: "settled";
  /** True if the sum begins with this period, so nothing was settled on it before. */
  readonly isFirst: boolean;
  readonly points: string;
  readonly sum: Tiyn;
  readonly rate: RatePpm | undefined;
}

export interface DifferenceNode {
  readonly kind: "difference";
  readonly due: string;
  readonly settled: string;
  readonly points: string;
  /** The change of the whole sum's rate since the earlier points were settled. */
  readonly change: { readonly from: RatePpm; readonly to: RatePpm } | undefined;
}

/**
 * Points other than those due less those settled (R9, R10): the period's own at the rate reached; or the points due
 * less those really given; or no more taken back than was given; or the points that the version alone would have given.
 */
export type ReckonedNode = { readonly kind: "reckoned"; readonly points: string } & (
  | { readonly reckoning: "rate"; readonly added: Tiyn; readonly rate: RatePpm }
  | { readonly reckoning: "given"; readonly due: string; readonly given: string }
  | { readonly reckoning: "floor"; readonly given: string }
  | { readonly reckoning: "alone"; readonly alone: string; readonly given: string }
);

/** The total points of several points rules. */
export interface TogetherNode {
  readonly kind: "together";
  readonly rules: readonly string[];
  readonly points: string;
}

/** R6 */
export interface RoundingNode {
  readonly kind: "rounding";
  readonly rounding: PointsJson["rounding"];
  readonly points: number;
  readonly before: number;
  readonly soFar: number;
}

export type PointsNode =
  | AccrualNode
  | StepNode
  | NotEarnedNode
  | PurchasesNode
  | SumNode
  | BandNode
  | DueNode
  | PartsNode
  | SettledNode
  | DifferenceNode
  | ReckonedNode
  | TogetherNode
  | RoundingNode;

/** All nodes of a period: each points rule, their total, and the rounding where it changes something. */
export function periodNodes(period: PeriodCard, rules: RuleSource): readonly PointsNode[] {
  const accruals = period.rules.map((rule) => accrualNode(period, rule, rules));
  const exact = period.rules.map((rule) => rule.exact);
  const together: TogetherNode = { kind: "together", rules: exact, points: exactSum(exact) };
  return [
    ...accruals,
    ...(accruals.length > 1 ? [together] : []),
    ...roundingNodes(period, together.points, rules),
  ];
}

/** Points of a closed period are fixed, so they are not derived from the points before them. */
function roundingNodes(period: PeriodCard, exact: string, rules: RuleSource): readonly RoundingNode[] {
  const { points, pointsBefore: before, pointsSoFar: soFar, status } = period;
  if (status === "closed" || exactDifference(exact, String(points)) === "0") return [];
  return [{ kind: "rounding", rounding: rules.points.rounding, points, before, soFar }];
}

function accrualNode(period: PeriodCard, rule: RulePeriodCard, rules: RuleSource): AccrualNode {
  return {
    kind: "accrual",
    rule: rule.rule,
    isNamed: rules.points.rules.length > 1 || rules.points.rules[0]?.name !== rule.rule,
    points: rule.points,
    period: period.label,
    invoices: rule.invoices,
    parts:
      rule.earns === "met"
        ? earnedParts(period, rule, rules)
        : [{ kind: "not-earned", earns: rule.earns }, ...takenBack(rule)],
  };
}

/** R10 `wholeTerm`: a rule that the version no longer has gives back what it gave. */
function takenBack({ exact }: RulePeriodCard): readonly ReckonedNode[] {
  if (exact === "0") return [];
  const given = exactDifference("0", exact);
  return [{ kind: "reckoned", reckoning: "alone", points: exact, alone: "0", given }];
}

function earnedParts(
  { first, last }: PeriodCard,
  rule: RulePeriodCard,
  rules: RuleSource,
): readonly PointsNode[] {
  const basis = rules.points.measurementBasis;
  const steps = rule.steps.map((step) => stepNodes(step, rule, rules));
  const [only, ...others] = steps;
  return [
    { kind: "purchases", first, last, amount: rule.purchases, basis },
    ...(only !== undefined && others.length === 0
      ? only
      : rule.steps.map((step, index): StepNode => ({
          kind: "step",
          first: step.first,
          last: step.last,
          parts: steps[index] ?? [],
        }))),
  ];
}

function stepNodes(step: StepCard, rule: RulePeriodCard, rules: RuleSource): readonly PointsNode[] {
  const { trueUp } = rules.points;
  // Without true-up the sum is shown only if the floor at zero cuts the period's earning sum (R5).
  const isSumTold = trueUp || step.now !== step.sumNow || step.before !== step.sumBefore;
  return [
    ...(isSumTold ? [sumNode(step, trueUp)] : []),
    bandNode(step, rule, rules),
    earnedNode(step, rule, rules),
    ...(trueUp ? pointsOf(step, rules) : []),
  ];
}

function sumNode({ spanFirst: since, sumBefore, sumNow }: StepCard, trueUp: boolean): SumNode {
  const floored = sumNow < 0 ? "now" : !trueUp && sumBefore < 0 ? "before" : undefined;
  return { kind: "sum", since, before: sumBefore, now: sumNow, floored };
}

function bandNode(step: StepCard, { rule }: RulePeriodCard, { points, ...rules }: RuleSource): BandNode {
  const { bandIndex, qualifying, rate, sumNow } = step;
  const window = points.qualifierWindow;
  const open: Band = { lower: undefined, upper: undefined, rate };
  return {
    kind: "band",
    window,
    qualifying,
    isSumSoFar: points.trueUp && window === "membershipTerm" && qualifying === sumNow,
    band: bandsOf({ ...rules, points }, rule)[bandIndex] ?? open,
  };
}

function earnedNode(step: StepCard, { rule }: RulePeriodCard, rules: RuleSource): DueNode | PartsNode {
  const { earning: sum, rate, due: points } = step;
  const on = rules.points.trueUp ? "sum-so-far" : "period";
  if (rules.points.calculationMethod === "retrospective") return { kind: "due", on, sum, rate, points };
  const bands = bandsOf(rules, rule);
  const steps = step.parts.map((part) => ({ ...part, band: bandOfPart(part, bands) }));
  return { kind: "parts", on, steps, points };
}

/**
 * R2 under `stepped`: the band that the window's sum reaches may earn beyond its upper edge, and is then shown without
 * that edge.
 */
function bandOfPart({ bandIndex, rate, to }: StepPartCard, bands: readonly Band[]): Band {
  const band = bands[bandIndex] ?? { lower: undefined, upper: undefined, rate };
  return band.upper !== undefined && to > band.upper.sum ? { ...band, upper: undefined } : band;
}

function pointsOf(step: StepCard, rules: RuleSource): readonly PointsNode[] {
  return step.reckoned === undefined ? settlement(step, rules) : [reckonedNode(step, step.reckoned)];
}

function reckonedNode({ now, before, rate, due }: StepCard, reckoned: ReckonedCard): ReckonedNode {
  const { reckoning, given, points } = reckoned;
  const kind = "reckoned";
  switch (reckoning) {
    case "rate":
      return { kind, reckoning, points, added: (now - before) as Tiyn, rate };
    case "given":
      return { kind, reckoning, points, due, given };
    case "floor":
      return { kind, reckoning, points, given };
    case "alone":
      return { kind, reckoning, points, alone: reckoned.alone ?? "0", given };
  }
}

/** R4 `trueUp`: points settled before on the same sum are subtracted. */
function settlement(step: StepCard, { points }: RuleSource): readonly PointsNode[] {
  const { due, settled, before: sum, rate: to, rateBefore: from } = step;
  const isWhole = points.calculationMethod === "retrospective";
  const isChanged = isWhole && from !== undefined && from !== to;
  const isFirst = step.first === step.spanFirst;
  return [
    { kind: "settled", isFirst, points: settled, sum, rate: isWhole ? from : undefined },
    {
      kind: "difference",
      due,
      settled,
      points: exactDifference(due, settled),
      change: isChanged ? { from, to } : undefined,
    },
  ];
}
