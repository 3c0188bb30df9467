/** Refusals of a running Excel, and problems of the part that the add-in keeps in the workbook. */
import type { WorkbookErrorCode } from "../../workbook/errors";

const ON_SHEET = '{hasSheet, select, yes { (sheet "{sheet}")} other {}}';

export const EN_EXCEL = {
  "workbook.access-denied": `Excel did not allow this${ON_SHEET}: the sheet or the workbook is protected or open for reading only; remove the protection (Review → Unprotect Sheet) or turn on editing, and try again.`,
  "workbook.activity-limit": "Excel was asked too often within a short time; wait a minute, and try again.",
  "workbook.broken-off": "Excel broke off what it was asked to do; try again.",
  "workbook.busy": "Excel is busy with something else; wait until it has calculated or saved, and try again.",
  "workbook.cell-being-edited":
    "A cell is being edited in Excel; finish it with Enter or leave it with Esc, and try again.",
  "workbook.changed-meanwhile": `Somebody changed the workbook at the same moment${ON_SHEET}; try again.`,
  "workbook.connection-lost":
    "Excel did not answer; check the network connection, and try again. If it stays so, close the workbook and open it anew.",
  "workbook.dialog-open": "A dialog box is open in Excel; close it, and try again.",
  "workbook.excel-internal":
    "Excel met with an error of its own; try again. If it stays so, save the workbook, close it and open it anew.",
  "workbook.excel-refused": `Excel did not accept a request of the add-in (code {code})${ON_SHEET}; reload the pane and try again. If it stays so, tell the developers this code.`,
  "workbook.excel-too-old":
    "This version of Excel cannot do something that the add-in needs; update Excel (File → Account), or open the workbook in Excel on the web.",
  "workbook.filtered-range": `Filtered rows are in the way${ON_SHEET}; clear the filter (Data → Clear), and try again.`,
  "workbook.item-exists": `Excel has a sheet or table of that name already${ON_SHEET}; rename or delete it, and try again.`,
  "workbook.item-gone": `A sheet, a table or cells that were there before were renamed or deleted meanwhile${ON_SHEET}; load the workbook again.`,
  "workbook.memory-limit": "Excel has not enough memory; close other workbooks and programs, and try again.",
  "workbook.merged-cells": `Merged cells are in the way${ON_SHEET}; unmerge them, and try again.`,
  "workbook.no-room": `There is no room for new cells${ON_SHEET}: filled cells would be pushed off the sheet or through a table; make room, and try again.`,
  "workbook.no-such-cells":
    'There are no cells {cells} on the sheet "{sheet}"; evaluate again, and choose the place anew.',
  "workbook.pivot-table": `A pivot table is in the way${ON_SHEET}; move it, and try again.`,
  "workbook.request-too-large": `Excel did not take so much data at once${ON_SHEET}; shorten very long texts, or divide the workbook.`,
  "workbook.response-too-large": `A row holds more than Excel hands out at once${ON_SHEET}{hasRow, select, yes {, row {row}} other {}}; shorten very long texts in it.`,
  "workbook.service-unavailable": "The Excel service cannot be reached now; try again in a few minutes.",
  "workbook.session-expired":
    "The session with Excel has ended; reload the page or open the workbook anew, and try again.",
  "workbook.sheet-hidden":
    'The sheet "{sheet}" is hidden; show it (right-click a sheet tab → Unhide), and try again.',
  "workbook.too-many-cells": `This concerns more cells than Excel handles at once${ON_SHEET}; divide the sheet.`,
  "workbook.unknown-answer": `Excel answered with an error that the add-in does not know (code {code})${ON_SHEET}; try again. If it stays so, tell the developers this code.`,
  "workbook.unsupported-sheet": `A sheet of this kind holds no cells that could be read or written${ON_SHEET}; choose an ordinary worksheet.`,
  "workbook.workbook-inactive":
    "Another workbook is in front in Excel; click into this workbook, and try again.",

  "workbook.state-too-large":
    "What the add-in keeps in the workbook would take {size} KB, and {limit} KB are the most; shorten the rule files, or undo the last write, whose notes take room too.",
  "workbook.state-damaged":
    "What the add-in keeps in the workbook cannot be read, as something else has changed it; it was left as it is. Let the add-in replace it, or open an earlier version of the workbook.",
  "workbook.state-not-kept":
    "Excel did not keep what the add-in stored in the workbook; check that the workbook can be edited, and try again.",
  "workbook.state-newer":
    "A newer version of the add-in has stored its data in this workbook; they were left as they are. Update the add-in (reload the pane), or let it replace them.",
  "workbook.state-several":
    "The workbook holds the add-in's data more than once, and which of them count is not known; they were left as they are. Let the add-in replace them.",

  "workbook.cells-changed":
    '{hasFormula, select, yes {Somebody put a formula into {sheet}!{cell}} other {Somebody changed {sheet}!{cell} from "{was}" to "{now}"}} meanwhile{count, plural, one {} other {, and more cells (# in all)}}, so nothing was written; evaluate again.',
  "workbook.cells-in-the-way":
    "There is something in {sheet}!{cell}, where a new column belongs; move it elsewhere, and evaluate again.",
  "workbook.columns-moved":
    '{sheet}!{cell} was to hold the header "{header}" and {hasFound, select, yes {holds "{found}"} other {is blank}}: somebody moved or renamed columns meanwhile; evaluate again.',
  "workbook.filter-not-kept":
    'The sheet "{sheet}" has a filter that could not be put back after writing; clear it (Data → Clear), and write again.',
  "workbook.half-written":
    "Writing was broken off, and what was written could not all be put back; open the workbook again and let the add-in finish the putting back.",
  "workbook.journal-damaged":
    "The add-in's notes on its last write cannot be read, so it cannot be taken back; correct the cells by hand or open an earlier version of the workbook (File → Info → Version History). The next write replaces these notes.",
  "workbook.journal-too-large":
    "This write changes so much that it could not be taken back after the workbook is closed ({size} KB of notes, and {limit} KB are the most); write without this safeguard, or fewer rows at a time.",
  "workbook.left-alone":
    "Writing failed and was put back, but for {sheet}{hasCell, select, yes {!{cell}} other {}}{count, plural, one {} other { and further places (# in all)}}, changed by somebody meanwhile; check these cells.",
  "workbook.nothing-to-undo":
    "There is no write of the add-in to take back: there was none, or it has been taken back already. What cells held before is in earlier versions of the workbook (File → Info → Version History).",
  "workbook.other-writer":
    "Somebody else is writing to this workbook, or undoing a write, at this very moment: another pane of the add-in, or a co-author. Nothing was changed here; wait until they have finished, and evaluate again.",
  "workbook.taken-over":
    "Somebody else has begun to put this write back meanwhile: another pane of the add-in, or a co-author. It was stopped here; wait until they have finished, and evaluate again.",
  "workbook.read-only":
    "The workbook is open for reading only; turn on editing or save a copy, and write again.",
  "workbook.rows-moved":
    '{sheet}!{cell} was to hold the ID "{expected}" and {hasFound, select, yes {holds "{found}"} other {is blank}}: somebody inserted, deleted or sorted rows meanwhile; evaluate again.',
  "workbook.sheet-protected":
    'The sheet "{sheet}" is protected; remove the protection (Review → Unprotect Sheet), and write again.',
  "workbook.table-changed":
    'The table "{table}" on the sheet "{sheet}" was moved, grew or shrank meanwhile; evaluate again.',
  "workbook.table-gone":
    'The table "{table}" is no longer on the sheet "{sheet}": somebody renamed or deleted it; evaluate again.',
  "workbook.undo-refused":
    "The last write is not taken back, as {sheet}{hasCell, select, yes {!{cell}} other {}} was changed since{count, plural, one {} other {, and further places (# in all)}}; correct these cells by hand or open an earlier version of the workbook (File → Info → Version History).",
  "workbook.undo-unfinished":
    "Taking the last write back was broken off; open the workbook again and let the add-in finish it.",
  "workbook.value-refused":
    "Excel did not accept what the add-in writes into {sheet}!{cell} (code {code}); all that was written has been put back. See whether a text in that row is very long or unusual, and evaluate again. If it stays so, tell the developers this code.",
  "workbook.workbook-protected":
    'The structure of the workbook is protected, so the sheet "{sheet}" cannot be added; remove the protection (Review → Protect Workbook), and write again.',
  "workbook.write-unfinished":
    "An earlier write was broken off and is not put back yet; let the add-in put it back first.",
} as const satisfies Readonly<Partial<Record<`workbook.${WorkbookErrorCode}`, string>>>;
