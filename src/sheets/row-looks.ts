/** Purchases that count, although people do not see them, or see them struck through, as cancelled ones often are. */
import { CurrencySums, sumsText } from "../domain/incomplete";
import { cellName } from "../workbook/cell-name";
import type { RowLooks } from "../workbook/reader";
import type { SheetLayout } from "./layout";
import type { ProblemLog } from "./problem-log";
import type { AddedRow } from "./booked-rows";
import type { PurchaseBook } from "./purchase-book";
import { firstCells, NAMED_CELLS } from "./total-rows";

export class LookedRows {
  readonly #hidden = new Set<number>();
  readonly #struck = new Set<number>();
  /** The position of the source's first purchase in the book. */
  readonly #first: number;

  constructor(
    private readonly layout: SheetLayout,
    private readonly book: PurchaseBook,
  ) {
    this.#first = book.size;
  }

  note({ hidden, struck }: RowLooks): void {
    for (const row of hidden) this.#hidden.add(row);
    for (const row of struck) this.#struck.add(row);
  }

  /** Tells of the hidden rows, and of the struck ones, whose partners are provisional. */
  finish(told: LooksTold): void {
    const column = this.layout.columns.get("amount") ?? 1;
    told.add("hidden-rows", this.layout.sheet, column, this.#countedAmong(this.#hidden));
    const struck = this.#countedAmong(this.#struck);
    told.add("struck-rows", this.layout.sheet, column, struck);
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
}

type LookCode = "hidden-rows" | "struck-rows";

interface Told {
  readonly rows: Set<number>;
  /** Of the first rows, in the first column of amounts in which each counts. */
  readonly cells: string[];
  readonly sums: CurrencySums;
}

/** One warning for all rows of a sheet that look alike: a cross-tab reads each of them once for every period. */
export class LooksTold {
  #sheet = "";
  readonly #told = new Map<LookCode, Told>();

  /** `currency`: the program's. */
  constructor(
    private readonly log: ProblemLog,
    private readonly currency: string,
  ) {}

  add(code: LookCode, sheet: string, column: number, rows: readonly AddedRow[]): void {
    if (rows.length === 0) return;
    if (sheet !== this.#sheet) this.finish();
    this.#sheet = sheet;
    const told = this.#told.get(code) ?? { rows: new Set<number>(), cells: [], sums: new CurrencySums() };
    this.#told.set(code, told);
    for (const { row, amount } of rows) {
      if (!told.rows.has(row) && told.cells.length <= NAMED_CELLS) told.cells.push(cellName(column, row));
      told.rows.add(row);
      told.sums.add(this.currency, amount);
    }
  }

  /** Logs what was told of the last sheet. */
  finish(): void {
    for (const [code, { rows, cells, sums }] of this.#told) {
      this.log.add(code, "warning", this.#sheet, cells[0] ?? "", {
        rows: String(rows.size),
        cells: firstCells(cells),
        sum: sumsText(sums.list()),
      });
    }
    this.#told.clear();
  }
}
