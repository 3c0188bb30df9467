/** Extends a sheet's own filter over new columns, and takes them out again. No figure depends on it. */
import { sameRange, type CellRange } from "../../../../workbook/cell-range";
import type { SheetHandle } from "../guard/stray";
import type { FilterGrowth, LiftedFilter } from "../journal/journal";
import { areaOf } from "./assign";
import { askFilters } from "./filters";
import { sheetOf } from "./steps";

/** Does nothing if somebody has changed the filter's range meanwhile. Throws if Excel refuses. */
export async function growFilter(
  context: Excel.RequestContext,
  handle: SheetHandle,
  { before, after }: FilterGrowth,
): Promise<void> {
  const { own, filter } = await ownFilter(context, handle);
  if (own === undefined || !sameRange(own, before)) return;
  await applyTo(context, handle, after, filter);
}

/** Takes the last columns out of the filter's range. */
export async function shrinkFilter(
  context: Excel.RequestContext,
  handle: SheetHandle,
  columns: number,
): Promise<void> {
  if (columns === 0) return;
  try {
    const { own, filter } = await ownFilter(context, handle);
    if (own === undefined || own.lastColumn - columns < own.firstColumn) return;
    await applyTo(context, handle, { ...own, lastColumn: own.lastColumn - columns }, filter);
  } catch {
    // An arrow is no figure: everything else is put back.
  }
}

async function ownFilter(
  context: Excel.RequestContext,
  handle: SheetHandle,
): Promise<{ readonly own: CellRange | undefined; readonly filter: LiftedFilter | undefined }> {
  const asked = askFilters(sheetOf(context, handle), []);
  await context.sync();
  const { own, filters } = asked.read();
  return { own, filter: filters[0] };
}

/** Excel makes a new filter for another range, so its criteria are set again. */
async function applyTo(
  context: Excel.RequestContext,
  handle: SheetHandle,
  range: CellRange,
  filter: LiftedFilter | undefined,
): Promise<void> {
  const sheet = sheetOf(context, handle);
  const area = areaOf(sheet, range);
  sheet.autoFilter.apply(area);
  for (const { index, criteria } of filter?.criteria ?? []) {
    if (range.firstColumn + index > range.lastColumn) continue;
    sheet.autoFilter.apply(area, index, criteria as unknown as Excel.FilterCriteria);
  }
  await context.sync();
}
