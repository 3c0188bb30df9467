/** Judges the present state of a journal's cells. Only reads. */
import type { CellRange } from "../../../../workbook/cell-range";
import { rangeAddress } from "../../../../workbook/cell-range";
import { columnLetters } from "../../../../workbook/cell-name";
import type { ReadLimits } from "../../limits";
import type { OfficeExcel } from "../../office";
import type { SheetGuard } from "../guard/expectation";
import type {
  ChoiceChange,
  Journal,
  JournalPhase,
  JournalSheet,
  LiftedFilter,
  Neighbour,
  WidthChange,
} from "../journal/journal";
import type { Held } from "../journal/held";
import { cellsOf } from "../journal/strip";
import { piecesNow, type LostCells, type Piece } from "../locate/pieces";
import { placeNow, type PlaceNow } from "../locate/place-now";
import type { LoadedStrip } from "../prepare/compare";
import { readStrips, type StripPlace } from "../prepare/read-strips";
import { askProtection, sameName, type Protection } from "../prepare/targets";
import type { NamedSheet, NamedTable } from "../prepare/workbook-now";
import { boundsOfCells } from "../prepare/planned-strips";
import { areaOf } from "../send/assign";
import { choicesNow } from "../send/choices";
import type { ChangedPlace } from "../write-errors";
import { judgeStrip, type JudgedStrip } from "./judge-strip";
import { markedSheets, sheetAround, type TableRange } from "./sheets-now";
import { endOf, judgeTable, shrunkNeighbour, spanOf, type JudgedTable } from "./judge-table";

export interface JudgedSheet {
  readonly journal: JournalSheet;
  /** Excel's id; undefined if the sheet no longer exists, or not yet. */
  readonly id: string | undefined;
  readonly name: string;
  /** The present surroundings of its cells. */
  readonly guard: SheetGuard;
  readonly strips: readonly JudgedStrip[];
  readonly lost: readonly LostCells[];
  /** Undefined if the write has changed no table; "gone" if the table no longer exists. */
  readonly table: JudgedTable | "gone" | undefined;
  /** Tables beside the write, with the ranges that they are to have after putting back. */
  readonly neighbours: readonly Neighbour[];
  readonly widths: readonly WidthChange[];
  /** Drop-down lists that the write has set, where their columns are now. */
  readonly choices: readonly ChoiceChange[];
  /** Filters that a broken-off write had lifted, if their tables still exist. */
  readonly lifted: readonly LiftedFilter[];
  /** Filters that hide rows now. */
  readonly filters: readonly LiftedFilter[];
  readonly filtersAreFaithful: boolean;
  /** Number of columns at the end of the sheet's own filter over which the write has extended it. */
  readonly filterColumns: number;
  readonly protection: Protection | undefined;
  /** True for a new sheet that holds more than the written cells, or was not made by this write. */
  readonly holdsMore: boolean;
  /** The name of a sheet at the place of the added one that does not bear its mark: it stays. */
  readonly unmarked: string | undefined;
}

export interface JudgeOptions {
  readonly signal?: AbortSignal | undefined;
  readonly readLimits?: ReadLimits | undefined;
  /** True if the session that has written puts back: strips without any written cell were not reached. */
  readonly isOwnSession?: boolean;
}

/** Judges everything in a journal. Sheets are looked at side by side: on the web every answer travels. */
export async function judgeJournal(
  office: OfficeExcel,
  journal: Journal,
  options: JudgeOptions,
): Promise<readonly JudgedSheet[]> {
  const { sheets, tables } = await office.run((context) => markedSheets(context, journal.id));
  return Promise.all(
    journal.sheets.map((sheet) => {
      const found = sheet.isNew ? madeSheet(sheet, sheets) : sheetBefore(sheet, sheets);
      if (found === undefined) return Promise.resolve(missing(sheet, unmarked(sheet, sheets, options)));
      const onSheet = tables.filter(({ sheetId }) => sheetId === found.id);
      return judgeSheet(office, sheet, found, onSheet, { ...options, phase: journal.phase });
    }),
  );
}

