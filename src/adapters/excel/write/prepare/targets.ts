/**
 * Facts about the workbook, apart from its cells, that are needed before a plan can be carried out. Read in three
 * syncs.
 */
import type { CellRange } from "../../../../workbook/cell-range";
import type { SheetWrite, WritePlan } from "../../../../workbook/write-plan";
import { rangesMeet } from "../../../../workbook/cell-range";
import { GENERAL } from "../../../common/formats/number-formats";
import { askMergedAreas, cellsOf } from "../../read/merged-areas";
import { loadPlace, rangeOfPlace } from "../../read/range-place";
import { askFilters, type AskedFilters } from "../send/filters";
import type { ByColumn } from "../guard/expectation";
import { plainHeld, type Held } from "../journal/held";
import type { LiftedFilter } from "../journal/journal";
import { boundsOf, plannedStripsOf } from "./planned-strips";
import { untracked } from "../../untracked";

export interface WriteTargets {
  readonly isReadOnly: boolean;
  /** Sheets can be neither added nor deleted. */
  readonly isStructureProtected: boolean;
  readonly sheets: readonly NamedSheet[];
  readonly tables: readonly NamedTable[];
  /** Defined names, which a table must not have. */
  readonly names: readonly string[];
  /** By index of the write in the plan; absent for a sheet that will be added or is missing. */
  readonly targets: ReadonlyMap<number, TargetSheet>;
}

export interface NamedSheet {
  readonly id: string;
  readonly name: string;
}

export interface NamedTable extends NamedSheet {
  readonly sheetId: string;
}

