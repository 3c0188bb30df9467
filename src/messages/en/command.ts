/** What the command `partner-program` says. */
export const EN_COMMAND = {
  "cli.evaluated":
    "{partners, plural, one {# partner} other {# partners}} evaluated as of {asOf}: {program}, rules version {version}.",
  "cli.decisions":
    "Applications: {approved, number} approved, {declined, number} declined, {incomplete, number} incomplete.",
  "cli.points": "Points in total: {total}.",
  "cli.totals-incomplete": "The totals are incomplete:",
  "cli.counts":
    "{errors, plural, =0 {{warnings, plural, =0 {No problems.} other {No errors, }}} one {# error, } other {# errors, }}{warnings, plural, =0 {{errors, plural, =0 {} other {no warnings.}}} one {# warning.} other {# warnings.}}",
  "cli.written": "The results were written to {path}.",
  "cli.not-written": "Nothing was written; use --out FILE to write the results.",
  "cli.no-file": "There is no file {path}; check its name and folder.",
  "cli.bad-date": '"{found}" is not a day; write it as YYYY-MM-DD, like 2026-12-31.',
  "cli.same-file": "{path} is the input itself; name another file after --out, or use --in-place.",
  "cli.file-in-use":
    "{path} is a file that this run reads or writes already; name another one after {option}.",
  "cli.out-and-in-place": "--out and --in-place exclude each other; use one of them.",
  "cli.out-extension":
    "The results must keep the file type of the workbook; name a file that ends in {expected}.",
  "cli.rules-folder": "There are no rule files in {path}; name the folder that holds them.",
  "cli.unreadable-file":
    "{path} cannot be read as a file{hasCode, select, yes { ({code})} other {}}; put a readable file in its place, or take it away.",
  "cli.cases": "{passed} passed, {failed} failed",
  "cli.case-failed": '{file}: the case "{name}" failed:',
  "cli.case-difference": "{path}: expected {expected}, found {found}.",
  "cli.case-engine-differs":
    'json-rules-engine judges the level "{name}" otherwise; do not use the results, and tell the developers.',
  "cli.no-cases": "There are no worked cases in {path}; name a file or folder that holds some.",
  "cli.rows-read": "Rows read",
  "cli.partners-evaluated": "Partners evaluated",
  "cli.writing": "Writing",
  "cli.unexpected": "Unexpected error: {detail}; run again with --debug to see where it arose.",
  "cli.more-problems":
    "{count, plural, one {# more problem is} other {# more problems are}} not shown; --json lists them all.",
} as const satisfies Readonly<Record<`cli.${string}`, string>>;
