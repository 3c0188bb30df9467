/** Turns a plan into everything that will be done, once it is found to be possible. Only reads. */
import { cellName } from "../../../../workbook/cell-name";
import type { CellRange } from "../../../../workbook/cell-range";
import { WorkbookError } from "../../../../workbook/errors";
import { rowNumbers } from "../../../../workbook/row-list";
import type { ColumnWrite, SheetWrite, WritePlan } from "../../../../workbook/write-plan";
import { asWorkbookErrors, inExcel } from "../../errors";
import type { ReadLimits } from "../../limits";
import type { OfficeExcel } from "../../office";
import { nextTask, Pace } from "../../pace";
import { dateFormats } from "../../read/format-looks";
import {
  checkMerges,
  checkPlaces,
  checkProtection,
  checkWorkbook,
  gainedColumns,
  plannedGrowth,
  plannedTable,
  type PlannedTable,
} from "./check-plan";
import { freeChoices, plannedChoices } from "./choices";
import { pointsOfColumn } from "../send/column-width";
import { compareStrip, type Comparison, type Difference, type LoadedStrip } from "./compare";
import type { SheetGuard } from "../guard/expectation";
import type {
  ChoiceChange,
  FilterGrowth,
  LiftedFilter,
  Neighbour,
  TableChange,
  WidthChange,
} from "../journal/journal";
import { readStrips } from "./read-strips";
import { neighboursOf } from "./neighbours";
import { checkKeyCells, readRowKeys, type KeysByRow } from "./row-keys";
import { fittingStrips, stripsAround, type Strip } from "../journal/strip";
import { readTargets, type TargetSheet, type WriteTargets } from "./targets";
import type { WorkbookList } from "./workbook-now";
import { plannedStripsOf, type PlannedStrip } from "./planned-strips";
import { CellsChangedError } from "../write-errors";
import type { WriteLimits } from "../write-limits";
import { untracked } from "../../untracked";

/** The changes to one sheet. A sheet without changes is left out. */
export interface PreparedSheet {
  /** Excel's id of the sheet; undefined for a new one. */
  readonly id: string | undefined;
  readonly name: string;
  readonly headerRow: number;
  readonly guard: SheetGuard;
  /** New headers come first: a table takes its column names from them. */
  readonly strips: readonly Strip[];
  readonly table: TableChange | undefined;
  readonly widths: readonly WidthChange[];
  readonly filters: readonly LiftedFilter[];
  /** The range of the sheet's own filter, if it is to cover the new columns too. */
  readonly filterGrowth?: FilterGrowth | undefined;
  /** Drop-down lists for cells that have none. */
  readonly choices: readonly ChoiceChange[];
  /** Tables beside the written cells. */
  readonly neighbours: readonly Neighbour[];
  /** Columns of a new sheet; empty for other sheets. */
  readonly newColumns: readonly ColumnWrite[];
}

