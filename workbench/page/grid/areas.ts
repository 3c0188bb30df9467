import type { Area } from "../../host/book/book";
import type { CellPosition } from "./address";

export function areaOf({ row, column }: CellPosition): Area {
  return { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
}

/** The smallest rectangle that holds both. */
export function union(a: Area, b: Area): Area {
  return {
    firstRow: Math.min(a.firstRow, b.firstRow),
    lastRow: Math.max(a.lastRow, b.lastRow),
    firstColumn: Math.min(a.firstColumn, b.firstColumn),
    lastColumn: Math.max(a.lastColumn, b.lastColumn),
  };
}

export function intersect(a: Area, b: Area): Area | undefined {
  const shared = {
    firstRow: Math.max(a.firstRow, b.firstRow),
    lastRow: Math.min(a.lastRow, b.lastRow),
    firstColumn: Math.max(a.firstColumn, b.firstColumn),
    lastColumn: Math.min(a.lastColumn, b.lastColumn),
  };
  return shared.firstRow <= shared.lastRow && shared.firstColumn <= shared.lastColumn ? shared : undefined;
}

export function contains(area: Area, { row, column }: CellPosition): boolean {
  return (
    row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn
  );
}

export function cellCount({ firstRow, lastRow, firstColumn, lastColumn }: Area): number {
  return (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
}

export function sameArea(a: Area, b: Area): boolean {
  return (
    a.firstRow === b.firstRow &&
    a.lastRow === b.lastRow &&
    a.firstColumn === b.firstColumn &&
    a.lastColumn === b.lastColumn
  );
}

/** The area, extended until no merged cell crosses its edge. */
export function coverMerges(area: Area, merges: readonly Area[]): Area {
  let covered = area;
  for (;;) {
    const grown = merges.reduce((sum, merge) => (intersect(sum, merge) ? union(sum, merge) : sum), covered);
    if (sameArea(grown, covered)) return covered;
    covered = grown;
  }
}
