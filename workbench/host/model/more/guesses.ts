/** Where this folder guesses; on the model's list. */
import type { Guess } from "../guesses";

const WORKBOOK: readonly Guess[] = [
  {
    id: "custom-xml-refused",
    says: "XML that is not well-formed, and XML with a document type, is refused with InvalidArgument. getOnlyItem where there is not exactly one part is refused with InvalidOperation.",
    where: ["more/xml.ts", "more/custom-xml.ts"],
  },
  {
    id: "names-refused",
    says: "A name that is taken, by a table too, is refused with ItemAlreadyExists; one that Excel does not allow with InvalidArgument.",
    where: ["more/names.ts"],
  },
  {
    id: "names-not-calculated",
    says: "A name for a range is worth its absolute address; one for a constant, the constant; any other formula is of the type Error, worth #VALUE!.",
    where: ["more/names.ts", "more/constants.ts"],
  },
  {
    id: "names-local-formulas",
    says: "addFormulaLocal keeps the formula as it is written.",
    where: ["more/names.ts"],
  },
  {
    id: "functions-arguments",
    says: "In workbook.functions a text of digits is its number, and other texts give #VALUE!; a result with an error has the value null.",
    where: ["more/functions.ts"],
  },
  {
    id: "culture-patterns",
    says: "Short dates are given as Excel writes them in number formats (dd.mm.yyyy); long dates and times as in Russian, or in English.",
    where: ["more/application.ts"],
  },
  {
    id: "workbook-protection",
    says: "Protecting a protected workbook, and a wrong password, are refused with AccessDenied. Document properties are held and not saved with the file.",
    where: ["more/properties.ts"],
  },
  {
    id: "built-in-styles",
    says: "All built-in styles have the same properties until they are set; cells do not show them.",
    where: ["more/styles.ts"],
  },
];

const SHEETS: readonly Guess[] = [
  {
    id: "chart-series",
    says: "Series are by columns where there are at least as many rows as columns; the first row holds names where its last cell is text; the first column holds categories where its last cell is text.",
    where: ["more/chart-series.ts"],
  },
  {
    id: "chart-defaults",
    says: "A new chart is called Chart 1, Chart 2 … in every language, measures 360 × 216 points and lies 100 points from the sheet's corner.",
    where: ["more/charts.ts", "more/chart-schemas.ts"],
  },
  {
    id: "chart-place",
    says: "Every row is 15 points high where charts are placed.",
    where: ["more/cell-boxes.ts"],
  },
  {
    id: "held-areas-stay",
    says: "Charts, conditional formats, comments, data validation and links stay at their addresses when rows and columns are inserted or deleted.",
    where: [
      "more/area-layers.ts",
      "more/comment-records.ts",
      "more/conditional-formats.ts",
      "more/charts.ts",
    ],
  },
  {
    id: "conditional-formats",
    says: "A detail that does not belong to the format's type is refused with InvalidOperation. clearAll takes away every format that meets the range, beyond it too.",
    where: ["more/conditional-formats.ts"],
  },
  {
    id: "comments",
    says: "Comments and notes are signed Workbench. A second one at a cell is refused with InvalidArgument; mentions are not implemented.",
    where: ["more/comments.ts", "more/comment-records.ts", "more/notes.ts"],
  },
  {
    id: "frozen-panes",
    says: "freezeRows lifts frozen columns, and freezeColumns frozen rows.",
    where: ["more/freeze-panes.ts"],
  },
  {
    id: "page-layout",
    says: "Paper is A4 and margins are those of a new workbook until they are set.",
    where: ["more/page-layout.ts"],
  },
  {
    id: "links",
    says: "A link's text to display becomes the content of the range's first cell; the cell's font stays.",
    where: ["more/hyperlinks.ts"],
  },
];

export const MORE_GUESSES: readonly Guess[] = [...WORKBOOK, ...SHEETS];