export interface PrepareOptions {
  /** Days between the workbook's serials and those of 1900. */
  readonly dateShift: Promise<number>;
  readonly limits: WriteLimits;
  readonly readLimits?: ReadLimits | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Prepares a plan. Throws `WorkbookError` if it cannot be carried out, and a `CellsChangedError` if cells no longer
 * hold what the plan says. All cells are asked for side by side: on the web every answer travels.
 */
export async function prepareWrite(
  office: OfficeExcel,
  plan: WritePlan,
  list: WorkbookList,
  options: PrepareOptions,
): Promise<readonly PreparedSheet[]> {
  const found = await inExcel(office, (context) => readTargets(context, plan, list));
  checkWorkbook(plan, found);
  const drafts: Draft[] = [];
  for (const [place, write] of plan.sheets.entries()) {
    await nextTask();
    drafts.push(draftOf(write, found, found.targets.get(place)));
  }
  const dateShift = await options.dateShift;
  const gained = inExcel(office, (context) => checkGainedColumns(context, drafts));
  const compared = drafts.map((draft) => compareDraft(office, draft, { ...options, dateShift }));
  await firstFault([gained, ...compared.flatMap(({ keys, cells, choices }) => [keys, cells, choices])]);
  refuseChanges(await Promise.all(compared.map(({ cells }) => cells)), options.limits.listedChanges);
  for (const [i, draft] of drafts.entries()) {
    draft.keys = (await compared[i]?.keys) ?? draft.keys;
    draft.choices = (await compared[i]?.choices) ?? draft.choices;
  }
  for (const { write, keys, strips } of drafts) checkKeyCells(write, keys, strips);
  const sheets: PreparedSheet[] = [];
  for (const draft of drafts) sheets.push(...(await preparedSheet(draft, options.limits)));
  return sheets;
}

/** A sheet on its way through the checks. */
interface Draft {
  readonly write: SheetWrite;
  readonly target: TargetSheet | undefined;
  readonly table: PlannedTable | undefined;
  readonly planned: readonly PlannedStrip[];
  readonly strips: Strip[];
  keys: KeysByRow;
  /** Drop-down lists that are free to be set. */
  choices: readonly ChoiceChange[];
}

function draftOf(given: SheetWrite, found: WriteTargets, target: TargetSheet | undefined): Draft {
  if (target === undefined) {
    const columns = given.columns.map((column) => ({ ...column, isNew: true }));
    const write = { ...given, isNewSheet: true, columns };
    const taken = [...found.tables.map(({ name }) => name), ...found.names];
    const planned = plannedStripsOf(write);
    return {
      write,
      target,
      table: plannedTable(write, taken),
      planned,
      strips: [],
      keys: new Map(),
      choices: [],
    };
  }
  checkPlaces(given, target);
  const planned = plannedStripsOf(given);
  checkMerges(given, planned, target.merges);
  const table = plannedGrowth(given, target);
  return { write: given, target, table, planned, strips: [], keys: new Map(), choices: [] };
}

/** A table cannot take in columns that are not empty. */
async function checkGainedColumns(context: Excel.RequestContext, drafts: readonly Draft[]): Promise<void> {
  const asked = drafts.flatMap(({ write, target, table }) => {
    const gained = table === undefined ? undefined : gainedColumns(table.change);
    if (target === undefined || gained === undefined) return [];
    const { firstRow, firstColumn, lastRow, lastColumn } = gained;
    const sheet = context.workbook.worksheets.getItem(target.id);
    const rows = lastRow - firstRow + 1;
    const columns = lastColumn - firstColumn + 1;
    const area = untracked(sheet.getRangeByIndexes(firstRow - 1, firstColumn - 1, rows, columns));
    const used = untracked(area.getUsedRangeOrNullObject(true));
    used.load(["rowIndex", "columnIndex"]);
    return [{ sheet: write.sheet, used }];
  });
  if (asked.length === 0) return;
  await context.sync();
  for (const { sheet, used } of asked) {
    if (used.isNullObject) continue;
    throw new WorkbookError("cells-in-the-way", {
      sheet,
      cell: cellName(used.columnIndex + 1, used.rowIndex + 1),
    });
  }
}

type CompareOptions = Omit<PrepareOptions, "dateShift"> & { readonly dateShift: number };

/** The answers about a sheet, which are under way. */
interface ComparedDraft {
  readonly keys: Promise<KeysByRow>;
  /** What others have put into its cells. */
  readonly cells: Promise<Changes>;
  readonly choices: Promise<readonly ChoiceChange[]>;
}

function compareDraft(office: OfficeExcel, draft: Draft, options: CompareOptions): ComparedDraft {
  const { write, table, target } = draft;
  const { dateShift, limits, signal, readLimits } = options;
  const names = table?.names ?? new Map<number, string>();
  const comparison = { write, names, dateShift, isDate: dateFormats() };
  const keys =
    target === undefined
      ? Promise.resolve(draft.keys)
      : asWorkbookErrors(readRowKeys(office, target.id, write, { signal, limits: readLimits }));
  const changes = new Changes(limits.listedChanges);
  const cells = asWorkbookErrors(compareSheet(office, draft, comparison, changes, options));
  return { keys, cells, choices: choicesFor(office, draft) };
}

function choicesFor(office: OfficeExcel, { write, target }: Draft): Promise<readonly ChoiceChange[]> {
  const planned = plannedChoices(write);
  if (target === undefined || planned.length === 0) return Promise.resolve(planned);
  return inExcel(office, (context) =>
    freeChoices(context, context.workbook.worksheets.getItem(target.id), planned),
  );
}

/** Waits for all, and throws the fault of the first in their order, whichever came first. */
async function firstFault(works: readonly Promise<unknown>[]): Promise<void> {
  for (const result of await Promise.allSettled(works)) if (result.status === "rejected") throw result.reason;
}

async function compareSheet(
  office: OfficeExcel,
  { write, target, planned, strips }: Draft,
  comparison: Comparison,
  changes: Changes,
  { signal, readLimits }: CompareOptions,
): Promise<Changes> {
  const add = (one: PlannedStrip | undefined, loaded: LoadedStrip | undefined): void => {
    if (one === undefined) return;
    const { strip, differences } = compareStrip(comparison, one, loaded);
    const isNewColumn = write.columns[one.position]?.isNew === true;
    const [first] = differences;
    if (isNewColumn && first !== undefined)
      throw new WorkbookError("cells-in-the-way", { sheet: write.sheet, cell: first.cell });
    changes.add(differences);
    if (strip !== undefined) strips.push(strip);
  };
  if (target === undefined) {
    const pace = new Pace();
    for (const one of planned) {
      add(one, undefined);
      if (pace.isDue) await pace.rest();
    }
    return changes;
  }
  const places = planned.map(({ column, firstRow, rowCount }) => ({
    sheetId: target.id,
    column,
    firstRow,
    rowCount,
  }));
  await readStrips(
    office,
    places,
    (loaded, i) => {
      add(planned[i], loaded);
    },
    { signal, limits: readLimits },
  );
  return changes;
}

/** Cells that somebody changed meanwhile: the first of them one by one, and the number of all. */
class Changes {
  readonly listed: Difference[] = [];
  count = 0;

