/** Finds where the rows and columns of a journal's sheet are now. */
import type { CellRange } from "../../../../workbook/cell-range";
import type { OfficeExcel } from "../../office";
import { areaOf } from "../send/assign";
import type { SheetGuard } from "../guard/expectation";
import { plainHeld, sameHeld, type Held } from "../journal/held";
import type { JournalSheet, JournalStrip } from "../journal/journal";
import type { ReadStripsOptions } from "../prepare/read-strips";
import { findRows, type RowMap, type WantedRow } from "./find-rows";
import { readGrid, withinUsed, type Grid } from "./grid";
import { mapColumns, type ColumnMap } from "./map-columns";
import { touchedOffsets, type PlacesNow } from "./pieces";

/** A sheet's present layout, compared with the layout at the time of the write. */
export interface PlaceNow extends PlacesNow {
  readonly headerRow: number;
  /** Present headers and ids, at their present places. */
  readonly guard: SheetGuard;
  /** All relevant cells, if something has moved and they were read for that reason. */
  readonly grid: Grid | undefined;
}

/** Number of rows at the top of the sheet that are searched for the header row. */
const HEAD_ROWS = 400;
const HEAD_CELLS = 40_000;

/** Finds the rows and columns of a journal's sheet. Reads only headers and ids if nothing has moved. */
export async function placeNow(
  office: OfficeExcel,
  sheetId: string,
  { guard, strips }: JournalSheet,
  used: CellRange | undefined,
  options: ReadStripsOptions,
): Promise<PlaceNow | undefined> {
  if (guard === undefined) return undefined;
  const written = new WrittenCells(strips);
  const stay = await unmoved(office, sheetId, guard, written, options);
  if (stay !== undefined) return stay;
  const { head, column, grid } = await office.run((context) =>
    withinUsed(context, sheetId, used, async (range) => {
      const found = await readHeaderRow(context, sheetId, guard, range);
      const columnNow = mapColumns(guard.headers, found.headers);
      const columns = [...guard.keyColumns, ...written.columns].flatMap((one) => columnNow(one) ?? []);
      return {
        head: found,
        column: columnNow,
        grid: await readGrid(office, sheetId, columns, range, options),
      };
    }),
  );
  const rows = rowsIn(grid, guard, written, column, head.headerRow);
  return {
    headerRow: head.headerRow,
    column,
    row: (row) => (row === guard.headerRow ? head.headerRow : rows.get(row)),
    guard: guardNow(grid, guard, head, column, rows),
    grid,
  };
}

/** The written contents, cell by cell. */
class WrittenCells {
  private readonly byColumn = new Map<number, JournalStrip[]>();
  readonly rows: readonly number[];

  constructor(strips: readonly JournalStrip[]) {
    const rows = new Set<number>();
    for (const strip of strips) {
      this.byColumn.set(strip.column, [...(this.byColumn.get(strip.column) ?? []), strip]);
      for (const i of touchedOffsets(strip)) rows.add(strip.firstRow + i);
    }
    this.rows = [...rows].sort((a, b) => a - b);
  }

  get columns(): readonly number[] {
    return [...this.byColumn.keys()];
  }

  /** A cell's contents before and after the write; undefined if it was not written. */
  at(column: number, row: number): { readonly before: Held; readonly after: Held } | undefined {
    for (const { firstRow, before, after } of this.byColumn.get(column) ?? []) {
      const [was, is] = [before[row - firstRow], after?.[row - firstRow]];
      if (was !== undefined && is !== undefined) return { before: was, after: is };
    }
    return undefined;
  }
}

/** The guard at its own place, if nothing has changed there. */
async function unmoved(
  office: OfficeExcel,
  sheetId: string,
  guard: SheetGuard,
  written: WrittenCells,
  options: ReadStripsOptions,
): Promise<PlaceNow | undefined> {
  const [headers, keys] = await Promise.all([
    office.run((context) => readHeaders(context, sheetId, guard)),
    readKeys(office, sheetId, guard, options),
  ]);
  for (const [column, held] of guard.headers) {
    // A header that is not there may be missing, or have moved on with its column: its old contents do not tell.
    if (!sameHeld(headers.get(column) ?? null, held)) return undefined;
  }
  for (const [row, was] of guard.keys) {
    const now = keys.get(row) ?? [];
    const isSame = was.every((held, i) => mayHold(guard, written, row, i, held, now[i] ?? null));
    // A new row that is blank here may not have been written yet, or may have moved on.
    if (!isSame || (isBlank(now) && getsKey(guard, written, row))) return undefined;
  }
  const stay = (place: number): number => place;
  return {
    headerRow: guard.headerRow,
    column: stay,
    row: stay,
    guard: { ...guard, headers, keys },
    grid: undefined,
  };
}

function isBlank(keys: readonly Held[]): boolean {
  return keys.every((held) => held === null);
}

function getsKey({ keyColumns }: SheetGuard, written: WrittenCells, row: number): boolean {
  return keyColumns.some((column) => (written.at(column, row)?.after ?? null) !== null);
}

/** True if a key column holds its contents from before or after the write. */
function mayHold(
  { keyColumns }: SheetGuard,
  written: WrittenCells,
  row: number,
  place: number,
  was: Held,
  now: Held,
): boolean {
  const after = written.at(keyColumns[place] ?? 0, row)?.after;
  return sameHeld(now, was) || (after !== undefined && sameHeld(now, after));
}

type Headers = ReadonlyMap<number, Held>;

