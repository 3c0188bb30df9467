/** Conditions as the rule files write them: those of json-rules-engine 7, without priority, path and params. */
import type { FactValue } from "../../domain/conditions";

/** One value, a list of values, or another fact's value. */
export type ValueJson = FactValue | readonly FactValue[] | { readonly fact: string };

export interface ComparisonJson {
  readonly fact: string;
  readonly operator: string;
  readonly value: ValueJson;
  readonly name?: string;
}

export type ConditionJson =
  | { readonly all: readonly ConditionJson[]; readonly name?: string }
  | { readonly any: readonly ConditionJson[]; readonly name?: string }
  | { readonly not: ConditionJson; readonly name?: string }
  | { readonly condition: string; readonly name?: string }
  | ComparisonJson;

/** A condition on a partner, or on one purchase; the engine wants all, any, not or (partner) a reference at the top. */
export type PartnerConditionJson = Exclude<ConditionJson, ComparisonJson>;
export type PurchaseConditionJson = Exclude<PartnerConditionJson, { readonly condition: string }>;

/** The parts of a condition with their JSON Pointers; none for a comparison or a reference. */
export function partsOf(
  condition: ConditionJson,
  path: string,
): readonly (readonly [part: ConditionJson, path: string])[] {
  if ("all" in condition) return condition.all.map((part, at) => [part, `${path}/all/${String(at)}`]);
  if ("any" in condition) return condition.any.map((part, at) => [part, `${path}/any/${String(at)}`]);
  return "not" in condition ? [[condition.not, `${path}/not`]] : [];
}

/** Whether the value names another fact. */
export function isFactValue(value: ValueJson): value is { readonly fact: string } {
  return typeof value === "object" && "fact" in value;
}
