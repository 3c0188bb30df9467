/** What has become of the cells that a journal speaks of: read, and nothing changed. */
import type { CellRange } from "../../../../workbook/cell-range";
import { rangeAddress } from "../../../../workbook/cell-range";
import type { ReadLimits } from "../../limits";
import { loadPlace, rangeOfPlace } from "../../read/range-place";
import { areaOf } from "../send/assign";
import type { LoadedStrip } from "../prepare/compare";
import { askFilters } from "../send/filters";
import type { Journal, JournalSheet, JournalStrip, LiftedFilter, WidthChange } from "../journal/journal";
import { judgeStrip, type JudgedStrip, type KnownStrips, type Standing } from "./judge-strip";
import { readStrips, type StripPlace } from "../prepare/read-strips";
import { cellsOf } from "../journal/strip";
import { sameName, type NamedSheet } from "../prepare/targets";
import type { ChangedPlace } from "../write-errors";

export interface JudgedSheet {
  readonly journal: JournalSheet;
  /** Excel's id; undefined where the sheet is no longer there, or not yet. */
  readonly id: string | undefined;
  readonly strips: readonly JudgedStrip[];
  readonly table: Standing | undefined;
  /** The table's id now. */
  readonly tableId: string | undefined;
  readonly widths: readonly WidthChange[];
  /** Filters that a write broken off had lifted, as far as their tables are still there. */
  readonly lifted: readonly LiftedFilter[];
  /** Filters that hide rows now. */
  readonly filters: readonly LiftedFilter[];
  readonly filtersAreFaithful: boolean;
  /** A new sheet that holds anything else than what was written. */
  readonly holdsMore: boolean;
}

export interface JudgeOptions {
  readonly signal?: AbortSignal | undefined;
  readonly readLimits?: ReadLimits | undefined;
  readonly known?: KnownStrips | undefined;
}

/** Judges all that a journal speaks of. */
export async function judgeJournal(
  context: Excel.RequestContext,
  journal: Journal,
  options: JudgeOptions,
): Promise<readonly JudgedSheet[]> {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/id,items/name");
  tables.load("items/id,items/name,items/worksheet/id");
  await context.sync();
  const names = worksheets.items.map(({ id, name }) => ({ id, name }));
  const judged: JudgedSheet[] = [];
  for (const sheet of journal.sheets) {
    const id = idOf(sheet, names);
    const onSheet = tables.items.filter(({ worksheet }) => worksheet.id === id);
    judged.push(id === undefined ? missing(sheet) : await judgeSheet(context, sheet, id, onSheet, options));
  }
  return judged;
}

/** By its id, which a renaming leaves alone; by its name where the id is not known, or is that of another session. */
function idOf({ id, name }: JournalSheet, sheets: readonly NamedSheet[]): string | undefined {
  const found = sheets.find((sheet) => sheet.id === id) ?? sheets.find((sheet) => sameName(sheet.name, name));
  return found?.id;
}

function missing(journal: JournalSheet): JudgedSheet {
  const none = { strips: [], table: undefined, tableId: undefined, widths: [], lifted: [], filters: [] };
  return { journal, id: undefined, ...none, filtersAreFaithful: true, holdsMore: false };
}

async function judgeSheet(
  context: Excel.RequestContext,
  journal: JournalSheet,
  id: string,
  tables: readonly Excel.Table[],
  options: JudgeOptions,
): Promise<JudgedSheet> {
  const sheet = context.workbook.worksheets.getItem(id);
  const filters = askFilters(sheet, tables);
  const table = askTable(journal, tables);
  const widths = askWidths(sheet, journal.widths);
  const used = sheet.getUsedRangeOrNullObject(true);
  loadPlace(used);
  const charts = sheet.charts.getCount();
  await context.sync();
  const { filters: current, isFaithful } = filters.read();
  const usedRange = used.isNullObject ? undefined : rangeOfPlace(used);
  const holdsMore =
    journal.isNew && (resultOf(charts) > 0 || tables.length > 1 || !isCovered(usedRange, journal));
  return {
    journal,
    id,
    strips: await judgeStrips(context, id, journal.strips, options),
    ...table(),
    widths: widths(),
    lifted: journal.filters.flatMap((filter) => stillThere(filter, tables)),
    filters: current,
    filtersAreFaithful: isFaithful,
    holdsMore,
  };
}

/** A filter under the id that its table has in this session; none where the table is gone. */
function stillThere(filter: LiftedFilter, tables: readonly Excel.Table[]): LiftedFilter[] {
  const { table } = filter;
  if (table === undefined) return [filter];
  const found =
    tables.find(({ id }) => id === table.id) ?? tables.find(({ name }) => sameName(name, table.name));
  return found === undefined ? [] : [{ ...filter, table: { id: found.id, name: found.name } }];
}

