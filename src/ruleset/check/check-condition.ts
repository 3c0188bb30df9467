/** Checks the names in a condition: facts, requirements and levels exist, and values have the facts' types. */
import type { FactValue } from "../../domain/conditions";
import type { FactType } from "../../domain/program";
import { isFactValue } from "../conditions/condition-json";
import type { ComparisonJson, ConditionJson } from "../conditions/condition-json";
import { foldCondition, type ConditionFold } from "../conditions/fold-condition";
import { scaled } from "../text/decimals";
import type { FactScope } from "./fact-scope";
import { isIsoDay } from "../text/iso-day";
import { isComparable, knownOperator, operatorsFor } from "../conditions/operators";
import type { Operator } from "../conditions/operators";
import { known, listed, shown } from "../problems/rule-problem-log";
import type { RuleProblemLog } from "../problems/rule-problem-log";

export interface ConditionContext {
  readonly file: string;
  readonly scope: FactScope;
  readonly log: RuleProblemLog;
}

/** A value of each type, for sentences. */
const EXAMPLES: Readonly<Record<FactType, string>> = {
  date: '"2026-12-31"',
  year: "2026",
  money: "3000000",
  count: "1",
  yesNo: "true",
  level: '"professional-reseller"',
  text: '"servers"',
};

/** Reports unknown names and values of wrong types, in the condition and its parts. */
export function checkCondition(condition: ConditionJson, path: string, context: ConditionContext): void {
  const fold: ConditionFold<void> = {
    list: () => undefined,
    not: () => undefined,
    requirement: (id, place) => {
      checkReference(id, `${place.path}/condition`, context);
    },
    comparison: (comparison, place) => {
      checkComparison(comparison, place.path, context);
    },
  };
  foldCondition(condition, fold, { path, isNegated: false });
}

function checkReference(requirement: string, path: string, { file, scope, log }: ConditionContext): void {
  if (scope.requirements.has(requirement)) return;
  log.error(file, path, "requirement-unknown", { requirement, ...known(requirement, scope.requirements) });
}

function checkComparison(comparison: ComparisonJson, path: string, context: ConditionContext): void {
  const type = factType(comparison.fact, `${path}/fact`, context);
  if (type === undefined) return;
  const operator = knownOperator(comparison.operator);
  checkOperator(comparison, operator, type, path, context);
  checkValue(comparison, operator, type, `${path}/value`, context);
}

/** The type of a fact that rules can compare; reports a fact that they cannot. */
function factType(fact: string, path: string, { file, scope, log }: ConditionContext): FactType | undefined {
  const type = scope.facts.get(fact);
  if (type === undefined) {
    const comparable = [...scope.facts].filter(([, one]) => isComparable(one)).map(([name]) => name);
    log.error(file, path, "fact-unknown", { fact, ...known(fact, comparable) });
    return undefined;
  }
  if (isComparable(type)) return type;
  log.error(file, path, "fact-not-comparable", { fact, type });
  return undefined;
}

function checkOperator(
  { fact, operator: text }: ComparisonJson,
  operator: Operator,
  type: FactType,
  path: string,
  { file, log }: ConditionContext,
): void {
  const allowed = operatorsFor(type);
  if (allowed.includes(operator.base)) return;
  log.error(file, `${path}/operator`, "operator-not-for-type", {
    operator: text,
    fact,
    type,
    allowed: listed(allowed),
  });
}

function checkValue(
  comparison: ComparisonJson,
  operator: Operator,
  type: FactType,
  path: string,
  context: ConditionContext,
): void {
  const { value } = comparison;
  const { file, log } = context;
  const isList = Array.isArray(value);
  if (isList !== (operator.value === "list")) {
    const code = isList ? "value-needs-single" : "value-needs-list";
    log.error(file, path, code, { operator: comparison.operator });
  } else if (isFactValue(value)) {
    checkOtherFact(comparison.fact, type, value.fact, `${path}/fact`, context);
  } else if (typeof value === "object") {
    for (const [at, one] of value.entries()) {
      checkSingle(comparison.fact, type, one, `${path}/${String(at)}`, context);
    }
  } else {
    checkSingle(comparison.fact, type, value, path, context);
  }
}

function checkOtherFact(
  fact: string,
  type: FactType,
  other: string,
  path: string,
  context: ConditionContext,
): void {
  const otherType = factType(other, path, context);
  if (otherType === undefined || otherType === type) return;
  context.log.error(context.file, path, "value-fact-other-type", { fact, type, other, otherType });
}

function checkSingle(
  fact: string,
  type: FactType,
  value: FactValue,
  path: string,
  context: ConditionContext,
): void {
  const { file, scope, log } = context;
  if (!isOfType(value, type)) {
    log.error(file, path, "value-wrong-type", {
      fact,
      type,
      found: shown(value),
      example: EXAMPLES[type],
    });
  } else if (type === "level" && !scope.levels.has(String(value))) {
    const level = String(value);
    log.error(file, path, "value-level-unknown", { level, ...known(level, scope.levels) });
  }
}

function isOfType(value: FactValue, type: FactType): boolean {
  switch (type) {
    case "date":
      return typeof value === "string" && isIsoDay(value);
    case "year":
      return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 9999;
    case "money":
      return typeof value === "number" && scaled(value, 2) !== undefined;
    case "count":
      return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
    case "yesNo":
      return typeof value === "boolean";
    case "level":
    case "text":
      return typeof value === "string";
  }
}
