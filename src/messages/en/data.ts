/** Problems of cells and rows. */
import type { DataProblemCode } from "../../domain/problem";

export const EN_DATA = {
  "problem.not-a-date": '"{found}" is not a date. Write it like 28.02.2026 or 2026-02-28.',
  "problem.not-money": '"{found}" is not an amount. Write a number with at most two decimals: 3 000 000,50.',
  "problem.not-a-count": '"{found}" is not a whole number from 0 up. Write it like 12.',
  "problem.not-a-year": '"{found}" is not a year. Write four digits: 2026.',
  "problem.not-yes-no": '"{found}" is neither yes nor no. Write yes or no.',
  "problem.not-a-level":
    '"{found}" is not a level of the program{hasLevel, select, yes {; did you mean "{level}"?} other {.}} Levels: {levels}.',
  "problem.not-text":
    '"{found}" is not text, and text is needed here. Format the cell as text and type it again.',
  "problem.not-an-id":
    '"{found}" cannot be an ID (a date, a fraction or the like). Format the cell as text and type the ID again.',
  "problem.hidden-in-id":
    'The ID "{found}" holds characters that cannot be seen, so it looks like another one. Type it again.',
  "problem.not-a-rate":
    '"{found}" cannot be read as a rate for sure. Enter a number above zero with at most ten decimals.',
  "problem.rate-for-units":
    'The rate is for several units ("{found}"), so it does not count. Enter the rate of one unit, and 1 here.',
  "problem.own-currency-rate":
    "The rate of {found}, the program's own currency, is not 1: the rates seem to be in another one, and points that rest on them are provisional. Correct the row, or convert the rates.",
  "problem.ambiguous-date":
    '{hasOther, select, yes {{hasYearFirst, select, yes {"{found}" may be year, month, day or year, day, month: in a date of this column the month comes last ({other})} other {"{found}" may be day and month or month and day: in a date of this column the month comes first ({other})}}. Write it like 28.02.2026 or 2026-02-28.} other {The year in "{found}" has two digits. Write all four: 28.02.2026 or 2026-02-28.}}',
  "problem.ambiguous-money":
    '"{found}" may mean thousands or decimals. Write thousands with a blank (1 234), decimals with two digits (1,23).',
  "problem.amount-too-large":
    "The amount {found} is too large to be counted exactly. Check it for extra digits.",
  "problem.sum-too-large":
    "The partner's purchases add up to more than can be counted exactly. Check the amounts for extra digits.",
  "problem.rounded-to-tiyn":
    "The amount{hasFound, select, yes { {found}} other {}} has more than two decimals: it was rounded to hundredths. Correct it if another is meant.",
  "problem.uncalculated-formula":
    "The formula's result is missing or out of date. Let Excel calculate the workbook (F9), and save it.",
  "problem.error-cell": "The cell holds the error {found}. Correct its formula or type the value.",
  "problem.blank-partner-id":
    "{hasRows, select, yes {The partner ID is missing, so the rows count for nobody; rows: {rows, number}{hasSum, select, yes {, sum: {sum}} other {}}. Fill the ID in.} other {The partner ID is missing, so the row does not count. Fill it in.}}",
  "problem.blank-date": "The date is missing, so the row does not count. Fill it in.",
  "problem.blank-amount": "The amount is missing, so the row does not count. Fill it in.",
  "problem.unnamed-currency":
    '{hasColumn, select, yes {The column "{column}"} other {A column without a header}} names the currency {found} ({cells}; rows: {rows}), but is not "Currency": these amounts were counted in {base}. Name it "Currency", or take the currencies out.',
  "problem.currency-by-format":
    "{hasScale, select, yes {The cell's format writes a scale (thousands, millions, %) behind the number, and the cell holds the number alone, so the row does not count. Write the amount in full, or change the format.} other {{hasRate, select, yes {The cell's format says {hasFound, select, yes {{found}} other {another currency}}, not {base}, so the rate does not count. Enter it in {base}, or change the format if it is in {base} already.} other {The cell's format says {hasFound, select, yes {{found}} other {another currency}}, but no currency stands in the row, so it does not count. Fill it in, or change the format if the amount is in {base}.}}}}",
  "problem.blank-rate":
    "The cell is blank, so the rate does not count. Fill in the currency, the date and the rate.",
  "problem.untrimmed-id": "The ID has blanks around it, which were passed over. Delete them.",
  "problem.duplicate-partner":
    'The ID "{found}" stands in {other} already, so this row does not count. Keep one row for each partner.',
  "problem.unknown-partner":
    'No partner has the ID "{found}", so its purchases do not count{hasRows, select, yes { (rows: {rows, number}{hasSum, select, yes {, sum: {sum}} other {}})} other {}}. {hasSuggestion, select, yes {Did you mean "{suggestion}" (mind case, dashes, leading zeros, letters of another alphabet)?} other {Correct it, or add the partner to the partners sheet.}}',
  "problem.likely-subtotals":
    "These rows may be subtotals of other rows ({cells}), and count as purchases; rows: {rows, number}, sum: {sum}. Delete them if they are; if not, write their documents.",
  "problem.subtotal-rows":
    "Rows without a document that are the sum of other rows ({cells}) are left out as subtotals; rows: {rows, number}, sum: {sum}. If they are purchases, write their documents.",
  "problem.total-rows":
    "Rows of totals are left out ({cells}); rows: {rows, number}{hasSum, select, yes {, sum: {sum}} other {}}. If they are none, correct their partner ID.",
  "problem.example-row": "This row is an example and is not read. Delete it when you no longer need it.",
  "problem.swapped-dates":
    "Excel may have swapped day and month here ({cells}); rows: {rows, number}{hasSum, select, yes {, sum: {sum}} other {}}. In a text date of this column the month comes first ({other}). Compare with the documents, and correct.",
  "problem.doubtful-section":
    'The title "{found}" says that the rows below it may be {hasUnit, select, yes {in another unit} other {no purchases}}; they count as they stand, up to the next title ({count, plural, =0 {no rows} one {# row} other {# rows}}{hasSum, select, yes {, sum: {sum}} other {}}). Move them to another sheet, or delete the title.',
  "problem.hidden-rows":
    "Hidden rows ({cells}) count as purchases too; rows: {rows, number}, sum: {sum}. Show them and check; delete those that are none.",
  "problem.struck-partners":
    "Partners whose rows are struck through ({cells}) are evaluated like the others; rows: {rows, number}. Delete the rows of those who have left, or take the strikethrough off.",
  "problem.left-partners":
    "Partners marked as having left ({cells}) are evaluated like the others; rows: {rows, number}. Delete the rows of those who have left, or correct the mark.",
  "problem.hidden-partners":
    "Partners in hidden rows ({cells}) are evaluated like the others; rows: {rows, number}. Show them and check; delete those that do not belong.",
  "problem.not-a-language": '"{found}" is no language that partners are written to in. Write ru, en or kk.',
  "problem.not-a-period": '"{found}" is no period. Write it like 2026-Q3.',
  "problem.told-otherwise":
    "The partner {found} was told {told, number} points for {period} on {day}{hasHow, select, yes { ({how})} other {}}; now it is {now, number}. Tell the partner, and note it here.",
  "problem.struck-rows":
    "Rows that are struck through ({cells}) count as purchases; rows: {rows, number}, sum: {sum}. Delete them if they are cancelled, or take the strikethrough off.",
  "problem.unpaid-rows":
    "Rows marked as unpaid or not final ({cells}) count as purchases; rows: {rows, number}, sum: {sum}. If only paid ones earn points, take them out, or add a rule that asks for it.",
  "problem.positive-returns":
    "Returns, cancelled rows, payments or plans with positive amounts ({cells}) count as purchases; rows: {rows, number}, sum: {sum}. Put a minus before returns, and delete cancelled rows.",
  "problem.duplicate-purchase":
    "Purchases are repeated: the same partner, document, date and amount ({cells}). Copies: {rows, number}, {hasOnce, select, yes {left out: {sum}.} other {all counted, which adds {sum}. Delete the extra rows.}}",
  "problem.shared-document":
    "Purchases stand under several partners with the same document, date and amount ({cells}). Copies: {rows, number}, all counted, which adds {sum}. Delete the wrong rows, or correct the partner.",
  "problem.same-document":
    "One document of a partner has several amounts ({cells}). Documents: {rows, number}, perhaps {sum} too many, so points are provisional. Delete outdated rows, or choose in the mapping (documents).",
  "problem.purchases-after-day":
    "Purchases after the day of judging are not counted ({cells}); rows: {rows, number}, sum: {sum}. If the year is mistyped, correct the date.",
  "problem.purchases-outside-membership":
    "Purchases before registration or after the term are not counted ({cells}); rows: {rows, number}, sum: {sum}. Check the days of purchase and of registration.",
  "problem.no-rate":
    "{hasOther, select, yes {The {found} rate of {day} cannot be told for sure (see {other}), so the row does not count. Correct that rate.} other {There is no {found} rate for {day} or the days before, so the row does not count. Add one to the Rates sheet.}}",
  "problem.duplicate-rate":
    "{differs, select, yes {There are different rates for {found} (see {other}), so none counts. Keep the right one.} other {The rate for {found} stands in {other} already, so this row does not count. Keep one rate for each currency and day.}}",
  "problem.currency-contradiction":
    "The cell says {found}, and the header of the amounts {other}, so the row does not count. Make the two agree.",
  "problem.level-needs-base":
    '"{found}" is a status on top of a level, and the level is missing. Write it too.',
  "problem.status-contradiction":
    'The level cell includes the status "{level}", and this cell denies it, so it does not count. Correct one of the two.',
  "problem.held-level-unmet":
    'The requirements of the level "{level}" are no longer met; its benefits stay until the term ends.',
  "problem.held-add-on-unmet":
    'The requirements of the status "{level}" are no longer met; its benefits stay until the term ends.',
  "problem.level-not-in-version":
    'The level "{level}" is not in the rules "{version}" of {period}, so whether points were earned then is not known. Add it to that version, or enter the level held then.',
  "problem.renewed-before-registration":
    "The year of renewal lies before the year of registration. Correct one of the two.",
  "problem.blank-filter-value":
    "The cell is blank, and a rule needs its value to count the purchase. Fill it in.",
  "problem.text-by-likeness":
    '"{found}" ({count, plural, one {# row} other {# rows}}) counts as "{text}": only case, look-alike letters, dashes or blanks differ. Write both alike.',
  "problem.missing-rule-column":
    "{count, plural, one {A column that the rules ask for is missing: {column}. Its values count as blank. Add it, or name it in the mapping.} other {Columns that the rules ask for are missing: {column}. Their values count as blank. Add them, or name them in the mapping.}}",
  "problem.counts-for-nobody":
    '"{found}" is no listed partner\'s ID, or counts back for this one, so purchases count for the partner that made them. Correct the ID.',
  "problem.hidden-column":
    'The column "{column}" is hidden, but read. Show it and check that it is the right one, or choose another.',
  "problem.rows-below-table":
    'The rows below the table "{table}" do not count: {span} ({count, plural, one {# row} other {# rows}}{hasSum, select, yes {, sum: {sum}} other {}}). Drag the table\'s lower right corner over them; if they are something else, move them to another sheet.',
  "problem.unread-table":
    "Another table like the data is not read: rows {span} ({count, plural, one {# row} other {# rows}}{hasSum, select, yes {, sum: {sum}} other {}}). Move them below the data, under the same headers.",
  "problem.other-rows-below":
    "The rows {span} stand below other headers ({count, plural, one {# row} other {# rows}}{hasSum, select, yes {, sum: {sum}} other {}}) and are left out. If they are data, give them the same headers.",
  "problem.unread-sheet":
    'The headers are those of "{other}", but this sheet is not read ({count, plural, one {# row} other {# rows}}{hasSum, select, yes {, sum: {sum}} other {}}). Move the rows to "{other}"; if they are something else, rename the headers.',
  "problem.similar-sheet":
    'This looks like purchases, but the headers are not those of "{other}", so the sheet is not read; rows: {count, number}{hasSum, select, yes {, sum: {sum}} other {}}. If they are purchases, give them those headers; else leave the sheet out in the mapping.',
  "problem.formula-in-result-cell":
    "The cell holds a formula of yours and was left as it is. Delete the formula to have the result here.",
  "problem.not-points": '"{found}" is no number of points. Write it like 500 or -120.',
  "problem.closed-row-altered":
    'This cell of a closed row was altered: "{found}" instead of {kept}. Results follow what was closed; put that value back.',
  "problem.settled-row-altered":
    "This settled row, No. {found} of its closing, was altered, and what was settled is shown nowhere any more. Put it back from a copy of the workbook.",
  "problem.closing-row-unreadable":
    "This row of a closing was altered and cannot be read. Put it back from a copy of the workbook, or reopen the period and close it again.",
  "problem.closing-row-missing":
    'On the sheet "{other}", rows of the closing of {period} are missing ({found} of {wanted}). Put them back from a copy of the workbook: until then nothing can be closed.',
  "problem.closing-row-copied":
    "Rows of the closing of {period} stand here once more ({cells}); rows: {rows, number}. Each counts once. Delete the copies.",
  "problem.closing-row-added":
    "Rows name the closing of {period}, which did not write them ({cells}); rows: {rows, number}. Delete them: until then nothing can be written or closed.",
  "problem.journal-line-unreadable":
    "This line of the journal was altered and cannot be read. Put it back from a copy of the workbook: until then nothing can be closed.",
  "problem.partner-gone":
    'The partner "{found}" has closed periods and is not on the partners sheet. {hasOther, select, yes {Its purchases stand under "{other}": put the ID back.} other {Its closed points stay. Put it back if it was deleted by mistake.}}',
  "problem.closed-cells-changed":
    "{column} was changed after the closing of {period}; closed points stay. If they should change, reopen the period or add points on the sheet of adjustments.",
  "problem.closing-rules-missing":
    "The version of the rules that closed {period} is missing: closed points are shown, but not worked out anew. Add it.",
  "problem.version-in-closed-period":
    'Version "{version}" begins on {from}, but {period} is closed under other rules and keeps them. Let it begin on {after} or later.',
  "problem.purchases-before-books":
    "Purchases of terms that were over before the first closing earn nothing ({cells}); rows: {rows, number}, sum: {sum}. Correct their dates if these are wrong.",
  "problem.points-before-books":
    "Manual points dated before {from} are in no period ({cells}); rows: {rows, number}, points: {sum}. Correct their dates if these are wrong.",
  "problem.assumed-column":
    "The columns were taken by the meaning of their headers: {taken}. If wrong, correct the mapping.",
  "problem.assumed-unit":
    'Amounts are multiplied by {taken}, as the text "{found}" says. If wrong, correct the mapping.',
  "problem.assumed-period":
    'All amounts here are of {taken}, as the text "{found}" says. If wrong, correct the mapping.',
  "problem.assumed-year":
    'The year of the periods is {taken}, from the text "{found}". If wrong, correct the mapping.',
  "problem.assumed-day-in-period":
    "The amounts of a period count as purchases on its last day. If wrong, correct the mapping.",
  "problem.assumed-first-purchase":
    "There is no list of partners: each counts as registered on the day of its first purchase. If wrong, correct the mapping.",
  "problem.assumed-above":
    'Partners stand in rows above their purchases: "{found}" and others, {taken} in all. If wrong, correct the mapping.',
  "problem.assumed-groups":
    'A grouped report: partners are rows like "{found}", purchases the rows in them; the groups add up (groups: {taken}). If wrong, correct the mapping.',
  "problem.assumed-fill-down":
    'A blank cell in the columns "{taken}" means the same as the cell above. If wrong, correct the mapping.',
  "problem.assumed-day-in-text":
    'The day is taken from the document\'s text ("{found}"). If wrong, correct the mapping.',
  "problem.assumed-kinds":
    'By the text of the column "{found}" these count: {taken}; these lower the sum: {other}; these do not count: {rest}. If wrong, correct the mapping.',
  "problem.assumed-partner-of-sheet":
    'The purchases of this sheet are those of the partner "{taken}" ("{found}"). If wrong, correct the mapping.',
  "problem.assumed-new-sheet":
    "The sheet's name fits the pattern {found}, and its headers are the same: it is read, too. If it should not be, leave it out.",
  "problem.assumed-left-out": "These sheets are not read: {found}. If wrong, correct the mapping.",
  "problem.assumed-join-name":
    'Purchases name partners by name ("{found}"), compared with the column "{other}". If wrong, correct the mapping.',
  "problem.assumed-across":
    "Partners stand side by side, each with a column of amounts: {taken}. If wrong, correct the mapping.",
  "problem.assumed-join-number":
    'Purchases name partners by BIN ("{found}"), compared with the column "{other}". If wrong, correct the mapping.',
  "problem.mixed-vat":
    'The amounts on the sheet "{sheet}" are with VAT, on "{other}" without; they are added up, so the points are provisional. Choose for each whether to count with VAT or without, and the rate, in the columns in use or in the mapping.',
  "problem.total-differs":
    "This total says {printed}, but its rows add up to {added}; check the report for rows that are missing, added or changed.",
  "problem.period-not-day":
    "The column only knows the period, and the partner was registered within it ({cells}): the amount counts as a purchase on {found}, so the points are provisional. Give the amounts before and after the registration apart.",
  "problem.outside-period":
    "The sheet is for {found}, but the row is dated outside it ({cells}); rows: {rows, number}. The date counts, so the points are provisional; correct the date, or move the row.",
  "problem.too-many-problems":
    "{more, plural, one {# more problem is} other {# more problems are}} not listed. Correct those listed and run again.",
} as const satisfies Readonly<Record<`problem.${DataProblemCode}`, string>>;
