/** Conditions of the rule files compiled to closures, over three values; nothing is built from text at run time. */
import { allOf, anyOf, negated } from "../../domain/conditions";
import type { ComparisonNode, Condition, ConditionNode, FactLookup, Outcome } from "../../domain/conditions";
import type { FactId, RequirementId } from "../../domain/program";
import type { ComparisonJson, ConditionJson } from "./condition-json";
import { isFactValue } from "./condition-json";
import { foldCondition } from "./fold-condition";
import { knownOperator, operatorTest } from "./operators";
import type { Operand } from "./operators";

/** Gives the compiled condition of a requirement that another condition refers to. */
export type RequirementConditions = (id: RequirementId) => Condition;

/** Compiles a checked condition; its outcome is that of json-rules-engine wherever every fact is known. */
export function compileCondition(json: ConditionJson, requirements: RequirementConditions): Condition {
  return foldCondition<Condition>(json, {
    list: (kind, parts) => (kind === "all" ? allCondition(parts) : anyCondition(parts)),
    not: notCondition,
    requirement: (id) => requirementCondition(id, requirements(id)),
    comparison: comparisonCondition,
  });
}

/** A condition on purchases, which refers to no requirement. */
export function compilePurchaseCondition(json: ConditionJson): Condition {
  return compileCondition(json, (id) => {
    throw new Error(`a condition on purchases refers to the requirement ${id}`);
  });
}

function allCondition(parts: readonly Condition[]): Condition {
  return {
    facts: factsOf(parts),
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
    judge: (facts) => part.judge(facts),
    explain(facts): ConditionNode {
      const node = part.explain(facts);
      return { kind: "requirement", outcome: node.outcome, requirement, part: node };
    },
  };
}

function comparisonCondition(json: ComparisonJson): Condition {
  const { fact, operator, value } = json;
  const test = operatorTest(knownOperator(operator));
  const neededFact = isFactValue(value) ? value.fact : undefined;
  const needed: (facts: FactLookup) => Operand | undefined = isFactValue(value)
    ? (facts) => facts(value.fact)
    : () => value;
  // A blank cell decides nothing, on whichever side it stands and whatever the operator (C2: unknown is not met).
  const outcomeOf = (left: Operand | undefined, right: Operand | undefined): Outcome => {
    if (left === undefined || right === undefined) return "unknown";
    return test(left, right) ? "met" : "unmet";
  };
  return {
    facts: neededFact === undefined || neededFact === fact ? [fact] : [fact, neededFact],
    judge: (facts) => outcomeOf(facts(fact), needed(facts)),
    explain(facts): ComparisonNode {
      const found = facts(fact);
      const against = needed(facts);
      const outcome = outcomeOf(found, against);
      return { kind: "comparison", outcome, fact, operator, found, needed: against, neededFact };
    },
  };
}

function factsOf(parts: readonly Condition[]): readonly FactId[] {
  return [...new Set(parts.flatMap((part) => part.facts))];
}
