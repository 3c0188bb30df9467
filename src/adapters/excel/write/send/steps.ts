/** What is done to the workbook, step by step: each fits into a request, and leaves the workbook in a known state. */
import { assignStrip, areaOf } from "./assign";
import { pointsOfCharacters } from "./column-width";
import { liftFilters, putFiltersBack } from "./filters";
import type { WidthChange } from "../journal/journal";
import type { PreparedSheet } from "../prepare/prepare";
import { stripBytes, writtenCells, type Strip } from "../journal/strip";

/** Bytes of a request that a step without cells takes, at most. */
const PLAIN_STEP_BYTES = 4000;

export interface Step {
  /** What it adds to a request. */
  readonly bytes: number;
  /** Cells that it writes. */
  readonly cells: number;
  /** What must still be there before it: read once more together with the step before. */
  readonly expects: { readonly sheet: PreparedSheet; readonly strip: Strip } | undefined;
  /** Queues it in the request that is sent next. */
  queue(context: Excel.RequestContext): void;
}

/** All steps of a write, in order. The first one writes no cells: it is sent while the first cells are read again. */
export function stepsOf(sheets: readonly PreparedSheet[]): readonly Step[] {
  return [...sheets.map(openingStep), ...sheets.flatMap(cellSteps), ...sheets.flatMap(closingSteps)];
}

/** The sheet as a client object, by its id where it has one: a name may change. */
export function sheetOf(
  context: Excel.RequestContext,
  { id, name }: Pick<PreparedSheet, "id" | "name">,
): Excel.Worksheet {
  return context.workbook.worksheets.getItem(id ?? name);
}

function plainStep(queue: (context: Excel.RequestContext) => void): Step {
  return { bytes: PLAIN_STEP_BYTES, cells: 0, expects: undefined, queue };
}

/** A new sheet comes into being; filters are lifted. */
function openingStep(sheet: PreparedSheet): Step {
  return plainStep((context) => {
    if (sheet.id === undefined) addSheet(context, sheet);
    else liftFilters(sheetOf(context, sheet), sheet.filters);
  });
}

function addSheet(context: Excel.RequestContext, { name, headerRow, newColumns }: PreparedSheet): void {
  const sheet = context.workbook.worksheets.add(name);
  sheet.freezePanes.freezeRows(headerRow);
  for (const { column, width } of newColumns) {
    const header = areaOf(sheet, cellRange(headerRow, column));
    header.format.columnWidth = pointsOfCharacters(width);
    header.format.font.bold = true;
  }
}

/** Headers, then what stands on them, then all other cells. */
function cellSteps(sheet: PreparedSheet): Step[] {
  const isHeader = (strip: Strip): boolean => strip.firstRow === sheet.headerRow;
  const headers = sheet.strips.filter(isHeader);
  const bodies = sheet.strips.filter((strip) => !isHeader(strip));
  return [
    ...headers.map((strip) => stripStep(sheet, strip)),
    plainStep((context) => {
      const target = sheetOf(context, sheet);
      growOrAddTable(target, sheet);
      setWidths(target, sheet.widths);
    }),
    ...bodies.map((strip) => stripStep(sheet, strip)),
  ];
}

function stripStep(sheet: PreparedSheet, strip: Strip): Step {
  let bytes: number | undefined;
  return {
    // Weighed when its turn comes: for all steps at once that would take the pane too long.
    get bytes() {
      return (bytes ??= stepBytes(sheet, strip));
    },
    cells: writtenCells(strip),
    // Nobody knows of a sheet that has just been added.
    expects: sheet.id === undefined ? undefined : { sheet, strip },
    queue: (context) => {
      assignStrip(sheetOf(context, sheet), strip, strip.after, strip.textCells, "after");
    },
  };
}

/** The cells are read again before they are written, so that a request's answer has to fit as well. */
function stepBytes(sheet: PreparedSheet, strip: Strip): number {
  return stripBytes(strip) + (sheet.id === undefined ? 0 : stripBytes({ ...strip, after: strip.before }));
}

/**
 * The new range is given as a whole, after the headers have been written: whatever Excel has made of a text beside a
 * table by itself, the table ends up as planned, and has our headers for its new columns.
 */
function growOrAddTable(sheet: Excel.Worksheet, { table }: PreparedSheet): void {
  if (table === undefined) return;
  const area = areaOf(sheet, table.after);
  if (table.before !== undefined) {
    sheet.tables.getItem(table.id ?? table.name).resize(area);
    return;
  }
  sheet.tables.add(area, true).name = table.name;
}

/** Sets the columns' widths, in points. */
export function setWidths(sheet: Excel.Worksheet, widths: readonly WidthChange[]): void {
  for (const { column, after } of widths) areaOf(sheet, cellRange(1, column)).format.columnWidth = after;
}

function closingSteps(sheet: PreparedSheet): Step[] {
  if (sheet.filters.length === 0) return [];
  return [
    plainStep((context) => {
      putFiltersBack(sheetOf(context, sheet), sheet.filters);
    }),
  ];
}

function cellRange(row: number, column: number) {
  return { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
}
