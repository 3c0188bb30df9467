/** Conditions as cards: what a form can show and change, and what it shows in words and keeps. */
import type { FactValue } from "../../../../../src/domain/conditions";
import type { FactType } from "../../../../../src/domain/program";
import type { ConditionJson, RuleSource } from "../../../../../src/ruleset";
import type { BaseOperatorName } from "../../../../../src/ruleset/conditions/operators";
import { ruleWords, type Subject, type Wording } from "../../../shared/model/rule-words";
import { factType, relationsFor } from "./comparisons";

/** Groups within groups that a form shows; deeper ones are shown in words. */
export const MAX_GROUPS = 3;

export type ConditionCard =
  | {
      readonly kind: "all" | "any";
      readonly pointer: string;
      readonly parts: readonly ConditionCard[];
    }
  | { readonly kind: "not"; readonly pointer: string; readonly part: ConditionCard }
  | { readonly kind: "requirement"; readonly pointer: string; readonly name: string }
  | {
      readonly kind: "comparison";
      readonly pointer: string;
      readonly fact: string;
      readonly name: string;
      readonly type: FactType;
      readonly operator: BaseOperatorName;
      readonly value: FactValue;
    }
  /** A list of levels to choose from. */
  | {
      readonly kind: "levels";
      readonly pointer: string;
      readonly name: string;
      readonly isIn: boolean;
      readonly levels: readonly string[];
    }
  /** Decorators, lists of texts, comparisons of two facts, deep nesting. */
  | { readonly kind: "words"; readonly pointer: string; readonly words: string };

export function conditionCard(
  source: RuleSource,
  condition: ConditionJson,
  pointer: string,
  subject: Subject,
  wording: Wording,
  depth = 0,
): ConditionCard {
  const inner = (part: ConditionJson, place: string): ConditionCard =>
    conditionCard(source, part, pointer + place, subject, wording, depth + 1);
  const asWords = (): ConditionCard => ({
    ...{ kind: "words", pointer },
    words: ruleWords(source, wording).condition(condition, subject),
  });
  if ("condition" in condition) {
    const name = ruleWords(source, wording).names.requirement(condition.condition);
    return { kind: "requirement", pointer, name };
  }
  if ("fact" in condition) return comparisonCard(source, condition, pointer, subject, wording) ?? asWords();
  if (depth >= MAX_GROUPS) return asWords();
  if ("not" in condition) return { kind: "not", pointer, part: inner(condition.not, "/not") };
  const kind = "all" in condition ? "all" : "any";
  const parts = "all" in condition ? condition.all : condition.any;
  return { kind, pointer, parts: parts.map((part, at) => inner(part, `/${kind}/${String(at)}`)) };
}

function comparisonCard(
  source: RuleSource,
  { fact, operator, value }: Extract<ConditionJson, { readonly fact: string }>,
  pointer: string,
  subject: Subject,
  { language }: Wording,
): ConditionCard | undefined {
  const { program } = source;
  const type = factType(source, subject, fact);
  if (type === undefined) return undefined;
  const name =
    program.sheets[subject].columns[fact]?.headers[language][0] ??
    program.facts[fact]?.name[language] ??
    fact;
  if (type === "level" && (operator === "in" || operator === "notIn") && Array.isArray(value))
    return { kind: "levels", pointer, name, isIn: operator === "in", levels: value.map(String) };
  const known = operatorOf(operator, type);
  if (known === undefined || typeof value === "object") return undefined;
  return { kind: "comparison", pointer, fact, name, type, operator: known, value };
}

/** An operator that the form offers for a type; undefined for one with decorators. */
function operatorOf(operator: string, type: FactType): BaseOperatorName | undefined {
  return relationsFor(type).find((one) => one === operator);
}
