/**
 * Corrects cells that a request has overwritten although they were somebody else's: others had moved rows or columns,
 * or typed into a cell, in the moment before. The request's picture holds the earlier contents.
 */
import { rangeAddress, type CellRange } from "../../../../workbook/cell-range";
import { loadPlace, rangeOfPlace } from "../../read/range-place";
import { Expectation } from "../guard/expectation";
import {
  isNone,
  SendError,
  type SheetHandle,
  type Stray,
  type Strays,
  type StrayTable,
} from "../guard/stray";
import { heldKey, isTextCell, sameHeld, type Held } from "../journal/held";
import { cellsOf, type Strip } from "../journal/strip";
import { readGrid, withinUsed, type Grid } from "../locate/grid";
import { mapColumns } from "../locate/map-columns";
import { readHeaderRow, type Head } from "../locate/place-now";
import { withinRun } from "../prepare/read-strips";
import type { AskOwner } from "../journal/ask-owner";
import { sendSteps } from "../send/send-steps";
import { stripStep } from "../send/steps";
import type { ChangedPlace } from "../write-errors";
import type { WriteLimits } from "../write-limits";
import { restoreTable } from "./restore-table";

/**
 * Limit on attempts: somebody who moves rows before each request can keep this from ending; the remaining places are
 * listed then.
 */
const MOST_ATTEMPTS = 40;

export interface RestoreOptions {
  readonly limits: WriteLimits;
  readonly askOwner?: AskOwner | undefined;
}

/** Returns the places that could not be corrected. Throws if Excel refuses. */
export async function restoreStrays(
  context: Excel.RequestContext,
  strays: Strays,
  options: RestoreOptions,
): Promise<readonly ChangedPlace[]> {
  // The last overwritten cells are corrected first.
  const pending: Strays[] = isNone(strays) ? [] : [strays];
  const left: ChangedPlace[] = [];
  const done = new Set<StrayTable>();
  for (let attempt = 1; pending.length > 0; attempt++) {
    const last = pending[pending.length - 1];
    if (last === undefined) break;
    if (attempt > MOST_ATTEMPTS) return [...left, ...pending.flatMap(placesOf)];
    try {
      left.push(...(await restoreOnce(context, last, done, options)));
      pending.pop();
    } catch (error) {
      if (!(error instanceof SendError) || !error.isDisturbed) throw error;
      if (!isNone(error.strays)) pending.push(error.strays);
    }
  }
  return left;
}

function placesOf({ cells }: Strays): readonly ChangedPlace[] {
  return cells.map(({ sheet, strip }) => ({ sheet: sheet.name, cells: rangeAddress(cellsOf(strip)) }));
}

async function restoreOnce(
  context: Excel.RequestContext,
  { cells, tables, reverts }: Strays,
  done: Set<StrayTable>,
  options: RestoreOptions,
): Promise<readonly ChangedPlace[]> {
  for (const table of tables) {
    if (!done.has(table)) await restoreTable(context, table);
    done.add(table);
  }
  const left: ChangedPlace[] = [];
  for (const [sheet, strays] of bySheet(cells))
    left.push(...(await restoreCells(context, sheet, strays, options)));
  for (const revert of reverts) await revert(context);
  return left;
}

function bySheet(strays: readonly Stray[]): ReadonlyMap<SheetHandle, readonly Stray[]> {
  const found = new Map<SheetHandle, Stray[]>();
  for (const stray of strays) {
    const known = found.get(stray.sheet);
    if (known === undefined) found.set(stray.sheet, [stray]);
    else known.push(stray);
  }
  return found;
}

/** The overwritten cells of one row, at the present columns. */
interface StrayRow {
  readonly row: number;
  /**
   * Possible contents of its key columns, in their order: as seen, and as overwritten. Undefined if they are unknown.
   */
  readonly keys: readonly (readonly string[])[] | undefined;
  /** True if the row's key columns were blank, or are unknown. */
  readonly isKeyless: boolean;
  readonly cells: readonly StrayCell[];
  /** Contents of others beside them, by present column. */
  readonly beside: readonly (readonly [column: number, held: Held])[];
}

interface StrayCell {
  readonly column: number;
  readonly was: Held | undefined;
  readonly written: Held | undefined;
  /** Several possible contents instead of `written`. */
  readonly possible?: readonly Held[] | undefined;
  readonly format: { readonly was: string; readonly written: string } | undefined;
}

