import type { Area } from "../../host/book/book";
import { MAX_COLUMNS, MAX_ROWS, type CellPosition } from "./address";
import { areaOf, cellCount, coverMerges, sameArea, union } from "./areas";

/** The active cell, the corner that Shift moves, and the cells between them, extended over merged cells. */
export interface Selection {
  readonly active: CellPosition;
  readonly head: CellPosition;
  readonly area: Area;
  /** Further areas that an add-in has selected. */
  readonly more?: readonly Area[];
}

export type Direction = "up" | "down" | "left" | "right";

/** The properties of a sheet that moving needs. */
export interface SheetSpace {
  readonly merges: readonly Area[];
  isHiddenRow(row: number): boolean;
  isHiddenColumn(column: number): boolean;
  hasContent(row: number, column: number): boolean;
  /** The area that holds anything; jumps end at its edge. */
  readonly used: Area | undefined;
}

/** Selects one cell, or all of a merged cell. */
export function selectCell(at: CellPosition, merges: readonly Area[]): Selection {
  return { active: at, head: at, area: coverMerges(areaOf(at), merges) };
}

/** Selects the cells from the active one to `head`. */
export function extendTo(selection: Selection, head: CellPosition, merges: readonly Area[]): Selection {
  const { active } = selection;
  return { active, head, area: coverMerges(union(areaOf(active), areaOf(head)), merges) };
}

/** Selects an area, with its first cell active, and further areas beside it. */
export function selectArea(area: Area, merges: readonly Area[], more: readonly Area[] = []): Selection {
  return {
    active: { row: area.firstRow, column: area.firstColumn },
    head: { row: area.lastRow, column: area.lastColumn },
    area: coverMerges(area, merges),
    ...(more.length > 0 && { more }),
  };
}

type Areas = Pick<Selection, "area" | "more">;

/** All areas that are selected. */
export function areasOf({ area, more = [] }: Areas): readonly Area[] {
  return [area, ...more];
}

/** True if the same cells are selected. */
export function sameAreas(a: Areas, b: Areas): boolean {
  const others = areasOf(b);
  const own = areasOf(a);
  return (
    own.length === others.length &&
    own.every((area, i) => {
      const other = others[i];
      return other !== undefined && sameArea(area, other);
    })
  );
}

/** The visible cell `count` steps away; the last visible one if the sheet ends sooner. */
export function stepFrom(at: CellPosition, direction: Direction, space: SheetSpace, count = 1): CellPosition {
  const delta = direction === "up" || direction === "left" ? -1 : 1;
  const isVertical = direction === "up" || direction === "down";
  const merged = space.merges.length > 0 ? coverMerges(areaOf(at), space.merges) : areaOf(at);
  const start = isVertical
    ? delta < 0
      ? merged.firstRow
      : merged.lastRow
    : delta < 0
      ? merged.firstColumn
      : merged.lastColumn;
  const isHidden = isVertical ? space.isHiddenRow.bind(space) : space.isHiddenColumn.bind(space);
  const end = walk(start, delta, count, isVertical ? MAX_ROWS : MAX_COLUMNS, isHidden);
  return isVertical ? { row: end ?? at.row, column: at.column } : { row: at.row, column: end ?? at.column };
}

/** Walks up to `count` visible rows or columns along an axis. Undefined if there is not even one. */
function walk(
  from: number,
  delta: number,
  count: number,
  last: number,
  isHidden: (place: number) => boolean,
): number | undefined {
  let reached: number | undefined;
  let steps = 0;
  for (let place = from + delta; place >= 1 && place <= last && steps < count; place += delta) {
    if (isHidden(place)) continue;
    reached = place;
    steps++;
  }
  return reached;
}

/** The target of Ctrl+arrow: the end of a stretch of filled cells, the next filled cell, or the sheet's edge. */
export function jumpFrom(at: CellPosition, direction: Direction, space: SheetSpace): CellPosition {
  const next = stepFrom(at, direction, space);
  if (samePosition(next, at)) return at;
  const isFilled = ({ row, column }: CellPosition) => space.hasContent(row, column);
  if (isFilled(at) && isFilled(next)) return lastWhile(next, direction, space, isFilled);
  return firstWhere(next, direction, space, isFilled) ?? sheetEdge(at, direction, space);
}

function lastWhile(
  from: CellPosition,
  direction: Direction,
  space: SheetSpace,
  holds: (at: CellPosition) => boolean,
): CellPosition {
  let last = from;
  for (;;) {
    const next = stepFrom(last, direction, space);
    if (samePosition(next, last) || !holds(next)) return last;
    last = next;
  }
}

function firstWhere(
  from: CellPosition,
  direction: Direction,
  space: SheetSpace,
  holds: (at: CellPosition) => boolean,
): CellPosition | undefined {
  const { used } = space;
  if (used === undefined) return undefined;
  for (let at = from; !isPast(at, direction, used);) {
    if (holds(at)) return at;
    const next = stepFrom(at, direction, space);
    if (samePosition(next, at)) return undefined;
    at = next;
  }
  return undefined;
}

function isPast({ row, column }: CellPosition, direction: Direction, used: Area): boolean {
  switch (direction) {
    case "up":
      return row < used.firstRow;
    case "down":
      return row > used.lastRow;
    case "left":
      return column < used.firstColumn;
    case "right":
      return column > used.lastColumn;
  }
}

function sheetEdge(at: CellPosition, direction: Direction, space: SheetSpace): CellPosition {
  switch (direction) {
    case "up":
      return stepFrom({ row: 0, column: at.column }, "down", withoutMerges(space));
    case "down":
      return stepFrom({ row: MAX_ROWS + 1, column: at.column }, "up", withoutMerges(space));
    case "left":
      return stepFrom({ row: at.row, column: 0 }, "right", withoutMerges(space));
    case "right":
      return stepFrom({ row: at.row, column: MAX_COLUMNS + 1 }, "left", withoutMerges(space));
  }
}

function withoutMerges(space: SheetSpace): SheetSpace {
  return {
    merges: [],
    used: space.used,
    isHiddenRow: (row) => space.isHiddenRow(row),
    isHiddenColumn: (column) => space.isHiddenColumn(column),
    hasContent: (row, column) => space.hasContent(row, column),
  };
}

/**
 * The target of Enter and Tab: inside a selection of several cells the active cell moves round it; from a single cell
 * they move to the next one.
 */
export function advance(selection: Selection, direction: Direction, space: SheetSpace): Selection {
  const single = cellCount(coverMerges(areaOf(selection.active), space.merges));
  if (cellCount(selection.area) === single)
    return selectCell(stepFrom(selection.active, direction, space), space.merges);
  return { ...selection, active: roundTrip(selection, direction) };
}

function roundTrip({ active, area }: Selection, direction: Direction): CellPosition {
  const height = area.lastRow - area.firstRow + 1;
  const width = area.lastColumn - area.firstColumn + 1;
  const down = active.row - area.firstRow;
  const right = active.column - area.firstColumn;
  const isVertical = direction === "up" || direction === "down";
  const delta = direction === "up" || direction === "left" ? -1 : 1;
  const total = width * height;
  const index = ((isVertical ? right * height + down : down * width + right) + delta + total) % total;
  return isVertical
    ? { row: area.firstRow + (index % height), column: area.firstColumn + Math.floor(index / height) }
    : { row: area.firstRow + Math.floor(index / width), column: area.firstColumn + (index % width) };
}

export function samePosition(a: CellPosition, b: CellPosition): boolean {
  return a.row === b.row && a.column === b.column;
}
