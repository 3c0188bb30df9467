/** A partner's points for its term (C4): who earns, on which purchases, period by period. */
import { accrue, type PeriodAccrual, type RuleBase } from "./accrual";
import type { FactLookup, Outcome } from "./conditions";
import { purchaseFact } from "./facts";
import type { HeldLevel } from "./held-level";
import type { Membership, Term } from "./membership";
import type { Partner } from "./partner";
import type { PointsRule, Program } from "./program";
import { filterPurchases, NO_PURCHASES, sumsAreExact, type Purchases } from "./purchases";
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
  const { bases, earning, certain } = earningBases(sources);
  const periods = accrue(bases, earning, term, asOf, program.points);
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
  /** Purchases that any rule takes. */
  readonly earning: Purchases;
  /** No rule's condition came out unknown. */
  readonly certain: boolean;
}

/** Every points rule with the purchases it takes from this partner: none where the partner does not earn by it. */
export function earningBases(sources: PointsSources): EarningBases {
  const level = levelEarns(sources.program, sources.held);
  const taken = sources.program.points.rules.map((rule) => takenBy(rule, level, sources));
  const [only, ...others] = taken;
  const anyRule = (index: number): boolean => taken.some(({ takes }) => takes(index) === "met");
  return {
    bases: taken.map(({ base }) => base),
    earning:
      only !== undefined && others.length === 0
        ? only.base.purchases
        : filterPurchases(sources.purchases, anyRule),
    certain: taken.every(({ certain }) => certain),
  };
}

/** Whether the partner earns by a points rule: its level brings the benefit (C3), and the rule's own condition holds. */
export function earnsBy(rule: PointsRule, { program, held, facts }: PointsSources): Outcome {
  return ruleEarns(rule, levelEarns(program, held), facts);
}

function ruleEarns({ who }: PointsRule, level: Outcome, facts: FactLookup): Outcome {
  return level === "met" ? (who?.judge(facts) ?? "met") : level;
}

interface Taken {
  readonly base: RuleBase;
  /** Whether the rule takes the purchase at an index. */
  readonly takes: (index: number) => Outcome;
  readonly certain: boolean;
}

function takenBy(rule: PointsRule, level: Outcome, { facts, purchases }: PointsSources): Taken {
  const { id, bands, purchases: where } = rule;
  const earns = ruleEarns(rule, level, facts);
  if (earns !== "met" || where === undefined) {
    const base = { rule: id, bands, purchases: earns === "met" ? purchases : NO_PURCHASES };
    return { base, takes: () => earns, certain: earns !== "unknown" || purchases.days.length === 0 };
  }
  const outcomes = Array.from(purchases.days, (_, index) =>
    where.judge((key) => purchaseFact(purchases, index, key)),
  );
  const takes = (index: number): Outcome => outcomes[index] ?? "unmet";
  const base = { rule: id, bands, purchases: filterPurchases(purchases, (index) => takes(index) === "met") };
  return { base, takes, certain: !outcomes.includes("unknown") };
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
