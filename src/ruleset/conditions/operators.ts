/**
 * The operators and decorators of json-rules-engine that single-valued facts can use, and four of our own for dates.
 * Each does the same as in the engine; test/ruleset verifies that.
 */
import type { FactValue } from "../../domain/conditions";
import type { ColumnType, FactType } from "../../domain/program";

export type Operand = FactValue | readonly FactValue[];
type Test = (found: Operand, needed: Operand) => boolean;

/** The facts that an operator applies to: all of them, numbers, or dates. */
type Family = "equality" | "membership" | "order" | "dates";

interface BaseOperator {
  readonly family: Family;
  readonly test: Test;
}

const includes = (list: Operand, value: Operand): boolean => Array.isArray(list) && list.includes(value);

const BASE = {
  equal: { family: "equality", test: (found, needed) => found === needed },
  notEqual: { family: "equality", test: (found, needed) => found !== needed },
  in: { family: "membership", test: (found, needed) => includes(needed, found) },
  notIn: { family: "membership", test: (found, needed) => !includes(needed, found) },
  lessThan: { family: "order", test: (found, needed) => found < needed },
  lessThanInclusive: { family: "order", test: (found, needed) => found <= needed },
  greaterThan: { family: "order", test: (found, needed) => found > needed },
  greaterThanInclusive: { family: "order", test: (found, needed) => found >= needed },
  // ISO days compare as texts.
  before: { family: "dates", test: (found, needed) => found < needed },
  onOrBefore: { family: "dates", test: (found, needed) => found <= needed },
  after: { family: "dates", test: (found, needed) => found > needed },
  onOrAfter: { family: "dates", test: (found, needed) => found >= needed },
} as const satisfies Readonly<Record<string, BaseOperator>>;

export type BaseOperatorName = keyof typeof BASE;
export const BASE_OPERATORS = Object.keys(BASE) as readonly BaseOperatorName[];

/** The operator that "not" turns an operator into, for known values. */
export const NEGATED: Readonly<Record<BaseOperatorName, BaseOperatorName>> = {
  equal: "notEqual",
  notEqual: "equal",
  in: "notIn",
  notIn: "in",
  lessThan: "greaterThanInclusive",
  lessThanInclusive: "greaterThan",
  greaterThan: "lessThanInclusive",
  greaterThanInclusive: "lessThan",
  before: "onOrAfter",
  onOrBefore: "after",
  after: "onOrBefore",
  onOrAfter: "before",
};

/**
 * The operator that "swap" turns an operator into: "5 is less than the fact" says that the fact is greater than 5.
 * Lists can only be swapped twice.
 */
export const SWAPPED: Readonly<Record<BaseOperatorName, BaseOperatorName>> = {
  equal: "equal",
  notEqual: "notEqual",
  in: "in",
  notIn: "notIn",
  lessThan: "greaterThan",
  lessThanInclusive: "greaterThanInclusive",
  greaterThan: "lessThan",
  greaterThanInclusive: "lessThanInclusive",
  before: "after",
  onOrBefore: "onOrAfter",
  after: "before",
  onOrAfter: "onOrBefore",
};

export type DecoratorName = "not" | "swap" | "someValue" | "everyValue";
export const DECORATORS: readonly DecoratorName[] = ["not", "swap", "someValue", "everyValue"];

/**
 * Maximum number of decorators. Two of a kind cancel each other; without a limit a rule file could hold thousands that
 * nobody could follow.
 */
export const MAX_DECORATORS = 8;

/** Decorators of the engine for facts that are lists; facts here are single values. */
const LIST_FACT_OPERATORS: ReadonlySet<string> = new Set(["contains", "doesNotContain"]);
const LIST_FACT_DECORATORS: ReadonlySet<string> = new Set(["someFact", "everyFact"]);

export type Shape = "single" | "list";

/** An operator with its decorators, outermost first ("not:swap:lessThan"). */
export interface Operator {
  readonly base: BaseOperatorName;
  readonly decorators: readonly DecoratorName[];
  /** The required kind of value. */
  readonly value: Shape;
}

export type OperatorParse =
  | { readonly kind: "operator"; readonly operator: Operator }
  | { readonly kind: "unknown-operator" | "unknown-decorator"; readonly name: string }
  | { readonly kind: "needs-list-fact" | "impossible" | "too-many-decorators" };

/** Reads an operator as a rule file writes it. */
export function parseOperator(text: string): OperatorParse {
  const parts = text.split(":");
  const base = parts.at(-1) ?? "";
  const decorators = parts.slice(0, -1);
  if (decorators.length > MAX_DECORATORS) return { kind: "too-many-decorators" };
  if (LIST_FACT_OPERATORS.has(base)) return { kind: "needs-list-fact" };
  if (!isBaseOperator(base)) return { kind: "unknown-operator", name: base };
  if (decorators.some((name) => LIST_FACT_DECORATORS.has(name))) return { kind: "needs-list-fact" };
  const stranger = decorators.find((name) => !isDecorator(name));
  if (stranger !== undefined) return { kind: "unknown-decorator", name: stranger };
  return fitted(base, decorators.filter(isDecorator));
}

/** A valid operator: rule files are checked before they are compiled. */
export function knownOperator(text: string): Operator {
  const parse = parseOperator(text);
  if (parse.kind !== "operator") throw new Error(`not an operator: ${text}`);
  return parse.operator;
}

/** The operator as one function. */
export function operatorTest(operator: Operator): Test {
  return operator.decorators.reduceRight<Test>(decorated, BASE[operator.base].test);
}

/** The base operators that compare facts of a type. */
export function operatorsFor(type: FactType): readonly BaseOperatorName[] {
  const numeric = type === "count" || type === "year" || type === "money";
  return BASE_OPERATORS.filter((name) => {
    const { family } = BASE[name];
    if (family === "order") return numeric;
    return family === "dates" ? type === "date" : true;
  });
}

/** Rules do not compare ids ("007" is not "7") and currency rates. */
export function isComparable(type: ColumnType): type is FactType {
  return type !== "id" && type !== "rate";
}

function isBaseOperator(name: string): name is BaseOperatorName {
  return Object.hasOwn(BASE, name);
}

function isDecorator(name: string): name is DecoratorName {
  return DECORATORS.some((known) => known === name);
}

/** Checks, from the inside out, the kinds of both sides that each decorator needs; a fact is always single. */
function fitted(base: BaseOperatorName, decorators: readonly DecoratorName[]): OperatorParse {
  let fact: Shape = "single";
  let value: Shape = BASE[base].family === "membership" ? "list" : "single";
  for (const name of decorators.toReversed()) {
    if (name === "swap") [fact, value] = [value, fact];
    // It passes on one entry of the list; an entry is not a list itself.
    else if (name !== "not" && value === "list") return { kind: "impossible" };
    else if (name !== "not") value = "list";
  }
  if (fact === "list") return { kind: "needs-list-fact" };
  return { kind: "operator", operator: { base, decorators, value } };
}

function decorated(next: Test, decorator: DecoratorName): Test {
  switch (decorator) {
    case "not":
      return (found, needed) => !next(found, needed);
    case "swap":
      return (found, needed) => next(needed, found);
    case "someValue":
      return (found, needed) => entries(needed).some((one) => next(found, one));
    case "everyValue":
      return (found, needed) => entries(needed).every((one) => next(found, one));
  }
}

function entries(needed: Operand): readonly FactValue[] {
  return typeof needed === "object" ? needed : [needed];
}
