/** The changes to the workbook, step by step: each fits into a request, and leaves the workbook in a known state. */
import type { CellRange } from "../../../../workbook/cell-range";
import type { Revert, SheetHandle, StripWrite } from "../guard/stray";
import { inputBytes, formatsInput, valuesInput, writtenCells, type Strip } from "../journal/strip";
import type { PreparedSheet } from "../prepare/prepare";
import { areaOf, assignStrip } from "./assign";
import { liftFilters, putFiltersBack } from "./filters";
import { markSheet } from "./sheet-mark";

/** Most bytes that a step without cells adds to a request. */
const PLAIN_STEP_BYTES = 4000;

/** A table that a step gives another range. */
export interface TableResize {
  readonly sheet: SheetHandle;
  readonly tableId: string;
  readonly tableName: string;
  /** True if this range is possible before the step. */
  readonly isExpected: (range: CellRange) => boolean;
  readonly to: CellRange;
}

export interface WriteStep {
  /** Number of bytes that the step adds to a request. */
  readonly bytes: number;
  /** Number of cells that the step writes. */
  readonly cells: number;
  readonly writes?: StripWrite;
  readonly resizes?: TableResize;
  /** Cells of a table that Excel reports as changed by the step. */
  readonly headers?: { readonly sheet: SheetHandle; readonly range: CellRange };
  /** Reverts the step if it should not have been done, except its cells and its table's range. */
  readonly revert?: Revert;
  /** Queues the step in the next request. The returned function is called when the request has been carried out. */
  queue(context: Excel.RequestContext): (() => void) | undefined;
}

/** The sheets of a write, by index, with their ids as soon as these exist. */
export function handlesOf(sheets: readonly Pick<PreparedSheet, "id" | "name">[]): readonly SheetHandle[] {
  return sheets.map(({ id, name }) => ({ id, name }));
}

/** The steps of a write, in order: up to the last cell, and what is left to do once rows are in their order. */
export interface WriteSteps {
  /** The first one writes no cells: it is sent while the first cells are read again. */
  readonly cells: readonly WriteStep[];
  readonly closing: readonly WriteStep[];
}

export function writeStepsOf(
  sheets: readonly PreparedSheet[],
  handles: readonly SheetHandle[],
  mark: string,
  onTable: (sheet: SheetHandle, tableId: string) => void,
): WriteSteps {
  const paired = sheets.flatMap((sheet, i) => {
    const handle = handles[i];
    return handle === undefined ? [] : [{ sheet, handle }];
  });
  return {
    cells: [
      ...paired.map(({ sheet, handle }) => openingStep(sheet, handle, mark)),
      ...paired.flatMap(({ sheet, handle }) => cellSteps(sheet, handle, onTable)),
    ],
    closing: paired.flatMap(({ sheet, handle }) => closingSteps(sheet, handle)),
  };
}

/** The sheet as a client object, by its id if it has one, because a name may change. */
export function sheetOf(context: Excel.RequestContext, { id, name }: SheetHandle): Excel.Worksheet {
  return context.workbook.worksheets.getItem(id ?? name);
}

/** A step without cells. */
export function plainStep(
  queue: (context: Excel.RequestContext) => (() => void) | undefined,
  more: Pick<WriteStep, "resizes" | "revert" | "headers"> = {},
): WriteStep {
  return { bytes: PLAIN_STEP_BYTES, cells: 0, queue, ...more };
}

/** A step that sets a strip's cells to their new contents. */
export function stripStep(sheet: SheetHandle, strip: Strip, readsAhead: boolean): WriteStep {
  let bytes: number | undefined;
  return {
    // Computed when needed: for all steps at once it would block the pane too long.
    get bytes() {
      return (bytes ??= stepBytes(strip));
    },
    cells: writtenCells(strip),
    writes: { sheet, strip, readsAhead },
    queue: (context) => {
      assignStrip(sheetOf(context, sheet), strip);
      return undefined;
    },
  };
}

/** The cells are read twice on the way, so a request's answer must fit as well. */
function stepBytes(strip: Strip): number {
  const sides = [strip.after, strip.before, strip.before];
  const values = sides.reduce(
    (sum, cells) => sum + inputBytes(valuesInput(strip, cells, strip.textCells)),
    0,
  );
  return 600 + values + inputBytes(formatsInput(strip, "after"));
}

