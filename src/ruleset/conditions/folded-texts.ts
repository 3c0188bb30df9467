/**
 * Texts are compared folded: case, look-alike letters and blanks make no difference. Facts and values are folded before
 * an engine sees them, so operators stay exact, and a column can be excluded (`exact`).
 */
import type { FactValue } from "../../domain/conditions";
import { foldText } from "../../domain/folded-text";
import type { FactId } from "../../domain/ids";
import type { ColumnJson } from "../files";
import { isFactValue } from "./condition-json";
import type { ComparisonJson, ConditionJson, ValueJson } from "./condition-json";
import { foldCondition } from "./fold-condition";
import type { Operand } from "./operators";

/** Whether the texts of a fact are compared folded. */
export type TextFolding = (fact: FactId) => boolean;

export const EXACT: TextFolding = () => false;

/** The folding for conditions over the columns of a sheet. */
export function textFolding(columns: Readonly<Record<string, ColumnJson>>): TextFolding {
  const folded = Object.entries(columns).filter(([, { type, exact = false }]) => type === "text" && !exact);
  const keys = new Set(folded.map(([key]) => key));
  return (fact) => keys.has(fact);
}

/** Whether a comparison uses folded texts. Of two facts, both must be folded: otherwise they are compared exactly. */
export function isFolded({ fact, value }: ComparisonJson, folds: TextFolding): boolean {
  return folds(fact) && (!isFactValue(value) || folds(value.fact));
}

/** A condition with the values of its folded texts folded. */
export function withFoldedValues(condition: ConditionJson, folds: TextFolding): ConditionJson {
  return foldCondition<ConditionJson>(condition, {
    list: (kind, parts) => (kind === "all" ? { all: parts } : { any: parts }),
    not: (part) => ({ not: part }),
    requirement: (id) => ({ condition: id }),
    comparison: (json) => (isFolded(json, folds) ? { ...json, value: foldedValue(json.value) } : json),
  });
}

/** The value folded; the name of another fact stays as it is. */
function foldedValue(value: ValueJson): ValueJson {
  return isFactValue(value) ? value : foldOperand(value);
}

/** Folds the texts among the values. */
export function foldOperand(operand: Operand): Operand {
  return typeof operand === "object" ? operand.map(folded) : folded(operand);
}

function folded(value: FactValue): FactValue {
  return typeof value === "string" ? foldText(value) : value;
}
