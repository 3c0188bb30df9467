/**
 * A snapshot of everything in a book, apart from cells, that undo restores: compared, and put back where it differs.
 */
import type { AutoFilter, BookChange, BookSheet, BookTable, DefinedName, FilterCriteria } from "./book";
import { Sheet } from "./sheet";

interface SheetShape {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Everything else, as JSON text for comparing. */
  readonly rest: string;
}

export interface BookShape {
  readonly sheets: readonly BookSheet[];
  readonly shapes: ReadonlyMap<BookSheet, SheetShape>;
  readonly names: string;
}

/** The parts of a book that undo may change. */
export interface ShapedBook {
  readonly sheets: BookSheet[];
  readonly names: DefinedName[];
}

type StoredFilter = {
  readonly area: AutoFilter["area"];
  readonly criteria: [number, FilterCriteria][];
} | null;
interface StoredSheet extends Pick<BookSheet, "name" | "visibility" | "merges" | "extras"> {
  readonly tables: readonly (Omit<BookTable, "filter"> & { readonly filter: StoredFilter })[];
  readonly columnWidths: readonly [number, number][];
  readonly columnLevels: readonly [number, number][];
  readonly filter: StoredFilter;
  readonly frozen: BookSheet["frozen"] | null;
}

export function shapeOf(book: ShapedBook): BookShape {
  return {
    sheets: [...book.sheets],
    shapes: new Map(book.sheets.map((sheet) => [sheet, sheetShape(sheet)])),
    names: JSON.stringify(book.names),
  };
}

export function sameShape(a: BookShape, b: BookShape): boolean {
  return sameSheets(a, b) && a.names === b.names && changedSheets(a, b).length === 0;
}

/**
 * Restores the book to `to` where `from` and `to` differ; changes that others made meanwhile stay. Returns the changes
 * that listeners should be told.
 */
export function putBack(book: ShapedBook, from: BookShape, to: BookShape): readonly BookChange[] {
  const changes: BookChange[] = [];
  if (!sameSheets(from, to)) changes.push(...putBackSheets(book, from, to));
  for (const sheet of changedSheets(from, to)) changes.push(...putBackSheet(sheet, to));
  if (from.names !== to.names) {
    book.names.splice(0, book.names.length, ...(JSON.parse(to.names) as DefinedName[]));
    changes.push({ kind: "names" });
  }
  return changes;
}

function sheetShape(sheet: BookSheet): SheetShape {
  const { name, visibility, merges, extras } = sheet;
  const rest: StoredSheet = {
    name,
    visibility,
    merges,
    extras,
    tables: sheet.tables.map((table) => ({ ...table, filter: storedFilter(table.filter) })),
    columnWidths: [...sheet.columnWidths],
    columnLevels: [...sheet.columnLevels],
    filter: storedFilter(sheet.filter),
    frozen: sheet.frozen ?? null,
  };
  return {
    hiddenRows: snapshot(sheet, "hiddenRows"),
    hiddenColumns: snapshot(sheet, "hiddenColumns"),
    rest: JSON.stringify(rest),
  };
}

function snapshot(sheet: BookSheet, of: "hiddenRows" | "hiddenColumns"): ReadonlySet<number> {
  return sheet instanceof Sheet ? sheet[of].snapshot() : new Set(sheet[of]);
}

function storedFilter(filter: AutoFilter | undefined): StoredFilter {
  return filter === undefined ? null : { area: filter.area, criteria: [...filter.criteria] };
}

function liveFilter(filter: StoredFilter): AutoFilter | undefined {
  return filter === null ? undefined : { area: filter.area, criteria: new Map(filter.criteria) };
}

function sameSheets(a: BookShape, b: BookShape): boolean {
  return a.sheets.length === b.sheets.length && a.sheets.every((sheet, index) => sheet === b.sheets[index]);
}

/** Sheets that are in both lists and differ. */
function changedSheets(a: BookShape, b: BookShape): readonly BookSheet[] {
  return b.sheets.filter((sheet) => {
    const [one, other] = [a.shapes.get(sheet), b.shapes.get(sheet)];
    return (
      one !== undefined &&
      other !== undefined &&
      (one.rest !== other.rest ||
        one.hiddenRows !== other.hiddenRows ||
        one.hiddenColumns !== other.hiddenColumns)
    );
  });
}

function putBackSheets(book: ShapedBook, from: BookShape, to: BookShape): readonly BookChange[] {
  const known = new Set([...from.sheets, ...to.sheets]);
  const others = book.sheets.filter((sheet) => !known.has(sheet));
  const was = new Set(book.sheets);
  // A sheet that someone else deleted meanwhile does not come back.
  const goal = to.sheets.filter((sheet) => was.has(sheet) || !from.shapes.has(sheet)).concat(others);
  const told: BookChange[] = book.sheets
    .filter((sheet) => !goal.includes(sheet))
    .map(({ id }) => ({ kind: "sheet-deleted", sheetId: id, source: "Local" }));
  for (const { id } of goal.filter((sheet) => !was.has(sheet)))
    told.push({ kind: "sheet-added", sheetId: id, source: "Local" });
  if (told.length === 0)
    for (const { id } of goal) told.push({ kind: "sheet-moved", sheetId: id, source: "Local" });
  book.sheets.splice(0, book.sheets.length, ...goal);
  return told;
}

function putBackSheet(sheet: BookSheet, to: BookShape): readonly BookChange[] {
  const shape = to.shapes.get(sheet);
  if (shape === undefined) return [];
  const stored = JSON.parse(shape.rest) as StoredSheet;
  const changes: BookChange[] = [{ kind: "appearance", sheetId: sheet.id }];
  if (sheet.name !== stored.name) changes.push({ kind: "sheet-renamed", sheetId: sheet.id, source: "Local" });
  sheet.name = stored.name;
  sheet.visibility = stored.visibility;
  sheet.merges = stored.merges;
  sheet.filter = liveFilter(stored.filter);
  sheet.frozen = stored.frozen ?? undefined;
  refill(sheet.extras.charts, stored.extras.charts);
  refill(sheet.extras.conditionalFormats, stored.extras.conditionalFormats);
  refillMap(sheet.columnWidths, stored.columnWidths);
  refillMap(sheet.columnLevels, stored.columnLevels);
  refillSet(sheet.hiddenRows, shape.hiddenRows);
  refillSet(sheet.hiddenColumns, shape.hiddenColumns);
  return [...changes, ...putBackTables(sheet, stored)];
}

function putBackTables(sheet: BookSheet, { tables }: StoredSheet): readonly BookChange[] {
  const before = new Map(sheet.tables.map((table) => [table.id, table]));
  const back = tables.map((stored): BookTable => {
    const fields = { ...stored, filter: liveFilter(stored.filter) };
    const live = before.get(stored.id);
    return live === undefined ? fields : Object.assign(live, fields);
  });
  refill(sheet.tables, back);
  const ids = new Set([...before.keys(), ...tables.map(({ id }) => id)]);
  return [...ids].map((tableId) => ({
    kind: "table-changed",
    sheetId: sheet.id,
    tableId,
    source: "Local",
  }));
}

function refill<T>(list: T[], items: readonly T[]): void {
  list.splice(0, list.length);
  for (const item of items) list.push(item);
}

function refillMap(map: Map<number, number>, entries: readonly [number, number][]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

function refillSet(set: Set<number>, items: ReadonlySet<number>): void {
  set.clear();
  for (const item of items) set.add(item);
}
