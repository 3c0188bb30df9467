/**
 * Widths, looks of headers, filter arrows and frozen rows: they come last, because no figure depends on them. If Excel
 * refuses one, the write does not fail: each sheet then gets requests of its own.
 */
import { cellName } from "../../../../workbook/cell-name";
import { excelCodeOf } from "../../errors";
import type { ByColumn } from "../guard/expectation";
import type { SheetHandle } from "../guard/stray";
import { plainHeld, sameHeld } from "../journal/held";
import type { WidthChange } from "../journal/journal";
import type { PreparedSheet } from "../prepare/prepare";
import { areaOf } from "./assign";
import { queueChoices } from "./choices";
import { pointsOfColumn } from "./column-width";
import { fold, unfold, type FoldedColumns } from "./outline";
import { growFilter } from "./own-filter";
import type { OnOwnCells } from "./request";
import { sheetOf } from "./steps";

/** A written sheet, with its header row after the write. */
export interface LookedSheet {
  readonly sheet: Pick<PreparedSheet, "headerRow" | "newColumns" | "widths" | "choices" | "filterGrowth">;
  readonly handle: SheetHandle;
  readonly headers: ByColumn;
}

/** Returns the sheets whose looks Excel has refused. */
export async function setLooks(
  context: Excel.RequestContext,
  sheets: readonly LookedSheet[],
  onOwnCells: OnOwnCells | undefined,
): Promise<readonly LookedSheet[]> {
  const together = await couldSet(context, sheets, onOwnCells);
  if (together !== undefined) return foldedAnd([], context, together);
  if (sheets.length === 1) return sheets;
  const refused: LookedSheet[] = [];
  const folds: FoldedColumns[] = [];
  for (const each of sheets) {
    const alone = await couldSet(context, [each], onOwnCells);
    if (alone === undefined) refused.push(each);
    else folds.push(...alone);
  }
  return foldedAnd(refused, context, folds);
}

/** Columns are folded last, and once: a second try would group them twice. */
async function foldedAnd(
  refused: readonly LookedSheet[],
  context: Excel.RequestContext,
  folds: readonly FoldedColumns[],
): Promise<readonly LookedSheet[]> {
  await fold(context, folds);
  return refused;
}

/** Returns the columns to fold; undefined if Excel has refused something: what came before it is done. */
async function couldSet(
  context: Excel.RequestContext,
  sheets: readonly LookedSheet[],
  onOwnCells: OnOwnCells | undefined,
): Promise<readonly FoldedColumns[] | undefined> {
  try {
    const queued = sheets.map((each) => queueLooks(context, each, onOwnCells));
    if (queued.some(({ isAnything }) => isAnything)) await context.sync();
    const later = queued.flatMap(({ then }) => then);
    const folds = later.flatMap((queue) => queue());
    if (later.length > 0) await context.sync();
    return [...queued.flatMap((each) => each.folds), ...folds];
  } catch (error) {
    if (excelCodeOf(error) === undefined) throw error;
    return undefined;
  }
}

interface QueuedLooks {
  readonly isAnything: boolean;
  readonly folds: readonly FoldedColumns[];
  /** Called after the sync, with the answers: they queue the rest, and return more columns to fold. */
  readonly then: readonly (() => readonly FoldedColumns[])[];
}

function queueLooks(
  context: Excel.RequestContext,
  each: LookedSheet,
  onOwnCells: OnOwnCells | undefined,
): QueuedLooks {
  const { newColumns, widths, choices, filterGrowth } = each.sheet;
  const folds = newColumns.length > 0 ? [dressNewSheet(context, each)] : [];
  queueChoices(context, each.handle, choices);
  const grow = filterGrowth && growFilter(context, each.handle, filterGrowth);
  const then = [
    ...(widths.length > 0 ? [widen(context, each, onOwnCells)] : []),
    ...(grow === undefined ? [] : [() => (grow(), [])]),
  ];
  return { isAnything: newColumns.length + choices.length + then.length > 0, folds, then };
}

