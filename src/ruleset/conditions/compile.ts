/** Conditions of the rule files compiled to closures, over three values; nothing is built from text at run time. */
import { allOf, anyOf, negated } from "../../domain/conditions";
import type {
  ComparisonNode,
  Condition,
  ConditionNode,
  FactLookup,
  Outcome,
  TextComparison,
} from "../../domain/conditions";
import type { FactId, RequirementId } from "../../domain/program";
import type { ComparisonJson, ConditionJson } from "./condition-json";
import { isFactValue } from "./condition-json";
import { EXACT, foldOperand, isFolded, type TextFolding } from "./folded-texts";
import { foldCondition } from "./fold-condition";
import { knownOperator, operatorTest } from "./operators";
import type { Operand } from "./operators";

/** Gives the compiled condition of a requirement that another condition refers to. */
export type RequirementConditions = (id: RequirementId) => Condition;

/** Compiles a checked condition; its outcome is that of json-rules-engine wherever every fact is known. */
export function compileCondition(
  json: ConditionJson,
  requirements: RequirementConditions,
  folds: TextFolding = EXACT,
): Condition {
  return foldCondition<Condition>(json, {
    list: (kind, parts) => (kind === "all" ? allCondition(parts) : anyCondition(parts)),
    not: notCondition,
    requirement: (id) => requirementCondition(id, requirements(id)),
    comparison: (comparison) => comparisonCondition(comparison, isFolded(comparison, folds)),
  });
}

/** A condition on purchases, which refers to no requirement. */
export function compilePurchaseCondition(json: ConditionJson, folds: TextFolding = EXACT): Condition {
  const noRequirement = (id: RequirementId): never => {
    throw new Error(`a condition on purchases refers to the requirement ${id}`);
  };
  return compileCondition(json, noRequirement, folds);
}

function allCondition(parts: readonly Condition[]): Condition {
  return {
    facts: factsOf(parts),
    texts: textsOf(parts),
    judge(facts) {
      let outcome: Outcome = "met";
      for (const part of parts) {
        const one = part.judge(facts);
        if (one === "unmet") return "unmet";
        if (one === "unknown") outcome = "unknown";
      }
      return outcome;
    },
    explain(facts) {
      const nodes = parts.map((part) => part.explain(facts));
      return { kind: "all", outcome: allOf(nodes.map((node) => node.outcome)), parts: nodes };
    },
  };
}

function anyCondition(parts: readonly Condition[]): Condition {
  return {
    facts: factsOf(parts),
    texts: textsOf(parts),
    judge(facts) {
      let outcome: Outcome = "unmet";
      for (const part of parts) {
        const one = part.judge(facts);
        if (one === "met") return "met";
        if (one === "unknown") outcome = "unknown";
      }
      return outcome;
    },
    explain(facts) {
      const nodes = parts.map((part) => part.explain(facts));
      return { kind: "any", outcome: anyOf(nodes.map((node) => node.outcome)), parts: nodes };
    },
  };
}

function notCondition(part: Condition): Condition {
  return {
    facts: part.facts,
    texts: part.texts,
    judge: (facts) => negated(part.judge(facts)),
    explain(facts) {
      const node = part.explain(facts);
      return { kind: "not", outcome: negated(node.outcome), part: node };
    },
  };
}

function requirementCondition(requirement: RequirementId, part: Condition): Condition {
  return {
    facts: part.facts,
    texts: part.texts,
    judge: (facts) => part.judge(facts),
    explain(facts): ConditionNode {
      const node = part.explain(facts);
      return { kind: "requirement", outcome: node.outcome, requirement, part: node };
    },
  };
}

function comparisonCondition(json: ComparisonJson, isFoldedText: boolean): Condition {
  const { fact, operator, value } = json;
  const test = operatorTest(knownOperator(operator));
  const neededFact = isFactValue(value) ? value.fact : undefined;
  const needed: (facts: FactLookup) => Operand | undefined = isFactValue(value)
    ? (facts) => facts(value.fact)
    : () => value;
  const compared = isFoldedText ? foldOperand : (operand: Operand): Operand => operand;
  // Most values are constants of the rules: they are folded once.
  const fixed = isFactValue(value) ? undefined : compared(value);
  // A blank cell makes the comparison unknown, on either side and with any operator (C2: unknown is not met).
  const outcomeOf = (left: Operand | undefined, right: Operand | undefined): Outcome => {
    if (left === undefined || right === undefined) return "unknown";
    return test(compared(left), fixed ?? compared(right)) ? "met" : "unmet";
  };
  return {
    facts: neededFact === undefined || neededFact === fact ? [fact] : [fact, neededFact],
    texts: isFoldedText ? [textComparison(json)] : [],
    judge: (facts) => outcomeOf(facts(fact), needed(facts)),
    explain(facts): ComparisonNode {
      const found = facts(fact);
      const against = needed(facts);
      const outcome = outcomeOf(found, against);
      return { kind: "comparison", outcome, fact, operator, found, needed: against, neededFact };
    },
  };
}

function textComparison({ fact, value }: ComparisonJson): TextComparison {
  if (isFactValue(value)) return { fact, texts: [], otherFact: value.fact };
  const values = typeof value === "object" ? value : [value];
  return { fact, texts: values.map(String), otherFact: undefined };
}

function factsOf(parts: readonly Condition[]): readonly FactId[] {
  return [...new Set(parts.flatMap((part) => part.facts))];
}

function textsOf(parts: readonly Condition[]): readonly TextComparison[] {
  return [...new Set(parts.flatMap((part) => part.texts))];
}
