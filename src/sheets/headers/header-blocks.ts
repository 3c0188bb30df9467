/**
 * Groups the columns of a header row into blocks: a list beside the data, after blank columns, is not part of the data.
 */
import type { TableInfo } from "../../workbook/reader";
import type { HeaderRow } from "./head";

/** Columns side by side, ascending. */
export interface HeaderBlock {
  readonly columns: readonly number[];
  /** The Excel table whose header row they form. */
  readonly table: TableInfo | undefined;
}

/** Splits a header row at blank columns, and at the edges of Excel tables. */
export function headerBlocks(
  header: HeaderRow,
  head: readonly HeaderRow[],
  tables: readonly TableInfo[],
): readonly HeaderBlock[] {
  const own = tables.filter(({ hasHeaderRow, range }) => hasHeaderRow && range.firstRow === header.row);
  const used = usedColumns(header, head);
  const blocks: { columns: number[]; table: TableInfo | undefined }[] = [];
  for (const column of used) {
    const table = own.find(({ range }) => column >= range.firstColumn && column <= range.lastColumn);
    const last = blocks.at(-1);
    if (last?.columns.at(-1) === column - 1 && last.table === table) last.columns.push(column);
    else blocks.push({ columns: [column], table });
  }
  return blocks;
}

/** Columns that have a header, or have values in most rows directly below it. */
function usedColumns({ row, filled }: HeaderRow, head: readonly HeaderRow[]): readonly number[] {
  const below = rowsRightBelow(row, head);
  const counts = new Map<number, number>();
  for (const one of below) for (const column of one.filled) counts.set(column, (counts.get(column) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count * 2 > below.length).map(([column]) => column);
  return [...new Set([...filled, ...often])].sort((a, b) => a - b);
}

/** The rows below a header up to the first blank one, as far as the head contains them. */
function rowsRightBelow(row: number, head: readonly HeaderRow[]): readonly HeaderRow[] {
  const below = head.filter((one) => one.row > row);
  return below.filter((one, index) => one.row === row + 1 + index);
}

/** The block with the plain columns next to it: their values belong to the same rows. */
export function withNeighbours(block: HeaderBlock, blocks: readonly HeaderBlock[]): readonly number[] {
  const columns = [...block.columns];
  for (const other of blocks) {
    const [first = 0] = other.columns;
    const last = other.columns.at(-1) ?? 0;
    const touches = last === (block.columns[0] ?? 0) - 1 || first === (block.columns.at(-1) ?? 0) + 1;
    if (touches && other.table === undefined) columns.push(...other.columns);
  }
  return columns;
}