/** Finds a sheet by its id, which survives a renaming, or by its name if the id is that of another session. */
function sheetBefore<S extends NamedSheet>({ id, name }: JournalSheet, sheets: readonly S[]): S | undefined {
  return sheets.find((sheet) => sheet.id === id) ?? sheets.find((sheet) => sameName(sheet.name, name));
}

/** A sheet that the write has added bears its mark. Of copies, the one with its name comes first. */
function madeSheet<S extends NamedSheet & { readonly isMarked: boolean }>(
  sheet: JournalSheet,
  sheets: readonly S[],
): S | undefined {
  const marked = sheets.filter(({ isMarked }) => isMarked);
  return sheetBefore(sheet, marked) ?? marked[0];
}

/** The session that has written marks the sheets that it adds: a sheet without the mark was not added by it. */
function unmarked(
  sheet: JournalSheet,
  sheets: readonly NamedSheet[],
  { isOwnSession }: JudgeOptions,
): string | undefined {
  return sheet.isNew && isOwnSession !== true ? sheetBefore(sheet, sheets)?.name : undefined;
}

function missing(journal: JournalSheet, unmarkedName: string | undefined): JudgedSheet {
  const none = {
    strips: [],
    lost: [],
    table: undefined,
    neighbours: [],
    widths: [],
    choices: [],
    lifted: [],
    filters: [],
  };
  const place = { id: undefined, name: journal.name, guard: NO_GUARD };
  const rest = { filtersAreFaithful: true, filterColumns: 0, protection: undefined, holdsMore: false };
  return { journal, ...place, ...none, ...rest, unmarked: unmarkedName };
}

const NO_GUARD: SheetGuard = {
  headerRow: 1,
  headers: new Map(),
  keyColumns: [],
  keys: new Map(),
  tables: [],
};
const STAY: Pick<PlaceNow, "column" | "row"> = { column: (column) => column, row: (row) => row };

async function judgeSheet(
  office: OfficeExcel,
  journal: JournalSheet,
  { id, name }: NamedSheet,
  tables: readonly NamedTable[],
  options: JudgeOptions & Pick<Journal, "phase">,
): Promise<JudgedSheet> {
  const { filters, ranges, used, charts } = await office.run((context) => sheetAround(context, id, tables));
  const place = await placeNow(office, id, journal, used, { ...options, limits: options.readLimits });
  const { pieces, lost } = piecesNow(journal.strips, place ?? STAY);
  const cells = boundsOfCells(pieces.map(({ strip }) => cellsOf(strip)));
  const [{ protection, widths }, strips] = await Promise.all([
    office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(id);
      const [asked, askedWidths] = [
        askProtection(sheet, cells),
        askWidths(sheet, journal.widths, place ?? STAY),
      ];
      await context.sync();
      return { protection: asked(), widths: askedWidths() };
    }),
    judgePieces(office, id, pieces, place?.grid, options),
  ]);
  const table = tableNow(journal, ranges, place ?? STAY);
  const own = table === undefined || table === "gone" ? [] : [table.id];
  return {
    journal,
    ...{ id, name },
    guard: { ...(place?.guard ?? NO_GUARD), tables: own },
    strips,
    lost,
    table,
    neighbours: neighboursNow(journal, ranges, options.phase),
    widths,
    choices: choicesNow(journal, place),
    lifted: journal.filters.flatMap((filter) => stillThere(filter, tables)),
    filters: filters.filters,
    filtersAreFaithful: filters.isFaithful,
    filterColumns: addedColumns(journal, filters.own, place ?? STAY),
    protection,
    holdsMore: journal.isNew && (charts > 0 || tables.length > 1 || !isCovered(used, journal)),
    unmarked: undefined,
  };
}

