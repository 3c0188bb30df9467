/** A changed cell of a table as edits of the rule files. */
import type { Language } from "../../domain/program";
import type { RuleSource } from "../../ruleset";
import {
  changeValue,
  setBenefitOf,
  setName,
  setRequirementOf,
  setSetting,
  type FileEdit,
} from "../../ruleset/draft";
import type { RulesTable } from "../../sheets/own/rules-sheets";
import type { CellValue } from "./read-cells";
import { simpleComparison, type TableColumn } from "./rules-tables";
import type { SheetProblemKind } from "./sheet-problem";

/** The place of a cell among the rules. */
export interface CellPlace {
  readonly table: Exclude<RulesTable, "bands">;
  readonly id: string;
  readonly column: TableColumn;
}

/** The edits that give a place another value, or why there are none. */
export function cellEdits(
  source: RuleSource,
  { table, id, column }: CellPlace,
  value: CellValue,
  language: Language,
): readonly FileEdit[] | SheetProblemKind {
  if (column.kind === "tick") return tickEdits(source, table, id, column.key, value === true);
  if (value === null) return "empty";
  if (column.kind === "name") return nameEdits(source, table, id, String(value), language);
  if (table === "settings") return settingEdits(source, column.key, value);
  return requirementEdits(source, id, column.key, value);
}

function tickEdits(
  source: RuleSource,
  table: RulesTable,
  id: string,
  level: string,
  isTicked: boolean,
): readonly FileEdit[] | SheetProblemKind {
  if (table === "levels") return setRequirementOf(source, level, id, isTicked) ?? "last-requirement";
  return setBenefitOf(source, benefitIndex(source, id), level, isTicked);
}

function nameEdits(
  source: RuleSource,
  table: RulesTable,
  id: string,
  name: string,
  language: Language,
): readonly FileEdit[] | SheetProblemKind {
  if (table !== "benefits") {
    const names = source.levels.requirements[id]?.name;
    return names === undefined
      ? "row-unknown"
      : setName("levels.json", `/requirements/${id}/name`, names, language, name);
  }
  const at = benefitIndex(source, id);
  const names = source.benefits.benefits[at]?.name;
  if (names === undefined) return "row-unknown";
  return setName("benefits.json", `/benefits/${String(at)}/name`, names, language, name);
}

function requirementEdits(
  source: RuleSource,
  id: string,
  key: string,
  value: string | number | boolean,
): readonly FileEdit[] | SheetProblemKind {
  const conditions = source.levels.requirements[id]?.conditions;
  if (conditions === undefined || simpleComparison(conditions) === undefined) return "only-in-file";
  return [changeValue("levels.json", `/requirements/${id}/conditions/all/0/${key}`, value)];
}

/** A setting that the file leaves out gets its place among the others. */
function settingEdits(
  source: RuleSource,
  pointer: string,
  value: string | number | boolean,
): readonly FileEdit[] {
  if (pointer === "/onRuleChange" && source.points.onRuleChange === undefined)
    return setSetting(source, "onRuleChange", value === "wholeTerm" ? "wholeTerm" : "fromItsDay");
  return [changeValue("points.json", pointer, value)];
}

function benefitIndex({ benefits }: RuleSource, id: string): number {
  return benefits.benefits.findIndex((one) => one.id === id);
}
