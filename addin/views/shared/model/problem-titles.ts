/** Short titles for problems of the data. */
import type { DataProblemCode, Severity } from "../../../../src/domain/problem";
import type { MessageKey } from "../../../../src/messages/keys";
import type { OfferedFix } from "../../../../src/app/fixes";

export const SEVERITY_NAMES: Readonly<Record<Severity, MessageKey>> = {
  error: "pane.error",
  warning: "pane.warning",
};

export const FIX_TITLES: Readonly<Record<OfferedFix, MessageKey>> = {
  "text-date": "pane.fix-text-date",
  "text-amount": "pane.fix-text-amount",
  "untrimmed-id": "pane.fix-untrimmed-id",
  "closed-row-altered": "pane.fix-closed-value",
};

const FIX = { all: "pane.fix-all", one: "pane.fix" } as const;

/** The buttons that ask for a fix, and carry it out. */
export const FIX_ACTIONS: Readonly<
  Record<OfferedFix, { readonly all: MessageKey; readonly one: MessageKey }>
> = {
  "text-date": FIX,
  "text-amount": FIX,
  "untrimmed-id": FIX,
  "closed-row-altered": { all: "pane.put-back-all", one: "pane.put-back" },
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
  "rate-for-units": "pane.kind-rate-for-units",
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
  "swapped-dates": "pane.kind-swapped-dates",
  "positive-returns": "pane.kind-positive-returns",
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
  "similar-sheet": "pane.kind-similar-sheet",
  "formula-in-result-cell": "pane.kind-formula-in-result-cell",
  "not-points": "pane.kind-not-points",
  "closed-row-altered": "pane.kind-closed-row-altered",
  "closing-row-unreadable": "pane.kind-closing-row-unreadable",
  "closing-row-missing": "pane.kind-closing-row-missing",
  "journal-line-unreadable": "pane.kind-journal-line-unreadable",
  "partner-gone": "pane.kind-partner-gone",
  "closed-cells-changed": "pane.kind-closed-cells-changed",
  "closing-rules-missing": "pane.kind-closing-rules-missing",
  "version-in-closed-period": "pane.kind-version-in-closed-period",
  "purchases-before-books": "pane.kind-purchases-before-books",
  "assumed-column": "pane.kind-assumed",
  "assumed-unit": "pane.kind-assumed",
  "assumed-year": "pane.kind-assumed",
  "assumed-day-in-period": "pane.kind-assumed",
  "assumed-first-purchase": "pane.kind-assumed",
  "assumed-groups": "pane.kind-assumed",
  "assumed-fill-down": "pane.kind-assumed",
  "assumed-day-in-text": "pane.kind-assumed",
  "assumed-kinds": "pane.kind-assumed",
  "assumed-partner-of-sheet": "pane.kind-assumed",
  "assumed-left-out": "pane.kind-assumed",
  "assumed-join-name": "pane.kind-assumed",
  "assumed-join-number": "pane.kind-assumed",
  "total-differs": "pane.kind-total-differs",
  "period-not-day": "pane.kind-period-not-day",
  "outside-period": "pane.kind-outside-period",
  "too-many-problems": "pane.kind-too-many-problems",
};
