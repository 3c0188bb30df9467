/** Rows that contain totals: they are not purchases or partners, and are reported as left out, with their sum. */
import { CurrencySums, sumsText } from "../domain/incomplete";
import { formatTiyn } from "../domain/money";
import type { Tiyn } from "../domain/units";
import { cellName } from "../workbook/cell-name";
import { CellKind, kindOf, type CellBlock, type CellColumn } from "../workbook/reader";
import { isSubtotalWord, isTotalWord } from "./cells";
import type { ProblemLog } from "./problem-log";

/** Maximum number of cells that a problem names; for the others it gives their number. */
export const NAMED_CELLS = 10;

/** A printed total that is not the sum of the rows above it. `before`: the sum of all rows above. */
interface Difference {
  readonly row: number;
  readonly printed: Tiyn;
  readonly added: number;
  readonly before: number;
}

export class TotalRows {
  readonly #rows: number[] = [];
  readonly #sums = new CurrencySums();
  #running = 0;
  #last = 0;
  #isUnsure = false;
  /** The running sums at earlier totals, and at the beginning. */
  readonly #boundaries = new Set<number>([0]);
  readonly #differences: Difference[] = [];

  /** `column`: of the cell that names each row. */
  constructor(
    private readonly sheet: string,
    private readonly column: number,
  ) {}

  /** Counts the amount of a row that is no total; `undefined` makes sums unprovable. */
  pass(amount: Tiyn | undefined): void {
    if (amount === undefined) this.#isUnsure = true;
    else this.#running += amount;
  }

  add(row: number, currency: string, amount: Tiyn | undefined): void {
    this.#rows.push(row);
    if (amount !== undefined) this.compare(row, amount);
    if (amount !== undefined) this.#sums.add(currency, amount);
  }

  /**
   * Compares a printed total with its rows. It is right if it is the sum of all rows since some earlier total, or since
   * the beginning; also if it is that of the rows below it, to the next total or to the end.
   */
  compare(row: number, amount: Tiyn): void {
    const last = this.#differences.at(-1);
    if (last !== undefined && this.#isSumOfRowsSince(last)) this.#differences.pop();
    if (!this.#boundaries.has(this.#running - amount) && !this.#isUnsure) {
      const added = this.#running - this.#last;
      this.#differences.push({ row, printed: amount, added, before: this.#running });
    }
    this.#boundaries.add(this.#running);
    this.#last = this.#running;
  }

  /** One problem for each total that differs from its rows. `column`: of the amounts. */
  logDifferences(log: ProblemLog, column: number): void {
    for (const difference of this.#differences) {
      if (this.#isSumOfRowsSince(difference)) continue;
      const { row, printed, added } = difference;
      const details = { printed: formatTiyn(printed), added: formatTiyn(added as Tiyn) };
      log.add("total-differs", "warning", this.sheet, cellName(column, row), details);
    }
  }

  #isSumOfRowsSince({ before, printed }: Difference): boolean {
    return this.#running - before === printed;
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
  // One more than is named shows that there are more; a report may have a million of them.
  return firstCells(rows.slice(0, NAMED_CELLS + 1).map((row) => cellName(column, row)));
}

/** The first of some cells by name. */
export function firstCells(cells: readonly string[]): string {
  return cells.slice(0, NAMED_CELLS).join(", ") + (cells.length > NAMED_CELLS ? " …" : "");
}

/** Whether a column's cell marks its row, which names no partner, as a total: «Итого», «Қаңтар айы бойынша жиыны:». */
export function isTotalIn(column: CellColumn, index: number, block: CellBlock): boolean {
  if (kindOf(column.kinds[index] ?? 0) !== CellKind.text) return false;
  const text = block.texts.get(column.values[index] ?? 0);
  return isTotalWord(text) || isSubtotalWord(text);
}
