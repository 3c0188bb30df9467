/** A table's filter, which covers its header row and its data. */
import type { Area, AutoFilter, BookTable } from "../../book/book";

function filteredArea({ area, showHeaders, showTotals }: BookTable): Area {
  return {
    ...area,
    // The filter's first row is never hidden; without a header row it lies above the table.
    firstRow: area.firstRow - (showHeaders ? 0 : 1),
    lastRow: area.lastRow - (showTotals ? 1 : 0),
  };
}

/** The table's filter, made if it has none. */
export function tableFilter(table: BookTable): AutoFilter {
  table.filter ??= { area: filteredArea(table), criteria: new Map() };
  return table.filter;
}

/** Call after the table's area has changed. Criteria of removed columns are removed too. */
export function fitFilter(table: BookTable): void {
  const { filter } = table;
  if (filter === undefined) return;
  filter.area = filteredArea(table);
  const columns = table.area.lastColumn - table.area.firstColumn + 1;
  for (const index of [...filter.criteria.keys()]) if (index >= columns) filter.criteria.delete(index);
}