function addedColumns(
  { filterGrowth: growth }: JournalSheet,
  own: CellRange | undefined,
  { column }: Pick<PlaceNow, "column">,
): number {
  if (growth === undefined || own === undefined) return 0;
  const added = spanOf(growth.before.lastColumn + 1, growth.after.lastColumn).map(column);
  return endOf(added, own.firstColumn, own.lastColumn) ?? 0;
}

/** A filter under its table's id in this session; none if the table no longer exists. */
function stillThere(filter: LiftedFilter, tables: readonly NamedTable[]): LiftedFilter[] {
  const { table } = filter;
  if (table === undefined) return [filter];
  const found = tableOf(table, tables);
  return found === undefined ? [] : [{ ...filter, table: { id: found.id, name: found.name } }];
}

function tableOf<T extends { readonly id: string; readonly name: string }>(
  { id, name }: { readonly id: string | undefined; readonly name: string },
  tables: readonly T[],
): T | undefined {
  return tables.find((table) => table.id === id) ?? tables.find((table) => sameName(table.name, name));
}

/** True if there is nothing outside the written cells. On a new sheet these fill a rectangle. */
function isCovered(used: CellRange | undefined, { strips }: JournalSheet): boolean {
  const written = boundsOfCells(strips.map(cellsOf));
  if (used === undefined || written === undefined) return used === undefined;
  return (
    used.firstRow >= written.firstRow &&
    used.firstColumn >= written.firstColumn &&
    used.lastRow <= written.lastRow &&
    used.lastColumn <= written.lastColumn
  );
}

/** A table that the write adds is deleted, or stays, together with its sheet. */
function tableNow(
  { table: change }: JournalSheet,
  tables: readonly TableRange[],
  place: Pick<PlaceNow, "column" | "row">,
): JudgedSheet["table"] {
  const before = change?.before;
  if (change === undefined || before === undefined) return undefined;
  const found = tableOf(change, tables);
  if (found === undefined) return "gone";
  const { id, name, range } = found;
  return { id, name, now: range, ...judgeTable({ ...change, before }, range, place) };
}

/** After a complete write, these tables are left to their owners. */
function neighboursNow(
  { neighbours }: JournalSheet,
  tables: readonly TableRange[],
  phase: JournalPhase,
): readonly Neighbour[] {
  return neighbours.flatMap((neighbour): Neighbour[] => {
    const found = tableOf(neighbour, tables);
    if (found === undefined) return [];
    const before = phase === "written" ? undefined : shrunkNeighbour(neighbour, found.range);
    return [{ ...found, range: before ?? found.range }];
  });
}

/** Widths that are still those of the write. Excel rounds them to its pixels. */
function askWidths(
  sheet: Excel.Worksheet,
  widths: readonly WidthChange[],
  place: Pick<PlaceNow, "column">,
): () => readonly WidthChange[] {
  const asked = widths.flatMap((width) => {
    const column = place.column(width.column);
    if (column === undefined) return [];
    const { format } = areaOf(sheet, { firstRow: 1, firstColumn: column, lastRow: 1, lastColumn: column });
    format.load("columnWidth");
    return [{ width: { ...width, column }, format }];
  });
  return () =>
    asked
      .filter(({ width: { after, unfolded = after }, format: { columnWidth } }) =>
        [after, unfolded].some((width) => Math.abs(columnWidth - width) < 1),
      )
      .map(({ width }) => width);
}

async function judgePieces(
  office: OfficeExcel,
  sheetId: string,
  pieces: readonly Piece[],
  grid: PlaceNow["grid"],
  options: JudgeOptions,
): Promise<readonly JudgedStrip[]> {
  const judged = await judgeAll(office, sheetId, pieces, grid, options);
  if (options.isOwnSession !== true) return judged;
  // A strip without any written cell was not reached yet: changes by others there do not matter.
  const written = new Set(pieces.flatMap(({ of }, i) => (judged[i]?.back === undefined ? [] : [of])));
  return judged.map((strip, i) => {
    const of = pieces[i]?.of;
    return of === undefined || written.has(of) ? strip : { ...strip, foreign: undefined };
  });
}

