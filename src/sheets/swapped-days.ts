/**
 * Excel dates of a column in which a text has its month first. Excel reads "02/10/2026" as 2 October where the day comes
 * first, and leaves "02/15/2026" as text: so the dates beside such a text may have their day and month swapped.
 */
import { dateOf } from "../domain/calendar";
import { CurrencySums, sumsText } from "../domain/incomplete";
import type { Day, Tiyn } from "../domain/units";
import { cellName } from "../workbook/cell-name";
import type { ProblemLog } from "./problem-log";
import { namedCells } from "./total-rows";

/** The cells of a column of dates, and the row of the text that has its month first. */
export interface DateColumn {
  readonly sheet: string;
  readonly column: number;
  readonly proofRow: number;
}

const MONTHS = 12;

export class SwappedDays {
  readonly #rows: number[] = [];
  readonly #sums = new CurrencySums();
  #hasLaterDays = false;

  /** Notes an Excel date. Returns whether it could be read with day and month swapped. */
  note(row: number, date: Day, amount?: { readonly tiyn: Tiyn; readonly currency: string }): boolean {
    const { month, day } = dateOf(date);
    if (day > MONTHS) this.#hasLaterDays = true;
    if (day > MONTHS || day === month) return false;
    this.#rows.push(row);
    if (amount !== undefined) this.#sums.add(amount.currency, amount.tiyn);
    return true;
  }

  /**
   * Whether all dates of the column could be swapped, so that what rests on them is provisional. A date later than the
   * twelfth shows that the column holds dates that Excel has not swapped.
   */
  get areLikely(): boolean {
    return !this.#hasLaterDays && this.#rows.length > 0;
  }

  /** One warning for all of them, at the first. */
  log(log: ProblemLog, { sheet, column, proofRow }: DateColumn): void {
    const [first] = this.#rows;
    if (first === undefined) return;
    log.add("swapped-dates", "warning", sheet, cellName(column, first), {
      rows: String(this.#rows.length),
      cells: namedCells(this.#rows, column),
      sum: sumsText(this.#sums.list()),
      other: cellName(column, proofRow),
    });
  }
}
