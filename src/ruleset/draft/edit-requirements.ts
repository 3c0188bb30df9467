/** Changes to requirements, and to the facts that they ask for (C2). */
import type { ColumnType, Language, Names, SheetKey } from "../../domain/program";
import type { ConditionJson, PurchaseConditionJson } from "../conditions/condition-json";
import type { FactJson, RuleSource, WindowJson } from "../files";
import type { FileEdit } from "./draft";
import { tickedRequirements, tierIndex } from "./edit-levels";
import { newId, newKey } from "./ids";
import { jsonOf, membersEdit } from "./json-edits";

const FILE = "levels.json";

/** Ids that results use beside those of requirements (C8). */
const RESERVED = ["active-membership", "requested-level"];

/** A new requirement, asked by some levels. Its conditions may be of any form but a bare comparison. */
export function addRequirement(
  source: RuleSource,
  name: Names,
  conditions: ConditionJson,
  levels: readonly string[],
): readonly FileEdit[] {
  const id = newRequirementId(source, name.en);
  return [
    insertRequirement(id, name, conditions),
    ...levels.flatMap((level): readonly FileEdit[] => {
      const tier = tierIndex(source, level);
      if (tickedRequirements(source.levels.tiers[tier]) === undefined) return [];
      const pointer = `/tiers/${String(tier)}/conditions/all/-`;
      return [{ file: FILE, kind: "insert", pointer, value: { condition: id } }];
    }),
  ];
}

/** Changes what a requirement asks. */
export function setConditions(requirement: string, conditions: ConditionJson): readonly FileEdit[] {
  const pointer = `/requirements/${requirement}/conditions`;
  return [{ file: FILE, kind: "change", pointer, value: jsonOf(conditions) }];
}

/**
 * Gives one level a requirement of its own, like the one that it shares with others but with other conditions, and with
 * the level in its name.
 */
export function splitRequirement(
  source: RuleSource,
  level: string,
  requirement: string,
  conditions: ConditionJson,
): readonly FileEdit[] {
  const shared = source.levels.requirements[requirement];
  const tier = tierIndex(source, level);
  const at = tickedRequirements(source.levels.tiers[tier])?.indexOf(requirement) ?? -1;
  if (shared === undefined || at < 0) return [];
  const id = newRequirementId(source, requirement);
  const pointer = `/tiers/${String(tier)}/conditions/all/${String(at)}/condition`;
  const holder = source.levels.levels.find((one) => one.id === level)?.name ?? shared.name;
  const named = (language: Language): string =>
    `${shared.name[language]} (${holder[language]})`.slice(0, 200);
  const name = { ru: named("ru"), en: named("en"), kk: named("kk") };
  return [insertRequirement(id, name, conditions), { file: FILE, kind: "change", pointer, value: id }];
}

/** `undefined` if a level, a points rule or another requirement asks for it. */
export function removeRequirement(source: RuleSource, requirement: string): readonly FileEdit[] | undefined {
  const { tiers, requirements } = source.levels;
  const others = Object.entries(requirements).filter(([id]) => id !== requirement);
  const askers = [...tiers, ...source.points.rules, ...others.map(([, one]) => one)];
  if (others.length === 0 || askers.some(({ conditions }) => asksFor(conditions, requirement)))
    return undefined;
  return [{ file: FILE, kind: "remove", pointer: `/requirements/${requirement}` }];
}

/** Whether a condition refers to a requirement. */
export function asksFor(condition: ConditionJson, requirement: string): boolean {
  if ("all" in condition) return condition.all.some((part) => asksFor(part, requirement));
  if ("any" in condition) return condition.any.some((part) => asksFor(part, requirement));
  if ("not" in condition) return asksFor(condition.not, requirement);
  return "condition" in condition && condition.condition === requirement;
}

/** A column of a sheet that the rules do not know yet. */
export interface NewColumn {
  readonly key: string;
  readonly edits: readonly FileEdit[];
}

/**
 * Declares a column by the header that the sheet has. Its names in all languages are that header, so that it is found
 * in the workbook at hand. `isOptional`: other workbooks may lack it.
 */
export function addColumn(
  { program }: RuleSource,
  sheet: SheetKey,
  header: string,
  type: ColumnType,
  isOptional = false,
): NewColumn {
  const { columns } = program.sheets[sheet];
  // A fact of another kind, or a column of the other sheet, under the same key would read as this one.
  const taken = [columns, program.facts, program.sheets.partners.columns, program.sheets.purchases.columns];
  const key = newKey(header, new Set(taken.flatMap((one) => Object.keys(one))), "column");
  const headers = { ru: [header], en: [header], kk: [header] };
  const value = jsonOf({ type, headers, ...(isOptional && { optional: true }) });
  return {
    key,
    edits: [{ file: "program.json", kind: "insert", pointer: `/sheets/${sheet}/columns/${key}`, value }],
  };
}

/** Declares a fact that purchases give. */
export function addFact({ program }: RuleSource, fact: FactJson): NewColumn {
  const taken = [program.facts, program.sheets.partners.columns, program.sheets.purchases.columns];
  const key = newKey(fact.name.en, new Set(taken.flatMap((one) => Object.keys(one))), "fact");
  const edits: readonly FileEdit[] = [
    { file: "program.json", kind: "insert", pointer: `/facts/${key}`, value: jsonOf(fact) },
  ];
  return { key, edits };
}

function insertRequirement(id: string, name: Names, conditions: ConditionJson): FileEdit {
  return { file: FILE, kind: "insert", pointer: `/requirements/${id}`, value: jsonOf({ name, conditions }) };
}

function newRequirementId({ levels }: RuleSource, name: string): string {
  return newId(name, new Set([...Object.keys(levels.requirements), ...RESERVED]), "requirement");
}

/** Over which time a fact of purchases counts. */
export function setFactWindow(fact: string, window: WindowJson): readonly FileEdit[] {
  const pointer = `/facts/${fact}/window`;
  return [{ file: "program.json", kind: "change", pointer, value: jsonOf(window) }];
}

/** Which purchases a fact counts; `undefined`: all. */
export function setWhere(
  { program }: RuleSource,
  fact: string,
  where: PurchaseConditionJson | undefined,
): readonly FileEdit[] {
  const json = program.facts[fact];
  if (json === undefined) return [];
  const value = where === undefined ? undefined : jsonOf(where);
  return membersEdit("program.json", `/facts/${fact}`, json, { where: value });
}
