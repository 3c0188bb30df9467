/** Finds where columns are now, by their headers. Pure. */
import { heldKey } from "../journal/held";
import type { ByColumn } from "../guard/expectation";

/** A column's earlier number → its present one; undefined if it no longer exists. */
export type ColumnMap = (column: number) => number | undefined;

/**
 * Finds columns by headers that occur once, before and now. A column that is not found so (its header was changed, is
 * blank, or occurs twice) is assumed at the same distance from the next found column to its left, or to its right,
 * unless another column is there; if none was found at all, it stays.
 */
export function mapColumns(before: ByColumn, now: ByColumn): ColumnMap {
  const unique = uniqueHeaders(now);
  const found = new Map<number, number>();
  for (const [header, column] of uniqueHeaders(before)) {
    const place = unique.get(header);
    if (place !== undefined) found.set(column, place);
  }
  const known = [...found.keys()];
  const taken = new Set(found.values());
  return (column) => {
    const own = found.get(column);
    if (own !== undefined) return own;
    const anchor = anchorOf(column, known);
    if (anchor === undefined) return column;
    const place = (found.get(anchor) ?? anchor) + column - anchor;
    return place < 1 || taken.has(place) ? undefined : place;
  };
}

/** Columns by header, without blank headers and those that occur twice. */
function uniqueHeaders(headers: ByColumn): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  const twice = new Set<string>();
  for (const [column, held] of headers) {
    const key = heldKey(held);
    if (key === "") continue;
    if (columns.has(key)) twice.add(key);
    columns.set(key, column);
  }
  for (const key of twice) columns.delete(key);
  return columns;
}

function anchorOf(column: number, known: readonly number[]): number | undefined {
  const left = known.filter((one) => one < column);
  if (left.length > 0) return Math.max(...left);
  return known.length > 0 ? Math.min(...known) : undefined;
}