async function readHeaders(
  context: Excel.RequestContext,
  sheetId: string,
  { headerRow, headers }: SheetGuard,
): Promise<Headers> {
  const columns = [...headers.keys()];
  if (columns.length === 0) return new Map();
  const firstColumn = Math.min(...columns);
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const place = { firstRow: headerRow, lastRow: headerRow, firstColumn, lastColumn: Math.max(...columns) };
  const range = areaOf(sheet, place);
  range.load("values");
  await context.sync();
  const [row = []]: readonly (readonly unknown[])[] = range.values;
  return new Map(row.map((value, i) => [firstColumn + i, plainHeld(value)]));
}

async function readKeys(
  office: OfficeExcel,
  sheetId: string,
  { keyColumns, keys }: SheetGuard,
  options: ReadStripsOptions,
): Promise<ReadonlyMap<number, readonly Held[]>> {
  const rows = [...keys.keys()];
  if (rows.length === 0 || keyColumns.length === 0) return new Map();
  const used = { firstRow: Math.min(...rows), lastRow: Math.max(...rows), firstColumn: 1, lastColumn: 1 };
  const grid = await readGrid(office, sheetId, keyColumns, used, options);
  return new Map(rows.map((row) => [row, keyColumns.map((column) => grid.content(column, row))]));
}

export interface Head {
  readonly headerRow: number;
  readonly headers: Headers;
}

/** The row with most of the headers, and its contents: at its place, or anywhere in the sheet's head. */
export async function readHeaderRow(
  context: Excel.RequestContext,
  sheetId: string,
  guard: Pick<SheetGuard, "headerRow" | "headers">,
  used: CellRange | undefined,
): Promise<Head> {
  const nowhere = { headerRow: guard.headerRow, headers: new Map<number, Held>() };
  if (used === undefined) return nowhere;
  const width = used.lastColumn - used.firstColumn + 1;
  const most = Math.max(1, Math.min(HEAD_ROWS, Math.floor(HEAD_CELLS / width)));
  const firstRow = Math.max(used.firstRow, guard.headerRow - most);
  const lastRow = Math.min(used.lastRow, guard.headerRow + most);
  if (lastRow < firstRow) return nowhere;
  const range = areaOf(context.workbook.worksheets.getItem(sheetId), { ...used, firstRow, lastRow });
  range.load("values");
  await context.sync();
  const rows: readonly (readonly unknown[])[] = range.values;
  const heads = rows.map((cells, i): Head => {
    return {
      headerRow: firstRow + i,
      headers: new Map(cells.map((value, at) => [used.firstColumn + at, plainHeld(value)])),
    };
  });
  return bestHead(heads, guard) ?? nowhere;
}

function bestHead(
  heads: readonly Head[],
  guard: Pick<SheetGuard, "headerRow" | "headers">,
): Head | undefined {
  const wanted = [...guard.headers.values()].filter((held) => held !== null);
  let best: { readonly head: Head; readonly score: number } | undefined;
  for (const head of heads) {
    const there = [...head.headers.values()];
    const score = wanted.filter((held) => there.some((one) => sameHeld(one, held))).length;
    const isBetter =
      best === undefined ||
      score > best.score ||
      (score === best.score && head.headerRow === guard.headerRow);
    if (isBetter) best = { head, score };
  }
  return best !== undefined && best.score > 0 ? best.head : undefined;
}

function rowsIn(
  grid: Grid,
  guard: SheetGuard,
  written: WrittenCells,
  column: ColumnMap,
  headerRow: number,
): RowMap {
  const bodies = written.rows.filter((row) => row !== guard.headerRow);
  const keyColumns = guard.keyColumns.map((one) => column(one));
  const wanted = bodies.map((row): WantedRow => ({ row, keys: keysOf(guard, written, row) }));
  const cellsOf = ({ row }: WantedRow) =>
    written.columns.flatMap((one) => {
      const [cell, place] = [written.at(one, row), column(one)];
      return cell === undefined || place === undefined ? [] : [{ ...cell, place }];
    });
  const blankColumns = [...keyColumns, ...written.columns.map((one) => column(one))].filter(
    (place) => place !== undefined,
  );
  return findRows(wanted, {
    firstRow: Math.max(grid.firstRow, headerRow + 1),
    lastRow: grid.lastRow,
    shift: headerRow - guard.headerRow,
    keyAt: (row) => keyColumns.map((place) => (place === undefined ? null : grid.content(place, row))),
    fits: (one, row) =>
      cellsOf(one).every(({ before, after, place }) => {
        const now = grid.content(place, row);
        return sameHeld(now, before) || sameHeld(now, after);
      }),
    isMade: (one, row) => {
      const cells = cellsOf(one);
      const isOurs = cells.some(
        ({ after, place }) => after !== null && sameHeld(grid.content(place, row), after),
      );
      const isNew = cells.every(({ before, after, place }) => {
        const now = grid.content(place, row);
        return before === null && (now === null || sameHeld(now, after));
      });
      return isOurs && isNew;
    },
    isCleared: (one) => cellsOf(one).every(({ after }) => after === null),
    isBlank: (row) => blankColumns.every((place) => grid.content(place, row) === null),
  });
}

function keysOf({ keyColumns, keys }: SheetGuard, written: WrittenCells, row: number): WantedRow["keys"] {
  const was = keys.get(row);
  return was?.map((held, i) => {
    const after = written.at(keyColumns[i] ?? 0, row)?.after;
    return after === undefined || sameHeld(after, held) ? [held] : [held, after];
  });
}

/** The present headers and ids, for the next write. */
function guardNow(grid: Grid, guard: SheetGuard, head: Head, column: ColumnMap, rows: RowMap): SheetGuard {
  const keyColumns = guard.keyColumns.flatMap((one) => column(one) ?? []);
  const places = [...rows.values()];
  return {
    headerRow: head.headerRow,
    headers: head.headers,
    keyColumns,
    keys: new Map(places.map((row) => [row, keyColumns.map((place) => grid.content(place, row))])),
    tables: guard.tables,
  };
}
