/** Short titles for problems of the data. */
import type { DataProblemCode, Severity } from "../../../../src/domain/problem";
import type { MessageKey } from "../../../../src/messages/keys";
import type { FixKind } from "../../../../src/sheets/fixes";

export const SEVERITY_NAMES: Readonly<Record<Severity, MessageKey>> = {
  error: "pane.error",
  warning: "pane.warning",
};

export const FIX_TITLES: Readonly<Record<FixKind, MessageKey>> = {
  "text-date": "pane.fix-text-date",
  "text-amount": "pane.fix-text-amount",
  "untrimmed-id": "pane.fix-untrimmed-id",
};

export const PROBLEM_TITLES: Readonly<Record<DataProblemCode, MessageKey>> = {
  "not-a-date": "pane.kind-not-a-date",
  "not-money": "pane.kind-not-money",
  "not-a-count": "pane.kind-not-a-count",
  "not-a-year": "pane.kind-not-a-year",
  "not-yes-no": "pane.kind-not-yes-no",
  "not-a-level": "pane.kind-not-a-level",
  "not-text": "pane.kind-not-text",
  "not-an-id": "pane.kind-not-an-id",
  "hidden-in-id": "pane.kind-hidden-in-id",
  "not-a-rate": "pane.kind-not-a-rate",
  "ambiguous-date": "pane.kind-ambiguous-date",
  "ambiguous-money": "pane.kind-ambiguous-money",
  "amount-too-large": "pane.kind-amount-too-large",
  "sum-too-large": "pane.kind-sum-too-large",
  "rounded-to-tiyn": "pane.kind-rounded-to-tiyn",
  "uncalculated-formula": "pane.kind-uncalculated-formula",
  "error-cell": "pane.kind-error-cell",
  "blank-partner-id": "pane.kind-blank-partner-id",
  "blank-date": "pane.kind-blank-date",
  "blank-amount": "pane.kind-blank-amount",
  "currency-by-format": "pane.kind-currency-by-format",
  "blank-rate": "pane.kind-blank-rate",
  "untrimmed-id": "pane.kind-untrimmed-id",
  "duplicate-partner": "pane.kind-duplicate-partner",
  "unknown-partner": "pane.kind-unknown-partner",
  "total-rows": "pane.kind-total-rows",
  "duplicate-purchase": "pane.kind-duplicate-purchase",
  "purchases-after-day": "pane.kind-purchases-after-day",
  "purchases-outside-membership": "pane.kind-purchases-outside-membership",
  "no-rate": "pane.kind-no-rate",
  "duplicate-rate": "pane.kind-duplicate-rate",
  "currency-contradiction": "pane.kind-currency-contradiction",
  "level-needs-base": "pane.kind-level-needs-base",
  "status-contradiction": "pane.kind-status-contradiction",
  "held-level-unmet": "pane.kind-held-level-unmet",
  "held-add-on-unmet": "pane.kind-held-add-on-unmet",
  "level-not-in-version": "pane.kind-level-not-in-version",
  "renewed-before-registration": "pane.kind-renewed-before-registration",
  "blank-filter-value": "pane.kind-blank-filter-value",
  "text-by-likeness": "pane.kind-text-by-likeness",
  "missing-rule-column": "pane.kind-missing-rule-column",
  "hidden-column": "pane.kind-hidden-column",
  "rows-below-table": "pane.kind-rows-below-table",
  "unread-table": "pane.kind-unread-table",
  "other-rows-below": "pane.kind-other-rows-below",
  "unread-sheet": "pane.kind-unread-sheet",
  "formula-in-result-cell": "pane.kind-formula-in-result-cell",
  "too-many-problems": "pane.kind-too-many-problems",
};
