/**
 * The order of day and month in a column of dates typed as text, judged for the whole column: where one text proves
 * that the month comes first, dates with two readings are in doubt, and none of them counts.
 */
import { dateOrder } from "./cells";

/** A row whose date has two readings, with the data needed to take the row back. */
export interface EitherDate<T> {
  readonly row: number;
  readonly text: string;
  readonly what: T;
}

export class DateOrders<T> {
  readonly #either: EitherDate<T>[] = [];
  /** The rows of texts, in ascending order. */
  readonly #textRows: number[] = [];
  #proofRow: number | undefined;

  /** Checks a date's text. True where it has two readings: then call `hold` for its row, once the row is read. */
  look(text: string, row: number): boolean {
    this.#textRows.push(row);
    const order = dateOrder(text);
    if (order === "month-first") this.#proofRow ??= row;
    return order === "either";
  }

  hold(row: number, text: string, what: T): void {
    this.#either.push({ row, text, what });
  }

  /** The dates in doubt, known once all have been checked; empty where no month comes first. */
  doubtful(): readonly EitherDate<T>[] {
    return this.#proofRow === undefined ? [] : this.#either;
  }

  /** Whether the date of a row was typed as text. */
  isText(row: number): boolean {
    let [from, to] = [0, this.#textRows.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#textRows[middle] ?? Infinity) < row) from = middle + 1;
      else to = middle;
    }
    return this.#textRows[from] === row;
  }

  /** The row of the first text with the month first. */
  get proofRow(): number | undefined {
    return this.#proofRow;
  }
}
