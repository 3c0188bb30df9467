/** Sentences that the pane and the command share. */
export const EN_BOTH = {
  "both.evaluated": "{partners, plural, one {# partner} other {# partners}} evaluated.",
  "both.outcome-of": "{program}, rules version {version}, as of {asOf}",
  "both.decisions":
    "Applications: approved {approved, number}, declined {declined, number}, incomplete {incomplete, number}.",
  "both.points": "Points total",
  "both.future-day": "{day} is still to come and the period is not over yet: its points will change.",
  "both.as-of-before-closed":
    "Nothing is written as of {day}: {period} is closed, and ends on {last}. Take that day or a later one.",
  "both.no-problems": "No problems.",
  "both.problem-counts":
    "{errors, plural, =0 {No errors} one {# error} other {# errors}}, {warnings, plural, =0 {no warnings} one {# warning} other {# warnings}}",
  "both.totals-incomplete": "Rows that are in no total",
  "both.column-vat":
    'The amounts in "{header}" on the sheet "{sheet}" are {hasVat, select, yes {with VAT} other {without VAT}}{hasRate, select, yes { ({rate} %)} other {}}{hasAdded, select, yes {; VAT is added, they count with it} other {{hasTaken, select, yes {; VAT is taken out, they count without it} other { and count as they stand}}}}.',
  "both.column-unit":
    'The amounts in "{header}" on the sheet "{sheet}" are {factor, plural, =1 {in {currency}} other {multiplied by {factor, number}{hasCurrency, select, yes { and are in {currency}} other {}}}}.',
  "both.not-utf8":
    'The file "{file}" is not text in {encoding} (line {line}); open it in a text editor and save it with the encoding {encoding}.',
  "both.needed-number": "A number without quotes and blanks is needed, such as 4000000",
  "both.needed-integer": "A whole number without quotes and blanks is needed, such as 4",
  "both.needed-boolean": "true or false without quotes is needed",
  "both.needed-string": "A text in quotes is needed",
  "both.needed-array": "A list in square brackets is needed",
  "both.needed-object": "An entry in braces is needed",
  "both.needed-several": "One of these is needed: {types}",
  "both.found-number": "a number",
  "both.found-boolean": "true or false",
  "both.found-string": "a text",
  "both.found-array": "a list",
  "both.found-object": "an entry",
  "both.period-quarter": "Q{number} {year}",
  "both.period-numerals": "1 2 3 4",
  "both.period-half": "H{number} {year}",
  "both.period-half-short": "H{number} {year}",
  "both.period-month": "{month} {year}",
  "both.period-months":
    "January February March April May June July August September October November December",
  "both.period-months-short": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
  "both.variant-stepped": "each part of the sum at its own rate",
  "both.variant-quarter": "the quarter's purchases pick the rate",
  "both.variant-calendar-year": "the calendar year's purchases pick the rate",
  "both.variant-lifetime": "all purchases pick the rate",
  "both.variant-upper-band": "exactly the limit: the upper band",
  "both.variant-no-true-up": "the rate for the period's own purchases",
  "both.variant-month": "settled by month",
  "both.variant-gross": "returns do not count",
} as const satisfies Readonly<Record<`both.${string}`, string>>;
