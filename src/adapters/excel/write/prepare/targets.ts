/** Facts about a plan's sheets, apart from their cells, that are needed before it can be carried out. Read in one sync. */
import type { CellRange } from "../../../../workbook/cell-range";
import type { SheetWrite, WritePlan } from "../../../../workbook/write-plan";
import { rangesMeet } from "../../../../workbook/cell-range";
import { MAX_COLUMN } from "../../../../workbook/limits";
import { GENERAL } from "../../../common/formats/number-formats";
import { askMergedAreas, cellsOf } from "../../read/merged-areas";
import { loadPlace, rangeOfPlace } from "../../read/range-place";
import { askFilters, type AskedFilters } from "../send/filters";
import type { ByColumn } from "../guard/expectation";
import { plainHeld, type Held } from "../journal/held";
import type { LiftedFilter } from "../journal/journal";
import { boundsOf, plannedStripsOf } from "./planned-strips";
import type { ListedTable, NamedTable, WorkbookList } from "./workbook-now";
import { untracked } from "../../untracked";

export interface WriteTargets extends WorkbookList {
  /** By index of the write in the plan; absent for a sheet that will be added or is missing. */
  readonly targets: ReadonlyMap<number, TargetSheet>;
}

export interface TargetTable extends ListedTable {
  readonly range: CellRange;
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
export async function readTargets(
  context: Excel.RequestContext,
  plan: WritePlan,
  list: WorkbookList,
): Promise<WriteTargets> {
  const { sheets, tables } = list;
  const asked = plan.sheets.flatMap((write, place) => {
    const found = sheets.find(({ name }) => sameName(name, write.sheet));
    if (found === undefined || write.isNewSheet) return [];
    const onSheet = tables.filter(({ sheetId }) => sheetId === found.id);
    return [{ place, write, asked: askTarget(context, found.id, write, onSheet) }];
  });
  await context.sync();
  return { ...list, targets: new Map(asked.map(({ place, asked: read }) => [place, read()])) };
}

/** True if Excel treats both as one name. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function askTarget(
  context: Excel.RequestContext,
  id: string,
  write: SheetWrite,
  listed: readonly ListedTable[],
): () => TargetSheet {
  const sheet = context.workbook.worksheets.getItem(id);
  const tables = listed.map((table) => {
    const item = (): Excel.Table => sheet.tables.getItem(table.id);
    return { ...table, autoFilter: item().autoFilter, range: placed(item().getRange()) };
  });
  const filters = askFilters(sheet, tables);
  const bounds = boundsOf(plannedStripsOf(write));
  const protection = askProtection(sheet, bounds);
  const merges = askMerges(sheet, bounds);
  const widths = askWidths(sheet, write);
  const headers = askHeaders(sheet, write, listed);
  return () => ({
    id,
    protection: protection(),
    tables: listed.flatMap((table, i) => {
      const range = tables[i]?.range;
      return range === undefined ? [] : [{ ...table, range: rangeOfPlace(range) }];
    }),
    headers: headers(),
    merges: merges(),
    standardWidths: widths(),
    ...filtersOf(filters),
  });
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

/** Header cells of the plan's columns and of the table that it names, whose place is not known yet. */
function askHeaders(
  sheet: Excel.Worksheet,
  write: SheetWrite,
  tables: readonly NamedTable[],
): () => ByColumn {
  const table = tables.find(({ name }) => write.table !== undefined && sameName(name, write.table));
  const columns = [...write.columns.map(({ column }) => column), ...(write.keys?.columns ?? [])];
  const row = { firstRow: write.headerRow, lastRow: write.headerRow };
  const parts = columns.length === 0 ? [] : [cellsOf(sheet, { ...row, ...spanOf(columns) })];
  if (table !== undefined) {
    const whole = cellsOf(sheet, { ...row, firstColumn: 1, lastColumn: MAX_COLUMN });
    const all = untracked(untracked(sheet.tables.getItem(table.id).getRange()).getEntireColumn());
    parts.push(untracked(all.getIntersection(whole)));
  }
  const [first, second] = parts;
  if (first === undefined) return () => new Map();
  const cells = second === undefined ? first : untracked(first.getBoundingRect(second));
  cells.load(["values", "columnIndex"]);
  return () => {
    const [headers = []]: readonly (readonly unknown[])[] = cells.values;
    return new Map(headers.map((value, i) => [cells.columnIndex + 1 + i, plainHeld(value)]));
  };
}

function spanOf(columns: readonly number[]): Pick<CellRange, "firstColumn" | "lastColumn"> {
  return { firstColumn: Math.min(...columns), lastColumn: Math.max(...columns) };
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
