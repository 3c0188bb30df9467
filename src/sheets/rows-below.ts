/** Rows that stand right below an Excel table: they look like its rows, and are none. */
import { cellName } from "../workbook/cell-name";
import type { SheetLayout } from "./layout";
import type { ProblemLog } from "./problem-log";
import { isBlankRow, type CellBlock } from "../workbook/reader";

/** The last row to read: a few beyond the data, which `RowsBelow` looks at. None where the sheet's end is the end. */
export function lastRowToRead({ lastRow, below }: SheetLayout): { readonly lastRow?: number } {
  const last = below?.lastRow ?? lastRow;
  return last === undefined ? {} : { lastRow: last };
}

/** Counts the rows right below a table while its sheet is read. A blank row ends them: what follows is a note. */
export class RowsBelow {
  #count = 0;

  constructor(private readonly layout: SheetLayout) {}

  /** How many of the block's rows are data; those below are looked at. */
  dataRows(block: CellBlock): number {
    const { lastRow, below } = this.layout;
    if (lastRow === undefined) return block.rowCount;
    const rows = Math.max(0, Math.min(block.rowCount, lastRow - block.firstRow + 1));
    if (below === undefined) return rows;
    // Between the two may stand a totals row, which is the user's.
    for (let index = below.firstRow + this.#count - block.firstRow; index < block.rowCount; index++) {
      if (index < 0 || isBlankRow(block, index)) break;
      this.#count++;
    }
    return rows;
  }

  /** One problem for all of them, at the first. */
  log(log: ProblemLog): void {
    const { sheet, columns, table, below } = this.layout;
    if (below === undefined || this.#count === 0) return;
    const cell = cellName(Math.min(...columns.values()), below.firstRow);
    const more = this.#count > below.lastRow - below.firstRow ? "yes" : "";
    const details = { table: table?.name ?? "", count: String(this.#count), more };
    log.add("rows-below-table", "error", sheet, cell, details);
  }
}
