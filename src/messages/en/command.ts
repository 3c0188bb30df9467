/** Messages of the command `partner-program`. */
export const EN_COMMAND = {
  "cli.rows":
    'Sheet "{sheet}", rows read: {rows, number}. Counted: {counted, number}{hasCountedSum, select, yes { ({countedSum})} other {}}; in doubt: {inDoubt, number}{hasInDoubtSum, select, yes { ({inDoubtSum})} other {}}; left out: {leftOut, number}{hasLeftOutSum, select, yes { ({leftOutSum})} other {}}.',
  "cli.written": "The results were written to {path}.",
  "cli.not-written": "Nothing was written; use --out FILE to write the results.",
  "cli.map-done": "The mapping was written to {path}.",
  "cli.map-choose": "Number of the answer (Enter to answer later):",
  "cli.no-partners-sheet":
    "The workbook has no sheet of partners, so there is no place for results; leave out --out and --in-place, or add a sheet of partners.",
  "cli.no-file": "There is no file {path}; check its name and folder.",
  "cli.bad-date": '"{found}" is not a day; write it as YYYY-MM-DD, like 2026-12-31.',
  "cli.no-command":
    'There is no command "{found}"; {hasSuggestion, select, yes {did you mean "{suggestion}"?} other {partner-program --help lists the commands.}}',
  "cli.no-option":
    'There is no option "{found}"; {hasSuggestion, select, yes {did you mean "{suggestion}"?} other {--help after the command lists its options.}}',
  "cli.missing-argument": 'The argument "{found}" is missing; name it after the command.',
  "cli.missing-option": 'The option "{found}" is missing; add it.',
  "cli.missing-value": 'The option "{found}" lacks its value; write it after the option.',
  "cli.too-many-arguments": "There are too many arguments; put paths with blanks into quotation marks.",
  "cli.bad-language": 'There are no messages in the language "{found}"; choose ru, en or kk.',
  "cli.wrong-usage": "The command cannot be understood; partner-program --help tells what can be asked.",
  "cli.same-file": "{path} is the input itself; name another file after --out, or use --in-place.",
  "cli.file-in-use":
    "{path} is a file that this run reads or writes already; name another one after {option}.",
  "cli.read-only":
    "{path} is a read-only file; allow changes in its properties, or name another file after --out.",
  "cli.write-read-only": "The file is read-only, and is replaced all the same.",
  "cli.write-signature-void":
    "The workbook is signed digitally, and the signature does not hold for what is written now; sign it anew in Excel (File → Info → Protect Workbook → Add a Digital Signature).",
  "cli.write-structure-protected":
    "The structure of the workbook is protected, and a sheet is added all the same; check that this is wanted.",
  "cli.write-sheet-protected":
    'The sheet "{sheet}" is protected, and results are written into it all the same; check that this is wanted.',
  "cli.write-sheet-hidden":
    'The sheet "{sheet}" is hidden, and results are written into it; to see them, show it (right-click a sheet tab → Unhide).',
  "cli.write-columns-hidden":
    'On the sheet "{sheet}" results go into hidden columns ({columns}); to see them, select the columns around them and show them (right-click → Unhide).',
  "cli.write-rows-unsorted":
    'On the sheet "{sheet}" the new rows are below the others, because links or notes belong to its cells; to sort it by partner and period, use Data → Sort in Excel.',
  "cli.out-and-in-place": "--out and --in-place exclude each other; use one of them.",
  "cli.out-extension":
    "The results must keep the file type of the workbook; name a file that ends in {expected}.",
  "cli.rules-folder": "There are no rule files in {path}; name the folder that holds them.",
  "cli.large-file":
    "{path}: the file is too large ({size, number} bytes): a rule file holds at most {limit, number} characters; shorten it.",
  "cli.unreadable-file":
    "{path} cannot be read as a file{hasCode, select, yes { ({code})} other {}}; put a readable file in its place, or take it away.",
  "cli.cases": "{passed} passed, {failed} failed",
  "cli.case-failed": '{file}: the case "{name}" failed:',
  "cli.case-difference": "{path}: expected {expected}, found {found}.",
  "cli.case-engine-differs":
    'json-rules-engine judges the level "{name}" otherwise; do not use the results, and tell the developers.',
  "cli.no-cases": "There are no worked cases in {path}; put files with some there.",
  "cli.rows-read": "Rows read",
  "cli.partners-evaluated": "Partners evaluated",
  "cli.writing": "Writing",
  "cli.unexpected": "Unexpected error: {detail}; run again with --debug to see where it arose.",
  "cli.close-bad-period": '"{found}" is not a period; write it like 2026-Q3, 2026-H1, 2026-07 or 2026.',
  "cli.close-frequency":
    "{period} is no settlement period of these rules; the one that lies there is {wanted}.",
  "cli.close-no-output":
    "Say where the workbook goes: --out FILE, or --in-place to write into the workbook itself.",
  "cli.close-bad-accept":
    '"{found}" is not of the form ID=REASON or SHEET!CELL=REASON; say why it is accepted as it is.',
  "cli.close-accept-unknown":
    '"{found}" is neither the ID of a partner nor the place of rows in no total; correct it after --accept.',
  "cli.close-no-reason": "Say after --reason why the period is opened again.",
  "cli.close-not-over": "{period} ends on {day}; it can be closed from the day after.",
  "cli.close-not-next": "Periods are closed in order; the next one is {period}.",
  "cli.close-provisional":
    "{partner} stands in the way: something of its cells or purchases cannot be read, so that its points are not certain. Correct that, or accept it: --accept {id}=REASON.",
  "cli.close-incomplete": "Correct that, or accept it: --accept {name}=REASON.",
  "cli.close-rules-missing":
    "The rules by which earlier periods of {partner} were closed are in no version given; add that version to --rules.",
  "cli.close-broken":
    "What earlier closings wrote was altered, so that nothing is closed or opened; partner-program verify says where.",
  "cli.close-done":
    "Closed: {period}. Partners: {partners, number}, purchases: {purchases, number}, points: {points}. Seal: {seal}.",
  "cli.reopen-done": "Opened again: {period}. Its rows stay in the ledger as superseded. Seal: {seal}.",
  "cli.reopen-not-newest":
    "{hasPeriod, select, yes {Only the newest closed period can be opened again: {period}.} other {No period is closed.}}",
  "cli.adjustments":
    "{count, plural, one {# difference} other {# differences}} with closed periods, {points} points in all:",
  "cli.adjustment": "{cause}: {points}",
  "cli.verify-sound":
    "All is as it was closed: {closings, plural, one {# closing} other {# closings}}, {rows, number} closed rows, {settled, number} settled rows.",
  "cli.verify-none": "No period is closed in this workbook.",
  "cli.verify-altered": "{count, plural, one {# thing is} other {# things are}} not as closed:",
  "cli.verify-code-found": "The code stands for {partner}, {period}: {points} points, closed on {day}.",
  "cli.verify-code-missing": "No closed row of this workbook has the code {code}.",
  "cli.find-altered": "altered",
  "cli.find-added": "added",
  "cli.find-missing": "missing",
  "cli.find-journal": "line of the journal",
  "cli.find-closed-row": "closed row",
  "cli.find-settled-row": "settled row",
  "cli.find-invoice": "purchase",
  "cli.find-line":
    "{place}: {what}, {of}{hasFound, select, yes {; found {found}} other {}}{hasKept, select, yes {; was {kept}} other {}}",
  "cli.start-year-open":
    "{hasYear, select, yes {The year {year} is not closed to its end; close its last period first.} other {No period is closed; close the year's last period first.}}",
  "cli.start-year-done":
    "Purchases of {year} taken off: {rows, number}. What was told stays, and the year is archived.",
  "cli.bad-format": '"{found}" is no form of statements; choose pdf, txt or xlsx.',
  "cli.statements-no-partner": 'No partner has the ID "{found}"; correct it after --partner.',
  "cli.statements-no-manager":
    'No partner\'s manager is "{found}"; correct the name{hasKnown, select, yes {: {known}} other {, and add a column Manager to the partners}}.',
  "cli.statements-sent-in-place":
    "{sentAs} writes into the workbook: give it together with --in-place, and --in-place or {sentOn} not without it.",
  "cli.statements-noted": "The workbook now says what was told: {path}.",
  "cli.statements-absent":
    "{count, plural, one {# partner with closed periods is} other {# partners with closed periods are}} no longer on the sheet and {count, plural, one {gets} other {get}} no statement: {ids}.",
  "cli.statements-done":
    "{count, plural, one {# statement was} other {# statements were}} written to {path}.",
  "cli.more-problems":
    "{count, plural, one {# more problem is} other {# more problems are}} not shown; --json lists them all.",
} as const satisfies Readonly<Record<`cli.${string}`, string>>;
