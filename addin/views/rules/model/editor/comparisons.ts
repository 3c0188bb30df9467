/** Comparisons as choices: what is compared, how, and with which value. */
import type { FactValue } from "../../../../../src/domain/conditions";
import type { FactType, SheetKey } from "../../../../../src/domain/program";
import type { ComparisonJson, RuleSource, WindowJson } from "../../../../../src/ruleset";
import {
  isComparable,
  operatorsFor,
  type BaseOperatorName,
} from "../../../../../src/ruleset/conditions/operators";
import { addColumn, addFact, sameNames, type FileEdit } from "../../../../../src/ruleset/draft";
import type { Formats } from "../../../../format/formats";
import type { Subject, Wording } from "../../../shared/model/rule-words";
import { typedCount, typedDay, typedMoney, typedText, type Typed } from "./typed-values";

/** Something that can be compared. */
export interface FactChoice {
  readonly key: string;
  readonly name: string;
  readonly type: FactType;
  readonly group: "column" | "membership" | "purchases";
}

/** The facts that the rules know, of partners or of purchases. */
export function factChoices(
  { program }: RuleSource,
  subject: Subject,
  { language }: Wording,
): readonly FactChoice[] {
  const columns = Object.entries(program.sheets[subject].columns).flatMap(([key, { type, headers }]) =>
    isComparable(type) ? [{ key, type, name: headers[language][0] ?? key, group: "column" as const }] : [],
  );
  if (subject === "purchases") return columns;
  const facts = Object.entries(program.facts).map(([key, { type, name, membership }]): FactChoice => ({
    ...{ key, type, name: name[language] },
    group: membership === undefined ? "purchases" : "membership",
  }));
  return [...columns, ...facts];
}

/** A fact of purchases that the rules do not know yet. */
export const NEW_AGGREGATES = ["sum", "count", "max"] as const;
export type NewAggregate = (typeof NEW_AGGREGATES)[number];

/** Types that a new column may have. */
export const NEW_COLUMN_TYPES = ["yesNo", "count", "money", "text", "date"] as const;
export type NewColumnType = (typeof NEW_COLUMN_TYPES)[number];

/** A chosen fact: one that is known, a column that the rules do not know yet, or a new fact of purchases. */
export type FactWish =
  | { readonly kind: "fact"; readonly key: string }
  | { readonly kind: "header"; readonly header: string; readonly type: NewColumnType }
  | { readonly kind: "aggregate"; readonly aggregate: NewAggregate; readonly window: WindowJson };

/** The type of the values that a wish compares; undefined if there is no such fact. */
export function typeOf(wish: FactWish, source: RuleSource, subject: Subject): FactType | undefined {
  switch (wish.kind) {
    case "fact":
      return factType(source, subject, wish.key);
    case "header":
      return wish.type;
    case "aggregate":
      return wish.aggregate === "count" ? "count" : "money";
  }
}

export function factType({ program }: RuleSource, subject: Subject, key: string): FactType | undefined {
  const type = program.sheets[subject].columns[key]?.type ?? program.facts[key]?.type;
  return type !== undefined && isComparable(type) ? type : undefined;
}

/** The operators that a form offers for a type, the usual one first. */
export function relationsFor(type: FactType): readonly BaseOperatorName[] {
  const all = operatorsFor(type).filter((name) => name !== "in" && name !== "notIn");
  const usual: BaseOperatorName = USUAL[type] ?? "equal";
  if (type === "yesNo") return ["equal"];
  return [usual, ...all.filter((name) => name !== usual)];
}

const USUAL: Partial<Readonly<Record<FactType, BaseOperatorName>>> = {
  count: "greaterThanInclusive",
  money: "greaterThanInclusive",
  year: "greaterThanInclusive",
  date: "onOrBefore",
};

/** A typed value of a type, as rule files write it. */
export function typedValue(type: FactType, text: string, formats: Formats): Typed<FactValue> {
  switch (type) {
    case "yesNo":
      return { ok: true, value: text === "yes" };
    case "count":
      return typedCount(text);
    case "year":
      return typedCount(text, 9999, 1900);
    case "money":
      return typedMoney(text);
    case "date":
      return typedDay(text, formats);
    case "level":
      return text === "" ? { ok: false, fault: "empty" } : { ok: true, value: text };
    case "text":
      return typedText(text, 500);
  }
}

/** A value as its field shows it. */
export function shownValue(type: FactType, value: FactValue, formats: Formats): string {
  if (type === "yesNo") return value === true ? "yes" : "no";
  if (type === "date") return formats.fullDay(String(value));
  return typeof value === "number" && type !== "year" ? formats.decimal(String(value)) : String(value);
}

/** A comparison, and the edits that declare what it asks for. */
export interface MadeComparison {
  readonly edits: readonly FileEdit[];
  readonly comparison: ComparisonJson;
}

/** `name`: what a new fact of purchases is called. */
export function madeComparison(
  source: RuleSource,
  subject: SheetKey & Subject,
  wish: FactWish,
  operator: BaseOperatorName,
  value: FactValue,
  name: string,
): MadeComparison {
  const { key, edits } = declared(source, subject, wish, name);
  return { edits, comparison: { fact: key, operator, value } };
}

function declared(source: RuleSource, subject: SheetKey & Subject, wish: FactWish, name: string) {
  switch (wish.kind) {
    case "fact":
      return { key: wish.key, edits: [] };
    case "header":
      return addColumn(source, subject, wish.header, wish.type);
    case "aggregate": {
      const { aggregate, window } = wish;
      const column = aggregate === "count" ? {} : { column: "amount" };
      const type = aggregate === "count" ? "count" : "money";
      return addFact(source, { type, name: sameNames(name), aggregate, ...column, window });
    }
  }
}
