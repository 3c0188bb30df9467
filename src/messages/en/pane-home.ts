/** The home screen. */
export const EN_PANE_HOME = {
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
} as const satisfies Readonly<Record<`pane.${string}`, string>>;
