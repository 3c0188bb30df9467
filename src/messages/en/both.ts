/** Sentences that the pane and the command share. */
export const EN_BOTH = {
  "both.evaluated": "{partners, plural, one {# partner} other {# partners}} evaluated.",
  "both.outcome-of": "{program}, rules version {version}, as of {asOf}",
  "both.decisions":
    "Applications: approved {approved, number}, declined {declined, number}, incomplete {incomplete, number}.",
  "both.points": "Points total",
  "both.future-day": "{day} is still to come and the period is not over yet: its points will change.",
  "both.no-problems": "No problems.",
  "both.problem-counts":
    "{errors, plural, =0 {No errors} one {# error} other {# errors}}, {warnings, plural, =0 {no warnings} one {# warning} other {# warnings}}",
  "both.totals-incomplete": "Rows that are in no total",
  "both.column-unit":
    'The amounts in "{header}" on the sheet "{sheet}" are {factor, plural, =1 {in {currency}} other {multiplied by {factor, number}{hasCurrency, select, yes { and are in {currency}} other {}}}}.',
  "both.not-utf8":
    'The file "{file}" is not text in {encoding} (line {line}); open it in a text editor and save it with the encoding {encoding}.',
} as const satisfies Readonly<Record<`both.${string}`, string>>;