async function restoreCells(
  context: Excel.RequestContext,
  sheet: SheetHandle,
  strays: readonly Stray[],
  { limits, askOwner }: RestoreOptions,
): Promise<readonly ChangedPlace[]> {
  const seen = strays[0]?.seen;
  const worksheets = context.workbook.worksheets;
  const worksheet = worksheets.getItemOrNullObject(sheet.id ?? sheet.name);
  const used = worksheet.getUsedRangeOrNullObject(true);
  loadPlace(used);
  worksheet.tables.load("items/id,items/showHeaders");
  await context.sync();
  if (seen === undefined || sheet.id === undefined || worksheet.isNullObject) return [];
  const isTableHeader = await tableHeaders(context, worksheet.tables.items);
  const usedRange = used.isNullObject ? undefined : rangeOfPlace(used);
  const { id } = sheet;
  const { headers, keyColumns, rows, grid, isUnmoved } = await withinUsed(context, id, usedRange, (range) =>
    findRows(context, id, strays, { seen, range, isTableHeader }),
  );
  const strips = stripsToRestore(rows, { grid, keyColumns, isTableHeader }, isUnmoved);
  if (strips.length === 0) return [];
  const keyRows = strips.map(({ firstRow }) => firstRow);
  const guard = {
    headerRow: headers.headerRow,
    headers: headers.headers,
    keyColumns,
    keys: new Map(keyRows.map((row) => [row, keyColumns.map((column) => grid.content(column, row))])),
    tables: worksheet.tables.items.map(({ id }) => id),
  };
  const expectations = new Map([[sheet, new Expectation(guard)]]);
  const steps = strips.map((strip) => stripStep(sheet, strip, false));
  await sendSteps(context, steps, { limits, expectations, askOwner });
  return [];
}

interface FoundRows {
  readonly headers: Head;
  readonly keyColumns: readonly number[];
  readonly rows: readonly StrayRow[];
  readonly grid: Grid;
  /** True if everything is where it was written. */
  readonly isUnmoved: boolean;
}

interface SoughtIn {
  readonly seen: Stray["seen"];
  readonly range: CellRange | undefined;
  readonly isTableHeader: SheetNow["isTableHeader"];
}

/**
 * The overwritten rows at the present columns. If the headers did not stand in their row at the moment of the request,
 * they do not tell where its columns were; then nothing may have moved since, which the written cells themselves tell.
 */
async function findRows(
  context: Excel.RequestContext,
  id: string,
  strays: readonly Stray[],
  { seen, range, isTableHeader }: SoughtIn,
): Promise<FoundRows> {
  const readAt = async (columnOf: (column: number) => number | undefined) => {
    const keyColumns = seen.keyColumns.flatMap((column) => columnOf(column) ?? []);
    const rows = strayRows(strays, columnOf);
    const beside = rows.flatMap((row) => row.beside.map(([column]) => column));
    const cells = rows.flatMap((row) => row.cells.map(({ column }) => column));
    const columns = [...keyColumns, ...cells, ...beside];
    return { keyColumns, rows, grid: await readGrid(withinRun(context), id, columns, range, {}) };
  };
  if (seen.isHeadElsewhere && strays.every(({ scattered }) => scattered === undefined)) {
    const same = await readAt((column) => column);
    const { keyColumns, rows, grid } = same;
    if (rows.every((row) => isAtItsPlace(row, { grid, keyColumns, isTableHeader }))) {
      const columns = [...keyColumns, ...strays.map(({ strip }) => strip.column)];
      const now = columns.map((column) => [column, grid.content(column, seen.headerRow)] as const);
      return { ...same, headers: { headerRow: seen.headerRow, headers: new Map(now) }, isUnmoved: true };
    }
  }
  const headers = await readHeaderRow(context, id, seen, range);
  const moved = await readAt(mapColumns(seen.headers, headers.headers));
  return { ...moved, headers, isUnmoved: false };
}

/** Whether a row holds its written contents, and its key, where they were. */
function isAtItsPlace({ row, keys, cells }: StrayRow, now: SheetNow): boolean {
  const { grid, keyColumns } = now;
  const isOwn = keyColumns.every(
    (column, i) => keys?.[i]?.includes(heldKey(grid.content(column, row))) !== false,
  );
  return isOwn && cells.every((cell) => isAsWritten(cell, row, now));
}

function strayRows(
  strays: readonly Stray[],
  columnOf: (column: number) => number | undefined,
): readonly StrayRow[] {
  const rows = new Map<number, { readonly seen: Stray["seen"]; readonly cells: StrayCell[] }>();
  for (const { seen, strip, scattered: possible } of strays) {
    const column = columnOf(strip.column);
    if (column === undefined) continue;
    strip.after.forEach((written, i) => {
      const format = strip.formats.find(({ offset, count }) => i >= offset && i < offset + count);
      if (written === undefined && format === undefined && possible === undefined) return;
      const row = strip.firstRow + i;
      const known = rows.get(row) ?? { seen, cells: [] };
      known.cells.push({
        column,
        was: strip.before[i],
        written: possible === undefined ? written : undefined,
        possible,
        format: format && { was: format.before, written: format.after },
      });
      rows.set(row, known);
    });
  }
  return [...rows].map(([row, { seen, cells }]) => {
    const held = seen.keys?.get(row);
    const keys = held?.map((one, i) => {
      const column = columnOf(seen.keyColumns[i] ?? 0);
      const cell = cells.find((each) => each.column === column);
      const written = cell?.possible ?? (cell?.written === undefined ? [] : [cell.written]);
      return [one, ...written].map(heldKey);
    });
    const isKeyless = held?.every((one) => heldKey(one) === "") !== false;
    const beside = [...seen.witnesses].flatMap(([at, contents]) => {
      const column = columnOf(at);
      return column === undefined ? [] : [[column, contents.get(row) ?? null] as const];
    });
    return { row, keys, isKeyless, cells, beside };
  });
}

