/** The purchases that points rules take (C4), regardless of who earns by the rules. */
import type { Outcome } from "./conditions";
import { purchaseFact } from "./facts";
import type { PointsProgram, PointsRule, Program } from "./program";
import { filterPurchases, sumsOf, type Purchases, type PurchaseSums } from "./purchases";
import type { Day } from "./units";

/** One rule's share of the purchases. */
export interface Taking {
  readonly rule: PointsRule;
  readonly purchases: Purchases;
  /** Their sums, with returns included or not as the version says (R5). */
  readonly sums: PurchaseSums;
  /** Days of purchases that the rule may or may not take. */
  readonly doubtful: readonly Day[];
}

/** All rules of one version. */
export interface Takings {
  readonly program: Program;
  readonly rules: readonly Taking[];
  /** Sums of the purchases that any rule takes. */
  readonly sums: PurchaseSums;
}

/** Finds the purchases that each points rule of a version takes. */
export function takingsOf(program: Program, purchases: Purchases): Takings {
  const settings = program.points;
  const asked = settings.rules.map((rule) => ({ rule, outcomes: outcomesOf(rule, purchases) }));
  const taken = asked.map(({ outcomes }) => takenBy(outcomes, purchases));
  const counted = takenByAny(asked, taken, purchases);
  const sums = sumsOf(onBasis(counted, settings));
  const rules = asked.map(({ rule, outcomes }, index): Taking => {
    const own = taken[index] ?? purchases;
    return {
      rule,
      purchases: own,
      // Rules that take the same purchases share one set of known sums.
      sums: own === counted ? sums : sumsOf(onBasis(own, settings)),
      doubtful: doubtfulDays(outcomes, purchases),
    };
  });
  return { program, rules, sums };
}

/** R5: under `gross`, returns and credit notes are ignored. */
export function onBasis(purchases: Purchases, settings: PointsProgram): Purchases {
  if (settings.measurementBasis === "net") return purchases;
  return { ...purchases, amounts: purchases.amounts.map((amount) => Math.max(amount, 0)) };
}

/** Whether the rule takes, or may take, a purchase dated first … last. */
export function mayTake({ purchases, doubtful }: Taking, first: Day, last: Day): boolean {
  return purchases.days.some((day) => day >= first && day <= last) || isAnyBetween(doubtful, first, last);
}

/** Whether one of the days lies in first … last. */
export function isAnyBetween(days: readonly Day[], first: Day, last: Day): boolean {
  return days.some((day) => day >= first && day <= last);
}

/** Whether the rule takes each purchase; `undefined`: all of them. */
function outcomesOf({ purchases: where }: PointsRule, purchases: Purchases): readonly Outcome[] | undefined {
  if (where === undefined) return undefined;
  return Array.from(purchases.days, (_, index) => where.judge((key) => purchaseFact(purchases, index, key)));
}

function takenBy(outcomes: readonly Outcome[] | undefined, purchases: Purchases): Purchases {
  if (outcomes === undefined) return purchases;
  return filterPurchases(purchases, (index) => outcomes[index] === "met");
}

interface Asked {
  readonly outcomes: readonly Outcome[] | undefined;
}

function takenByAny(asked: readonly Asked[], taken: readonly Purchases[], purchases: Purchases): Purchases {
  const [only, ...others] = taken;
  if (only !== undefined && others.length === 0) return only;
  if (asked.some(({ outcomes }) => outcomes === undefined)) return purchases;
  return filterPurchases(purchases, (index) => asked.some(({ outcomes }) => outcomes?.[index] === "met"));
}

const NO_DAYS: readonly Day[] = [];

function doubtfulDays(outcomes: readonly Outcome[] | undefined, { days }: Purchases): readonly Day[] {
  if (!outcomes?.includes("unknown")) return NO_DAYS;
  return outcomes.flatMap((outcome, index) => (outcome === "unknown" ? [days[index] as Day] : []));
}
