/** Obstacles to a change: protection, merged areas, filters. */
import type { Area, BookSheet } from "../../book/book";
import { HostError } from "../../interpreter/host-object";
import { contains, isEntireRows, meets } from "../areas";
import { accessDenied } from "../refusals";

/** The permissions that protection options give, by the API's names. */
export type Permission =
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowInsertColumns"
  | "allowInsertRows"
  | "allowDeleteColumns"
  | "allowDeleteRows"
  | "allowAutoFilter"
  | "allowSort"
  | "allowEditObjects";

/** Refuses a change to a protected sheet, unless its protection allows this kind of change. */
export function checkUnprotected(sheet: BookSheet, permission?: Permission): void {
  if (sheet.protection === undefined) return;
  if (permission !== undefined && sheet.protection.options[permission] === true) return;
  throw accessDenied(`The worksheet "${sheet.name}" is protected`);
}

/** Refuses to write a part of a merged area. */
export function checkMerges(sheet: BookSheet, area: Area): void {
  if (sheet.merges.some((merge) => meets(merge, area) && !contains(area, merge)))
    throw new HostError("MergedRangeConflict", "A part of a merged area cannot be changed");
}

/** True if a cell lies in a merged area and is not its first cell. */
export function isCovered(merges: readonly Area[], row: number, column: number): boolean {
  return merges.some(
    (merge) =>
      row >= merge.firstRow &&
      row <= merge.lastRow &&
      column >= merge.firstColumn &&
      column <= merge.lastColumn &&
      (row !== merge.firstRow || column !== merge.firstColumn),
  );
}

/** Refuses to move cells within rows if a filter hides some of them. */
export function checkUnfiltered(sheet: BookSheet, area: Area): void {
  if (isEntireRows(area)) return;
  const filters = [sheet.filter, ...sheet.tables.map(({ filter }) => filter)];
  const conflict = filters.some(
    (filter) => filter !== undefined && filter.criteria.size > 0 && meets(filter.area, area),
  );
  if (conflict) throw new HostError("FilteredRangeConflict", "The range meets a filter that hides rows");
}
