/**
 * The order of day and month in a column of dates typed as text, judged for the whole column: where one text proves
 * that the month comes first, or after the year last, dates with two readings are in doubt, and none of them counts.
 */
import { CellKind } from "../workbook/reader";
import { dateOrder, shownNumber, type Cell, type DateOrder } from "./cells";

/** A row whose date has two readings, with the data needed to take the row back. */
export interface EitherDate<T> {
  readonly row: number;
  readonly text: string;
  readonly what: T;
}

/** Such a row, with the row that proves the unusual order. */
export interface DoubtfulDate<T> extends EitherDate<T> {
  readonly proofRow: number;
  /** The two readings differ in what comes right after the year. */
  readonly isYearFirst: boolean;
}

/** Dates with the year last, and those with the year first: the order of one says nothing about the other. */
interface Family<T> {
  readonly proof: DateOrder;
  readonly unsure: DateOrder;
  readonly isYearFirst: boolean;
  readonly either: EitherDate<T>[];
  proofRow: number | undefined;
}

/** A date's cell as it was typed: of a number its digits ("20261231"); undefined for any other cell. */
export function typedDate({ kind, text, value }: Pick<Cell, "kind" | "text" | "value">): string | undefined {
  if (kind === CellKind.text) return text;
  return kind === CellKind.number ? shownNumber(value) : undefined;
}

export class DateOrders<T> {
  readonly #families: readonly Family<T>[] = [
    { proof: "month-first", unsure: "either", isYearFirst: false, either: [], proofRow: undefined },
    { proof: "year-day", unsure: "year-either", isYearFirst: true, either: [], proofRow: undefined },
  ];
  /** The rows of texts, in ascending order. */
  readonly #textRows: number[] = [];

  /** Checks a date's text. True where it has two readings: then call `hold` for its row, once the row is read. */
  look(text: string, row: number): boolean {
    this.#textRows.push(row);
    const order = dateOrder(text);
    const family = this.#families.find(({ proof, unsure }) => order === proof || order === unsure);
    if (family === undefined) return false;
    if (order === family.proof) family.proofRow ??= row;
    return order === family.unsure;
  }

  hold(row: number, text: string, what: T): void {
    const order = dateOrder(text);
    this.#families.find(({ unsure }) => unsure === order)?.either.push({ row, text, what });
  }

  /** The dates in doubt, known once all have been checked; empty where no text has the unusual order. */
  doubtful(): readonly DoubtfulDate<T>[] {
    return this.#families.flatMap(({ either, proofRow, isYearFirst }) =>
      proofRow === undefined ? [] : either.map((one) => ({ ...one, proofRow, isYearFirst })),
    );
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

  /** The first row of a text with the unusual order. */
  get proofRow(): number | undefined {
    const rows = this.#families.flatMap(({ proofRow }) => proofRow ?? []);
    return rows.length === 0 ? undefined : Math.min(...rows);
  }
}

/** The details of the problem that a date has two readings. `cell`: names the cell of a row. */
export function doubtDetails(
  { text, proofRow, isYearFirst }: DoubtfulDate<unknown>,
  cell: (row: number) => string,
): Readonly<Record<string, string>> {
  return { found: text, other: cell(proofRow), ...(isYearFirst && { yearFirst: "yes" }) };
}
