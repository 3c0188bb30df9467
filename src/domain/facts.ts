/** Facts about one partner on one day: its columns, its held level, its membership, and aggregates of its purchases. */
import { isoOf } from "./calendar";
import type { FactLookup, FactValue } from "./conditions";
import { foldText } from "./folded-text";
import type { HeldLevel } from "./held-level";
import type { Membership } from "./membership";
import { currencyUnits } from "./money";
import type { Partner } from "./partner";
import type { ColumnKey, DerivedFact, FactId, Program } from "./program";
import { LARGEST_EXACT_SUM, type Purchases } from "./purchases";
import type { Day, Tiyn } from "./units";
import { windowStart } from "./windows";

export interface FactSources {
  readonly program: Program;
  readonly partner: Partner;
  readonly membership: Membership;
  readonly held: HeldLevel;
  readonly purchases: Purchases;
  readonly asOf: Day;
}

/** Looks facts up; derived ones are computed when first asked for. */
export function factsOf(sources: FactSources): FactLookup {
  const derived = new Map<FactId, FactValue | undefined>();
  return (id) => {
    const declared = sources.program.derivedFacts.get(id);
    if (declared === undefined) return columnFact(sources, id);
    if (!derived.has(id)) derived.set(id, derivedFact(sources, declared));
    return derived.get(id);
  };
}

function columnFact(sources: FactSources, key: ColumnKey): FactValue | undefined {
  const { program, partner, held } = sources;
  // A name that is blank or unreadable gives no text to compare.
  if (key === "name") return partner.name === "" ? undefined : partner.name;
  if (key === "level") return held.unreadable ? undefined : (held.level ?? "");
  if (key === "registeredOn")
    return typeof partner.registeredOn === "number" ? isoOf(partner.registeredOn) : undefined;
  if (key === "renewedThrough")
    return partner.renewedThrough === "unreadable" ? undefined : partner.renewedThrough;
  if (key === "requestedLevel") return requestedFact(partner);
  const addOn = program.levels.find((level) => level.statusColumn === key);
  if (addOn !== undefined && held.addOns.includes(addOn.id)) return true;
  return partner.columns.get(key);
}

function requestedFact(partner: Partner): FactValue | undefined {
  const cell = partner.requestedLevel;
  return cell.kind === "levels" ? cell.levels[cell.levels.length - 1] : undefined;
}

/**
 * The partners columns that a fact rests on: its own, or the registration day and, where the membership's term counts,
 * the year of renewal (C6). None for an aggregate over days of the calendar.
 */
export function columnsBehind(program: Program, fact: FactId): readonly ColumnKey[] {
  const derived = program.derivedFacts.get(fact);
  if (derived === undefined) return [fact];
  if (derived.kind === "aggregate") return derived.window.kind === "membershipTerm" ? TERM_COLUMNS : [];
  return derived.of === "active" ? TERM_COLUMNS : ["registeredOn"];
}

const TERM_COLUMNS: readonly ColumnKey[] = ["registeredOn", "renewedThrough"];

function derivedFact(sources: FactSources, fact: DerivedFact): FactValue | undefined {
  return fact.kind === "membership" ? membershipFact(sources, fact.of) : aggregateFact(sources, fact);
}

type MembershipFact = Extract<DerivedFact, { kind: "membership" }>["of"];

function membershipFact(
  { membership, partner, asOf }: FactSources,
  of: MembershipFact,
): FactValue | undefined {
  const { registeredOn } = partner;
  if (registeredOn === "unreadable") return undefined;
  switch (of) {
    case "registered":
      return registeredOn !== undefined && registeredOn <= asOf;
    case "active":
      return membership.status === "unknown" ? undefined : membership.status === "active";
    case "daysSinceRegistration":
      return registeredOn === undefined ? undefined : Math.max(0, asOf - registeredOn);
  }
}

type Aggregate = Extract<DerivedFact, { kind: "aggregate" }>;

