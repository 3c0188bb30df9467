/** Changes to points.json: readings (R1–R8, R10), the value of a point, and points rules. */
import type { Names } from "../../domain/program";
import type { PurchaseConditionJson } from "../conditions/condition-json";
import type { PointsJson, PointsRuleJson, RuleSource } from "../files";
import { jsonOf, membersEdit } from "./json-edits";
import type { FileEdit } from "./draft";
import { newId } from "./ids";

const FILE = "points.json";

/** The settings that are one value, by their keys in the file. */
export type SettingKey =
  | "calculationMethod"
  | "qualifierWindow"
  | "settlementFrequency"
  | "trueUp"
  | "measurementBasis"
  | "latePolicy"
  | "onRuleChange"
  | "benefit"
  | "valueOfPoint";

/** Chooses a setting; `undefined` takes out one that may be left out. */
export function setSetting<Key extends SettingKey>(
  { points }: RuleSource,
  key: Key,
  value: PointsJson[Key],
): readonly FileEdit[] {
  return membersEdit(FILE, "", points, { [key]: value === undefined ? undefined : jsonOf(value) }, "rules");
}

/** R6 */
export function setRounding<Key extends keyof PointsJson["rounding"]>(
  key: Key,
  value: PointsJson["rounding"][Key],
): readonly FileEdit[] {
  return [{ file: FILE, kind: "change", pointer: `/rounding/${key}`, value }];
}

/** R8 */
export function setMaxRateAge(days: number): readonly FileEdit[] {
  return [{ file: FILE, kind: "change", pointer: "/currencyRates/maxAgeDays", value: days }];
}

/** Which purchases earn by a rule; `undefined`: all. */
export function setPurchases(
  { points }: RuleSource,
  rule: number,
  purchases: PurchaseConditionJson | undefined,
): readonly FileEdit[] {
  const params = points.rules[rule]?.event.params;
  if (params === undefined) return [];
  const pointer = `/rules/${String(rule)}/event/params`;
  const value = purchases === undefined ? undefined : jsonOf(purchases);
  return membersEdit(FILE, pointer, params, { purchases: value }, "bands");
}

/**
 * Another points rule like the one at an index, for some purchases only: what they earn comes on top. Its bands are those
 * of the first one.
 */
export function copyRule(
  { points }: RuleSource,
  rule: number,
  name: Names,
  purchases: PurchaseConditionJson,
): readonly FileEdit[] {
  const model = points.rules[rule];
  if (model === undefined) return [];
  const id = newId(name.en, new Set(points.rules.map((one) => one.name)), "points");
  const copy: PointsRuleJson = {
    name: id,
    conditions: model.conditions,
    event: {
      type: "earn",
      params: { name, purchases, bands: model.event.params.bands },
    },
  };
  return [{ file: FILE, kind: "insert", pointer: `/rules/${String(rule + 1)}`, value: jsonOf(copy) }];
}

/** `undefined` if it is the only one. */
export function removeRule({ points }: RuleSource, rule: number): readonly FileEdit[] | undefined {
  if (points.rules.length < 2) return undefined;
  return [{ file: FILE, kind: "remove", pointer: `/rules/${String(rule)}` }];
}
