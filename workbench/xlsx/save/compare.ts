import type { Area, AutoFilter } from "../../host/book/book";

/** True if two plain data are equal, field by field. */
export function sameData(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function sameArea(a: Area, b: Area): boolean {
  return (
    a.firstRow === b.firstRow &&
    a.firstColumn === b.firstColumn &&
    a.lastRow === b.lastRow &&
    a.lastColumn === b.lastColumn
  );
}

export function sameFilter(a: AutoFilter | undefined, b: AutoFilter | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return sameArea(a.area, b.area) && sameData(sortedCriteria(a), sortedCriteria(b));
}

function sortedCriteria({ criteria }: AutoFilter): [number, unknown][] {
  return [...criteria].sort(([a], [b]) => a - b);
}

/** Calls `tell` for each key whose value differs between two maps, keys ascending. */
export function forChanges<T>(
  before: ReadonlyMap<number, T>,
  after: ReadonlyMap<number, T>,
  tell: (key: number, value: T | undefined) => void,
): void {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b);
  for (const key of keys) if (before.get(key) !== after.get(key)) tell(key, after.get(key));
}

/** The numbers that are in only one of two sets, ascending, each with true if it is in `after`. */
export function setChanges(before: ReadonlySet<number>, after: ReadonlySet<number>): Map<number, boolean> {
  const changes: [number, boolean][] = [];
  for (const each of after) if (!before.has(each)) changes.push([each, true]);
  for (const each of before) if (!after.has(each)) changes.push([each, false]);
  return new Map(changes.sort(([a], [b]) => a - b));
}
