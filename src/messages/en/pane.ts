/** The task pane. */
export const EN_PANE = {
  "pane.title": "Partner Program",
  "pane.as-of": "Evaluate as of",
  "pane.as-of-hint": "Membership, requirements and points are those of this day.",
  "pane.evaluate": "Evaluate",
  "pane.write": "Write to workbook",
  "pane.write-without-undo": "Write without this safeguard",
  "pane.undo": "Undo last write",
  "pane.show-results": "Show on the sheet",
  "pane.recover": "Put back",
  "pane.cancel": "Cancel",
  "pane.reading": "Reading the workbook…",
  "pane.rows-read": "{done, plural, one {# row read} other {# rows read}}",
  "pane.partners-evaluated": "{done, number} of {total, number} partners evaluated",
  "pane.writing": "Writing…",
  "pane.undoing": "Undoing the last write…",
  "pane.recovering": "Putting back what a broken-off write has left…",
  "pane.cells": "{cells, number} of {ofCells, number} cells",
  "pane.written":
    "{cells, plural, =0 {The workbook held these results already; nothing was changed.} one {# cell was changed.} other {# cells were changed.}}",
  "pane.excel-silent":
    "Excel does not answer. If you have begun to type into a cell, press Enter or Esc in it.",
  "pane.looks-not-set":
    "Excel did not let the look (widths of columns, frozen header row) be set: {sheets}; no number depends on it.",
  "pane.filters-not-set":
    "The filter is not what it was before the write: {sheets}; set it again (Data → Filter).",
  "pane.order-not-set":
    "The new rows are below the others: {sheets}; to put them in order, sort by partner and period (Data → Sort).",
  "pane.undo-this-session": "This write can be undone as long as this pane is open.",
  "pane.undone":
    "{cells, plural, one {# cell holds what it held before.} other {# cells hold what they held before.}}{left, plural, =0 {} other { Left as it is:}}",
  "pane.recovered":
    "{left, plural, =0 {All is as it was before the write that was broken off.} one {All is as it was before the write that was broken off, but for one place that somebody has changed or deleted since:} other {All is as it was before the write that was broken off, but for # places that somebody has changed or deleted since:}}",
  "pane.no-longer-there": "{sheet}: the row or column “{name}” is not there any more",
  "pane.unfinished":
    "A write to this workbook was broken off, and left part of its results behind. Put back what was there before; then evaluate again.",
  "pane.cancelled": "Cancelled. Nothing was changed.",
  "pane.go-to": "Go to {place}",
  "pane.unexpected":
    "Something went wrong that nobody has foreseen. The workbook was not left half written: what this pane changed was put back, or will be when it is opened again. Copy the report below and send it to the developers; it holds nothing of the workbook.",
  "pane.report": "Report",
  "pane.copy-report": "Copy report",
  "pane.no-excel": "This pane works in Excel. Open it there from the Home tab.",
  "pane.old-excel":
    "This version of Excel is too old for the add-in. Update Excel (File → Account), or open the workbook in Excel on the web.",
  "pane.places": "Places of the pane",
  "pane.tab-home": "Home",
  "pane.tab-partner": "Partner",
  "pane.tab-problems": "Problems",
  "pane.tab-rules": "Rules",
  "pane.tab-settings": "Settings",
  "pane.loading": "Loading…",
  "pane.back": "Back",
  "pane.dismiss": "Close the message",
  "pane.as-of-today": "Today, {day}",
  "pane.as-of-quarter": "End of {period}, {day}",
  "pane.as-of-quarter-open": "End of {period}, {day} (still running)",
  "pane.as-of-other": "Another day…",
  "pane.as-of-day": "Day",
  "pane.as-of-unreadable": "This is no day; write it as {day} or 2026-12-31.",
  "pane.keeping": "Keeping it in the workbook…",
  "pane.fixed":
    "{cells, plural, one {# cell was fixed.} other {# cells were fixed.}} Evaluate again to see what comes of it.",
  "pane.problem-sheet-written": 'The problems stand on the sheet "{sheet}".',
  "pane.rules-kept": "The rules are kept in the workbook and are in force from now on. Evaluate again.",
  "pane.shipped-rules-kept": "The shipped rules are in force again. Evaluate again.",
  "pane.mapping-kept": "The choice of sheets and columns is kept in the workbook.",
  "pane.forget-state": "Replace what cannot be read",
  "pane.state-forgotten":
    "What could not be read was taken out of the workbook: rules, the choice of columns and the notes on the last write. The shipped rules are in force.",
  "pane.evaluated-rest": "Problems: {count, number}. Nothing has been written yet.",
  "pane.evaluated-as-of": "As of {day}: {outcome}",
  "pane.part-failed": "This part of the pane could not be shown. Reload the pane; the workbook is as it was.",
  "pane.reload": "Reload the pane",
  "pane.text-copied": "Copied.",
  "pane.text-selected": "It could not be copied; the text is selected now, so press Ctrl+C.",
} as const satisfies Readonly<Record<`pane.${string}`, string>>;
