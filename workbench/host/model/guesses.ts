/**
 * All places where this host guesses: real Excel's behaviour is undocumented, documented differently, or left out here.
 * The list is complete.
 */
export interface Guess {
  readonly id: string;
  /** The behaviour of this host. */
  readonly says: string;
  /**
   * A page or issue in which Microsoft, or someone who tried it, describes the behaviour. Without one, nobody has told
   * us.
   */
  readonly source?: string;
  /** Files of this folder with this behaviour. */
  readonly where: readonly string[];
}

const CELLS: readonly Guess[] = [
  {
    id: "typed-texts",
    says: "A text set as a value or formula is read as if a person had typed it: numbers, dates, true and false, percent, currency. Excel's documents do not say in which language, so it is read in the workbook's own and, if it is nothing there, in English. One that begins with =, +, - or @ and is no number is a formula.",
    source: "learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member",
    where: ["text/typed-input.ts"],
  },
  {
    id: "text-format",
    says: 'In a cell with the number format "@" every text stays a text, "=A1" too.',
    where: ["text/typed-input.ts"],
  },
  {
    id: "typed-format",
    says: "A typed date, percent or sum of money gives the cell a number format where it had General, and leaves any other format alone.",
    where: ["text/typed-input.ts"],
  },
  {
    id: "formulas-not-calculated",
    says: 'Nothing is calculated. A formula keeps the result that the file holds; a new one has none: its value is "", its value type "Empty".',
    where: ["cells/write-cells.ts"],
  },
  {
    id: "spilled-cells",
    says: 'A cell that another cell\'s formula fills has a value and the formula ""; something else in it makes #SPILL! of that formula. Array formulas typed with Ctrl+Shift+Enter are treated in the same way, where Excel shows their formula in each cell and refuses to change a part.',
    where: ["cells/spills.ts", "cells/read-cells.ts"],
  },
  {
    id: "calculation-pending",
    says: "With manual calculation the state is Pending from the first edit until something is calculated, whether or not a formula depends on what was edited; a file that was saved so opens with it.",
    where: ["more/application.ts"],
  },
  {
    id: "formulas-not-moved",
    says: "Formulas are not rewritten when cells, rows, columns or sheets move or are renamed, and not shifted when they are copied.",
    where: ["cells/shift-cells.ts", "cells/copy-cells.ts"],
  },
  {
    id: "formulas-local",
    says: "Local formulas differ in separators alone: function names stay English.",
    where: ["text/local-formula.ts"],
  },
  {
    id: "local-formats",
    says: "Local number formats use the letters and separators of the language as the number-format library knows them.",
    where: ["text/local-format.ts"],
  },
  {
    id: "shown-text",
    says: "A cell's text never turns into ##### in a narrow column, and General does not round to the column's width.",
    where: ["text/shown-text.ts"],
  },
  {
    id: "unknown-format",
    says: "A number format that the number-format library cannot read is refused with InvalidArgument.",
    where: ["cells/write-cells.ts"],
  },
];

