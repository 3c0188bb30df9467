/** Extends a sheet's own filter over new columns, and takes them out again. No figure depends on it. */
import { sameRange, type CellRange } from "../../../../workbook/cell-range";
import type { SheetHandle } from "../guard/stray";
import type { FilterGrowth, LiftedFilter } from "../journal/journal";
import { areaOf } from "./assign";
import { askFilters } from "./filters";
import { sheetOf } from "./steps";

/**
 * Asks for the filter; call the returned function after the sync, to queue its growth. Does nothing if somebody has changed
 * the filter's range meanwhile.
 */
export function growFilter(
  context: Excel.RequestContext,
  handle: SheetHandle,
  { before, after }: FilterGrowth,
): () => void {
  const asked = askFilters(sheetOf(context, handle), []);
  return () => {
    const { own, filters } = asked.read();
    if (own !== undefined && sameRange(own, before)) applyTo(context, handle, after, filters[0]);
  };
}

/** Takes the last columns out of the filter's range. */
export async function shrinkFilter(
  context: Excel.RequestContext,
  handle: SheetHandle,
  columns: number,
): Promise<void> {
  if (columns === 0) return;
  try {
    const asked = askFilters(sheetOf(context, handle), []);
    await context.sync();
    const { own, filters } = asked.read();
    if (own === undefined || own.lastColumn - columns < own.firstColumn) return;
    applyTo(context, handle, { ...own, lastColumn: own.lastColumn - columns }, filters[0]);
    await context.sync();
  } catch {
    // An arrow is no figure: everything else is put back.
  }
}

/** Excel makes a new filter for another range, so its criteria are set again. */
function applyTo(
  context: Excel.RequestContext,
  handle: SheetHandle,
  range: CellRange,
  filter: LiftedFilter | undefined,
): void {
  const sheet = sheetOf(context, handle);
  const area = areaOf(sheet, range);
  sheet.autoFilter.apply(area);
  for (const { index, criteria } of filter?.criteria ?? []) {
    if (range.firstColumn + index > range.lastColumn) continue;
    sheet.autoFilter.apply(area, index, criteria as unknown as Excel.FilterCriteria);
  }
}
