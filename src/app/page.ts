/** A part of a long list, as a list on the screen requests it. */

export interface Page<T> {
  /** Length of the whole list. */
  readonly total: number;
  readonly from: number;
  readonly items: readonly T[];
}

/** Items from a position on; fewer than requested where the list ends. */
export function pageOf<T>(items: readonly T[], from: number, count: number): Page<T> {
  return { total: items.length, from, items: items.slice(from, from + count) };
}
