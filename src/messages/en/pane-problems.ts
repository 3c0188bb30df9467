/** The problems screen. */
export const EN_PANE_PROBLEMS = {
  "pane.problems": "Problems",
  "pane.no-problems": "No problems were found in the data.",
  "pane.problem-counts":
    "{errors, plural, =0 {No errors} one {# error} other {# errors}}, {warnings, plural, =0 {no warnings} one {# warning} other {# warnings}}",
  "pane.error": "Error",
  "pane.warning": "Warning",
  "pane.more-problems": "The first {shown, number} are listed.",
} as const satisfies Readonly<Record<`pane.${string}`, string>>;
