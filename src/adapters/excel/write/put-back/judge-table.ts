/** Finds the part of a table's present range that a write has added. Pure. */
import type { CellRange } from "../../../../workbook/cell-range";
import type { Neighbour, TableChange } from "../journal/journal";
import type { PlaceNow } from "../locate/place-now";
import type { Standing } from "./judge-strip";

export interface JudgedTable {
  readonly id: string;
  readonly name: string;
  readonly standing: Standing;
  readonly now: CellRange;
  /** The range without the part that the write has added. */
  readonly back: CellRange;
}

/** `before`: the write has added nothing. `other`: its added part is no longer at the table's end. */
export function judgeTable(
  { before, after, sortedBy }: TableChange & { readonly before: CellRange },
  now: CellRange,
  place: Pick<PlaceNow, "column" | "row">,
): Pick<JudgedTable, "standing" | "back"> {
  const columns = endOf(
    spanOf(before.lastColumn + 1, after.lastColumn).map(place.column),
    now.firstColumn,
    now.lastColumn,
  );
  const added = spanOf(before.lastRow + 1, after.lastRow).map(place.row);
  // Putting back empties the added rows, and sorting brings them to the table's end.
  const rows =
    sortedBy === undefined
      ? endOf(added, now.firstRow, now.lastRow)
      : insideOf(added, now.firstRow, now.lastRow).size;
  if (columns === undefined || rows === undefined) return { standing: "other", back: now };
  const back = { ...now, lastColumn: now.lastColumn - columns, lastRow: now.lastRow - rows };
  return { standing: columns + rows === 0 ? "before" : "after", back };
}

export function spanOf(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_one, i) => first + i);
}

/** Number of last rows or columns that are own ones; undefined if an own one comes before others. */
export function endOf(own: readonly (number | undefined)[], first: number, last: number): number | undefined {
  const inside = insideOf(own, first, last);
  let count = 0;
  while (inside.has(last - count)) count += 1;
  return count === inside.size ? count : undefined;
}

function insideOf(
  own: readonly (number | undefined)[],
  first: number,
  last: number,
): ReadonlySet<number | undefined> {
  return new Set(own.filter((one) => one !== undefined && one >= first && one <= last));
}

/** The range to restore for a table beside the write, if Excel has extended it; undefined if it has not. */
export function shrunkNeighbour({ range }: Neighbour, now: CellRange): CellRange | undefined {
  const isSameCorner = now.firstRow === range.firstRow && now.firstColumn === range.firstColumn;
  const isLarger = now.lastRow >= range.lastRow && now.lastColumn >= range.lastColumn;
  const isSame = now.lastRow === range.lastRow && now.lastColumn === range.lastColumn;
  return isSameCorner && isLarger && !isSame ? range : undefined;
}
