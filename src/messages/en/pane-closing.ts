/** Closing periods. */
export const EN_PANE_CLOSING = {
  "pane.needs-closing": "{period} ended {days, plural, one {# day} other {# days}} ago and is not closed",
  "pane.needs-closing-half":
    "{period} ended {days, plural, one {# day} other {# days}} ago and is not closed",
  "pane.closing": "Closing a period",
  "pane.closing-first": "All earlier periods of the same year are closed with it.",
  "pane.closing-none": "There is nothing to close yet: all periods that are over are closed.",
  "pane.closing-checking": "Checking…",
  "pane.closing-in-the-way": "What stands in the way",
  "pane.closing-clear": "Nothing stands in the way.",
  "pane.closing-accept-hint":
    "Correct it in the workbook and evaluate again, or say at each line why you close all the same: the reason goes into the journal.",
  "pane.closing-accept": "Why you close all the same",
  "pane.closing-provisional": "{partner}: not everything could be read, the points are provisional",
  "pane.closing-rules-missing":
    "{partner}: the rules by which earlier periods were closed are in no version. Add that version on the Rules screen.",
  "pane.closing-not-over": "{period} ends on {day}; it can be closed from the day after.",
  "pane.closing-not-next": "Periods are closed in order. The next one is {period}.",
  "pane.closing-by": "Who closes",
  "pane.closing-by-hint":
    "The name is remembered on this computer; in the workbook it stands on the journal's sheet alone.",
  "pane.closing-note": "A note for the journal (optional)",
  "pane.closing-plan": "Show the totals",
  "pane.closing-not-ready": "First give a name, and a reason at each line above.",
  "pane.closing-totals": "Totals",
  "pane.closing-partners": "Partners",
  "pane.closing-purchases": "Purchases",
  "pane.closing-points": "Points",
  "pane.closing-adjustments": "Adjustments of earlier periods",
  "pane.closing-compared": "Compared with the last run",
  "pane.closing-difference":
    "{period}: {points}{hasDifference, select, yes { ({difference} against the run of {day})} other {}}",
  "pane.closing-rows": "What is added",
  "pane.closing-sheet": 'Sheet "{sheet}": {rows, plural, one {# row} other {# rows}}',
  "pane.closing-new-sheet": 'New sheet "{sheet}": {rows, plural, one {# row} other {# rows}}',
  "pane.closing-as-of": "The results as of {day} are written with it.",
  "pane.closing-write": "Close {period}",
  "pane.closing-written":
    "The period is closed. {cells, plural, one {# cell was written.} other {# cells were written.}} Evaluate again to see the result.",
  "pane.reopening-written":
    "The period is open again. {cells, plural, one {# cell was written.} other {# cells were written.}} Evaluate again to see the result.",
  "pane.past-closings": "Journal of closings",
  "pane.past-closing":
    "{period}: closed on {day}, {partners, plural, one {# partner} other {# partners}}, {points} points, seal {code}",
  "pane.past-reopening": "{period}: opened again on {day}",
  "pane.past-version": "Rules version {version}, in force from {from}: noted on {day}",
  "pane.past-version-first": "Rules version {version}, in force from the beginning: noted on {day}",
  "pane.differences": "Differences with closed periods",
  "pane.differences-what":
    "Closed points do not change by themselves. The next closing fixes these differences as adjustments.",
  "pane.differences-by-cause": "By cause",
  "pane.difference-sum": "{cause}: {points} ({partners, plural, one {# partner} other {# partners}})",
  "pane.difference-told": "Told",
  "pane.difference-now": "Now",
  "pane.difference-points": "Difference",
  "pane.cause-late": "Late purchases",
  "pane.cause-rate": "Changed rates",
  "pane.cause-changed": "Changed purchases",
  "pane.cause-removed": "Removed purchases",
  "pane.cause-joined": "Partners that were not in a closing",
  "pane.cause-manual": "Manual points",
  "pane.points-closed-on": "Closed on {day}, row code {code}",
  "pane.year-closed":
    "The year is closed. The command partner-program start-year makes the next year's book; the add-in does not do that yet.",
  "pane.closings-check": "Check what closings wrote",
  "pane.closings-sound": "All is as it was closed.",
  "pane.reopen": "Open again…",
  "pane.reopen-do": "Open {period} again",
  "pane.reopen-ask":
    "{period}: the points told no longer hold, the rows stay in the ledger as superseded, and the journal gets a line.",
  "pane.reopen-reason": "Why it is opened again",
} as const satisfies Readonly<Record<`pane.${string}`, string>>;