/** A method's result, after the sync. (Lint takes its `value` for a property that has to be loaded.) */
function resultOf<T>(result: OfficeExtension.ClientResult<T>): T {
  return result.value;
}

/** Whether nothing stands outside the cells that were written. On a new sheet these fill a rectangle. */
function isCovered(used: CellRange | undefined, { strips }: JournalSheet): boolean {
  if (used === undefined) return true;
  const cells = strips.map(cellsOf);
  return (
    used.firstRow >= Math.min(...cells.map(({ firstRow }) => firstRow)) &&
    used.firstColumn >= Math.min(...cells.map(({ firstColumn }) => firstColumn)) &&
    used.lastRow <= Math.max(...cells.map(({ lastRow }) => lastRow)) &&
    used.lastColumn <= Math.max(...cells.map(({ lastColumn }) => lastColumn))
  );
}

function askTable(
  { table: change }: JournalSheet,
  tables: readonly Excel.Table[],
): () => { readonly table: Standing | undefined; readonly tableId: string | undefined } {
  if (change === undefined) return () => ({ table: undefined, tableId: undefined });
  const table =
    tables.find(({ id }) => id === change.id) ?? tables.find(({ name }) => sameName(name, change.name));
  if (table === undefined) {
    // A table that was to be added is not there yet; one that was there has been taken away.
    return () => ({ table: change.before === undefined ? "before" : "other", tableId: undefined });
  }
  const range = table.getRange();
  loadPlace(range);
  return () => ({ table: standingOf(rangeOfPlace(range), change), tableId: table.id });
}

function standingOf(now: CellRange, { before, after }: NonNullable<JournalSheet["table"]>): Standing {
  const address = rangeAddress(now);
  if (address === rangeAddress(after)) return "after";
  return before !== undefined && address === rangeAddress(before) ? "before" : "other";
}

/** Widths that are still those that the write gave. Excel rounds them to its pixels. */
function askWidths(sheet: Excel.Worksheet, widths: readonly WidthChange[]): () => readonly WidthChange[] {
  const asked = widths.map((width) => {
    const { column } = width;
    const { format } = areaOf(sheet, { firstRow: 1, firstColumn: column, lastRow: 1, lastColumn: column });
    format.load("columnWidth");
    return { width, format };
  });
  return () =>
    asked
      .filter(({ width, format }) => Math.abs(format.columnWidth - width.after) < 1)
      .map(({ width }) => width);
}

async function judgeStrips(
  context: Excel.RequestContext,
  sheetId: string,
  strips: readonly JournalStrip[],
  { signal, readLimits, known }: JudgeOptions,
): Promise<readonly JudgedStrip[]> {
  const places = strips.map(({ column, firstRow, before }): StripPlace => ({
    sheetId,
    column,
    firstRow,
    rowCount: before.length,
  }));
  const judging: Promise<JudgedStrip>[] = [];
  const onStrip = (loaded: LoadedStrip, i: number): void => {
    const strip = strips[i];
    if (strip !== undefined) judging.push(judgeStrip(strip, loaded, known?.get(strip)));
  };
  await readStrips(context, places, onStrip, { signal, limits: readLimits });
  return Promise.all(judging);
}

/** All that is neither as the write left it nor as it was before. */
export function changedPlaces(sheets: readonly JudgedSheet[]): readonly ChangedPlace[] {
  return sheets.flatMap((sheet): readonly ChangedPlace[] => {
    const { name, isNew, table } = sheet.journal;
    const whole = { sheet: name, cells: undefined };
    if (sheet.id === undefined) return isNew ? [] : [whole];
    const strips = sheet.strips.flatMap(({ foreign }) =>
      foreign === undefined ? [] : [{ sheet: name, cells: rangeAddress(foreign) }],
    );
    const isMoved = sheet.table === "other" && table !== undefined;
    const area = isMoved ? [{ sheet: name, cells: rangeAddress(table.after) }] : [];
    // A sheet that was added stays as a whole where someone else has put anything into it.
    return isNew && !isOurs(sheet) ? [whole] : [...strips, ...area];
  });
}

/** Whether a sheet that was added holds what was written, and no more. */
export function isOurs({ strips, table, holdsMore }: JudgedSheet): boolean {
  return !holdsMore && table !== "other" && strips.every(({ standing }) => standing !== "other");
}

/** A strip's place. */
export function placeOf(sheet: string, strip: JournalStrip): ChangedPlace {
  return { sheet, cells: rangeAddress(cellsOf(strip)) };
}
