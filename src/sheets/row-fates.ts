/**
 * The outcome of each row of a purchases sheet: counted, in doubt, no partner's, a total of others. Each is reported.
 */
import type { IncompleteCause } from "../domain/incomplete";
import type { Tiyn } from "../domain/units";
import { cellName } from "../workbook/cell-name";
import { DateOrders, doubtDetails } from "./date-orders";
import type { FactDates } from "./fact-dates";
import type { SheetLayout } from "./layout";
import type { LeftOut } from "./left-out/left-out";
import { NobodyRows } from "./nobody-rows";
import type { SheetFixes } from "./note-fixes";
import type { ProblemLog } from "./problem-log";
import type { PurchaseBook } from "./purchase-book";
import { RowCounter, type RowAccount } from "./row-account";
import { SwappedDays } from "./swapped-days";
import { TotalRows } from "./total-rows";

/** Values used instead of a partner's position: no ID, … */
export const BLANK = -1;
/** … a cell with an invalid ID, … */
export const UNREADABLE = -2;
/** … a row that is a total of others, … */
export const TOTAL = -3;
/** … the example of a sheet that the pane has created, … */
export const EXAMPLE_ROW = -4;
/** … and unknown IDs: this value and those below it, one for each. */
const FIRST_UNKNOWN = -5;

export class RowFates {
  readonly #nobody: NobodyRows;
  readonly #counter: RowCounter;
  readonly #totals: TotalRows;
  /** Dates with two readings, by the purchase's position in the book. */
  readonly #orders = new DateOrders<number>();
  /** The position of the source's first purchase in the book. */
  readonly #first: number;

  /** `currency`: of the program. `lookalike`: finds the known ID that an unknown one may stand for. */
  constructor(
    private readonly layout: SheetLayout,
    private readonly book: PurchaseBook,
    lookalike: (id: string) => string | undefined,
    private readonly currency: string,
  ) {
    this.#first = book.size;
    const idColumn = layout.columns.get("partnerId") ?? 1;
    this.#nobody = new NobodyRows(layout.sheet, idColumn, lookalike);
    this.#counter = new RowCounter(currency);
    this.#totals = new TotalRows(layout.sheet, idColumn);
  }

  /** The value that represents the rows of an unknown ID. */
  unknown(id: string, row: number): number {
    return FIRST_UNKNOWN - this.#nobody.numberOf(id, row);
  }

  /** `isForeign`: the amount was in another currency, so printed totals cannot be compared. */
  count(amount: Tiyn, isForeign = false): void {
    this.#counter.count(amount);
    this.#totals.pass(isForeign ? undefined : amount);
  }

  /** Notes a row that cannot be read with certainty, or that belongs to no partner. */
  doubt(partner: number, row: number, currency: string, amount: Tiyn | undefined): void {
    this.#counter.except("inDoubt", currency, amount);
    this.#totals.pass(currency === this.currency ? amount : undefined);
    if (partner >= 0) this.book.markIncomplete(partner, row);
    else if (partner === BLANK) this.#nobody.addBlank(row, currency, amount);
    else if (partner === UNREADABLE) this.#nobody.addUnreadable(row, currency, amount);
    else this.#nobody.addUnknown(FIRST_UNKNOWN - partner, row, currency, amount);
  }

  /** Notes a total of other rows, or the example row: it is not a purchase. */
  leaveOut(row: number, amount: Tiyn | undefined, isExample: boolean): void {
    this.#counter.except("leftOut", this.currency, amount);
    if (!isExample) this.#totals.add(row, this.currency, amount);
  }

  /** Moves a row that counted to those left out. */
  takeOut(amount: Tiyn): void {
    this.#counter.takeOut(amount);
  }

  /** Notes a row that a shape tells to be no purchase: a group's sum, a total, a kind that does not count. */
  skip(row: number, amount: Tiyn | undefined, reason: string): void {
    this.#counter.except("leftOut", this.currency, amount);
    if (reason === "total" && amount !== undefined) this.#totals.compare(row, amount);
    // A total may hold rows that do not count, or not.
    if (reason === "kind") this.#totals.pass(undefined);
  }

  /** The ids or names that join no partner. */
  unknownIds(): readonly string[] {
    return this.#nobody.ids;
  }

  /** Notes rows of the sheet that are not read. */
  leaveUnread(left: LeftOut): void {
    this.#counter.leaveOut(left.rows, left.sums);
  }

  /** True where the date has two readings: then call `holdDate` before its purchase is added. */
  lookAtDate(text: string, row: number): boolean {
    return this.#orders.look(text, row);
  }

  holdDate(row: number, text: string): void {
    this.#orders.hold(row, text, this.book.size);
  }

  /** Call this when all rows have been read. */
  finish(log: ProblemLog, fixes: SheetFixes, factDates: FactDates): void {
    const taken = this.#doubtMonthFirstDates(log, fixes);
    factDates.settle(log, fixes, (_key, at) => {
      if (!taken.has(at)) this.#counter.doubt(this.book.takeBack(at));
      taken.add(at);
    });
    this.#doubtSwappedDates(log);
    this.#nobody.log(log);
    this.#totals.log(log);
    this.#totals.logDifferences(log, this.layout.columns.get("amount") ?? 1);
  }

  account(): RowAccount {
    return this.#counter.account();
  }

  /** The rows that join no partner, as a cause of incomplete totals. */
  cause(): IncompleteCause | undefined {
    return this.#nobody.cause();
  }

  /** Where one date of the column has its month first, dates with two readings do not count. Returns their places. */
  #doubtMonthFirstDates(log: ProblemLog, fixes: SheetFixes): Set<number> {
    const doubtful = this.#orders.doubtful();
    if (doubtful.length === 0) return new Set();
    const { sheet, columns } = this.layout;
    const cell = (row: number): string => cellName(columns.get("date") ?? 1, row);
    for (const doubt of doubtful) {
      this.#counter.doubt(this.book.takeBack(doubt.what));
      log.add("ambiguous-date", "error", sheet, cell(doubt.row), doubtDetails(doubt, cell));
    }
    fixes.withdrawDates("date", new Set(doubtful.map(({ row }) => row)));
    return new Set(doubtful.map(({ what }) => what));
  }

  /** Where a text has its month first, Excel may have swapped day and month in the column's own dates. */
  #doubtSwappedDates(log: ProblemLog): void {
    const { proofRow } = this.#orders;
    if (proofRow === undefined) return;
    const swapped = new SwappedDays();
    const partners = new Set<number>();
    this.book.eachFrom(this.#first, ({ partner, day, row, amount }) => {
      if (this.#orders.isText(row)) return;
      if (swapped.note(row, day, { tiyn: amount, currency: this.currency })) partners.add(partner);
    });
    const { sheet, columns } = this.layout;
    swapped.log(log, { sheet, column: columns.get("date") ?? 1, proofRow });
    if (swapped.areLikely) for (const partner of partners) this.book.markDoubtful(partner);
  }
}
