/** Blocks of cells that have the headers of a sheet in use but are not read. */
import type { ColumnDeclaration, ColumnKey, Program, SheetKey } from "../../domain/program";
import type { SheetInfo } from "../../workbook/reader";
import type { HeaderRow, SheetLooks } from "../headers/head";
import { unitOfHeader, type Unit } from "../headers/header-units";
import { fittingColumns } from "../headers/match-headers";
import type { SheetLayout } from "../layout";
import { isOwnSheet } from "../own-sheets";
import type { RowSpan } from "./data-rows";
import { CORE_COLUMNS } from "./header-judge";

export interface UnreadBlock {
  readonly key: SheetKey;
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
    blocks.push(...found.map((block) => ({ key, sheet: sheet.name, other: first.sheet, ...block })));
  }
  return blocks;
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
  { tables }: SheetInfo,
  { own, others }: SheetUse,
  wanted: Wanted,
): readonly Found[] {
  const blocks: Found[] = [];
  for (const row of head) {
    const covering = tables.filter(({ range }) => row.row >= range.firstRow && row.row <= range.lastRow);
    const sameRow = [...own, ...others].filter(({ headerRow }) => headerRow === row.row);
    const taken = new Set(sameRow.flatMap(({ columns }) => [...columns.values()]));
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
  for (const column of [...needed, ...optional]) {
    const at = fittingColumns(row, column, undefined).find(isInside);
    if (at !== undefined) columns.set(column.key, at);
  }
  if (needed.some(({ key }) => !columns.has(key))) return undefined;
  const amount = columns.get("amount");
  const unit = amount === undefined ? undefined : unitOfHeader(row.texts.get(amount) ?? "");
  return { headerRow: row.row, columns, units: unit === undefined ? new Map() : new Map([["amount", unit]]) };
}

/** Whether its rows are read with a sheet's own: the same columns, further down. */
function isRead({ headerRow, columns }: Header, own: readonly SheetLayout[]): boolean {
  return own.some((layout) => {
    const used = [...layout.columns.values()];
    const core = CORE_COLUMNS[layout.key].flatMap((key) => columns.get(key) ?? []);
    return headerRow >= layout.headerRow && core.every((column) => used.includes(column));
  });
}
