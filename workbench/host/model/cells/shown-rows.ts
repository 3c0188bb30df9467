/** The rows that receive values set over rows of which a filter hides some. */
import type { Area, BookSheet } from "../../book/book";
import { meets } from "../areas";

/**
 * The rows of `area` that are not hidden by a filter. Undefined if the values go to their own rows: no row of the area is
 * hidden by a filter, or all are.
 */
export function shownRows(sheet: BookSheet, area: Area): readonly number[] | undefined {
  const filters = [sheet.filter, ...sheet.tables.map(({ filter }) => filter)].filter(
    (filter) => filter !== undefined && filter.criteria.size > 0 && meets(filter.area, area),
  );
  if (filters.length === 0 || area.firstRow === area.lastRow || sheet.hiddenRows.size === 0) return undefined;
  const isHidden = (row: number): boolean =>
    sheet.hiddenRows.has(row) &&
    filters.some((filter) => filter && row > filter.area.firstRow && row <= filter.area.lastRow);
  const rows = Array.from({ length: area.lastRow - area.firstRow + 1 }, (_row, i) => area.firstRow + i);
  const shown = rows.filter((row) => !isHidden(row));
  return shown.length === 0 || shown.length === rows.length ? undefined : shown;
}
