/** Purchases that count, although people do not see them, or see them struck through, as cancelled ones often are. */
import { CurrencySums, sumsText } from "../domain/incomplete";
import { cellName } from "../workbook/cell-name";
import type { RowLooks } from "../workbook/reader";
import type { SheetLayout } from "./layout";
import type { ProblemLog } from "./problem-log";
import type { AddedRow } from "./booked-rows";
import type { PurchaseBook } from "./purchase-book";
import { namedCells } from "./total-rows";

export class LookedRows {
  readonly #hidden = new Set<number>();
  readonly #struck = new Set<number>();
  /** The position of the source's first purchase in the book. */
  readonly #first: number;

  /** `currency`: the program's. */
  constructor(
    private readonly layout: SheetLayout,
    private readonly book: PurchaseBook,
    private readonly currency: string,
  ) {
    this.#first = book.size;
  }

  note({ hidden, struck }: RowLooks): void {
    for (const row of hidden) this.#hidden.add(row);
    for (const row of struck) this.#struck.add(row);
  }

  /** One warning for hidden rows, and one for struck ones, whose partners are provisional. */
  finish(log: ProblemLog): void {
    this.#log(log, "hidden-rows", this.#countedAmong(this.#hidden));
    const struck = this.#countedAmong(this.#struck);
    this.#log(log, "struck-rows", struck);
    for (const { partner } of struck) this.book.markDoubtful(partner);
  }

  #countedAmong(rows: ReadonlySet<number>): readonly AddedRow[] {
    const counted: AddedRow[] = [];
    if (rows.size > 0)
      this.book.eachFrom(this.#first, (added) => {
        if (rows.has(added.row)) counted.push(added);
      });
    return counted;
  }

  #log(log: ProblemLog, code: "hidden-rows" | "struck-rows", rows: readonly AddedRow[]): void {
    const [first] = rows;
    if (first === undefined) return;
    const column = this.layout.columns.get("amount") ?? 1;
    const sums = new CurrencySums();
    for (const { amount } of rows) sums.add(this.currency, amount);
    log.add(code, "warning", this.layout.sheet, cellName(column, first.row), {
      rows: String(rows.length),
      cells: namedCells(
        rows.map(({ row }) => row),
        column,
      ),
      sum: sumsText(sums.list()),
    });
  }
}
