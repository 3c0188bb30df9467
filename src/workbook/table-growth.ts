import type { CellRange } from "./cell-range";
import type { TableInfo } from "./reader";
import type { ColumnWrite, SheetWrite } from "./write-plan";
import { lastRowOf } from "./row-list";
import { foldCase, numberedName } from "./table-name";

/** The effect of a write on a table: its new range, and the columns added, from left to right. */
export interface TableGrowth {
  readonly range: CellRange;
  readonly added: readonly { readonly column: number; readonly name: string }[];
}

/**
 * The table's growth. Columns join it only where they stand right beside it without a gap; rows join it only below
 * its last row, and never below a totals row. A header that the table has already gets a number ("Points2").
 */
export function growTable(table: TableInfo, columnNames: readonly string[], write: SheetWrite): TableGrowth {
  const { range } = table;
  const taken = new Set(columnNames.map(foldCase));
  const added: { column: number; name: string }[] = [];
  let lastColumn = range.lastColumn;
  for (const column of newColumns(write)) {
    if (column.column !== lastColumn + 1) continue;
    const name = numberedName(column.header, taken);
    taken.add(foldCase(name));
    added.push({ column: column.column, name });
    lastColumn += 1;
  }
  return { range: { ...range, lastColumn, lastRow: grownLastRow(table, write) }, added };
}

/** The columns that a write adds, from left to right. */
export function newColumns(write: SheetWrite): readonly ColumnWrite[] {
  return write.columns.filter((column) => column.isNew).sort((a, b) => a.column - b.column);
}

function grownLastRow(table: TableInfo, write: SheetWrite): number {
  const lastWritten = lastRowOf(write.rows);
  return table.hasTotalsRow ? table.range.lastRow : Math.max(table.range.lastRow, lastWritten);
}
