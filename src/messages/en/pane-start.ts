/** The first steps in a workbook. */
export const EN_PANE_START = {
  "pane.start-title": "The workbook is empty. How do you want to begin?",
  "pane.start-create": "Create the sheets",
  "pane.start-create-what":
    "Partners, purchases and rates, with the columns of the rules and one example row each.",
  "pane.start-create-do": "Create",
  "pane.start-sheet": 'Sheet "{sheet}": {columns}',
  "pane.start-planned":
    "Each sheet gets a table and an example row that is not read. “{undo}” takes them out again.",
  "pane.start-example": "Open the example",
  "pane.start-example-what": "A filled workbook opens in a window of its own.",
  "pane.example-saved": "Excel opened no new window. Open the saved file {name}.",
  "pane.example-failed": "The example was not opened. Check the connection, and try again.",
  "pane.start-file": "My data are in another file",
  "pane.start-file-what": "A list or a 1C report, .xlsx or .csv.",
  "pane.start-skip": "Begin by myself",
  "pane.starter-written": "Created: {sheets}. Fill them in below the example rows.",
  "pane.choices": "Add drop-down lists",
  "pane.choices-what":
    "Levels, yes/no and currencies are chosen from a list: mistakes stop where they are typed.",
  "pane.choices-none": "There is nothing to add: the columns have lists already, or the sheets have none.",
  "pane.choices-planned": "What stands in the cells stays. “{undo}” takes the lists out again.",
  "pane.choices-do": "Add",
  "pane.choices-written": "Lists were added: {sheets}.",
  "pane.check-title": "Before the first evaluation",
  "pane.check-sheets": "Sheets found: {done, number} of {total, number}",
  "pane.check-columns": "Needed columns understood: {done, number} of {total, number}",
  "pane.check-partners":
    "Partners recognised: {partners, number}{unknown, plural, =0 {} other {; purchases name # more}}",
  "pane.check-partners-waiting": "Partners recognised",
  "pane.check-doubt":
    "Rows in doubt: {doubt, number} of {rows, number}{hasPart, select, yes { (the first ones)} other {}}",
  "pane.check-doubt-waiting": "Rows in doubt",
  "pane.other-file": "Take purchases from another file",
  "pane.file-used": "Purchases are read from {name}, saved on {day}.",
  "pane.file-missing": "A page may not open a file by itself. Choose it again: {files}",
  "pane.file-again": "Choose the file",
  "pane.copy-file": "Copy into this workbook",
  "pane.copy-file-do": "Copy",
  "pane.copy-sheet": 'New sheet "{sheet}": rows: {rows, number}',
  "pane.copy-planned":
    "The values are copied, and the file is not needed any more. “{undo}” takes the sheets out again.",
  "pane.rules-sheet-written": "Laid out: {sheets}. Change the cells there, then come back and read them.",
  "pane.copy-written": "Copied: {sheets}.",
  "pane.not-in-workbook": "Not in this workbook",
  "pane.duplicates": "Purchases that stand more than once",
  "pane.duplicates-all":
    "All rows count. Rows of overlapping exports can be counted once; the workbook keeps that.",
  "pane.duplicates-once": "Each of them counts once.",
  "pane.duplicates-unsure":
    "All rows count for now, and their partners' points are provisional until you choose.",
  "pane.count-once": "Count once",
  "pane.count-all": "Count all",
} as const satisfies Readonly<Record<`pane.${string}`, string>>;
