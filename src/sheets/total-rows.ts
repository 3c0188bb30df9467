/** Rows that contain totals: they are not purchases or partners, and are reported as left out, with their sum. */
import { CurrencySums, sumsText } from "../domain/incomplete";
import type { Tiyn } from "../domain/units";
import { cellName } from "../workbook/cell-name";
import { CellKind, kindOf, type CellBlock, type CellColumn } from "../workbook/reader";
import { isTotalWord } from "./cells";
import type { ProblemLog } from "./problem-log";

/** Maximum number of cells that a problem names; for the others it gives their number. */
const NAMED_CELLS = 10;

export class TotalRows {
  readonly #rows: number[] = [];
  readonly #sums = new CurrencySums();

  /** `column`: of the cell that names each row. */
  constructor(
    private readonly sheet: string,
    private readonly column: number,
  ) {}

  add(row: number, currency: string, amount: Tiyn | undefined): void {
    this.#rows.push(row);
    if (amount !== undefined) this.#sums.add(currency, amount);
  }

  /** One problem for all of them, at the first. */
  log(log: ProblemLog): void {
    const [first] = this.#rows;
    if (first === undefined) return;
    log.add("total-rows", "warning", this.sheet, cellName(this.column, first), {
      rows: String(this.#rows.length),
      cells: namedCells(this.#rows, this.column),
      sum: sumsText(this.#sums.list()),
    });
  }
}

/** "A7, A12, A19 …": the first cells of a column's rows. */
export function namedCells(rows: readonly number[], column: number): string {
  const named = rows.slice(0, NAMED_CELLS).map((row) => cellName(column, row));
  return named.join(", ") + (rows.length > NAMED_CELLS ? " …" : "");
}

/** Whether a column's cell marks its row as a total. */
export function isTotalIn(column: CellColumn, index: number, block: CellBlock): boolean {
  if (kindOf(column.kinds[index] ?? 0) !== CellKind.text) return false;
  return isTotalWord(block.texts.get(column.values[index] ?? 0));
}
