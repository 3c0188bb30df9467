/**
 * Runs the rules by json-rules-engine itself, which defines the meaning of a rule. The program judges by compiled
 * conditions; the tests and `test-rules` check that both agree. Nothing else imports the engine.
 */
import { Engine } from "json-rules-engine";
import type { TopLevelCondition, TopLevelConditionResult } from "json-rules-engine";
import type { ConditionNode, FactValue, Outcome } from "../../domain/conditions";
import type { FactId, RequirementId } from "../../domain/program";
import { isFactValue } from "../conditions/condition-json";
import type { ComparisonJson, ConditionJson, PartnerConditionJson } from "../conditions/condition-json";
import { foldOperand, isFolded, textFolding, type TextFolding } from "../conditions/folded-texts";
import { foldCondition } from "../conditions/fold-condition";
import type { Operand } from "../conditions/operators";
import type { RuleSource } from "../files";

/** A rule in the engine's own format. */
export interface ReferenceRule {
  readonly name: string;
  readonly conditions: PartnerConditionJson;
  readonly event: { readonly type: string; readonly params: object };
}

export interface ReferenceRules {
  readonly rules: readonly ReferenceRule[];
  /** The engine's named conditions: the requirements. */
  readonly conditions: Readonly<Record<RequirementId, PartnerConditionJson>>;
  /** The facts whose texts are folded for the engine. */
  readonly folds: TextFolding;
}

/** The engine's result for one rule. `event`: the one it fired; none unless the outcome is certainly met. */
export interface ReferenceResult {
  readonly rule: ReferenceRule;
  readonly outcome: Outcome;
  readonly event: object | undefined;
  readonly explanation: ConditionNode;
}

/** The known facts; every other one is unknown. */
export type KnownFacts = ReadonlyMap<FactId, FactValue>;

/** The tier rules, then the points rules. */
export function referenceRules({ program, levels, points }: RuleSource): ReferenceRules {
  const named = Object.entries(levels.requirements).map(([id, { conditions }]) => [id, conditions] as const);
  return {
    rules: [...levels.tiers, ...points.rules],
    conditions: Object.fromEntries(named),
    folds: textFolding(program.sheets.partners.columns),
  };
}

/** Runs all rules over the facts. */
export async function runReference(
  rules: ReferenceRules,
  facts: KnownFacts,
): Promise<readonly ReferenceResult[]> {
  const best = await runEngine(rules, facts, true);
  const worst = await runEngine(rules, facts, false);
  return rules.rules.map((rule, at) => {
    const explanation = explain(rule.conditions, best[at], worst[at], rules, facts);
    return { rule, outcome: explanation.outcome, event: worst[at]?.event, explanation };
  });
}

/** The requirements' outcomes, each run as a rule of its own. */
export async function runRequirements(
  rules: ReferenceRules,
  facts: KnownFacts,
): Promise<ReadonlyMap<RequirementId, Outcome>> {
  const ids = Object.keys(rules.conditions);
  const asked = ids.map((id) => ({
    name: id,
    conditions: { condition: id },
    event: { type: "met", params: {} },
  }));
  const results = await runReference({ ...rules, rules: asked }, facts);
  return new Map(results.map((result, at) => [ids[at] ?? "", result.outcome]));
}

interface Setting {
  readonly rules: ReferenceRules;
  readonly facts: KnownFacts;
}

interface EngineNode {
  readonly result: boolean;
  readonly event: object | undefined;
  readonly conditions: TopLevelConditionResult;
}

/**
 * One run. The engine has no unknown: comparisons of unknown facts are given to it as the constant that favours the
 * rule's outcome (`hopeful`), or the one that does not. Where both runs agree, the outcome is certain.
 *
 * A fresh engine each time: after a rejected run the same engine silently drops rules.
 */
async function runEngine(
  rules: ReferenceRules,
  facts: KnownFacts,
  hopeful: boolean,
): Promise<readonly EngineNode[]> {
  const engine = new Engine([], { allowUndefinedFacts: false, allowUndefinedConditions: false });
  addDateOperators(engine);
  const setting = { rules, facts };
  for (const [id, condition] of Object.entries(rules.conditions)) {
    engine.setCondition(id, put(condition, setting, hopeful, false));
    engine.setCondition(negatedName(id), put(condition, setting, !hopeful, true));
  }
  for (const [at, { conditions, event }] of rules.rules.entries()) {
    const fired = { type: event.type, params: { ...event.params } };
    engine.addRule({ name: String(at), conditions: put(conditions, setting, hopeful, false), event: fired });
  }
  const given = { ...Object.fromEntries(facts), ...foldedFacts(setting), [CONSTANT]: true };
  const { results, failureResults } = await engine.run(given);
  const byName = new Map([...results, ...failureResults].map((one) => [one.name, one]));
  return rules.rules.map((_, at) => {
    const found = byName.get(String(at));
    if (found === undefined) throw new Error(`the engine dropped rule ${String(at)}`);
    const event = results.includes(found) ? found.event : undefined;
    return { result: found.result === true, event, conditions: found.conditions };
  });
}

/** The same comparisons as in operators.ts, written a second time on purpose. */
function addDateOperators(engine: Engine): void {
  engine.addOperator<string, string>("before", (found, needed) => found < needed);
  engine.addOperator<string, string>("onOrBefore", (found, needed) => found <= needed);
  engine.addOperator<string, string>("after", (found, needed) => found > needed);
  engine.addOperator<string, string>("onOrAfter", (found, needed) => found >= needed);
}

/** The name of the fact that holds constants; no key may contain a blank. */
const CONSTANT = "the constant";
/** The name of a fact with folded text; the fact itself is there too, for comparisons with exact ones. */
const foldedName = (fact: FactId): string => `folded ${fact}`;
/** The name of the same requirement within a `not`, where the unhopeful constant is the hopeful one. */
const negatedName = (id: RequirementId): string => `not ${id}`;

