/** Changes to levels.json: levels, their order, and which requirements each has (C1, C2). */
import type { ConditionJson } from "../conditions/condition-json";
import type { LevelJson, RuleSource, TierJson } from "../files";
import type { FileEdit } from "./draft";
import { setBenefitOf } from "./edit-benefits";
import { sameNames } from "./edit-names";
import { newId } from "./ids";
import { jsonOf } from "./json-edits";

const FILE = "levels.json";

/** A tier rule that asks for all of some requirements; anything else is no list of ticks. */
export function tickedRequirements(tier: TierJson | undefined): readonly string[] | undefined {
  const conditions = tier?.conditions;
  if (conditions === undefined || !("all" in conditions)) return undefined;
  const ids = conditions.all.map((part) => ("condition" in part ? part.condition : undefined));
  return ids.every((id) => id !== undefined) ? ids : undefined;
}

export function tierIndex({ levels }: RuleSource, level: string): number {
  return levels.tiers.findIndex(({ event }) => event.params.level === level);
}

/** Ticks a requirement of a level, or takes it away; `undefined` if that is impossible: a level has at least one. */
export function setRequirementOf(
  source: RuleSource,
  level: string,
  requirement: string,
  isAsked: boolean,
): readonly FileEdit[] | undefined {
  const tier = tierIndex(source, level);
  const ticked = tickedRequirements(source.levels.tiers[tier]);
  if (ticked === undefined) return undefined;
  const at = ticked.indexOf(requirement);
  if (isAsked === at >= 0) return [];
  const pointer = `/tiers/${String(tier)}/conditions/all`;
  if (isAsked)
    return [{ file: FILE, kind: "insert", pointer: `${pointer}/-`, value: { condition: requirement } }];
  if (ticked.length < 2) return undefined;
  return [{ file: FILE, kind: "remove", pointer: `${pointer}/${String(at)}` }];
}

/** A new level like an existing one, right after it: the same requirements and benefits. */
export function copyLevel(source: RuleSource, base: string, name: string): readonly FileEdit[] {
  const { levels, tiers } = source.levels;
  const at = levels.findIndex(({ id }) => id === base);
  const model = levels[at];
  const tier = tiers[tierIndex(source, base)];
  if (model === undefined || tier === undefined) return [];
  const id = newId(name, takenIds(source), "level");
  const level: LevelJson = {
    ...{ id, kind: model.kind, name: sameNames(name) },
    ...(model.statusColumn !== undefined && { statusColumn: model.statusColumn }),
  };
  return [
    { file: FILE, kind: "insert", pointer: `/levels/${String(at + 1)}`, value: jsonOf(level) },
    ...insertTier(source, tierIndex(source, base) + 1, id, tier.conditions),
    ...source.benefits.benefits.flatMap(({ levels: given }, benefit) => {
      if (!given.includes(base)) return [];
      const place = String(given.indexOf(base) + 1);
      return [
        {
          file: "benefits.json" as const,
          kind: "insert" as const,
          pointer: `/benefits/${String(benefit)}/levels/${place}`,
          value: id,
        },
      ];
    }),
  ];
}

/** A new status beside the level, held where a yes/no column says so. It asks for one requirement at first. */
export function addStatus(
  source: RuleSource,
  name: string,
  statusColumn: string,
  requirement: string,
): readonly FileEdit[] {
  const id = newId(name, takenIds(source), "status");
  const level: LevelJson = { id, kind: "addOn", name: sameNames(name), statusColumn };
  return [
    { file: FILE, kind: "insert", pointer: "/levels/-", value: jsonOf(level) },
    ...insertTier(source, source.levels.tiers.length, id, { all: [{ condition: requirement }] }),
  ];
}

function insertTier(
  { levels }: RuleSource,
  at: number,
  level: string,
  conditions: ConditionJson,
): readonly FileEdit[] {
  const taken = new Set(levels.tiers.map(({ name }) => name));
  const tier = {
    name: newId(level, taken, level),
    conditions,
    event: { type: "eligible", params: { level } },
  };
  return [{ file: FILE, kind: "insert", pointer: `/tiers/${String(at)}`, value: jsonOf(tier) }];
}

/** Moves a level up or down in the order in which levels are shown. */
export function moveLevel({ levels }: RuleSource, at: number, to: number): readonly FileEdit[] {
  if (to < 0 || to >= levels.levels.length) return [];
  return [{ file: FILE, kind: "move", pointer: `/levels/${String(at)}`, to }];
}

/** Removes a level, its tier rule, its titles and its benefits; `undefined` for the entry level. */
export function removeLevel(source: RuleSource, level: string): readonly FileEdit[] | undefined {
  const { levels, entryLevel } = source.levels;
  const at = levels.findIndex(({ id }) => id === level);
  if (level === entryLevel || at < 0) return undefined;
  const tier = tierIndex(source, level);
  const titles = levels.flatMap(({ titles: own }, index): readonly FileEdit[] =>
    own !== undefined && Object.hasOwn(own, level)
      ? [{ file: FILE, kind: "remove", pointer: `/levels/${String(index)}/titles/${level}` }]
      : [],
  );
  return [
    ...titles,
    { file: FILE, kind: "remove", pointer: `/levels/${String(at)}` },
    ...(tier < 0 ? [] : [{ file: FILE, kind: "remove", pointer: `/tiers/${String(tier)}` } as const]),
    ...source.benefits.benefits.flatMap((_, benefit) => setBenefitOf(source, benefit, level, false)),
  ];
}

function takenIds({ levels }: RuleSource): ReadonlySet<string> {
  return new Set(levels.levels.map(({ id }) => id));
}
