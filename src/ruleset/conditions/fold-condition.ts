/** The single traversal of conditions, for all code that converts them. */
import type { RequirementId } from "../../domain/program";
import type { ComparisonJson, ConditionJson } from "./condition-json";

/** The place of a part: its JSON Pointer, and whether an odd number of `not` encloses it. */
export interface PartPlace {
  readonly path: string;
  readonly isNegated: boolean;
}

/** Converters for each kind of part; each gets the results of the part's own parts. */
export interface ConditionFold<T> {
  list(kind: "all" | "any", parts: readonly T[], place: PartPlace): T;
  not(part: T, place: PartPlace): T;
  requirement(id: RequirementId, place: PartPlace): T;
  comparison(comparison: ComparisonJson, place: PartPlace): T;
}

const TOP: PartPlace = { path: "", isNegated: false };

/** Traverses a condition from the inside out, in its order. Referenced requirements are not entered. */
export function foldCondition<T>(
  condition: ConditionJson,
  fold: ConditionFold<T>,
  place: PartPlace = TOP,
): T {
  const { path, isNegated } = place;
  if ("fact" in condition) return fold.comparison(condition, place);
  if ("condition" in condition) return fold.requirement(condition.condition, place);
  if ("not" in condition) {
    const inside = { path: `${path}/not`, isNegated: !isNegated };
    return fold.not(foldCondition(condition.not, fold, inside), place);
  }
  const kind = "all" in condition ? "all" : "any";
  const parts = "all" in condition ? condition.all : condition.any;
  const made = parts.map((part, at) =>
    foldCondition(part, fold, { path: `${path}/${kind}/${String(at)}`, isNegated }),
  );
  return fold.list(kind, made, place);
}