type EngineCondition = Extract<TopLevelCondition, { readonly all: unknown }>["all"][number];

/**
 * A rule's conditions in the engine's form; `hopeful`: unknown comparisons count as met here, and as unmet within a
 * `not`.
 */
function put(
  condition: PartnerConditionJson,
  setting: Setting,
  hopeful: boolean,
  inNot: boolean,
): TopLevelCondition {
  const given = foldCondition<EngineCondition>(
    condition,
    {
      list: (kind, parts) => (kind === "all" ? { all: [...parts] } : { any: [...parts] }),
      not: (part) => ({ not: part }),
      requirement: (id, { isNegated }) => ({ condition: isNegated ? negatedName(id) : id }),
      comparison: (json, { isNegated }) =>
        isKnown(json, setting.facts)
          ? putComparison(json, setting.rules)
          : { fact: CONSTANT, operator: "equal", value: isNegated === inNot ? hopeful : !hopeful },
    },
    { path: "", isNegated: inNot },
  );
  return given as TopLevelCondition;
}

/** The engine's operators are exact: texts that are not compared exactly are folded beforehand. */
function putComparison(json: ComparisonJson, { folds }: ReferenceRules): EngineCondition {
  if (!isFolded(json, folds)) return { ...json };
  const { fact, value } = json;
  const needed = isFactValue(value) ? { fact: foldedName(value.fact) } : foldOperand(value);
  return { ...json, fact: foldedName(fact), value: needed };
}

function foldedFacts({ rules, facts }: Setting): Readonly<Record<string, Operand>> {
  const folded = [...facts].filter(([fact]) => rules.folds(fact));
  return Object.fromEntries(folded.map(([fact, value]) => [foldedName(fact), foldOperand(value)]));
}

function isKnown({ fact, value }: ComparisonJson, facts: KnownFacts): boolean {
  return facts.has(fact) && (!isFactValue(value) || facts.has(value.fact));
}

/** The engine's output in one condition of its result. */
interface EngineResult {
  readonly result?: boolean;
  readonly all?: readonly EngineResult[];
  readonly any?: readonly EngineResult[];
  readonly not?: EngineResult;
  readonly factResult?: unknown;
  readonly valueResult?: unknown;
}

function explain(
  json: PartnerConditionJson,
  best: EngineNode | undefined,
  worst: EngineNode | undefined,
  rules: ReferenceRules,
  facts: KnownFacts,
): ConditionNode {
  // At the top the engine leaves the result on the rule, not on the condition.
  const top = (node: EngineNode | undefined): EngineResult => ({
    ...(node?.conditions as EngineResult),
    ...resultOf(node),
  });
  return explainPart(json, top(best), top(worst), { rules, facts });
}

function resultOf(node: EngineNode | undefined): EngineResult {
  return node === undefined ? {} : { result: node.result };
}

/** Converts one part of a condition, given the output of both runs for it. */
type Explained = (best: EngineResult, worst: EngineResult) => ConditionNode;

function explainPart(
  json: ConditionJson,
  best: EngineResult,
  worst: EngineResult,
  setting: Setting,
): ConditionNode {
  const outcome = (one: EngineResult, other: EngineResult): Outcome => outcomeOf(one.result, other.result);
  const explained = foldCondition<Explained>(json, {
    list: (kind, parts) => (one, other) => ({
      kind,
      outcome: outcome(one, other),
      parts: parts.map((part, at) => part(one[kind]?.[at] ?? {}, other[kind]?.[at] ?? {})),
    }),
    not: (part) => (one, other) => ({
      kind: "not",
      outcome: outcome(one, other),
      part: part(one.not ?? {}, other.not ?? {}),
    }),
    // The engine replaces the reference by the named condition.
    requirement: (id) => (one, other) => ({
      kind: "requirement",
      outcome: outcome(one, other),
      requirement: id,
      part: explainPart(requirementOf(id, setting.rules), one, other, setting),
    }),
    comparison: (comparison) => (one, other) =>
      explainComparison(comparison, outcome(one, other), one, setting),
  });
  return explained(best, worst);
}

function requirementOf(id: RequirementId, { conditions }: ReferenceRules): ConditionJson {
  const target = conditions[id];
  if (target === undefined) throw new Error(`no requirement ${id}`);
  return target;
}

function explainComparison(
  json: ComparisonJson,
  outcome: Outcome,
  evaluated: EngineResult,
  { rules, facts }: Setting,
): ConditionNode {
  const { fact, operator, value } = json;
  const neededFact = isFactValue(value) ? value.fact : undefined;
  // For folded texts the explanation shows the original texts of the cell and of the rule.
  const known = isKnown(json, facts) && !isFolded(json, rules.folds);
  return {
    kind: "comparison",
    outcome,
    fact,
    operator,
    found: known ? (evaluated.factResult as FactValue) : facts.get(fact),
    needed: known ? (evaluated.valueResult as FactValue | readonly FactValue[]) : neededOf(value, facts),
    neededFact,
  };
}

function neededOf(
  value: ComparisonJson["value"],
  facts: KnownFacts,
): FactValue | readonly FactValue[] | undefined {
  return isFactValue(value) ? facts.get(value.fact) : value;
}

/** The two runs of one condition; under a `not` the hopeful run is the less favourable one. */
function outcomeOf(one: boolean | undefined, other: boolean | undefined): Outcome {
  if (one === undefined || other === undefined) throw new Error("the engine left a condition out");
  if (one !== other) return "unknown";
  return one ? "met" : "unmet";
}