/** Adds a new sheet, or lifts filters. */
function openingStep(sheet: PreparedSheet, handle: SheetHandle, mark: string): WriteStep {
  if (sheet.id === undefined)
    return plainStep((context) => addSheet(context, sheet, handle, mark), {
      revert: (context) => removeEmptySheet(context, handle),
    });
  const putBack = async (context: Excel.RequestContext): Promise<void> => {
    putFiltersBack(sheetOf(context, handle), sheet.filters);
    await context.sync();
  };
  return plainStep(
    (context) => {
      liftFilters(sheetOf(context, handle), sheet.filters);
      return undefined;
    },
    sheet.filters.length > 0 ? { revert: putBack } : {},
  );
}

/** Deletes the sheet unless somebody has put something into it. */
async function removeEmptySheet(context: Excel.RequestContext, { id }: SheetHandle): Promise<void> {
  if (id === undefined) return;
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.load("id");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address");
  await context.sync();
  if (sheet.isNullObject || !used.isNullObject) return;
  context.workbook.worksheets.getItem(id).delete();
  await context.sync();
}

function addSheet(
  context: Excel.RequestContext,
  { name }: PreparedSheet,
  handle: SheetHandle,
  mark: string,
): () => void {
  const sheet = context.workbook.worksheets.add(name);
  markSheet(sheet, mark);
  sheet.load("id");
  return () => {
    handle.id = sheet.id;
  };
}

/** Headers come first, then the table, then all other cells. */
function cellSteps(
  sheet: PreparedSheet,
  handle: SheetHandle,
  onTable: (sheet: SheetHandle, tableId: string) => void,
): WriteStep[] {
  const isHeader = (strip: Strip): boolean => strip.firstRow === sheet.headerRow;
  const headers = sheet.strips.filter(isHeader);
  const bodies = sheet.strips.filter((strip) => !isHeader(strip));
  const isThere = sheet.id !== undefined;
  return [
    ...headers.map((strip) => stripStep(handle, strip, isThere)),
    tableStep(sheet, handle, onTable),
    ...bodies.map((strip) => stripStep(handle, strip, isThere)),
  ];
}

/**
 * The new range is set as a whole, after the headers: whatever Excel itself has made of a text beside a table, the
 * table ends up as planned, with our headers for its new columns.
 */
function tableStep(
  { table }: PreparedSheet,
  handle: SheetHandle,
  onTable: (sheet: SheetHandle, tableId: string) => void,
): WriteStep {
  const resizes = resizeOf(table, handle);
  return plainStep(
    (context) => {
      const sheet = sheetOf(context, handle);
      if (resizes !== undefined) resizeTable(context, resizes);
      if (table === undefined || table.before !== undefined) return undefined;
      const added = sheet.tables.add(areaOf(sheet, table.after), true);
      added.name = table.name;
      added.load("id");
      return () => {
        onTable(handle, added.id);
      };
    },
    {
      ...(resizes && { resizes }),
      ...(table && { headers: { sheet: handle, range: cellsSetBy(table) } }),
    },
  );
}

/** Excel reports a new table as a change of all its cells, a resized one as a change of its header row. */
function cellsSetBy({ before, after }: NonNullable<PreparedSheet["table"]>): CellRange {
  return before === undefined ? after : { ...after, lastRow: after.firstRow };
}

function resizeOf(table: PreparedSheet["table"], sheet: SheetHandle): TableResize | undefined {
  if (table?.before === undefined) return undefined;
  const { before, after } = table;
  if (before.lastRow === after.lastRow && before.lastColumn === after.lastColumn) return undefined;
  return {
    sheet,
    tableId: table.id ?? table.name,
    tableName: table.name,
    isExpected: (range) => isBetween(range, before, after),
    to: after,
  };
}

/** True if a range has grown from `before`, and not beyond `after`. */
function isBetween(range: CellRange, before: CellRange, after: CellRange): boolean {
  return (
    range.firstRow === before.firstRow &&
    range.firstColumn === before.firstColumn &&
    range.lastRow >= before.lastRow &&
    range.lastRow <= after.lastRow &&
    range.lastColumn >= before.lastColumn &&
    range.lastColumn <= after.lastColumn
  );
}

export function resizeTable(
  context: Excel.RequestContext,
  { sheet, tableId, to }: Pick<TableResize, "sheet" | "tableId" | "to">,
): void {
  const worksheet = sheetOf(context, sheet);
  worksheet.tables.getItem(tableId).resize(areaOf(worksheet, to));
}

function closingSteps(sheet: PreparedSheet, handle: SheetHandle): WriteStep[] {
  if (sheet.filters.length === 0) return [];
  return [
    plainStep((context) => {
      putFiltersBack(sheetOf(context, handle), sheet.filters);
      return undefined;
    }),
  ];
}