async function judgeAll(
  office: OfficeExcel,
  sheetId: string,
  pieces: readonly Piece[],
  grid: PlaceNow["grid"],
  { signal, readLimits }: JudgeOptions,
): Promise<readonly JudgedStrip[]> {
  if (grid !== undefined) {
    return Promise.all(
      pieces.map((piece) => {
        const { column, firstRow, before } = piece.strip;
        const rows = before.map((_held, i) => firstRow + i);
        return judgeStrip(piece, grid.strip(column, rows));
      }),
    );
  }
  const places = pieces.map(({ strip: { column, firstRow, before } }): StripPlace => {
    return { sheetId, column, firstRow, rowCount: before.length };
  });
  const judging: Promise<JudgedStrip>[] = [];
  const onStrip = (loaded: LoadedStrip, i: number): void => {
    const piece = pieces[i];
    if (piece !== undefined) judging.push(judgeStrip(piece, loaded));
  };
  await readStrips(office, places, onStrip, { signal, limits: readLimits });
  return Promise.all(judging);
}

/** All places that are neither as written nor as before. */
export function changedPlaces(sheets: readonly JudgedSheet[]): readonly ChangedPlace[] {
  return sheets.flatMap((sheet): readonly ChangedPlace[] => {
    const { name, isNew } = sheet.journal;
    const whole = { sheet: name, cells: undefined };
    if (sheet.id === undefined) return isNew ? [] : [whole];
    // An added sheet stays as a whole if somebody else has put anything into it.
    if (isNew) return isOurs(sheet) ? [] : [whole];
    const strips = sheet.strips.flatMap(({ foreign }) =>
      foreign === undefined ? [] : [{ sheet: sheet.name, cells: rangeAddress(foreign) }],
    );
    const { table } = sheet;
    const isMoved = table === "gone" || table?.standing === "other";
    const area = table === "gone" ? sheet.journal.table?.after : table?.now;
    const tables = isMoved && area !== undefined ? [{ sheet: sheet.name, cells: rangeAddress(area) }] : [];
    return [...strips, ...tables];
  });
}

/**
 * Places that cannot be put back: written rows and columns that no longer exist, and sheets that may be the write's own
 * but bear no mark.
 */
export function lostPlaces(sheets: readonly JudgedSheet[]): readonly ChangedPlace[] {
  return sheets.flatMap(({ name, journal: { guard }, lost, unmarked: stays }) => {
    if (stays !== undefined) return [{ sheet: stays, cells: undefined }];
    const columns = new Set(lost.flatMap(({ column, rows }) => (rows === undefined ? [column] : [])));
    const rows = new Set(lost.flatMap((one) => one.rows ?? []));
    const names = [
      ...[...columns].map((column) => textOf(guard?.headers.get(column)) ?? columnLetters(column)),
      ...[...rows].map((row) => guard?.keys.get(row)?.map(textOf).find(isText) ?? String(row)),
    ];
    return names.map((gone): ChangedPlace => ({ sheet: name, cells: undefined, gone }));
  });
}

function textOf(held: Held | undefined): string | undefined {
  const isShown = typeof held === "number" || (typeof held === "string" && held !== "");
  return isShown ? String(held) : undefined;
}

function isText(text: string | undefined): text is string {
  return text !== undefined;
}

/** True if an added sheet holds written cells, all or some of them, and nothing else. */
export function isOurs({ strips, holdsMore }: JudgedSheet): boolean {
  return !holdsMore && strips.every(({ isOwn }) => isOwn);
}

/** A strip's place. */
export function placeOf(sheet: string, { strip }: JudgedStrip): ChangedPlace {
  return { sheet, cells: rangeAddress(cellsOf(strip)) };
}
