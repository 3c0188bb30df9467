/** A problem is data with a place; its sentence stands in the message catalogues under its code. */

export type Severity = "error" | "warning";

/** A place in a workbook. `cell` is A1 style without the sheet. */
export interface SheetPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** Something in the workbook's data that a person should check. `error`: the cell or row does not count. */
export interface DataProblem {
  readonly code: DataProblemCode;
  readonly severity: Severity;
  readonly at: SheetPlace;
  /** The values that the sentence names: `found`, `column`, `other` … */
  readonly details: Readonly<Record<string, string>>;
}

export const DATA_PROBLEM_CODES = [
  "not-a-date",
  "not-money",
  "not-a-count",
  "not-a-year",
  "not-yes-no",
  "not-a-level",
  "not-text",
  "not-an-id",
  "hidden-in-id",
  "not-a-rate",
  "rate-for-units",
  "own-currency-rate",
  "ambiguous-date",
  "ambiguous-money",
  "amount-too-large",
  "sum-too-large",
  "rounded-to-tiyn",
  "uncalculated-formula",
  "error-cell",
  "blank-partner-id",
  "blank-date",
  "blank-amount",
  "currency-by-format",
  "blank-rate",
  "untrimmed-id",
  "duplicate-partner",
  "unknown-partner",
  "total-rows",
  "example-row",
  "subtotal-rows",
  "likely-subtotals",
  "swapped-dates",
  "positive-returns",
  "unpaid-rows",
  "struck-rows",
  "hidden-rows",
  "doubtful-section",
  "duplicate-purchase",
  "same-document",
  "purchases-after-day",
  "purchases-outside-membership",
  "no-rate",
  "duplicate-rate",
  "currency-contradiction",
  "unnamed-currency",
  "level-needs-base",
  "status-contradiction",
  "held-level-unmet",
  "held-add-on-unmet",
  "level-not-in-version",
  "renewed-before-registration",
  "blank-filter-value",
  "text-by-likeness",
  "missing-rule-column",
  "hidden-column",
  "counts-for-nobody",
  "rows-below-table",
  "unread-table",
  "other-rows-below",
  "unread-sheet",
  "similar-sheet",
  "formula-in-result-cell",
  "not-points",
  "closed-row-altered",
  "settled-row-altered",
  "closing-row-unreadable",
  "closing-row-missing",
  "journal-line-unreadable",
  "partner-gone",
  "closed-cells-changed",
  "closing-rules-missing",
  "version-in-closed-period",
  "purchases-before-books",
  "assumed-column",
  "assumed-unit",
  "assumed-year",
  "assumed-period",
  "assumed-day-in-period",
  "assumed-first-purchase",
  "assumed-groups",
  "assumed-above",
  "assumed-fill-down",
  "assumed-day-in-text",
  "assumed-kinds",
  "assumed-partner-of-sheet",
  "assumed-left-out",
  "assumed-join-name",
  "assumed-join-number",
  "total-differs",
  "period-not-day",
  "outside-period",
  "too-many-problems",
] as const;
export type DataProblemCode = (typeof DATA_PROBLEM_CODES)[number];
