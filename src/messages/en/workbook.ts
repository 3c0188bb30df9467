/** Problems of a workbook as a whole, its layout, or the mapping of its sheets and columns. */
import type { LayoutProblem } from "../../sheets/layout";
import type { WorkbookErrorCode } from "../../workbook/errors";
import type { EN_EXCEL } from "./excel";

type WorkbookKey =
  | `layout.${LayoutProblem["code"]}`
  | `workbook.${WorkbookErrorCode}`
  | "mapping.invalid"
  | "mapping.not-json";

export const EN_WORKBOOK = {
  "layout.missing-sheet":
    'There is no sheet named {wanted}, and the sheets there are: {found}; {hasAlike, select, yes {the name of {alike} holds letters of another alphabet: type it anew, or} other {rename the sheet, or}} {hasControl, select, yes {press "{control}"} other {name it in the mapping}}.',
  "layout.ambiguous-sheet":
    'Several sheets could be meant: {found}; rename all but one, or {hasControl, select, yes {press "{control}"} other {say in the mapping which one it is}}.',
  "layout.open-amounts":
    'The sheet "{sheet}" has several columns of amounts: {found}. Which one counts? Name it in the mapping as amount, and delete the question from questions.',
  "layout.open-status":
    'The column "{found}" on the sheet "{sheet}" tells rows apart: {taken}. Which of them count? Describe it in the mapping (kinds), and delete the question from questions.',
  "layout.open-paid":
    'On the sheet "{sheet}" the column "{found}" holds days of payment. Do purchases count from that day (a blank cell is not paid yet), or all on the day of "{taken}"? Name the column as date in the mapping, with undated in the first case, and delete the question from questions.',
  "layout.open-kinds":
    'The column "{found}" on the sheet "{sheet}" holds {taken}. Which are purchases, which returns, and which do not count? Describe it in the mapping (kinds), and delete the question from questions.',
  "layout.open-year":
    'Of which year are the periods on the sheet "{sheet}"? Name them in the mapping (periods), and delete the question from questions.',
  "layout.open-sheets":
    "Which sheet holds {taken}: {found}? Name it in the mapping, and delete the question from questions.",
  "layout.open-column":
    'Which column of the sheet "{sheet}" is {taken}? There are: {found}. Name it in the mapping, and delete the question from questions.',
  "layout.open-join":
    "Which column names the partners: {found}? None of them matches the list of partners. Describe it in the mapping (join), and delete the question from questions.",
  "layout.open-near-name":
    'Is "{found}" the listed "{taken}"? If so, add it to known in the mapping (join), and delete the question from questions.',
  "layout.open-nothing-found":
    "No sheet seems to hold {taken}. Name another file with --purchases, or describe them in the mapping, and delete the question from questions.",
  "layout.missing-columns":
    'On the sheet "{sheet}", row {row}, columns are missing: {missing}; {hasFound, select, yes {the headers there are: {found}} other {no headers were found}}; {hasAlike, select, yes {these headers hold letters of another alphabet: {alike}; type them anew, or} other {rename the headers, or}} {hasControl, select, yes {press "{control}"} other {say in the mapping which ones are meant}}.',
  "layout.ambiguous-columns":
    'On the sheet "{sheet}", row {row}, several headers could be meant for: {found}; rename all but one, or {hasControl, select, yes {press "{control}"} other {say in the mapping which one it is}}.',
  "layout.uncertain-column":
    'On the sheet "{sheet}" the header {header} may be the column {column}, and it cannot be told: {hasApart, select, yes {it stands apart from the data} other {{hasAlike, select, yes {it holds letters of another alphabet} other {{hasCodes, select, yes {its cells name currencies} other {it says more than that}}}}}}; {hasControl, select, yes {press "{control}" and choose the column, or none} other {name it in the mapping under {key}, or write an empty text there if the sheet has no such column}}.',
  "layout.header-over-columns":
    'On the sheet "{sheet}" the header {header} stands over several columns: {found}; {hasControl, select, yes {give each a header of its own in one row, or press "{control}"} other {give each a header of its own in one row, or name the column in the mapping by its letter}}.',
  "layout.rates-in-other-currency":
    'The rates on the sheet "{sheet}" are not the price of one unit of a currency in {currency}: {found}. Convert them, or change this text if they are.',
  "layout.unclear-unit":
    'On the sheet "{sheet}" it cannot be told in what the amounts are: {hasTitle, select, yes {the title {title} says it, and the header {header} does not} other {see the header {header}}}; write it in the header, like "Amount, thousand KZT"{hasControl, select, yes {} other {, or give factor and currency in the mapping under units}}.',

  "workbook.not-found":
    "The file was not found or cannot be opened; check its name, its folder and your access rights.",
  "workbook.not-xlsx": "The file is not an Excel workbook; choose an .xlsx or .xlsm file.",
  "workbook.old-xls":
    "The workbook is in the old .xls format; open it in Excel and save it as .xlsx (File → Save As).",
  "workbook.binary-xlsb":
    "The workbook is in the binary .xlsb format; open it in Excel and save it as .xlsx (File → Save As).",
  "workbook.encrypted":
    "The workbook is protected by a password; open it in Excel, remove the password (File → Info → Protect Workbook → Encrypt with Password), and save it.",
  "workbook.damaged":
    "The workbook is damaged{hasPart, select, yes { in {part}} other {}}{hasCell, select, yes { at {cell}} other {}}{hasReason, select, yes { ({reason})} other {}}; open it in Excel, let Excel repair it, and save it.",
  "workbook.cut-off": "The file breaks off before its end; copy or download it again.",
  "workbook.too-large":
    'The workbook is too large{hasSheet, select, yes { (sheet "{sheet}")} other {{hasPart, select, yes { ({part})} other {}}}}; delete what is not needed, or divide it.',
  "workbook.no-such-sheet": 'The workbook has no sheet "{sheet}"; check its name.',
  "workbook.sheet-exists": 'The workbook has a sheet "{sheet}" already; rename or delete it, and run again.',
  "workbook.merged-target":
    'Results on the sheet "{sheet}"{hasCell, select, yes {, cell {cell},} other {}} would fall into merged cells; unmerge them and run again.',
  "workbook.no-free-column":
    'On the sheet "{sheet}" no columns are free for the results: something stands near the last column ({last}); delete it or move it to the left, and run again.',
  "workbook.too-many-formats":
    "The workbook has all the cell formats that Excel allows ({limit}), and the results need more; copy its sheets into a new workbook, or clear formats that nobody needs (Home → Clear → Clear Formats), save it, and run again.",
  "workbook.table-in-the-way":
    'Results on the sheet "{sheet}" would run into the table {table}; move that table to make room.',
  "workbook.not-writable":
    "The file could not be written{hasSystem, select, yes { ({system})} other {}}; close it in other programs, and check the folder, the free space and your access rights.",

  "mapping.invalid": "Something else must stand here: {expected}.",
  "mapping.not-json": "The mapping is not valid JSON ({detail}); correct the file.",
} as const satisfies Readonly<Record<Exclude<WorkbookKey, keyof typeof EN_EXCEL>, string>>;
