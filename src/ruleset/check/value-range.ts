/** The values that a fact can still have after some comparisons, as whole numbers of a unit or as a finite set. */
import type { FactValue } from "../../domain/conditions";
import type { FactType } from "../../domain/program";
import type { Literal, ValueRelation } from "../conditions/comparisons";
import { scaled } from "../text/decimals";

/** The remaining values of a fact. Ordered types are whole numbers (days, tiyn …); the others are values as such. */
export interface ValueRange {
  readonly type: FactType;
  readonly least: number;
  readonly most: number;
  /** The only values left, where they are few; `undefined`: every value in bounds. */
  readonly only: ReadonlySet<FactValue> | undefined;
  readonly never: ReadonlySet<FactValue>;
}

const OPPOSITE: Readonly<Record<Exclude<ValueRelation, "equal">, Exclude<ValueRelation, "equal">>> = {
  less: "greaterOrEqual",
  lessOrEqual: "greater",
  greater: "lessOrEqual",
  greaterOrEqual: "less",
};

/** All values of a type; `levels` are the possible values of a level fact. */
export function fullRange(type: FactType, levels: ReadonlySet<string>): ValueRange {
  const all = { type, least: -Infinity, most: Infinity, only: undefined, never: new Set<FactValue>() };
  if (type === "yesNo") return { ...all, only: new Set<FactValue>([true, false]) };
  if (type === "level") return { ...all, only: new Set<FactValue>(levels) };
  return type === "count" ? { ...all, least: 0 } : all;
}

/** The values for which the comparison also holds (or does not hold). */
export function narrowed(range: ValueRange, literal: Literal, holds: boolean): ValueRange {
  const value = measured(literal.value, range.type);
  if (literal.relation === "equal") {
    if (!holds) return { ...range, never: new Set([...range.never, value]) };
    const only = range.only === undefined || range.only.has(value) ? [value] : [];
    return { ...range, only: new Set<FactValue>(only) };
  }
  return typeof value === "number"
    ? bounded(range, holds ? literal.relation : OPPOSITE[literal.relation], value)
    : range;
}

/** Whether no value is left. */
export function isEmptyRange({ least, most, only, never }: ValueRange): boolean {
  if (only !== undefined) {
    return [...only].every(
      (one) => never.has(one) || (typeof one === "number" && (one < least || one > most)),
    );
  }
  if (least > most) return true;
  // With more values in bounds than exclusions, at least one is left.
  if (most - least >= never.size) return false;
  for (let value = least; value <= most; value += 1) if (!never.has(value)) return false;
  return true;
}

function bounded(range: ValueRange, relation: Exclude<ValueRelation, "equal">, value: number): ValueRange {
  switch (relation) {
    case "less":
      return { ...range, most: Math.min(range.most, value - 1) };
    case "lessOrEqual":
      return { ...range, most: Math.min(range.most, value) };
    case "greater":
      return { ...range, least: Math.max(range.least, value + 1) };
    case "greaterOrEqual":
      return { ...range, least: Math.max(range.least, value) };
  }
}

function measured(value: FactValue, type: FactType): FactValue {
  if (type === "date" && typeof value === "string") return Date.parse(`${value}T00:00:00Z`) / 86_400_000;
  if (type === "money" && typeof value === "number") return scaled(value, 2) ?? value;
  return value;
}
