/** Notes the fixable cells of one sheet while its rows are read. Only text cells come here. */
import { dayFromIso, serialOf } from "../domain/calendar";
import type { FactValue } from "../domain/conditions";
import { currencyUnits } from "../domain/money";
import type { ColumnKey, ColumnType } from "../domain/program";
import type { Day, Tiyn } from "../domain/units";
import type { FixLog, FixNotes } from "./fixes";
import { MAX_COLUMN } from "../workbook/limits";
import type { SheetLayout } from "./layout";

/** 1904-01-01: earlier days cannot be shown in a workbook of the 1904 date system. */
const FIRST_SERIAL = 1462;

/** Types of columns in which a text may be fixed. */
export const FIXABLE: ReadonlySet<ColumnType> = new Set<ColumnType>(["date", "money", "id"]);

export class SheetFixes {
  readonly #dates: FixNotes;
  readonly #amounts: FixNotes;
  readonly #ids: FixNotes;
  /** Column numbers by key, except columns with two meanings in the mapping: a fix for one may not suit the other. */
  readonly #columns: ReadonlyMap<ColumnKey, number>;

  constructor(log: FixLog, { sheet, columns }: SheetLayout) {
    this.#dates = log.notes("text-date", sheet);
    this.#amounts = log.notes("text-amount", sheet);
    this.#ids = log.notes("untrimmed-id", sheet);
    const numbers = [...columns.values()];
    // A derived column has no cells of its own.
    const isAlone = (column: number): boolean =>
      column <= MAX_COLUMN && numbers.indexOf(column) === numbers.lastIndexOf(column);
    this.#columns = new Map([...columns].filter(([, column]) => isAlone(column)));
  }

  /** A date that was read from a text. A date with a time of day is not offered: the fix would lose the time. */
  date(key: ColumnKey, row: number, text: string, day: Day): void {
    const serial = serialOf(day);
    if (serial === undefined || serial < FIRST_SERIAL || text.includes(":")) return;
    this.#note(this.#dates, key, row, text, serial);
  }

  /** Removes the fixes for dates of these rows, whose order of day and month is in doubt. */
  withdrawDates(key: ColumnKey, rows: ReadonlySet<number>): void {
    const column = this.#columns.get(key);
    if (column !== undefined) this.#dates.withdraw(column, rows);
  }

  /** An amount that was read from a text, without rounding. `factor`: 1000 where the column holds thousands. */
  amount(key: ColumnKey, row: number, text: string, amount: Tiyn, factor = 1): void {
    this.#note(this.#amounts, key, row, text, currencyUnits(amount) / factor);
  }

  /** An id that was read from a text. */
  id(key: ColumnKey, row: number, text: string, id: string): void {
    if (id !== text) this.#note(this.#ids, key, row, text, id);
  }

  /** A fact that was read from a text, by its column's type. */
  fact(key: ColumnKey, row: number, text: string, type: ColumnType, value: FactValue, factor = 1): void {
    const day = type === "date" ? dayFromIso(String(value)) : undefined;
    if (day !== undefined) this.date(key, row, text, day);
    if (type === "money" && typeof value === "number")
      this.#note(this.#amounts, key, row, text, value / factor);
    if (type === "id") this.id(key, row, text, String(value));
  }

  #note(notes: FixNotes, key: ColumnKey, row: number, was: string, now: string | number): void {
    const column = this.#columns.get(key);
    if (column !== undefined) notes.add(row, column, was, now);
  }
}