const LIMITS: readonly Guess[] = [
  {
    id: "too-many-cells",
    says: "Over 5 000 000 cells at once are read as null, as whole columns are; writing them is refused with RangeExceedsLimit.",
    source: "learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization",
    where: ["cells/bounds.ts", "range-cells.ts"],
  },
  {
    id: "unbounded-writes",
    says: "Whole columns and rows give null for the properties of cells; setting contents there is refused with InvalidArgument; one number format for all is accepted.",
    where: ["range-cells.ts"],
  },
  {
    id: "merged-writes",
    says: "Writing to a part of a merged area is refused with MergedRangeConflict; where all of it is covered, only its first cell takes its value.",
    where: ["cells/checks.ts", "cells/write-cells.ts"],
  },
  {
    id: "merged-areas",
    says: "getMergedAreas tells only areas whose top left cell lies in the range.",
    source: "github.com/OfficeDev/office-js/issues/3611",
    where: ["range.ts"],
  },
  {
    id: "filtered-writes",
    says: "Values set over several rows of which a filter hides some go to the shown rows alone, one after the other, so that they land in wrong rows. Inserting or deleting cells there that are not whole rows is refused with FilteredRangeConflict.",
    source: "github.com/OfficeDev/office-js/issues/224",
    where: ["cells/checks.ts", "cells/shown-rows.ts"],
  },
  {
    id: "protected-sheet",
    says: "On a protected sheet every cell counts as locked; what the protection's options allow (formats, rows, columns, filters, sorting) is allowed, and the rest refused with AccessDenied.",
    where: ["cells/checks.ts"],
  },
  {
    id: "outlines",
    says: "A group's columns are hidden and shown together with those of the groups beside it that touch them; closing or dissolving what is not grouped is refused with InvalidArgument. A hidden column has the width 0, whatever hid it. Rows are not grouped.",
    where: ["more/outline.ts", "format/sizes.ts"],
  },
  {
    id: "read-only-workbook",
    says: "In a workbook opened read-only changes are accepted and only saving is not possible.",
    where: ["workbook.ts"],
  },
];

const TABLES: readonly Guess[] = [
  {
    id: "overlapping-tables",
    says: "A table over another table or over merged cells is refused with MergedRangeConflict.",
    where: ["tables/place-table.ts"],
  },
  {
    id: "table-headers",
    says: "Empty and repeated header cells become Column1, Column2 …, name2, name3 …, numbers their text; a new table without headers moves the cells below down by a row.",
    where: ["tables/headers.ts", "tables/place-table.ts"],
  },
  {
    id: "table-grows-by-itself",
    says: "A table grows by itself over contents that are set right below it, within its columns, or right beside it, within its rows: Excel's AutoCorrect works on what add-ins write as well. It does not where it shows totals, or where another table or merged cells are in the way.",
    source: "github.com/OfficeDev/office-js/issues/6745",
    where: ["tables/grow-by-itself.ts"],
  },
  {
    id: "sheet-names",
    says: "A name that is taken is refused with ItemAlreadyExists, one that Excel does not allow with InvalidArgument. So with tables.",
    where: ["refusals.ts"],
  },
  {
    id: "last-sheet",
    says: "Deleting or hiding the last visible sheet is refused with InvalidOperation.",
    where: ["refusals.ts"],
  },
];

const FILTERS: readonly Guess[] = [
  {
    id: "filter-kinds",
    says: "Filters by values, by conditions (=, <>, <, <=, >, >=, * and ?) and by top or bottom items hide rows. Those by colour, icon and dynamic ones are held and hide nothing.",
    where: ["filters/matches.ts"],
  },
  {
    id: "filter-criteria",
    says: "The criteria of a filter are a list by column. What stands there for a column without is documented nowhere: null, an empty object, or one whose fields are all empty, in turn.",
    source: "learn.microsoft.com/javascript/api/excel/excel.autofilter",
    where: ["filters/auto-filter.ts"],
  },
  {
    id: "filter-shows-rows",
    says: "Lifting a filter shows all rows of its area, those too that were hidden by hand.",
    where: ["filters/filter-rows.ts"],
  },
  {
    id: "filter-not-live",
    says: "Changed cells are filtered again only by reapply.",
    where: ["filters/filter-rows.ts"],
  },
];

