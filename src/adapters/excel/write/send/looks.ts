/**
 * Widths, looks of headers, filter arrows and frozen rows: they come last, each sheet in a request of its own, because no figure depends
 * on them. If Excel refuses one, the write does not fail.
 */
import { cellName } from "../../../../workbook/cell-name";
import { excelCodeOf } from "../../errors";
import type { ByColumn } from "../guard/expectation";
import type { SheetHandle } from "../guard/stray";
import { plainHeld, sameHeld } from "../journal/held";
import type { WidthChange } from "../journal/journal";
import type { PreparedSheet } from "../prepare/prepare";
import { areaOf } from "./assign";
import { setChoices } from "./choices";
import { pointsOfColumn } from "./column-width";
import { fold, unfold } from "./outline";
import { growFilter } from "./own-filter";
import type { OnOwnCells } from "./send-steps";
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
  const refused: LookedSheet[] = [];
  for (const each of sheets) {
    const { newColumns, widths, choices, filterGrowth } = each.sheet;
    try {
      if (newColumns.length > 0) await dressNewSheet(context, each);
      if (widths.length > 0) await widen(context, each, onOwnCells);
      if (filterGrowth !== undefined) await growFilter(context, each.handle, filterGrowth);
      await setChoices(context, each.handle, choices);
    } catch (error) {
      if (excelCodeOf(error) === undefined) throw error;
      refused.push(each);
    }
  }
  return refused;
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
    await setWidths(context, handle, widths, "before");
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

async function dressNewSheet(context: Excel.RequestContext, { sheet, handle }: LookedSheet): Promise<void> {
  const { headerRow, newColumns } = sheet;
  const worksheet = sheetOf(context, handle);
  for (const newColumn of newColumns) {
    const { format } = cellAt(worksheet, headerRow, newColumn.column);
    format.columnWidth = pointsOfColumn(newColumn).after;
    format.font.bold = true;
  }
  await context.sync();
  await fold(
    context,
    worksheet,
    newColumns.map((newColumn) => ({ column: newColumn.column, ...pointsOfColumn(newColumn) })),
  );
  worksheet.freezePanes.freezeRows(headerRow);
  await context.sync();
}

/** Somebody may have moved the columns meanwhile: columns of others get their widths back. */
async function widen(
  context: Excel.RequestContext,
  { sheet: { headerRow, widths }, handle, headers }: LookedSheet,
  onOwnCells: OnOwnCells | undefined,
): Promise<void> {
  const seen = widths.map(({ column }) => {
    const cell = cellAt(sheetOf(context, handle), headerRow, column);
    cell.load("values");
    return cell;
  });
  await setWidths(context, handle, widths, "after");
  const others = widths.filter(({ column }, i) => {
    const [row]: readonly (readonly unknown[])[] = seen[i]?.values ?? [];
    return !sameHeld(plainHeld(row?.[0]), headers.get(column) ?? null);
  });
  if (others.length > 0) await setWidths(context, handle, others, "before");
  const own = widths.filter((width) => !others.includes(width));
  await fold(context, sheetOf(context, handle), own);
  await dressHeaders(context, handle, { headerRow, widths: own, onOwnCells });
}

interface DressedHeaders {
  readonly headerRow: number;
  readonly widths: readonly WidthChange[];
  /** Excel reports copied formats as changed cells. */
  readonly onOwnCells: OnOwnCells | undefined;
}

/** New headers look like the one to their left. */
async function dressHeaders(
  context: Excel.RequestContext,
  handle: SheetHandle,
  { headerRow, widths, onOwnCells }: DressedHeaders,
): Promise<void> {
  const sheet = sheetOf(context, handle);
  for (const { column, like } of widths) {
    if (like === undefined) continue;
    cellAt(sheet, headerRow, column).copyFrom(cellAt(sheet, headerRow, like), "Formats");
    if (handle.id !== undefined) onOwnCells?.(handle.id, cellName(column, headerRow));
  }
  await context.sync();
}

async function setWidths(
  context: Excel.RequestContext,
  handle: SheetHandle,
  widths: readonly WidthChange[],
  side: "before" | "after",
): Promise<void> {
  const sheet = sheetOf(context, handle);
  for (const width of widths) cellAt(sheet, 1, width.column).format.columnWidth = width[side];
  await context.sync();
}

function cellAt(sheet: Excel.Worksheet, row: number, column: number): Excel.Range {
  return areaOf(sheet, { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column });
}
