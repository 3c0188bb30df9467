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

/** Whether the value names another fact. */
export function isFactValue(value: ValueJson): value is { readonly fact: string } {
  return typeof value === "object" && "fact" in value;
}
