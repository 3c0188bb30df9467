/**
 * Sees whether a filter hid rows while a request wrote. Values for several rows go to the shown rows alone then, one
 * after the other, so that they stand in wrong rows. A write lifts filters at its beginning; somebody may have set one
 * since.
 */

/** True if the sheet or one of its tables was filtered. Call it after the sync. */
export type WasFiltered = () => boolean;

/** Asks within a request, just before it writes. */
export function askFiltered(sheet: Excel.Worksheet): WasFiltered {
  const { autoFilter, tables } = sheet;
  autoFilter.load("isDataFiltered");
  tables.load("items/autoFilter/isDataFiltered");
  return () => autoFilter.isDataFiltered || tables.items.some((table) => table.autoFilter.isDataFiltered);
}