/**
 * An aggregate over the purchases of a window that ends on the as-of day; the membership term's ends with the term
 * (C6). Unknown while a purchase row of the partner cannot be read, or while a value it needs is blank; `min` and `max`
 * of nothing are unknown too, and so is a sum that is too large to be exact.
 */
function aggregateFact(sources: FactSources, fact: Aggregate): FactValue | undefined {
  const { purchases, membership } = sources;
  if (!purchases.complete) return undefined;
  // The term that holds the day is unknown.
  if (fact.window.kind === "membershipTerm" && membership.status === "unknown") return undefined;
  const values = windowValues(sources, fact);
  if (values === undefined) return undefined;
  switch (fact.aggregate) {
    case "count":
      return values.length;
    case "distinctCount":
      return new Set(values.map((value) => comparedAs(sources.program, fact, value))).size;
    case "sum":
      return sumOf(values, fact);
    case "min":
      return extreme(values, fact, (a, b) => a < b);
    case "max":
      return extreme(values, fact, (a, b) => a > b);
  }
}

/** Texts that rules treat as the same count as one value; texts of a column with exact comparison do not. */
function comparedAs({ sheets }: Program, { column }: Aggregate, value: FactValue): FactValue {
  const declared = column === undefined ? undefined : sheets.purchases.columns.get(column);
  const isFolded = declared?.type === "text" && !declared.exact;
  return isFolded && typeof value === "string" ? foldText(value) : value;
}

/** The column's values in the window, money as whole tiyn; `undefined` where one of them, or the filter on it, is unknown. */
function windowValues(sources: FactSources, fact: Aggregate): FactValue[] | undefined {
  const { purchases, asOf, membership } = sources;
  const term = membership.term ?? { first: asOf, last: asOf };
  const first = windowStart(fact.window, asOf, term);
  const last = fact.window.kind === "membershipTerm" ? Math.min(asOf, term.last) : asOf;
  const values: FactValue[] = [];
  for (let i = 0; i < purchases.days.length; i++) {
    const day = purchases.days[i] as Day;
    if (day < first || day > last) continue;
    const taken = fact.where?.judge((key) => purchaseFact(purchases, i, key)) ?? "met";
    if (taken === "unmet") continue;
    const value = fact.column === undefined ? true : rawValue(purchases, i, fact.column);
    if (taken === "unknown" || value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

function rawValue(purchases: Purchases, index: number, key: ColumnKey): FactValue | undefined {
  return key === "amount" ? purchases.amounts[index] : purchaseFact(purchases, index, key);
}

/** A purchase's column as rules see it. */
export function purchaseFact(purchases: Purchases, index: number, key: ColumnKey): FactValue | undefined {
  if (key === "amount") return currencyUnits(purchases.amounts[index] as Tiyn);
  if (key === "date") return isoOf(purchases.days[index] as Day);
  return purchases.facts.get(key)?.[index];
}

/** Sums are exact, those of money in whole hundredths whichever column they come from; unknown where they are too large. */
function sumOf(values: readonly FactValue[], fact: Aggregate): number | undefined {
  const scale = fact.type === "money" && fact.column !== "amount" ? 100 : 1;
  let sum = 0;
  let size = 0;
  for (const value of values) {
    const whole = Math.round(Number(value) * scale);
    sum += whole;
    size += Math.abs(whole);
  }
  if (size > LARGEST_EXACT_SUM) return undefined;
  return fact.type === "money" ? currencyUnits(sum as Tiyn) : sum;
}

function extreme(
  values: readonly FactValue[],
  fact: Aggregate,
  better: (a: FactValue, b: FactValue) => boolean,
): FactValue | undefined {
  const found = values.reduce<FactValue | undefined>(
    (best, value) => (best === undefined || better(value, best) ? value : best),
    undefined,
  );
  return fact.column === "amount" && typeof found === "number" ? currencyUnits(found as Tiyn) : found;
}