/** Restores widths and looks of headers, as far as Excel allows, and the present header row is known. */
export async function setBackWidths(
  context: Excel.RequestContext,
  handle: SheetHandle,
  widths: readonly WidthChange[],
  headerRow: number | undefined,
  onOwnCells: OnOwnCells | undefined,
): Promise<void> {
  if (widths.length === 0) return;
  try {
    const sheet = sheetOf(context, handle);
    await unfold(context, sheet, widths);
    queueWidths(context, handle, widths, "before");
    for (const { column, like } of widths) {
      if (like === undefined || headerRow === undefined) continue;
      cellAt(sheet, headerRow, column).clear("Formats");
      if (handle.id !== undefined) onOwnCells?.(handle.id, cellName(column, headerRow));
    }
    await context.sync();
  } catch {
    // A width is no figure: everything else is put back.
  }
}

/** Returns the columns to fold. */
function dressNewSheet(context: Excel.RequestContext, { sheet, handle }: LookedSheet): FoldedColumns {
  const { headerRow, newColumns } = sheet;
  const worksheet = sheetOf(context, handle);
  for (const newColumn of newColumns) {
    const { format } = cellAt(worksheet, headerRow, newColumn.column);
    format.columnWidth = pointsOfColumn(newColumn).after;
    format.font.bold = true;
  }
  // Last, because Excel carries out what comes before a refusal.
  worksheet.freezePanes.freezeRows(headerRow);
  const widths = newColumns.map((newColumn) => ({ column: newColumn.column, ...pointsOfColumn(newColumn) }));
  return { sheet: worksheet, widths };
}

/** Somebody may have moved the columns meanwhile: columns of others get their widths back. */
function widen(
  context: Excel.RequestContext,
  { sheet: { headerRow, widths }, handle, headers }: LookedSheet,
  onOwnCells: OnOwnCells | undefined,
): () => readonly FoldedColumns[] {
  const seen = widths.map(({ column }) => {
    const cell = cellAt(sheetOf(context, handle), headerRow, column);
    cell.load("values");
    return cell;
  });
  queueWidths(context, handle, widths, "after");
  return () => {
    const others = widths.filter(({ column }, i) => {
      const [row]: readonly (readonly unknown[])[] = seen[i]?.values ?? [];
      return !sameHeld(plainHeld(row?.[0]), headers.get(column) ?? null);
    });
    queueWidths(context, handle, others, "before");
    const own = widths.filter((width) => !others.includes(width));
    dressHeaders(context, handle, { headerRow, widths: own, onOwnCells });
    return [{ sheet: sheetOf(context, handle), widths: own }];
  };
}

interface DressedHeaders {
  readonly headerRow: number;
  readonly widths: readonly WidthChange[];
  /** Excel reports copied formats as changed cells. */
  readonly onOwnCells: OnOwnCells | undefined;
}

/** New headers look like the one to their left. */
function dressHeaders(
  context: Excel.RequestContext,
  handle: SheetHandle,
  { headerRow, widths, onOwnCells }: DressedHeaders,
): void {
  const sheet = sheetOf(context, handle);
  for (const { column, like } of widths) {
    if (like === undefined) continue;
    cellAt(sheet, headerRow, column).copyFrom(cellAt(sheet, headerRow, like), "Formats");
    if (handle.id !== undefined) onOwnCells?.(handle.id, cellName(column, headerRow));
  }
}

function queueWidths(
  context: Excel.RequestContext,
  handle: SheetHandle,
  widths: readonly WidthChange[],
  side: "before" | "after",
): void {
  const sheet = sheetOf(context, handle);
  for (const width of widths) cellAt(sheet, 1, width.column).format.columnWidth = width[side];
}

function cellAt(sheet: Excel.Worksheet, row: number, column: number): Excel.Range {
  return areaOf(sheet, { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column });
}
