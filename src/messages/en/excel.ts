/** Refusals of a running Excel, and problems of the part that the add-in keeps in the workbook. */
import type { WorkbookErrorCode } from "../../workbook/errors";

const ON_SHEET = '{hasSheet, select, yes { (sheet "{sheet}")} other {}}';

export const EN_EXCEL = {
  "workbook.access-denied": `Excel did not allow this${ON_SHEET}. Remove the protection (Review → Unprotect Sheet) or turn on editing, and try again.`,
  "workbook.activity-limit": "Excel was asked too often. Wait a minute, and try again.",
  "workbook.broken-off": "Excel broke off what it was asked to do; try again.",
  "workbook.busy": "Excel is busy. Wait until it has calculated or saved, and try again.",
  "workbook.cell-being-edited": "A cell is being edited in Excel. Press Enter or Esc, and try again.",
  "workbook.changed-meanwhile": `Somebody changed the workbook at the same moment${ON_SHEET}. Try again.`,
  "workbook.connection-lost":
    "Excel did not answer. Check the network, and try again. If it stays so, close the workbook and open it anew.",
  "workbook.dialog-open": "A dialog box is open in Excel. Close it, and try again.",
  "workbook.excel-internal":
    "Excel met with an error of its own. Try again. If it stays so, save the workbook, close it and open it anew.",
  "workbook.excel-refused": `Excel did not accept a request of the add-in (code {code})${ON_SHEET}. Reload the pane and try again. If it stays so, tell the developers the code.`,
  "workbook.excel-too-old":
    "This version of Excel is too old. Update Excel (File → Account), or open the workbook on the web.",
  "workbook.filtered-range": `Filtered rows are in the way${ON_SHEET}. Clear the filter (Data → Clear), and try again.`,
  "workbook.item-exists": `A sheet or table of that name is there already${ON_SHEET}. Rename or delete it, and try again.`,
  "workbook.item-gone": `A sheet, a table or cells were renamed or deleted meanwhile${ON_SHEET}. Load the workbook again.`,
  "workbook.memory-limit": "Excel has not enough memory. Close other workbooks and programs, and try again.",
  "workbook.merged-cells": `Merged cells are in the way${ON_SHEET}. Unmerge them, and try again.`,
  "workbook.no-room": `There is no room for new cells${ON_SHEET}: filled ones would be pushed away. Make room, and try again.`,
  "workbook.no-such-cells":
    'There are no cells {cells} on the sheet "{sheet}"; evaluate again, and choose the place anew.',
  "workbook.pivot-table": `A pivot table is in the way${ON_SHEET}. Move it, and try again.`,
  "workbook.request-too-large": `Excel did not take so much data at once${ON_SHEET}; shorten very long texts, or divide the workbook.`,
  "workbook.response-too-large": `A row holds more than Excel hands out at once${ON_SHEET}{hasRow, select, yes {, row {row}} other {}}; shorten very long texts in it.`,
  "workbook.service-unavailable": "The Excel service cannot be reached. Try again in a few minutes.",
  "workbook.session-expired": "The session with Excel has ended. Reload the page, and try again.",
  "workbook.sheet-hidden":
    'The sheet "{sheet}" is hidden; show it (right-click a sheet tab → Unhide), and try again.',
  "workbook.too-many-cells": `This concerns more cells than Excel handles at once${ON_SHEET}; divide the sheet.`,
  "workbook.unknown-answer": `An unknown error of Excel (code {code})${ON_SHEET}. Try again. If it stays so, tell the developers the code.`,
  "workbook.unsupported-sheet": `A sheet of this kind holds no cells that could be read or written${ON_SHEET}; choose an ordinary worksheet.`,
  "workbook.workbook-inactive": "Another workbook is in front. Click into this one, and try again.",

  "workbook.state-too-large":
    "The add-in's data would take {size} KB of {limit} KB in the workbook. Shorten the rule files, or undo the last write, whose notes take room too.",
  "workbook.state-damaged":
    "The add-in's data in the workbook cannot be read: something else has changed it. Let the add-in replace it, or open an earlier version of the workbook.",
  "workbook.state-not-kept":
    "Excel did not keep the add-in's data. Check that the workbook can be edited, and try again.",
  "workbook.state-newer":
    "A newer version of the add-in has stored its data here. Reload the pane, or let the add-in replace them.",
  "workbook.state-several":
    "The workbook holds the add-in's data more than once, and which of them count is not known. Let the add-in replace them.",

  "workbook.cells-changed":
    'Nothing was written: meanwhile {hasFormula, select, yes {somebody put a formula into {sheet}!{cell}} other {{sheet}!{cell} was changed from "{was}" to "{now}"}}{count, plural, one {} other { (# cells in all)}}. Evaluate again.',
  "workbook.cells-in-the-way":
    "There is something in {sheet}!{cell}, where a new column belongs. Move it, and evaluate again.",
  "workbook.columns-moved":
    '{sheet}!{cell} {hasFound, select, yes {holds "{found}"} other {is blank}} instead of the header "{header}": columns were moved or renamed. Evaluate again.',
  "workbook.filter-not-kept":
    'The filter of the sheet "{sheet}" could not be put back after writing. Clear it (Data → Clear), and write again.',
  "workbook.in-other-file":
    "This cell is in another file: {file}, sheet {sheet}, {cell}. Open that file to see it.",
  "workbook.half-written":
    "Writing broke off, and not all could be put back. Open the workbook again and let the add-in finish.",
  "workbook.journal-damaged":
    "The notes on the last write cannot be read, so it cannot be undone. Correct the cells by hand or open an earlier version of the workbook (File → Info → Version History).",
  "workbook.journal-too-large":
    "This write could not be undone once the workbook is closed: {size} KB of notes, and {limit} KB are the most. Write without this safeguard, or fewer rows.",
  "workbook.left-alone":
    "Writing failed and was put back, but for {sheet}{hasCell, select, yes {!{cell}} other {}}{count, plural, one {} other { and further places (# in all)}}, changed meanwhile. Check them.",
  "workbook.nothing-to-undo":
    "There is nothing to undo. What cells held before is in earlier versions of the workbook (File → Info → Version History).",
  "workbook.other-writer":
    "Another pane of the add-in, or a co-author, is writing to this workbook. Nothing was changed here. Wait until they have finished, and evaluate again.",
  "workbook.taken-over":
    "Another pane of the add-in, or a co-author, is putting this write back; it was stopped here. Wait until they have finished, and evaluate again.",
  "workbook.read-only": "The workbook is read-only. Turn on editing or save a copy, and write again.",
  "workbook.rows-moved":
    '{sheet}!{cell} {hasFound, select, yes {holds "{found}"} other {is blank}} instead of the ID "{expected}": rows were inserted, deleted or sorted. Evaluate again.',
  "workbook.sheet-protected":
    'The sheet "{sheet}" is protected. Remove the protection (Review → Unprotect Sheet), and write again.',
  "workbook.table-changed":
    'The table "{table}" on the sheet "{sheet}" was moved or resized meanwhile. Evaluate again.',
  "workbook.table-gone": 'The table "{table}" is no longer on the sheet "{sheet}". Evaluate again.',
  "workbook.undo-refused":
    "The last write is not taken back: {sheet}{hasCell, select, yes {!{cell}} other {}} was changed since{count, plural, one {} other { (# places in all)}}. Correct it by hand or open an earlier version (File → Info → Version History).",
  "workbook.undo-unfinished":
    "Undoing the write broke off. Open the workbook again and let the add-in finish.",
  "workbook.value-refused":
    "Excel did not accept the value for {sheet}!{cell} (code {code}); everything has been put back. Shorten a long or unusual text in that row and evaluate again; if it stays so, tell the developers the code.",
  "workbook.workbook-protected":
    'The workbook\'s structure is protected, so the sheet "{sheet}" cannot be added. Remove the protection (Review → Protect Workbook), and write again.',
  "workbook.write-unfinished": "An earlier write broke off. Let the add-in put it back first.",
} as const satisfies Readonly<Partial<Record<`workbook.${WorkbookErrorCode}`, string>>>;