  constructor(private readonly most: number) {}

  add(differences: readonly Difference[]): void {
    this.count += differences.length;
    this.listed.push(...differences.slice(0, Math.max(0, this.most - this.listed.length)));
  }
}

function refuseChanges(sheets: readonly Changes[], most: number): void {
  const count = sheets.reduce((sum, one) => sum + one.count, 0);
  if (count > 0) throw new CellsChangedError(sheets.flatMap(({ listed }) => listed).slice(0, most), count);
}

async function preparedSheet(draft: Draft, limits: WriteLimits): Promise<readonly PreparedSheet[]> {
  const { write, target, table, strips, keys, choices } = draft;
  const { sheet, headerRow } = write;
  const cut = await cutStrips(strips, target?.merges ?? [], Math.floor(limits.requestBytes / 4));
  const change = changedTable(table);
  const common = { name: sheet, headerRow, strips: cut, table: change };
  if (target === undefined) {
    const nothing = { widths: [], filters: [], neighbours: [] };
    return [
      { ...common, ...nothing, choices, id: undefined, guard: newGuard(write), newColumns: write.columns },
    ];
  }
  const widths = widthChanges(write, target);
  if (cut.length === 0 && change === undefined && widths.length === 0 && choices.length === 0) return [];
  if (!target.filtersAreFaithful) throw new WorkbookError("filter-not-kept", { sheet });
  const needs = {
    formats: cut.some(({ formats }) => formats.length > 0),
    widths: widths.length > 0,
    table: change !== undefined,
  };
  checkProtection(sheet, target, needs);
  const { id, filters, headers, tables } = target;
  const neighbours = neighboursOf(tables, table?.change.id, cut);
  const watched = [table?.change.id, ...neighbours.map((one) => one.id)].filter((one) => one !== undefined);
  const guard = { headerRow, headers, keyColumns: write.keys?.columns ?? [], keys, tables: watched };
  const filterGrowth = grownFilter(write, target);
  return [{ ...common, id, guard, widths, choices, filters, filterGrowth, neighbours, newColumns: [] }];
}

/** A new sheet is empty; its first column is written first, and identifies its rows from then on. */
function newGuard({ headerRow, columns, rows }: SheetWrite): SheetGuard {
  const [first] = columns;
  return {
    headerRow,
    headers: new Map(columns.map(({ column }) => [column, null])),
    keyColumns: first === undefined ? [] : [first.column],
    keys: new Map(rowNumbers(rows).map((row) => [row, [null]])),
    tables: [],
  };
}

/** Strips that Excel accepts: around merged areas, and small enough. */
async function cutStrips(
  strips: readonly Strip[],
  merges: readonly CellRange[],
  mostBytes: number,
): Promise<readonly Strip[]> {
  const pace = new Pace();
  const cut: Strip[] = [];
  for (const strip of strips) {
    for (const one of stripsAround(strip, merges))
      cut.push(...(one.cover === undefined ? fittingStrips(one, mostBytes) : [one]));
    if (pace.isDue) await pace.rest();
  }
  return cut;
}

function changedTable(table: PlannedTable | undefined): TableChange | undefined {
  if (table === undefined) return undefined;
  const { before, after, sortedBy } = table.change;
  const stays = before?.lastRow === after.lastRow && before.lastColumn === after.lastColumn;
  return stays && sortedBy === undefined ? undefined : table.change;
}

function widthChanges(write: SheetWrite, { standardWidths }: TargetSheet): WidthChange[] {
  const fresh = new Set(write.columns.flatMap(({ column, isNew }) => (isNew ? [column] : [])));
  return write.columns.flatMap((planned): WidthChange[] => {
    const { column, isNew } = planned;
    const standard = standardWidths.get(column);
    if (!isNew || standard === undefined) return [];
    const like = standard.isPlain ? leftOf(column, fresh) : undefined;
    const change = { column, before: standard.width, ...pointsOfColumn(planned) };
    return [like === undefined ? change : { ...change, like }];
  });
}

/** New columns right beside the sheet's own filter get its arrow, as those of a table do. */
function grownFilter(
  { headerRow, columns }: SheetWrite,
  { ownFilter: before }: TargetSheet,
): FilterGrowth | undefined {
  if (before?.firstRow !== headerRow) return undefined;
  const fresh = new Set(columns.flatMap(({ column, isNew }) => (isNew ? [column] : [])));
  let { lastColumn } = before;
  while (fresh.has(lastColumn + 1)) lastColumn += 1;
  return lastColumn === before.lastColumn ? undefined : { before, after: { ...before, lastColumn } };
}

/** The nearest column to the left that is not a new one. */
function leftOf(column: number, fresh: ReadonlySet<number>): number | undefined {
  let left = column - 1;
  while (fresh.has(left)) left -= 1;
  return left > 0 ? left : undefined;
}