/** The present state of the sheet. */
interface SheetNow {
  readonly grid: Grid;
  readonly keyColumns: readonly number[];
  readonly isTableHeader: (column: number, row: number) => boolean;
}

async function tableHeaders(
  context: Excel.RequestContext,
  tables: readonly Excel.Table[],
): Promise<SheetNow["isTableHeader"]> {
  const ranges = tables
    .filter(({ showHeaders }) => showHeaders)
    .map((table) => {
      const range = table.getHeaderRowRange();
      loadPlace(range);
      return range;
    });
  if (ranges.length > 0) await context.sync();
  const rows = ranges.map(rangeOfPlace);
  return (column, row) =>
    rows.some((one) => row === one.firstRow && column >= one.firstColumn && column <= one.lastColumn);
}

function stripsToRestore(rows: readonly StrayRow[], now: SheetNow, isUnmoved: boolean): readonly Strip[] {
  const taken = new Set<number>();
  return rows.flatMap((stray) => {
    const place = isUnmoved ? stray.row : placeOf(stray, now, taken);
    if (place === undefined) return [];
    taken.add(place);
    return stray.cells.flatMap((cell) => restoringStrip(cell, place, now) ?? []);
  });
}

/**
 * The row that holds all the written contents, with its own key: the nearest to its earlier place. A row that is
 * found by its key may hold something else now in some of its cells.
 */
function placeOf(
  { row, keys, isKeyless, cells, beside }: StrayRow,
  now: SheetNow,
  taken: ReadonlySet<number>,
): number | undefined {
  const { grid, keyColumns } = now;
  const isSame = (place: number): boolean => {
    if (taken.has(place)) return false;
    const now = keyColumns.map((column) => heldKey(grid.content(column, place)));
    return keys === undefined || keys.every((possible, i) => possible.includes(now[i] ?? ""));
  };
  const holds = (place: number): boolean => cells.every((cell) => isAsWritten(cell, place, now));
  const isBeside = (place: number): boolean =>
    beside.every(([column, held]) => sameHeld(grid.content(column, place), held));
  const whole =
    nearest(row, grid, (place) => isSame(place) && holds(place) && isBeside(place)) ??
    nearest(row, grid, (place) => isSame(place) && holds(place));
  return whole === undefined && !isKeyless ? nearest(row, grid, isSame) : whole;
}

function nearest(row: number, grid: Grid, fits: (place: number) => boolean): number | undefined {
  const most = Math.max(row - grid.firstRow, grid.lastRow - row, 0);
  for (let away = 0; away <= most; away++) {
    if (fits(row + away)) return row + away;
    if (away > 0 && fits(row - away)) return row - away;
  }
  return undefined;
}

/**
 * Excel turns a value that is set as a table's header into a text, and makes it not empty and unique. The cell held a
 * header then.
 */
function isAsWritten(
  { column, was, written, possible }: StrayCell,
  row: number,
  { grid, isTableHeader }: SheetNow,
): boolean {
  const content = grid.content(column, row);
  if (possible !== undefined) return [was ?? null, ...possible].some((held) => sameHeld(content, held));
  if (written === undefined || sameHeld(content, written)) return true;
  return isTableHeader(column, row) && typeof was === "string" && typeof content === "string";
}

/** Undefined if the cell no longer holds the written contents, or held the same before. */
function restoringStrip(cell: StrayCell, row: number, sheet: SheetNow): Strip | undefined {
  const { column, was, written, possible, format } = cell;
  if (!isAsWritten(cell, row, sheet)) return undefined;
  const { grid } = sheet;
  const now = grid.format(column, row);
  const formats =
    format === undefined || format.was === now || format.written !== now
      ? []
      : [{ offset: 0, count: 1, before: now, after: format.was }];
  const isLeft = was === undefined || (written === undefined && possible === undefined);
  const isSame = isLeft || sameHeld(was, grid.content(column, row));
  if (isSame && formats.length === 0) return undefined;
  return {
    column,
    firstRow: row,
    before: [isSame ? undefined : grid.content(column, row)],
    after: [isSame ? undefined : was],
    textCells: new Set(isTextCell(now) ? [0] : []),
    formats,
    formatsLast: true,
  };
}
