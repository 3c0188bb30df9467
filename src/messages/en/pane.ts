/** The task pane. */
export const EN_PANE = {
  "pane.title": "Partner Program",
  "pane.as-of": "Evaluate as of",
  "pane.as-of-hint": "Membership, requirements and points are those of this day.",
  "pane.evaluate": "Evaluate",
  "pane.write": "Write to workbook",
  "pane.write-without-undo": "Write without this safeguard",
  "pane.undo": "Undo last write",
  "pane.recover": "Put back",
  "pane.cancel": "Cancel",
  "pane.reading": "Reading the workbook…",
  "pane.rows-read": "{done, plural, one {# row read} other {# rows read}}",
  "pane.partners-evaluated": "{done, number} of {total, number} partners evaluated",
  "pane.writing": "Writing…",
  "pane.undoing": "Undoing the last write…",
  "pane.recovering": "Putting back what a broken-off write has left…",
  "pane.cells": "{cells, number} of {ofCells, number} cells",
  "pane.outcome": "Result",
  "pane.outcome-of": "{program}, rules version {version}, as of {asOf}",
  "pane.partners": "Partners",
  "pane.approved": "Applications approved",
  "pane.declined": "Applications declined",
  "pane.incomplete": "Applications incomplete",
  "pane.points": "Points",
  "pane.provisional":
    "{count, plural, one {The points of # partner are provisional} other {The points of # partners are provisional}}: something that they rest on could not be read. See the problems below.",
  "pane.planned":
    "{cells, plural, =0 {Nothing would change.} one {# cell would be written on: {sheets}.} other {# cells would be written on: {sheets}.}} Nothing has been written yet.",
  "pane.written":
    "{cells, plural, =0 {The workbook held these results already; nothing was changed.} one {# cell was changed.} other {# cells were changed.}}",
  "pane.undo-this-session": "This write can be undone as long as this pane is open.",
  "pane.undone":
    "{cells, plural, one {# cell holds what it held before.} other {# cells hold what they held before.}}",
  "pane.recovered":
    "{left, plural, =0 {All is as it was before the write that was broken off.} one {All is as it was before the write that was broken off, but for one place that somebody has changed since.} other {All is as it was before the write that was broken off, but for # places that somebody has changed since.}}",
  "pane.unfinished":
    "A write to this workbook was broken off, and left part of its results behind. Put back what was there before; then evaluate again.",
  "pane.cancelled": "Cancelled. Nothing was changed.",
  "pane.problems": "Problems",
  "pane.no-problems": "No problems were found in the data.",
  "pane.problem-counts":
    "{errors, plural, =0 {No errors} one {# error} other {# errors}}, {warnings, plural, =0 {no warnings} one {# warning} other {# warnings}}",
  "pane.error": "Error",
  "pane.warning": "Warning",
  "pane.more-problems": "The first {shown, number} are listed.",
  "pane.go-to": "Go to {place}",
  "pane.unexpected":
    "Something went wrong that nobody has foreseen. The workbook was not left half written: what this pane changed was put back, or will be when it is opened again. Copy the report below and send it to the developers; it holds nothing of the workbook.",
  "pane.report": "Report",
  "pane.copy-report": "Copy report",
  "pane.no-excel": "This pane works in Excel. Open it there from the Home tab.",
  "pane.old-excel":
    "This version of Excel is too old for the add-in. Update Excel (File → Account), or open the workbook in Excel on the web.",
} as const satisfies Readonly<Record<`pane.${string}`, string>>;