const REST: readonly Guess[] = [
  {
    id: "used-range",
    says: "The used range is where values and formulas are; number formats and fills do not count, even where valuesOnly is not asked for. An empty sheet's is A1.",
    where: ["range-shape.ts", "worksheet.ts"],
  },
  {
    id: "undo-steps",
    says: "Each batch is one undo step; the batches of a run with mergeUndoGroup are one together. In such a run a call that has no undo on one of Excel's platforms is refused with UndoNotSupported, and what went before it stays done; elsewhere it takes all of the user's undo history away. Custom XML, settings and custom properties are on no list, and are taken for calls with undo.",
    source: "learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities",
    where: ["undo-groups.ts"],
  },
  {
    id: "undo-covers",
    says: "Undo takes back cells, number formats, tables, sheets, names, widths, hidden rows and columns, merges and filters; not protection, settings, custom XML, fonts and fills.",
    where: ["excel-host.ts", "format/held-formats.ts"],
  },
  {
    id: "kept-ranges",
    says: "A range that a client keeps across batches stays at its address when cells are inserted or deleted.",
    where: ["range-base.ts"],
  },
  {
    id: "cell-sizes",
    says: "A column's width in points is its width in characters times 5.25 plus 3.75; autofit takes the longest of the first 1 000 texts.",
    where: ["format/sizes.ts"],
  },
  {
    id: "cell-formats",
    says: "Fonts, fills, borders and alignments are held as they were set and not saved with the file; what was never set reads as the defaults of a new workbook.",
    where: ["format/held-formats.ts"],
  },
  {
    id: "selected-areas",
    says: "While several areas are selected, getSelectedRange is refused with InvalidSelection. RangeAreas.select, which the npm package's client does not have yet, makes the first area the active one.",
    where: ["workbook.ts", "range-areas.ts"],
  },
  {
    id: "trigger-source",
    says: "Changed events of cells that the add-in's own batches change say ThisLocalAddin, or Unknown as well if the host is told so (marksOwnChanges); those of the user's edits, of undo and of co-authors say Unknown. They reach the add-in right after the answer to their batch.",
    where: ["events.ts", "excel-host.ts"],
  },
  {
    id: "event-details",
    says: "A changed event carries values before and after only for a single cell changed through an add-in or as a co-author.",
    where: ["events.ts"],
  },
];

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
    id: "functions-date",
    says: "workbook.functions.date counts days from 1900 in a workbook that counts them from 1904, too. Its documents say that it follows the workbook.",
    source: "learn.microsoft.com/javascript/api/excel/excel.functions#excel-excel-functions-date-member(1)",
    where: ["more/functions.ts"],
  },
  {
    id: "functions-arguments",
    says: "In workbook.functions a text of digits is its number, and other texts give #VALUE!; a result with an error has the value null.",
    where: ["more/functions.ts"],
  },
  {
    id: "culture-patterns",
    says: "The pattern of short dates is given in the letters of the workbook's language (дд.мм.гггг, jj/mm/aaaa), those of long dates and times in English ones. Excel gives it so on the web at least, and elsewhere may give d, m and y.",
    source: "github.com/OfficeDev/office-js/issues/2520",
    where: ["more/application.ts"],
  },
  {
    id: "sheet-properties",
    says: "A worksheet's custom properties go into its copies, and are saved with the file: a part of UTF-16 text for each, which the sheet's customProperties name. Undo leaves them as they are.",
    where: ["more/sheet-properties.ts", "sheets/copy-sheet.ts"],
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
    id: "chart-defaults",
    says: "A new chart is called Chart 1, Chart 2 … in every language, measures 360 × 216 points and lies 100 points from the sheet's corner.",
    where: ["more/charts.ts"],
  },
  {
    id: "chart-place",
    says: "Every row is 15 points high where charts are placed.",
    where: ["more/cell-boxes.ts"],
  },
  {
    id: "held-areas-stay",
    says: "Charts, conditional formats, data validation and links stay at their addresses when rows and columns are inserted or deleted.",
    where: ["more/area-layers.ts", "more/conditional-formats.ts", "more/charts.ts"],
  },
  {
    id: "conditional-formats",
    says: "A detail that does not belong to the format's type is refused with InvalidOperation. clearAll takes away every format that meets the range, beyond it too.",
    where: ["more/conditional-formats.ts"],
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

/** All guesses of the model. */
export const GUESSES: readonly Guess[] = [
  ...CELLS,
  ...LIMITS,
  ...TABLES,
  ...FILTERS,
  ...REST,
  ...WORKBOOK,
  ...SHEETS,
];
