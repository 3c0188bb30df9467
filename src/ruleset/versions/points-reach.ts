/** Everything that a version's points depend on: its points rules, and all that their conditions reach. */
import type { RequirementId } from "../../domain/program";
import { requirementJson } from "../check/references";
import { isFactValue, type ConditionJson } from "../conditions/condition-json";
import { foldCondition } from "../conditions/fold-condition";
import type { PointsRuleJson, RuleSource } from "../files";

/** Everything that points rules ask for, by id or key. */
export interface PointsReach {
  readonly requirements: ReadonlySet<RequirementId>;
  /** Facts that do not come from a single cell. */
  readonly facts: ReadonlySet<string>;
  readonly partnerColumns: ReadonlySet<string>;
  readonly purchaseColumns: ReadonlySet<string>;
}

/** Follows the conditions of the points rules, and the benefit that points depend on. */
export function pointsReach(source: RuleSource): PointsReach {
  const reach = {
    requirements: new Set<RequirementId>(),
    facts: new Set<string>(),
    partnerColumns: new Set<string>(),
    purchaseColumns: new Set<string>(),
  };
  const onPartner = (condition: ConditionJson): void => {
    eachPart(condition, {
      fact: (fact) => {
        const derived = Object.hasOwn(source.program.facts, fact) ? source.program.facts[fact] : undefined;
        if (derived === undefined) reach.partnerColumns.add(fact);
        else if (!reach.facts.has(fact)) reach.facts.add(fact);
        if (derived?.column !== undefined) reach.purchaseColumns.add(derived.column);
        if (derived?.where !== undefined) onPurchases(derived.where);
      },
      requirement: (id) => {
        if (reach.requirements.has(id)) return;
        reach.requirements.add(id);
        const found = requirementJson(source.levels, id);
        if (found !== undefined) onPartner(found.conditions);
      },
    });
  };
  const onPurchases = (condition: ConditionJson): void => {
    eachPart(condition, { fact: (fact) => reach.purchaseColumns.add(fact), requirement: () => undefined });
  };
  for (const { conditions, event } of source.points.rules) {
    onPartner(conditions);
    if (event.params.purchases !== undefined) onPurchases(event.params.purchases);
  }
  for (const { statusColumn } of earningAddOns(source)) reach.partnerColumns.add(statusColumn ?? "level");
  return reach;
}

/**
 * A text that is equal for two versions only if they give the same points: the settings and rules of points.json, and
 * the requirements, facts, columns and benefit levels that these reach. Notes and names for people make no difference.
 */
export function pointsSignature(source: RuleSource): string {
  const { program, levels, points } = source;
  const reach = pointsReach(source);
  const requirements = [...reach.requirements].sort();
  const facts = [...reach.facts].sort();
  const { settings, rules } = pointsParts(points);
  const asksLevel = points.benefit !== undefined || reach.partnerColumns.has("level");
  return canonical({
    settings,
    rules,
    requirements: requirements.map((id) => [id, withoutNotes(requirementJson(levels, id)?.conditions)]),
    facts: facts.map((id) => [id, withoutNotes(factParts(program.facts[id]))]),
    partners: columnParts(source, "partners", reach.partnerColumns),
    purchases: columnParts(source, "purchases", reach.purchaseColumns),
    benefit: benefitParts(source),
    addOns: earningAddOns(source).map(({ id, statusColumn }) => [id, statusColumn]),
    entryLevel: asksLevel ? levels.entryLevel : null,
  });
}

/** Members of points.json that change no points. */
const PLAIN_KEYS: ReadonlySet<string> = new Set(["$schema", "note", "valueOfPoint"]);

function pointsParts({ rules, benefit, onRuleChange = "fromItsDay", ...others }: RuleSource["points"]): {
  readonly settings: unknown;
  readonly rules: unknown;
} {
  const settings = Object.entries(others).filter(([key]) => !PLAIN_KEYS.has(key));
  return {
    settings: { ...Object.fromEntries(settings), onRuleChange, asksBenefit: benefit !== undefined },
    rules: rules.map(ruleParts),
  };
}

function ruleParts({ name, conditions, event: { params } }: PointsRuleJson): unknown {
  return {
    name,
    conditions: withoutNotes(conditions),
    purchases: withoutNotes(params.purchases),
    // `from` only repeats the end of the band before.
    bands: params.bands.map(({ upTo, inclusive = false, rate }) => [upTo, inclusive, rate]),
  };
}

function factParts(fact: RuleSource["program"]["facts"][string] | undefined): unknown {
  if (fact === undefined) return undefined;
  const { type, membership, aggregate, column, window, where } = fact;
  return { type, membership, aggregate, column, window, where };
}

function columnParts(
  { program }: RuleSource,
  sheet: "partners" | "purchases",
  keys: ReadonlySet<string>,
): unknown {
  const { columns } = program.sheets[sheet];
  return [...keys].sort().map((key) => [key, columns[key]?.type, columns[key]?.exact ?? false]);
}

/**
 * The levels with the benefit, and whether every level has it: only then does a partner with an unreadable level earn.
 */
function benefitParts(source: RuleSource): unknown {
  const levels = earningLevels(source);
  if (levels === undefined) return null;
  const bases = source.levels.levels.filter(({ kind }) => kind === "level");
  return { levels: [...levels].sort(), isEvery: bases.every(({ id }) => levels.includes(id)) };
}

function earningLevels({ points, benefits }: RuleSource): readonly string[] | undefined {
  return benefits.benefits.find(({ id }) => id === points.benefit)?.levels;
}

function earningAddOns(source: RuleSource): RuleSource["levels"]["levels"] {
  const earning = earningLevels(source) ?? [];
  return source.levels.levels.filter(({ id, kind }) => kind === "addOn" && earning.includes(id));
}

interface Visitor {
  fact(id: string): void;
  requirement(id: RequirementId): void;
}

function eachPart(condition: ConditionJson, visitor: Visitor): void {
  foldCondition<unknown>(condition, {
    list: () => undefined,
    not: () => undefined,
    requirement: (id) => {
      visitor.requirement(id);
    },
    comparison: ({ fact, value }) => {
      visitor.fact(fact);
      if (isFactValue(value)) visitor.fact(value.fact);
    },
  });
}

/** Conditions without notes, which have no effect. */
function withoutNotes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNotes);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== "note" && key !== "name");
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutNotes(part)]));
}

/** JSON with the keys of every object in one order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
