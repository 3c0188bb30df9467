/** A partner's points for its term (C4): who earns, on which purchases, period by period. */
import { accrue, type PeriodAccrual, type RuleBase } from "./accrual";
import type { Condition, FactLookup, Outcome } from "./conditions";
import { purchaseFact } from "./facts";
import type { HeldLevel } from "./held-level";
import type { Membership, Term } from "./membership";
import type { Partner } from "./partner";
import type { PointsRule, Program } from "./program";
import { filterPurchases, NO_PURCHASES, sumsAreExact, type Purchases } from "./purchases";
import type { Timeline } from "./timeline";
import type { Day, PointUnits } from "./units";

export interface PartnerPoints {
  /** The term they belong to: the one that holds the as-of day, or the last one; none before registration. */
  readonly term: Term | undefined;
  /** They rest on something that could not be read. */
  readonly provisional: boolean;
  readonly periods: readonly PeriodAccrual[];
  /** Settled periods only. */
  readonly total: PointUnits;
  /** The sums are too large to be exact: nothing is accrued. */
  readonly tooLarge: boolean;
}

export interface PointsSources {
  readonly timeline: Timeline;
  /** The version in force on the as-of day. */
  readonly program: Program;
  readonly partner: Partner;
  readonly membership: Membership;
  readonly held: HeldLevel;
  readonly facts: FactLookup;
  readonly purchases: Purchases;
  readonly asOf: Day;
}

/** Accrues a partner's points. What it cannot know for sure is not counted, and makes them provisional. */
export function partnerPoints(sources: PointsSources): PartnerPoints {
  const { program, partner, membership, purchases, asOf } = sources;
  const term = membership.status === "not-started" ? undefined : membership.term;
  if (term === undefined) return noPoints(partner.provisional, false);
  if (!sumsAreExact(purchases)) return noPoints(true, true);
  const { bases, counted, certain } = earningBases(sources);
  const periods = accrue(bases, counted, term, asOf, program.points);
  const provisional = partner.provisional || !purchases.complete || !certain;
  return { term, provisional, periods, total: settledTotal(periods), tooLarge: false };
}

function noPoints(provisional: boolean, tooLarge: boolean): PartnerPoints {
  return { term: undefined, provisional, periods: [], total: 0 as PointUnits, tooLarge };
}

/** The points that are owed: those of settled periods. The running one is an estimate. */
export function settledTotal(periods: readonly PeriodAccrual[]): PointUnits {
  return periods.reduce(
    (sum, period) => (period.status === "settled" ? sum + period.points : sum),
    0,
  ) as PointUnits;
}

interface EarningBases {
  readonly bases: readonly RuleBase[];
  /** Purchases that any rule takes, whoever earns by it. */
  readonly counted: Purchases;
  /** No rule's condition came out unknown. */
  readonly certain: boolean;
}

/** Every points rule with the purchases it takes from this partner: none where the partner does not earn by it. */
export function earningBases(sources: PointsSources): EarningBases {
  const { program, held, purchases } = sources;
  const level = levelEarns(program, held);
  const taken = program.points.rules.map((rule) => takenBy(rule, level, sources));
  return {
    bases: taken.map(({ base }) => base),
    counted: takenByAny(taken, purchases),
    certain: taken.every(({ certain }) => certain),
  };
}

interface Taken {
  readonly base: RuleBase;
  /** What the rule takes, whether the partner earns by it or not. */
  readonly purchases: Purchases;
  /** Whether it takes each purchase; `undefined`: all of them. */
  readonly outcomes: readonly Outcome[] | undefined;
  readonly certain: boolean;
}

function takenBy(rule: PointsRule, level: Outcome, { facts, purchases }: PointsSources): Taken {
  const { id, bands, who, purchases: where } = rule;
  // Its level brings the benefit (C3), and the rule's own condition holds.
  const earns = level === "met" ? (who?.judge(facts) ?? "met") : level;
  const outcomes = where && judgedOnes(where, purchases);
  const taken =
    outcomes === undefined ? purchases : filterPurchases(purchases, (index) => outcomes[index] === "met");
  return {
    base: { rule: id, earns, bands, purchases: earns === "met" ? taken : NO_PURCHASES },
    purchases: taken,
    outcomes,
    certain: isCertain(earns, outcomes, purchases),
  };
}

function judgedOnes(where: Condition, purchases: Purchases): readonly Outcome[] {
  return Array.from(purchases.days, (_, index) => where.judge((key) => purchaseFact(purchases, index, key)));
}

function isCertain(earns: Outcome, outcomes: readonly Outcome[] = [], { days }: Purchases): boolean {
  if (earns === "unknown") return days.length === 0;
  return earns === "unmet" || !outcomes.includes("unknown");
}

function takenByAny(taken: readonly Taken[], purchases: Purchases): Purchases {
  const [only, ...others] = taken;
  if (only !== undefined && others.length === 0) return only.purchases;
  if (taken.some(({ outcomes }) => outcomes === undefined)) return purchases;
  return filterPurchases(purchases, (index) => taken.some(({ outcomes }) => outcomes?.[index] === "met"));
}

/** Whether the held level brings the points benefit. An unreadable level earns only if every level would. */
function levelEarns(program: Program, held: HeldLevel): Outcome {
  const wanted = program.points.benefit;
  const benefit = program.benefits.find((candidate) => candidate.id === wanted);
  if (benefit === undefined) return "met";
  const bases = program.levels.filter((level) => level.kind === "level");
  if (held.level === undefined)
    return bases.every((level) => benefit.levels.has(level.id)) ? "met" : "unknown";
  return [held.level, ...held.addOns].some((level) => benefit.levels.has(level)) ? "met" : "unmet";
}
