/** Days in columns that only rules ask for: each column is judged as a whole, as the column of purchase dates is. */
import type { ColumnKey } from "../domain/program";
import { cellName } from "../workbook/cell-name";
import type { Cell } from "./cells";
import { DateOrders, doubtDetails, typedDate } from "./date-orders";
import type { SheetLayout } from "./layout";
import type { SheetFixes } from "./note-fixes";
import type { ProblemLog } from "./problem-log";

export class FactDates {
  readonly #orders = new Map<ColumnKey, DateOrders<number>>();
  /** Days of the current row with two readings, of which it is not known yet whether the row counts. */
  #pending: { readonly key: ColumnKey; readonly row: number; readonly text: string }[] = [];

  constructor(private readonly layout: SheetLayout) {}

  /** Looks at a day's cell. `isRead`: a day was read from it. */
  look(key: ColumnKey, row: number, cell: Cell, isRead: boolean): void {
    const text = typedDate(cell);
    if (text === undefined) return;
    const orders = this.#orders.get(key) ?? new DateOrders<number>();
    this.#orders.set(key, orders);
    if (orders.look(text, row) && isRead) this.#pending.push({ key, row, text });
  }

  /** The row looked at counts: `place` is what `doubt` gets. */
  hold(place: number): void {
    for (const { key, row, text } of this.#pending) this.#orders.get(key)?.hold(row, text, place);
    this.#pending = [];
  }

  /** The row looked at does not count. */
  drop(): void {
    if (this.#pending.length > 0) this.#pending = [];
  }

  /** Logs the days in doubt and withdraws their fixes. Calls back for each, with its row's place. */
  settle(log: ProblemLog, fixes: SheetFixes, doubt: (key: ColumnKey, place: number) => void): void {
    for (const [key, orders] of this.#orders) {
      const doubtful = orders.doubtful();
      const cell = (row: number): string => cellName(this.layout.columns.get(key) ?? 1, row);
      for (const one of doubtful) {
        log.add("ambiguous-date", "error", this.layout.sheet, cell(one.row), doubtDetails(one, cell));
        doubt(key, one.what);
      }
      if (doubtful.length > 0) fixes.withdrawDates(key, new Set(doubtful.map(({ row }) => row)));
    }
  }

  /** Calls back for each column in which a text has its month first, with that text's row and whether a row's day is a text. */
  eachProven(visit: (key: ColumnKey, proofRow: number, isText: (row: number) => boolean) => void): void {
    for (const [key, orders] of this.#orders)
      if (orders.proofRow !== undefined) visit(key, orders.proofRow, (row) => orders.isText(row));
  }
}
