/**
 * Widths, bold headers and frozen rows: they come last, each sheet in a request of its own, because no figure depends
 * on them. If Excel refuses one, the write does not fail.
 */
import { excelCodeOf } from "../../errors";
import type { ByColumn } from "../guard/expectation";
import type { SheetHandle } from "../guard/stray";
import { plainHeld, sameHeld } from "../journal/held";
import type { WidthChange } from "../journal/journal";
import type { PreparedSheet } from "../prepare/prepare";
import { areaOf } from "./assign";
import { pointsOfColumn } from "./column-width";
import { sheetOf } from "./steps";

/** A written sheet, with its header row after the write. */
export interface LookedSheet {
  readonly sheet: Pick<PreparedSheet, "headerRow" | "newColumns" | "widths">;
  readonly handle: SheetHandle;
  readonly headers: ByColumn;
}

/** Returns the sheets whose looks Excel has refused. */
export async function setLooks(
  context: Excel.RequestContext,
  sheets: readonly LookedSheet[],
): Promise<readonly LookedSheet[]> {
  const refused: LookedSheet[] = [];
  for (const each of sheets) {
    const { newColumns, widths } = each.sheet;
    if (newColumns.length + widths.length === 0) continue;
    try {
      await (newColumns.length > 0 ? dressNewSheet(context, each) : widen(context, each));
    } catch (error) {
      if (excelCodeOf(error) === undefined) throw error;
      refused.push(each);
    }
  }
  return refused;
}

/** Restores widths, as far as Excel allows. */
export async function setBackWidths(
  context: Excel.RequestContext,
  handle: SheetHandle,
  widths: readonly WidthChange[],
): Promise<void> {
  if (widths.length === 0) return;
  try {
    await setWidths(context, handle, widths, "before");
  } catch {
    // A width is no figure: everything else is put back.
  }
}

async function dressNewSheet(context: Excel.RequestContext, { sheet, handle }: LookedSheet): Promise<void> {
  const { headerRow, newColumns } = sheet;
  const worksheet = sheetOf(context, handle);
  for (const newColumn of newColumns) {
    const { format } = cellAt(worksheet, headerRow, newColumn.column);
    format.columnWidth = pointsOfColumn(newColumn);
    format.font.bold = true;
  }
  await context.sync();
  worksheet.freezePanes.freezeRows(headerRow);
  await context.sync();
}

/** Somebody may have moved the columns meanwhile: columns of others get their widths back. */
async function widen(
  context: Excel.RequestContext,
  { sheet: { headerRow, widths }, handle, headers }: LookedSheet,
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
