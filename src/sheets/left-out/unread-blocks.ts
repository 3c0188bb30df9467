/** Blocks of cells that have the headers of a sheet in use but are not read. */
import type { ColumnDeclaration, ColumnKey, Program, SheetKey } from "../../domain/program";
import { sheetColumn } from "../../workbook/cell-name";
import type { SheetInfo, WorkbookReader } from "../../workbook/reader";
import type { HeaderRow, SheetLooks } from "../headers/head";
import { unitOfHeader, type Unit } from "../headers/header-units";
import { allNames, fittingColumns } from "../headers/match-headers";
import { isLookalike } from "../headers/names";
import type { SheetLayout } from "../layout";
import { isOwnSheet } from "../own-sheets";
import type { RowSpan } from "./data-rows";
import { CORE_COLUMNS } from "./header-judge";
import { findSimilarRows, headOf, type NamedPartner, type SimilarRows } from "./similar-rows";

export interface UnreadBlock {
  readonly key: SheetKey;
  /**
   * `similar`: other headers, but rows that look like those of the sheet. `above`: rows above the sheet's headers.
   * `beside`: rows without any headers beside the data of a sheet in use.
   */
  readonly kind: "headers" | "similar" | "above" | "beside";
  readonly sheet: string;
  /** The sheet in use that has the same headers; the block's own sheet where both are the same. */
  readonly other: string;
  readonly headerRow: number;
  readonly lastRow: number | undefined;
  /** Rows within it that belong to another block. */
  readonly skipped: readonly RowSpan[];
  readonly columns: ReadonlyMap<ColumnKey, number>;
  readonly units: ReadonlyMap<ColumnKey, Unit>;
}

/** Finds such blocks for one of the program's sheets, wherever they stand in the workbook. `used`: all sheets in use. */
export async function findUnreadBlocks(
  looks: SheetLooks,
  sheets: readonly SheetInfo[],
  key: SheetKey,
  used: readonly SheetLayout[],
  { sheets: declared }: Program,
): Promise<readonly UnreadBlock[]> {
  const layouts = used.filter((layout) => layout.key === key);
  const [first] = layouts;
  if (first === undefined) return [];
  const wanted = wantedColumns(key, layouts, declared[key].columns);
  const blocks: UnreadBlock[] = [];
  for (const sheet of sheets) {
    const own = layouts.filter((layout) => layout.sheet === sheet.name);
    if (own.length === 0 && isOwnSheet(sheet.name)) continue;
    const others = used.filter((layout) => layout.sheet === sheet.name && layout.key !== key);
    const found = await blocksOn(looks, sheet, { own, others }, wanted);
    const place = { key, sheet: sheet.name, other: first.sheet };
    blocks.push(...found.map((block) => ({ kind: "headers" as const, ...place, ...block })));
    const [above] = rowsAbove(sheet, own, found);
    if (above !== undefined) blocks.push({ kind: "above", ...place, ...above });
  }
  return blocks;
}

/** The rows above a plain sheet's or table's headers, or above other headers that stand there. */
function rowsAbove(
  { tables }: SheetInfo,
  own: readonly SheetLayout[],
  found: readonly Found[],
): readonly Found[] {
  const [layout] = own;
  if (layout === undefined || own.length > 1) return [];
  const lastRow = Math.min(layout.headerRow, ...found.map(({ headerRow }) => headerRow)) - 1;
  if (lastRow < 1) return [];
  const { columns, units } = layout;
  return [{ headerRow: 0, lastRow, columns, units, skipped: tables.map(({ range }) => range) }];
}

/** Where to look for rows that are similar to purchases. */
export interface SimilarSearch {
  readonly reader: WorkbookReader;
  readonly looks: SheetLooks;
  /** The sheets that nothing is known of. */
  readonly sheets: readonly SheetInfo[];
  readonly used: readonly SheetLayout[];
  readonly named: NamedPartner;
}

/** Finds rows that look like purchases on sheets without their headers, or with headers too far down to be found. */
export async function findSimilarBlocks(
  { reader, looks, sheets, used, named }: SimilarSearch,
  { sheets: declared }: Program,
): Promise<readonly UnreadBlock[]> {
  const [first] = used;
  if (first === undefined) return [];
  const wanted = wantedColumns("purchases", used, declared.purchases.columns);
  const blocks: UnreadBlock[] = [];
  for (const { name } of sheets) {
    const similar = await findSimilarRows(reader, headOf(name), named);
    if (similar === undefined) continue;
    const place = {
      key: "purchases" as const,
      sheet: name,
      other: first.sheet,
      lastRow: undefined,
      skipped: [],
    };
    const head = similar.headerRow === undefined ? [] : await looks.head(name, similar.headerRow);
    const row = head.find((one) => one.row === similar.headerRow);
    const exact = blockAt(row, wanted, () => true);
    if (exact !== undefined) blocks.push({ kind: "headers", ...place, ...exact });
    else blocks.push({ kind: "similar", ...place, ...similarFound(similar, row) });
  }
  return blocks;
}

export function similarFound({ headerRow, columns }: SimilarRows, row: HeaderRow | undefined): Header {
  const unit = unitOfHeader(row?.texts.get(columns.amount) ?? "");
  return {
    headerRow: headerRow ?? 0,
    columns: new Map(Object.entries(columns)),
    units: unit === undefined ? new Map() : new Map([["amount", unit]]),
  };
}

interface Wanted {
  /** The columns that a block must have, and those it may have. */
  readonly needed: readonly ColumnDeclaration[];
  readonly optional: readonly ColumnDeclaration[];
}