export interface TargetTable extends NamedTable {
  readonly range: CellRange;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

/** A sheet that is written to. */
export interface TargetSheet {
  readonly id: string;
  readonly protection: Protection | undefined;
  readonly tables: readonly TargetTable[];
  readonly filters: readonly LiftedFilter[];
  readonly filtersAreFaithful: boolean;
  /** The range of the sheet's own filter. */
  readonly ownFilter: CellRange | undefined;
  /** Contents of the header row by column, from the first to the last column of the plan, its keys and its table. */
  readonly headers: ByColumn;
  /** Merged areas that overlap the planned cells' bounds. */
  readonly merges: readonly CellRange[];
  /** New columns whose width is not the user's choice. */
  readonly standardWidths: ReadonlyMap<number, StandardWidth>;
}

/** A column of the standard width, in points. */
export interface StandardWidth {
  readonly width: number;
  /** True if its header cell has no number format, no fill and no bold letters. */
  readonly isPlain: boolean;
}

/** Changes that a sheet's protection allows. */
export interface Protection {
  /** True if no planned cell is locked. */
  readonly cellsAreFree: boolean;
  readonly allowsFormats: boolean;
  readonly allowsWidths: boolean;
  readonly allowsFilters: boolean;
}

/** Reads everything about a plan's targets except their cells. */
export async function readTargets(context: Excel.RequestContext, plan: WritePlan): Promise<WriteTargets> {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  workbook.worksheets.load("items/id,items/name");
  workbook.tables.load("items/id,items/name,items/showHeaders,items/showTotals,items/worksheet/id");
  workbook.names.load("items/name");
  await context.sync();
  const sheets = workbook.worksheets.items.map(({ id, name }) => ({ id, name }));
  return {
    isReadOnly: workbook.readOnly,
    isStructureProtected: workbook.protection.protected,
    sheets,
    tables: workbook.tables.items.map(({ id, name, worksheet }) => ({ id, name, sheetId: worksheet.id })),
    names: workbook.names.items.map(({ name }) => name),
    targets: await targetSheets(context, plan, sheets, workbook.tables.items),
  };
}

async function targetSheets(
  context: Excel.RequestContext,
  plan: WritePlan,
  sheets: readonly NamedSheet[],
  tables: readonly Excel.Table[],
): Promise<ReadonlyMap<number, TargetSheet>> {
  const asked = plan.sheets.flatMap((write, place) => {
    const found = sheets.find(({ name }) => sameName(name, write.sheet));
    if (found === undefined || write.isNewSheet) return [];
    const onSheet = tables.filter(({ worksheet }) => worksheet.id === found.id);
    return [{ place, write, asked: askTarget(context, found.id, write, onSheet) }];
  });
  await context.sync();
  const withTables = asked.map(({ place, asked: { readTables, ...rest }, write }) => {
    const known = readTables();
    return { place, known, rest, headers: askHeaders(context, rest.id, write, known) };
  });
  await context.sync();
  return new Map(withTables.map(({ place, known, rest, headers }) => [place, rest.read(known, headers())]));
}

/** True if Excel treats both as one name. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

interface AskedTarget {
  readonly id: string;
  readonly readTables: () => readonly TargetTable[];
  readonly read: (tables: readonly TargetTable[], headers: ByColumn) => TargetSheet;
}

function askTarget(
  context: Excel.RequestContext,
  id: string,
  write: SheetWrite,
  tables: readonly Excel.Table[],
): AskedTarget {
  const sheet = context.workbook.worksheets.getItem(id);
  const ranges = tables.map((table) => placed(table.getRange()));
  const filters = askFilters(sheet, tables);
  const bounds = boundsOf(plannedStripsOf(write));
  const protection = askProtection(sheet, bounds);
  const merges = askMerges(sheet, bounds);
  const widths = askWidths(sheet, write);
  const readTables = (): readonly TargetTable[] =>
    tables.flatMap((table, i) => {
      const range = ranges[i];
      if (range === undefined) return [];
      const { name, showHeaders, showTotals } = table;
      return [{ id: table.id, name, sheetId: id, showHeaders, showTotals, range: rangeOfPlace(range) }];
    });
  return {
    id,
    readTables,
    read: (known, headers) => ({
      id,
      protection: protection(),
      tables: known,
      headers,
      merges: merges(),
      standardWidths: widths(),
      ...filtersOf(filters),
    }),
  };
}

function filtersOf(asked: AskedFilters): Pick<TargetSheet, "filters" | "filtersAreFaithful" | "ownFilter"> {
  const { filters, isFaithful, own } = asked.read();
  return { filters, filtersAreFaithful: isFaithful, ownFilter: own };
}

/** Asks for a sheet's protection; read the answer after the next sync. */
export function askProtection(
  sheet: Excel.Worksheet,
  bounds: CellRange | undefined,
): () => Protection | undefined {
  const { protection } = sheet;
  protection.load(["protected", "options"]);
  const cells = boundsRange(sheet, bounds);
  const lock = cells?.format.protection;
  lock?.load("locked");
  return () => {
    if (!protection.protected) return undefined;
    const { options } = protection;
    return {
      // Null if some of them are locked.
      cellsAreFree: lock?.locked === false,
      allowsFormats: options.allowFormatCells === true,
      allowsWidths: options.allowFormatColumns === true,
      allowsFilters: options.allowAutoFilter === true,
    };
  };
}

function askMerges(sheet: Excel.Worksheet, bounds: CellRange | undefined): () => readonly CellRange[] {
  return bounds === undefined ? () => [] : askMergedAreas(sheet, bounds);
}

/** Excel's answers for a cell without a fill. */
const NO_FILLS: ReadonlySet<string> = new Set(["", "#FFFFFF"]);

/** A width that the user has chosen stays: only standard widths are changed. */
function askWidths(sheet: Excel.Worksheet, write: SheetWrite): () => ReadonlyMap<number, StandardWidth> {
  const asked = write.columns
    .filter(({ isNew }) => isNew)
    .map(({ column }) => {
      const cell = untracked(sheet.getRangeByIndexes(write.headerRow - 1, column - 1, 1, 1));
      cell.load("numberFormat");
      cell.format.load(["columnWidth", "useStandardWidth", "fill/color", "font/bold"]);
      return { column, cell, format: cell.format };
    });
  return () =>
    new Map(
      asked
        .filter(({ format }) => format.useStandardWidth)
        .map(({ column, cell, format: { columnWidth: width, fill, font } }) => {
          const isGeneral = cell.numberFormat[0]?.[0] === GENERAL;
          return [column, { width, isPlain: isGeneral && !font.bold && NO_FILLS.has(fill.color) }];
        }),
    );
}

/** Header cells of the plan's columns and of the table that it names. */
function askHeaders(
  context: Excel.RequestContext,
  sheetId: string,
  write: SheetWrite,
  tables: readonly TargetTable[],
): () => ByColumn {
  const table = tables.find(({ name }) => write.table !== undefined && sameName(name, write.table));
  const columns = [...write.columns.map(({ column }) => column), ...(write.keys?.columns ?? [])];
  if (table !== undefined) columns.push(table.range.firstColumn, table.range.lastColumn);
  if (columns.length === 0) return () => new Map();
  const first = Math.min(...columns);
  const bounds = { firstRow: write.headerRow, firstColumn: first, lastRow: write.headerRow };
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const cells = boundsRange(sheet, { ...bounds, lastColumn: Math.max(...columns) });
  cells?.load("values");
  return () => {
    const [row = []]: readonly (readonly unknown[])[] = cells?.values ?? [];
    return new Map(row.map((value, i) => [first + i, plainHeld(value)]));
  };
}

/** Headers may be numbers, such as a year. */
export function headerText(held: Held | undefined): string {
  return typeof held === "string" || typeof held === "number" ? String(held) : "";
}

function boundsRange(sheet: Excel.Worksheet, bounds: CellRange | undefined): Excel.Range | undefined {
  return bounds === undefined ? undefined : cellsOf(sheet, bounds);
}

function placed(range: Excel.Range): Excel.Range {
  loadPlace(range);
  return range;
}

/** The tables that overlap a range. */
export function tablesMeeting(tables: readonly TargetTable[], range: CellRange): readonly TargetTable[] {
  return tables.filter((table) => rangesMeet(table.range, range));
}
