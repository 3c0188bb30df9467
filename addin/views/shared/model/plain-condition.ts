/** Rewrites conditions of rule files without hard-to-read parts: decorators, nested lists, negated comparisons. */
import type { FactValue } from "../../../../src/domain/conditions";
import type { ComparisonJson, ConditionJson, ValueJson } from "../../../../src/ruleset";
import { isFactValue } from "../../../../src/ruleset/conditions/condition-json";
import { foldCondition } from "../../../../src/ruleset/conditions/fold-condition";
import {
  knownOperator,
  NEGATED,
  SWAPPED,
  type BaseOperatorName,
  type DecoratorName,
} from "../../../../src/ruleset/conditions/operators";

export interface PlainComparison {
  readonly kind: "comparison";
  readonly fact: string;
  readonly operator: BaseOperatorName;
  readonly value: ValueJson;
}

export type PlainCondition =
  | { readonly kind: "all" | "any"; readonly parts: readonly PlainCondition[] }
  | { readonly kind: "requirement"; readonly id: string; readonly isMet: boolean }
  | PlainComparison;

/** The same condition in plain form. Unknown outcomes stay unknown: each rewriting is valid for three outcomes. */
export function plainCondition(condition: ConditionJson): PlainCondition {
  return foldCondition<PlainCondition>(condition, {
    list,
    not: negated,
    requirement: (id) => ({ kind: "requirement", id, isMet: true }),
    comparison: plainComparison,
  });
}

function plainComparison({ fact, operator, value }: ComparisonJson): PlainCondition {
  const { base, decorators } = knownOperator(operator);
  return withoutDecorators(decorators, { kind: "comparison", fact, operator: base, value });
}

/** Removes decorators, which are written outermost first. */
function withoutDecorators(
  decorators: readonly DecoratorName[],
  comparison: PlainComparison,
): PlainCondition {
  const [first, ...rest] = decorators;
  if (first === undefined) return comparison;
  switch (first) {
    case "not":
      return negated(withoutDecorators(rest, comparison));
    case "swap":
      return withoutDecorators(rest, { ...comparison, operator: SWAPPED[comparison.operator] });
    case "someValue":
    case "everyValue": {
      const each = entries(comparison.value).map((value) =>
        withoutDecorators(rest, { ...comparison, value }),
      );
      return list(first === "someValue" ? "any" : "all", each);
    }
  }
}

function entries(value: ValueJson): readonly FactValue[] {
  if (typeof value !== "object") return [value];
  return isFactValue(value) ? [] : value;
}

/** A list of one is replaced by its part; a list inside a list of the same kind is merged. */
function list(kind: "all" | "any", parts: readonly PlainCondition[]): PlainCondition {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const [only, second] = flat;
  return only !== undefined && second === undefined ? only : { kind, parts: flat };
}

function negated(condition: PlainCondition): PlainCondition {
  switch (condition.kind) {
    case "all":
      return list("any", condition.parts.map(negated));
    case "any":
      return list("all", condition.parts.map(negated));
    case "requirement":
      return { ...condition, isMet: !condition.isMet };
    case "comparison":
      return { ...condition, operator: NEGATED[condition.operator] };
  }
}