/** The columns of a sheet, with the mapping's headers added to their names. */
function wantedColumns(
  key: SheetKey,
  layouts: readonly SheetLayout[],
  columns: ReadonlyMap<ColumnKey, ColumnDeclaration>,
): Wanted {
  const all = [...columns.values()].map((column): ColumnDeclaration => {
    const used = layouts.flatMap((layout) => layout.headers.get(layout.columns.get(column.key) ?? 0) ?? []);
    return { ...column, headers: { ...column.headers, en: [...column.headers.en, ...used] } };
  });
  // The document column is needed, but does not identify a purchase.
  const needed = key === "partners" ? neededKeys(columns) : CORE_COLUMNS[key];
  return {
    needed: all.filter((column) => needed.includes(column.key)),
    optional: all.filter((column) => !needed.includes(column.key)),
  };
}

function neededKeys(columns: ReadonlyMap<ColumnKey, ColumnDeclaration>): readonly ColumnKey[] {
  return [...columns.values()].filter(({ optional }) => !optional).map(({ key }) => key);
}

type Found = Pick<UnreadBlock, "headerRow" | "lastRow" | "columns" | "units" | "skipped">;

type Header = Omit<Found, "lastRow" | "skipped">;

/** The uses of a sheet: as one of the program's sheets, and as others of them. */
interface SheetUse {
  readonly own: readonly SheetLayout[];
  readonly others: readonly SheetLayout[];
}

async function blocksOn(
  looks: SheetLooks,
  sheet: SheetInfo,
  use: SheetUse,
  wanted: Wanted,
): Promise<readonly Found[]> {
  const used = [...use.own, ...use.others];
  const head = await looks.head(sheet.name, undefined);
  const tables: Found[] = [];
  for (const table of sheet.tables) {
    if (!table.hasHeaderRow || used.some((layout) => layout.table?.name === table.name)) continue;
    const { firstRow, lastRow, firstColumn, lastColumn } = table.range;
    const rows = head.some(({ row }) => row === firstRow) ? head : await looks.head(sheet.name, firstRow);
    const header = rows.find(({ row }) => row === firstRow);
    const isInside = (column: number): boolean => column >= firstColumn && column <= lastColumn;
    const found = blockAt(header, wanted, isInside);
    const end = table.hasTotalsRow ? lastRow - 1 : lastRow;
    if (found !== undefined) tables.push({ ...found, lastRow: end, skipped: [] });
  }
  return [...tables, ...plainBlocks(head, sheet, use, wanted)];
}

/** Blocks that are not Excel tables, if the head of the sheet contains their headers. */
function plainBlocks(
  head: readonly HeaderRow[],
  sheet: SheetInfo,
  { own, others }: SheetUse,
  wanted: Wanted,
): readonly Found[] {
  const blocks: Found[] = [];
  // A table without a header row holds rows of the headers above it.
  const tables = sheet.tables.filter(({ hasHeaderRow }) => hasHeaderRow);
  for (const row of head) {
    const covering = tables.filter(({ range }) => row.row >= range.firstRow && row.row <= range.lastRow);
    const sameRow = [...own, ...others].filter(({ headerRow }) => headerRow === row.row);
    const taken = new Set(sameRow.flatMap(({ columns }) => [...columns.values()].map(sheetColumn)));
    const isInside = (column: number): boolean =>
      !taken.has(column) &&
      !covering.some(({ range }) => column >= range.firstColumn && column <= range.lastColumn);
    const found = blockAt(row, wanted, isInside);
    if (found === undefined || isRead(found, own)) continue;
    const later = own.map(({ headerRow }) => headerRow).filter((headerRow) => headerRow > row.row);
    const lastRow = later.length === 0 ? undefined : Math.min(...later) - 1;
    const skipped = tables.map(({ range }) => ({ firstRow: range.firstRow, lastRow: range.lastRow }));
    blocks.push({ ...found, lastRow, skipped });
    // All rows below are counted with the first block.
    if (own.length === 0) break;
  }
  return blocks;
}

function blockAt(
  row: HeaderRow | undefined,
  { needed, optional }: Wanted,
  isInside: (column: number) => boolean,
): Header | undefined {
  if (row === undefined) return undefined;
  const columns = new Map<ColumnKey, number>();
  const find = (column: ColumnDeclaration): boolean => {
    const at =
      fittingColumns(row, column, undefined).find(isInside) ?? lookalikes(row, column).find(isInside);
    if (at !== undefined) columns.set(column.key, at);
    return at !== undefined;
  };
  // Nearly no row is a block, and the first needed column that it lacks says so.
  if (!needed.every(find)) return undefined;
  optional.forEach(find);
  const amount = columns.get("amount");
  const unit = amount === undefined ? undefined : unitOfHeader(row.texts.get(amount) ?? "");
  return { headerRow: row.row, columns, units: unit === undefined ? new Map() : new Map([["amount", unit]]) };
}

/** Headers with letters of another alphabet: too uncertain to be read, but not to be overlooked. */
function lookalikes({ texts }: HeaderRow, { headers }: ColumnDeclaration): readonly number[] {
  const names = allNames(headers);
  return [...texts].filter(([, text]) => isLookalike(text, names)).map(([column]) => column);
}

/** Whether its rows are read with a sheet's own: the same columns, further down. */
function isRead({ headerRow, columns }: Header, own: readonly SheetLayout[]): boolean {
  return own.some((layout) => {
    const used = [...layout.columns.values()].map(sheetColumn);
    const core = CORE_COLUMNS[layout.key].flatMap((key) => columns.get(key) ?? []);
    return headerRow >= layout.headerRow && core.every((column) => used.includes(column));
  });
}
