/** Three-valued conditions over facts, and their explanation. The code that evaluates them is in src/ruleset. */
import type { FactId, RequirementId } from "./ids";

/** `unknown`: a cell it rests on is blank or unreadable. Unknown is not met, and not unmet either. */
export type Outcome = "met" | "unmet" | "unknown";

/**
 * A fact's value as rules see it: a date as ISO text ("2026-12-31"), money in units of the currency (the double nearest
 * to the exact amount), year and count as numbers, yes/no as a boolean, a level as its id.
 */
export type FactValue = string | number | boolean;

/** Gives a fact's value; `undefined` where it is unknown (blank or unreadable). */
export type FactLookup = (fact: FactId) => FactValue | undefined;

/** The evaluated tree of a condition, which is its explanation: one node kind for each kind of condition. */
export type ConditionNode =
  | { readonly kind: "all" | "any"; readonly outcome: Outcome; readonly parts: readonly ConditionNode[] }
  | { readonly kind: "not"; readonly outcome: Outcome; readonly part: ConditionNode }
  | {
      readonly kind: "requirement";
      readonly outcome: Outcome;
      readonly requirement: RequirementId;
      readonly part: ConditionNode;
    }
  | ComparisonNode;

/** One fact compared: the value found and the value needed (of another fact, where `neededFact` names one). */
export interface ComparisonNode {
  readonly kind: "comparison";
  readonly outcome: Outcome;
  readonly fact: FactId;
  /** The operator as the rule file writes it, with decorators ("greaterThanInclusive", "not:in"). */
  readonly operator: string;
  readonly found: FactValue | undefined;
  readonly needed: FactValue | readonly FactValue[] | undefined;
  readonly neededFact: FactId | undefined;
}

/** Every comparison of an evaluated condition, in the order of the file. */
export function comparisonsOf(node: ConditionNode): readonly ComparisonNode[] {
  switch (node.kind) {
    case "comparison":
      return [node];
    case "all":
    case "any":
      return node.parts.flatMap(comparisonsOf);
    case "not":
    case "requirement":
      return comparisonsOf(node.part);
  }
}

/** Texts that a condition compares folded: a fact with some texts, or with another fact. */
export interface TextComparison {
  readonly fact: FactId;
  readonly texts: readonly string[];
  readonly otherFact: FactId | undefined;
}

/** A condition of the rule files, ready to be evaluated. */
export interface Condition {
  /** The outcome alone: fast. */
  judge(facts: FactLookup): Outcome;
  /** The outcome with all its parts: values found and values needed. */
  explain(facts: FactLookup): ConditionNode;
  /** The facts that it reads, including those of referenced requirements, in the order of the file. */
  readonly facts: readonly FactId[];
  /** The texts that it compares folded, including those of referenced requirements. */
  readonly texts: readonly TextComparison[];
}

/** All-of over three values: one unmet makes it unmet, else one unknown makes it unknown. */
export function allOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes("unmet")) return "unmet";
  return outcomes.includes("unknown") ? "unknown" : "met";
}

/** Any-of over three values: one met makes it met, else one unknown makes it unknown. */
export function anyOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes("met")) return "met";
  return outcomes.includes("unknown") ? "unknown" : "unmet";
}

/** Negation over three values: unknown stays unknown. */
export function negated(outcome: Outcome): Outcome {
  if (outcome === "unknown") return "unknown";
  return outcome === "met" ? "unmet" : "met";
}
