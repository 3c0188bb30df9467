/** Moves merged areas, tables, filters and sizes when cells are inserted or deleted. */
import type { Area, BookSheet } from "../../book/book";
import { HostError } from "../../interpreter/host-object";
import { MAX_COLUMNS, MAX_ROWS, meets } from "../areas";

export interface Shift {
  /** The inserted or deleted cells. */
  readonly area: Area;
  readonly axis: "rows" | "columns";
  readonly kind: "insert" | "delete";
}

interface Span {
  readonly first: number;
  readonly last: number;
}

const rowsOf = ({ firstRow, lastRow }: Area): Span => ({ first: firstRow, last: lastRow });
const columnsOf = ({ firstColumn, lastColumn }: Area): Span => ({ first: firstColumn, last: lastColumn });
const along = (area: Area, axis: Shift["axis"]) => (axis === "rows" ? rowsOf(area) : columnsOf(area));
const across = (area: Area, axis: Shift["axis"]) => (axis === "rows" ? columnsOf(area) : rowsOf(area));

const spans = (outer: Span, inner: Span) => outer.first <= inner.first && outer.last >= inner.last;

/** All cells that are moved, inserted or deleted: from the area to the sheet's edge. */
export function movedArea({ area, axis }: Shift): Area {
  return axis === "rows" ? { ...area, lastRow: MAX_ROWS } : { ...area, lastColumn: MAX_COLUMNS };
}

/** The new position of a row or column; undefined if it is deleted. */
export function movedIndex(index: number, { area, axis, kind }: Shift): number | undefined {
  const { first, last } = along(area, axis);
  const count = last - first + 1;
  if (index < first) return index;
  if (kind === "insert") return index + count;
  return index <= last ? undefined : index - count;
}

function movedSpan(span: Span, shift: Shift): Span | undefined {
  const cut = along(shift.area, shift.axis);
  const count = cut.last - cut.first + 1;
  if (shift.kind === "insert") {
    if (cut.first > span.last) return span;
    return { first: cut.first <= span.first ? span.first + count : span.first, last: span.last + count };
  }
  const lost = (upTo: number) => Math.max(0, Math.min(upTo, cut.last) - cut.first + 1);
  const moved = { first: span.first - lost(span.first - 1), last: span.last - lost(span.last) };
  return moved.first > moved.last ? undefined : moved;
}

/** The area's new position; undefined if all of it is deleted, "torn" if only a part of it would move. */
export function movedOf(area: Area, shift: Shift): Area | undefined | "torn" {
  if (!meets(area, movedArea(shift))) return area;
  if (!spans(across(shift.area, shift.axis), across(area, shift.axis))) return "torn";
  const span = movedSpan(along(area, shift.axis), shift);
  if (span === undefined) return undefined;
  return shift.axis === "rows"
    ? { ...area, firstRow: span.first, lastRow: span.last }
    : { ...area, firstColumn: span.first, lastColumn: span.last };
}

/** Refuses to tear tables and merged areas apart. */
export function checkShift(sheet: BookSheet, shift: Shift): void {
  const areas = [...sheet.tables.map(({ area }) => area), ...sheet.merges];
  if (areas.some((area) => movedOf(area, shift) === "torn"))
    throw new HostError("InsertDeleteConflict", "A table or a merged area would be torn apart");
}

/** Moves merged areas, tables and filters; the contents of cells are moved in `shift-cells.ts`. */
export function shiftAreas(sheet: BookSheet, shift: Shift): void {
  sheet.merges = sheet.merges.flatMap((area) => kept(area, shift));
  for (let index = sheet.tables.length - 1; index >= 0; index -= 1) {
    const table = sheet.tables[index];
    if (table === undefined) continue;
    const [area] = kept(table.area, shift);
    if (area === undefined) sheet.tables.splice(index, 1);
    else table.area = area;
    if (table.filter !== undefined) shiftFilter(table.filter, shift);
  }
  if (sheet.filter !== undefined && !shiftFilter(sheet.filter, shift)) sheet.filter = undefined;
  shiftSizes(sheet, shift);
}

function kept(area: Area, shift: Shift): readonly Area[] {
  const moved = movedOf(area, shift);
  return moved === undefined || moved === "torn" ? [] : [moved];
}

type Filter = NonNullable<BookSheet["filter"]>;

function shiftFilter(filter: Filter, shift: Shift): boolean {
  const moved = movedOf(filter.area, shift);
  if (moved === undefined) return false;
  if (moved === "torn") return true;
  if (shift.axis === "columns") {
    const criteria = [...filter.criteria];
    filter.criteria.clear();
    for (const [column, criterion] of criteria) {
      const index = movedIndex(filter.area.firstColumn + column, shift);
      if (index !== undefined) filter.criteria.set(index - moved.firstColumn, criterion);
    }
  }
  filter.area = moved;
  return true;
}

/** Moves hidden rows and columns, widths and levels of outline, if whole rows or columns move. */
function shiftSizes(sheet: BookSheet, shift: Shift): void {
  const whole = across(shift.area, shift.axis);
  const isWhole = whole.first === 1 && whole.last === (shift.axis === "rows" ? MAX_COLUMNS : MAX_ROWS);
  if (!isWhole) return;
  const hidden = shift.axis === "rows" ? sheet.hiddenRows : sheet.hiddenColumns;
  const before = [...hidden];
  hidden.clear();
  for (const index of before) {
    const moved = movedIndex(index, shift);
    if (moved !== undefined) hidden.add(moved);
  }
  if (shift.axis === "rows") return;
  for (const values of [sheet.columnWidths, sheet.columnLevels]) {
    const old = [...values];
    values.clear();
    for (const [column, value] of old) {
      const moved = movedIndex(column, shift);
      if (moved !== undefined) values.set(moved, value);
    }
  }
}
