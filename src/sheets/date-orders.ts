/**
 * The order of day and month in a column of dates typed as text, judged as a whole: where one text proves that the month
 * comes first, those that could be read either way are in doubt, and none of them is taken.
 */
import { dateOrder } from "./cells";

/** A row whose date could be read either way, and what the caller needs to take it back. */
export interface EitherDate<T> {
  readonly row: number;
  readonly text: string;
  readonly what: T;
}

export class DateOrders<T> {
  readonly #either: EitherDate<T>[] = [];
  #proofRow: number | undefined;

  /** Looks at a date's text. True where it could be read either way: then `hold` its row, once it is read. */
  look(text: string, row: number): boolean {
    const order = dateOrder(text);
    if (order === "month-first") this.#proofRow ??= row;
    return order === "either";
  }

  hold(row: number, text: string, what: T): void {
    this.#either.push({ row, text, what });
  }

  /** The dates in doubt, once all have been looked at; none where no month comes first. */
  doubtful(): readonly EitherDate<T>[] {
    return this.#proofRow === undefined ? [] : this.#either;
  }

  /** The row of the first text whose month comes first. */
  get proofRow(): number | undefined {
    return this.#proofRow;
  }
}
