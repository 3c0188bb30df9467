/** Problems of cells and rows. */
import type { DataProblemCode } from "../../domain/problem";

export const EN_DATA = {
  "problem.not-a-date": '"{found}" is not a date; write it like 28.02.2026 or 2026-02-28.',
  "problem.not-money":
    '"{found}" is not an amount of money; write a number with at most two decimals, like 3 000 000,50.',
  "problem.not-a-count": '"{found}" is not a whole number from 0 up; write it like 12.',
  "problem.not-a-year": '"{found}" is not a year; write four digits, like 2026.',
  "problem.not-yes-no": '"{found}" is neither yes nor no; write yes or no.',
  "problem.not-a-level":
    '"{found}" is not a level of the program; {hasLevel, select, yes {did you mean "{level}"?} other {write one of its levels.}} Levels: {levels}.',
  "problem.not-text":
    '"{found}" is a date or a logical value, and text is needed here; format the cell as text and type it again.',
  "problem.not-an-id":
    '"{found}" is a date, a fraction or another value that cannot be an ID; format the cell as text and type the ID again.',
  "problem.hidden-in-id":
    'The ID "{found}" holds characters that cannot be seen, so nobody could tell it from another one; type it again.',
  "problem.not-a-rate":
    '"{found}" is not an exchange rate that can be read for sure; enter a number above zero with at most ten decimals.',
  "problem.rate-for-units":
    'The rate is for several units of the currency ("{found}"), so it does not count; enter the rate of one unit, and 1 here.',
  "problem.ambiguous-date":
    '{hasOther, select, yes {{hasYearFirst, select, yes {"{found}" can be read as year, month, day or as year, day, month: in a date of this column the month comes last ({other})} other {"{found}" can be read as day and month or as month and day: in a date of this column the month comes first ({other})}}; write it like 28.02.2026 or 2026-02-28.} other {The year in "{found}" has two digits; write all four, like 28.02.2026 or 2026-02-28.}}',
  "problem.ambiguous-money":
    '"{found}" may mean thousands or decimals; write thousands with a blank, like 1 234, and decimals with two digits, like 1,23.',
  "problem.amount-too-large":
    "The amount ({found}) is too large to be counted exactly; check it for extra digits.",
  "problem.sum-too-large":
    "The purchases of this partner add up to more than can be counted exactly; check the amounts for extra digits.",
  "problem.rounded-to-tiyn":
    "The amount{hasFound, select, yes { {found}} other {}} has more than two decimals and was rounded to hundredths; correct it if another amount is meant.",
  "problem.uncalculated-formula":
    "The formula's result is missing or may be out of date; let Excel calculate the workbook (F9), and save it.",
  "problem.error-cell": "The cell holds the error {found}; correct its formula or type the value.",
  "problem.blank-partner-id":
    "{hasRows, select, yes {The partner ID is missing; rows: {rows, number}{hasSum, select, yes {, sum: {sum}} other {}}. They count for nobody; fill the ID in.} other {The partner ID is missing, so the row does not count; fill it in.}}",
  "problem.blank-date": "The date is missing, so the row does not count; fill it in.",
  "problem.blank-amount": "The amount is missing, so the row does not count; fill it in.",
  "problem.currency-by-format":
    "{hasRate, select, yes {The rate is formatted as one {hasFound, select, yes {in {found}} other {in another currency}}, not in {base}, so it does not count; enter the rate in {base}, or change the number format if it is in {base} already.} other {The amount is formatted as one {hasFound, select, yes {in {found}} other {in another currency}}, and no currency stands in its row, so the row does not count; fill in the currency, or change the number format if the amount is in {base}.}}",
  "problem.blank-rate":
    "The cell is blank, so the rate does not count; fill in the currency, the date and the rate.",
  "problem.untrimmed-id": "The ID has blanks before or after it, which were passed over; delete them.",
  "problem.duplicate-partner":
    'The partner ID "{found}" stands in {other} already, so this row does not count; keep one row for each partner.',
  "problem.unknown-partner":
    'No partner has the ID "{found}", so its purchases do not count{hasRows, select, yes { (rows: {rows, number}{hasSum, select, yes {, sum: {sum}} other {}})} other {}}; {hasSuggestion, select, yes {did you mean "{suggestion}" (mind case, dashes, leading zeros and letters of another alphabet)?} other {correct it, or add the partner to the partners sheet.}}',
  "problem.total-rows":
    "Rows of totals are left out ({cells}); rows: {rows, number}{hasSum, select, yes {, sum: {sum}} other {}}. If they are none, correct their partner ID.",
  "problem.swapped-dates":
    "Excel may have swapped day and month in these dates ({cells}); rows: {rows, number}{hasSum, select, yes {, sum: {sum}} other {}}. In a date of the column that is text the month comes first ({other}). Compare them with the documents, and correct them.",
  "problem.positive-returns":
    "Rows that call themselves returns or cancelled have positive amounts ({cells}); rows: {rows, number}, sum: {sum}. They count as purchases; put a minus before the amounts of returns, and delete cancelled rows.",
  "problem.duplicate-purchase":
    "Purchases stand more than once, with the same partner, document, date and amount ({cells}). Copies: {rows, number}, all counted, which adds {sum}; delete the rows that are too many.",
  "problem.purchases-after-day":
    "Purchases dated after the day of judging are not counted ({cells}); rows: {rows, number}, sum: {sum}. If the year is mistyped, correct the date.",
  "problem.purchases-outside-membership":
    "Purchases outside the membership are not counted (before registration or after its end: {cells}); rows: {rows, number}, sum: {sum}. Check the days of purchase and of registration.",
  "problem.no-rate":
    "{hasOther, select, yes {The {found} rate in force on {day} cannot be told for sure (see {other}), so the row does not count; correct that rate.} other {There is no {found} rate for {day} or the days before, so the row does not count; add one to the Rates sheet.}}",
  "problem.duplicate-rate":
    "{differs, select, yes {There are different rates for {found} (see {other}), so none of them counts; keep the right one.} other {The rate for {found} stands in {other} already, so this row does not count; keep one rate for each currency and day.}}",
  "problem.currency-contradiction":
    "The cell says {found}, and the header of the amounts says {other}, so the row does not count; make the two agree.",
  "problem.level-needs-base":
    '"{found}" is a status on top of a level, so the level itself is not known; write the level too.',
  "problem.status-contradiction":
    'The level cell includes the status "{level}" and this cell denies it, so the status does not count; make the two agree.',
  "problem.held-level-unmet":
    'The requirements of the level "{level}" are no longer met; its benefits stay until the end of the term.',
  "problem.held-add-on-unmet":
    'The requirements of the status "{level}" are no longer met; its benefits stay until the end of the term.',
  "problem.level-not-in-version":
    'The level "{level}" is not in version "{version}" of the rules, by which {period} earns, so whether the partner earned then cannot be told; add the level to that version, or enter the level that was held then.',
  "problem.renewed-before-registration":
    "The year of renewal lies before the year of registration; correct one of the two.",
  "problem.blank-filter-value":
    "The cell is blank, and a rule needs its value to count the purchase; fill it in.",
  "problem.text-by-likeness":
    '"{found}" ({count, plural, one {# row} other {# rows}}) counts as "{text}": only case, look-alike letters, dashes or blanks differ; write both alike.',
  "problem.missing-rule-column":
    "{count, plural, one {This sheet lacks a column that the rules ask for: {column}. All its values count as blank; add the column, or name it in the mapping.} other {This sheet lacks columns that the rules ask for: {column}. All their values count as blank; add the columns, or name them in the mapping.}}",
  "problem.unread-column":
    'The column "{column}" is not read: purchases count for the partner that made them. To add them up, give the rows of a group one partner ID.',
  "problem.hidden-column":
    'The column "{column}" is hidden, and it is read; show it and check that it is the right one, or choose another one.',
  "problem.rows-below-table":
    'The rows below the table "{table}" do not count: {span} ({count, plural, one {# row} other {# rows}}{hasSum, select, yes {, sum: {sum}} other {}}); extend the table over them by dragging its lower right corner, or move them to another sheet if they are something else.',
  "problem.unread-table":
    "Another table with rows like those of the data is not read: rows {span} ({count, plural, one {# row} other {# rows}}{hasSum, select, yes {, sum: {sum}} other {}}) do not count; move them below the data, under the same headers.",
  "problem.other-rows-below":
    "Other headers stand above the rows {span}, so these rows ({count, plural, one {# row} other {# rows}}{hasSum, select, yes {, sum: {sum}} other {}}) are left out; if they belong to the data, give them the same headers.",
  "problem.unread-sheet":
    'This sheet has the headers of the sheet "{other}" and is not read, so its rows ({count, plural, one {# row} other {# rows}}{hasSum, select, yes {, sum: {sum}} other {}}) do not count; move them to "{other}", or rename the headers here if they are something else.',
  "problem.similar-sheet":
    'The rows of this sheet look like purchases, but its headers are not those of the sheet "{other}", so it is not read; rows: {count, number}{hasSum, select, yes {, sum: {sum}} other {}}. If they are purchases, give them the headers of "{other}"; else leave the sheet out in the mapping.',
  "problem.formula-in-result-cell":
    "The cell holds a formula of yours, so it was left as it is; delete the formula to have the result written here.",
  "problem.not-points": '"{found}" is no number of points; write, for example, 500 or -120.',
  "problem.closed-row-altered":
    'This cell of a closed row was altered: it holds "{found}", and {kept} was closed. Results follow what was closed; put that value back.',
  "problem.closing-row-unreadable":
    "The data that a closing wrote into this row were altered, so that they cannot be read; put the row back from a copy of the workbook, or reopen the period and close it again.",
  "problem.closing-row-missing":
    'Rows that the closing of {period} wrote to the sheet "{other}" are not there any more ({found} of {wanted}); put them back from a copy of the workbook. Until then nothing can be closed.',
  "problem.journal-line-unreadable":
    "This line of the journal was altered, so that it cannot be read; put it back from a copy of the workbook. Until then nothing can be closed.",
  "problem.partner-gone":
    'The partner "{found}" has closed periods and is not on the partners sheet; {hasOther, select, yes {its purchases stand under "{other}": put the ID back.} other {its closed points stay as they are. Put it back if it was deleted by mistake.}}',
  "problem.closed-cells-changed":
    "{column} was changed after the closing of {period}; closed points do not change by it. If they should, reopen the period or add points on the sheet of adjustments.",
  "problem.closing-rules-missing":
    "The rules by which {period} was closed are in no version kept, so that closed points are shown and not worked out anew; add that version.",
  "problem.version-in-closed-period":
    'Version "{version}" of the rules begins on {from}, but {period} is closed under other rules and keeps them; let the version begin on {after} or later.',
  "problem.purchases-before-books":
    "Purchases of terms that were over before the first closing earn nothing ({cells}); rows: {rows, number}, sum: {sum}. Correct their dates if these are wrong.",
  "problem.assumed-column":
    "The columns were taken by the meaning of their headers: {taken}. If that is not so, correct the mapping.",
  "problem.assumed-unit":
    'Amounts are multiplied by {taken}, as the text "{found}" says. If that is not so, correct the mapping.',
  "problem.assumed-year":
    'The year of the periods is {taken}, from the text "{found}". If that is not so, correct the mapping.',
  "problem.assumed-day-in-period":
    "The amounts of a period count as purchases on its last day. If that is not so, correct the mapping.",
  "problem.assumed-first-purchase":
    "There is no list of partners: each counts as registered on the day of its first purchase. If that is not so, correct the mapping.",
  "problem.assumed-above":
    "Partners stand in rows above their purchases: “{found}” and others, {taken} in all. If that is wrong, correct the mapping.",
  "problem.assumed-groups":
    'A grouped report: partners are rows like "{found}", purchases the rows in them; the groups add up (groups: {taken}). If that is not so, correct the mapping.',
  "problem.assumed-fill-down":
    'A blank cell in the columns "{taken}" means the same as the cell above. If that is not so, correct the mapping.',
  "problem.assumed-day-in-text":
    'The day is taken from the document\'s text ("{found}"). If that is not so, correct the mapping.',
  "problem.assumed-kinds":
    'By the text of the column "{found}" these count: {taken}; these lower the sum: {other}; these do not count: {rest}. If that is not so, correct the mapping.',
  "problem.assumed-partner-of-sheet":
    'The purchases of this sheet are those of the partner "{taken}" ("{found}"). If that is not so, correct the mapping.',
  "problem.assumed-left-out": "These sheets are not read: {found}. If that is not so, correct the mapping.",
  "problem.assumed-join-name":
    'Purchases name partners by name ("{found}"), compared with the column "{other}". If that is not so, correct the mapping.',
  "problem.assumed-join-number":
    'Purchases name partners by BIN ("{found}"), compared with the column "{other}". If that is not so, correct the mapping.',
  "problem.total-differs":
    "This total says {printed}, but its rows add up to {added}; check the report for rows that are missing, added or changed.",
  "problem.period-not-day":
    "The column only knows the period, and the partner was registered within it ({cells}): the amount counts as a purchase on {found}, so the points are provisional. Give the amounts before and after the registration apart.",
  "problem.outside-period":
    "The sheet is for {found}, but the row is dated outside it ({cells}); rows: {rows, number}. The date counts, so the points are provisional; correct the date, or move the row.",
  "problem.too-many-problems":
    "{more, plural, one {# more problem is} other {# more problems are}} not listed; correct those listed and run again.",
} as const satisfies Readonly<Record<`problem.${DataProblemCode}`, string>>;
