import type { FactType } from "../../../../../src/domain/program";
import type { MessageKey } from "../../../../../src/messages/keys";
import type { BaseOperatorName } from "../../../../../src/ruleset/conditions/operators";

/** An operator as a choice: "at least". Years are called earlier and later. */
export function relationName(operator: BaseOperatorName, type: FactType): MessageKey {
  return (type === "year" ? YEARS[operator] : undefined) ?? NAMES[operator];
}

const NAMES: Readonly<Record<BaseOperatorName, MessageKey>> = {
  equal: "pane.choice-equal",
  notEqual: "pane.choice-not-equal",
  in: "pane.choice-in",
  notIn: "pane.choice-not-in",
  lessThan: "pane.choice-less",
  lessThanInclusive: "pane.choice-at-most",
  greaterThan: "pane.choice-more",
  greaterThanInclusive: "pane.choice-at-least",
  before: "pane.choice-before",
  onOrBefore: "pane.choice-on-or-before",
  after: "pane.choice-after",
  onOrAfter: "pane.choice-on-or-after",
};

const YEARS: Partial<Readonly<Record<BaseOperatorName, MessageKey>>> = {
  lessThan: NAMES.before,
  lessThanInclusive: NAMES.onOrBefore,
  greaterThan: NAMES.after,
  greaterThanInclusive: NAMES.onOrAfter,
};
