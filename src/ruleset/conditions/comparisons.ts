/** Comparisons without decorators: each becomes one fact against one value or set. */
import type { FactValue } from "../../domain/conditions";
import type { FactId, RequirementId } from "../../domain/program";
import { isFactValue } from "./condition-json";
import type { ComparisonJson, ConditionJson } from "./condition-json";
import { foldCondition } from "./fold-condition";
import { knownOperator } from "./operators";
import type { BaseOperatorName, DecoratorName } from "./operators";

export type ValueRelation = "equal" | "less" | "lessOrEqual" | "greater" | "greaterOrEqual";

/** One fact against one value. */
export interface Literal {
  readonly fact: FactId;
  readonly relation: ValueRelation;
  readonly value: FactValue;
}

/**
 * A condition as a formula over literals; `open` stands for parts that no literal can express (one fact against
 * another).
 */
export type Proposition =
  | { readonly kind: "literal"; readonly literal: Literal; readonly holds: boolean }
  | { readonly kind: "all" | "any"; readonly parts: readonly Proposition[] }
  | { readonly kind: "open" };

const RELATIONS: Readonly<Record<Exclude<BaseOperatorName, "in" | "notIn" | "notEqual">, ValueRelation>> = {
  equal: "equal",
  lessThan: "less",
  lessThanInclusive: "lessOrEqual",
  greaterThan: "greater",
  greaterThanInclusive: "greaterOrEqual",
  before: "less",
  onOrBefore: "lessOrEqual",
  after: "greater",
  onOrAfter: "greaterOrEqual",
};

const MIRRORED: Readonly<Record<ValueRelation, ValueRelation>> = {
  equal: "equal",
  less: "greater",
  lessOrEqual: "greaterOrEqual",
  greater: "less",
  greaterOrEqual: "lessOrEqual",
};

/** The condition as a formula, or its negation where `holds` is false. */
export function formulaOf(
  condition: ConditionJson,
  requirement: (id: RequirementId) => ConditionJson,
  holds = true,
): Proposition {
  return foldCondition<Proposition>(
    condition,
    {
      // Not all are met where one is unmet.
      list: (kind, parts, { isNegated }) => group((kind === "all") !== isNegated, parts),
      not: (part) => part,
      requirement: (id, { isNegated }) => formulaOf(requirement(id), requirement, !isNegated),
      comparison: (comparison, { isNegated }) => comparisonFormula(comparison, !isNegated),
    },
    { path: "", isNegated: !holds },
  );
}

function comparisonFormula({ fact, operator: text, value }: ComparisonJson, holds: boolean): Proposition {
  if (isFactValue(value)) return { kind: "open" };
  const { base, decorators } = knownOperator(text);
  return undecorated(fact, base, decorators, typeof value === "object" ? value : [value], false, holds);
}

/** Undoes the decorators from the outside in; `values` is the list, or the one value. */
function undecorated(
  fact: FactId,
  base: BaseOperatorName,
  [outer, ...inner]: readonly DecoratorName[],
  values: readonly FactValue[],
  swapped: boolean,
  holds: boolean,
): Proposition {
  if (outer === undefined) return baseFormula(fact, base, values, swapped, holds);
  switch (outer) {
    case "not":
      return undecorated(fact, base, inner, values, swapped, !holds);
    case "swap":
      return undecorated(fact, base, inner, values, !swapped, holds);
    case "someValue":
    case "everyValue": {
      const parts = values.map((value) => undecorated(fact, base, inner, [value], swapped, holds));
      return group((outer === "everyValue") === holds, parts);
    }
  }
}

function baseFormula(
  fact: FactId,
  base: BaseOperatorName,
  values: readonly FactValue[],
  swapped: boolean,
  holds: boolean,
): Proposition {
  if (base === "notEqual") return baseFormula(fact, "equal", values, swapped, !holds);
  if (base === "notIn") return baseFormula(fact, "in", values, swapped, !holds);
  const named = base === "in" ? "equal" : RELATIONS[base];
  const relation = swapped ? MIRRORED[named] : named;
  const literals = values.map((value): Proposition => ({
    kind: "literal",
    literal: { fact, relation, value },
    holds,
  }));
  return group(!holds, literals);
}

function group(isAll: boolean, parts: readonly Proposition[]): Proposition {
  const only = parts.length === 1 ? parts[0] : undefined;
  return only ?? { kind: isAll ? "all" : "any", parts };
}
