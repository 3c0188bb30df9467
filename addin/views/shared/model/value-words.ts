/** Values of facts, and the relations of operators, in words: the same on every screen. */
import type { FactValue } from "../../../../src/domain/conditions";
import type { ColumnType } from "../../../../src/domain/program";
import type { MessageKey } from "../../../../src/messages/keys";
import type { MessageFormatter } from "../../../../src/messages/formatter";
import type { BaseOperatorName } from "../../../../src/ruleset/conditions/operators";
import type { Formats } from "../../../format/formats";
import type { ProgramNames } from "./names";
import { tiynOf } from "./rule-amounts";

/** Everything that values are written with. */
export interface ValueSpeech {
  readonly text: MessageFormatter;
  readonly formats: Formats;
  readonly names: ProgramNames;
}

/** A value as people write it: "yes", "31.12.2026", "3 000 000 ₸", a level by its name. */
export function valueWords(
  value: FactValue,
  type: ColumnType | undefined,
  { text, formats, names }: ValueSpeech,
): string {
  if (typeof value === "boolean") return value ? text("pane.value-yes") : text("pane.value-no");
  if (typeof value === "string") {
    if (type === "level") return names.level(value);
    return type === "date" ? formats.day(value) : value;
  }
  if (type === "year") return String(value);
  return type === "money" ? formats.money(tiynOf(value)) : formats.number(value);
}

/** The key of the sentence for an operator: "at least {value}". */
export function relationKey(operator: BaseOperatorName, type: ColumnType | undefined): MessageKey {
  return (type === "year" ? YEAR_RELATIONS : RELATIONS)[operator];
}

const RELATIONS: Readonly<Record<BaseOperatorName, MessageKey>> = {
  equal: "pane.relation-equal",
  notEqual: "pane.relation-not-equal",
  in: "pane.relation-in",
  notIn: "pane.relation-not-in",
  lessThan: "pane.relation-less",
  lessThanInclusive: "pane.relation-at-most",
  greaterThan: "pane.relation-more",
  greaterThanInclusive: "pane.relation-at-least",
  before: "pane.relation-before",
  onOrBefore: "pane.relation-on-or-before",
  after: "pane.relation-after",
  onOrAfter: "pane.relation-on-or-after",
};

/** Years are called earlier and later, not less and more. */
const YEAR_RELATIONS: Readonly<Record<BaseOperatorName, MessageKey>> = {
  ...RELATIONS,
  lessThan: "pane.relation-year-before",
  lessThanInclusive: RELATIONS.onOrBefore,
  greaterThan: "pane.relation-year-after",
  greaterThanInclusive: RELATIONS.onOrAfter,
};
