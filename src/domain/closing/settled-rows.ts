/** Purchase rows that a closing settled, in columns: there are as many as purchases. */
import { yearOf } from "../calendar";
import type { Day, Tiyn } from "../units";
import { GrowingInts, GrowingNumbers } from "./growing";
import { KeptTexts } from "./kept-texts";
import type { PurchaseRow } from "./purchase-row";

/** A purchase row that a closing counted (+1), or one counted before that it did not find again (−1). */
export interface SettledRow {
  readonly row: PurchaseRow;
  readonly count: 1 | -1;
}

/** Values of settled rows: partners and currencies by their numbers. */
export interface SettledColumns {
  readonly partners: Int32Array;
  readonly days: Int32Array;
  readonly amounts: Float64Array;
  readonly currencies: Int32Array;
  readonly counts: Int32Array;
}

/** One map for all rows without kept columns. */
export const NO_COLUMNS: PurchaseRow["columns"] = new Map();

/** Rows by position, 0 … length − 1, in the order in which they were added. Objects are made only for rows asked for. */
export class SettledRows implements Iterable<SettledRow> {
  readonly #partners = new GrowingInts();
  readonly #days = new GrowingInts();
  readonly #amounts = new GrowingNumbers();
  readonly #currencies = new GrowingInts();
  readonly #counts = new GrowingInts();
  readonly documents = new KeptTexts();
  /** Only of rows that keep any. */
  readonly #columns = new Map<number, PurchaseRow["columns"]>();
  readonly #partnerTexts = new NumberedTexts();
  readonly #currencyTexts = new NumberedTexts();

  /** The rows of a list. */
  static of(settled: Iterable<SettledRow>): SettledRows {
    const rows = new SettledRows();
    for (const { row, count } of settled) rows.addRow(row, count);
    return rows;
  }

  get length(): number {
    return this.#days.length;
  }

  /** Ids of partners, by their numbers here. */
  get partners(): readonly string[] {
    return this.#partnerTexts.texts;
  }

  /** Codes of currencies, by their numbers here. */
  get currencies(): readonly string[] {
    return this.#currencyTexts.texts;
  }

  addRow({ partner, day, amount, document, currency, columns }: PurchaseRow, count: 1 | -1): void {
    this.add(partner, day, amount, document, currency, columns, count);
  }

  /** Adds a row by its values: see `PurchaseRow`. */
  add(
    partner: string,
    day: Day,
    amount: Tiyn,
    document: string,
    currency: string,
    columns: PurchaseRow["columns"],
    count: 1 | -1,
  ): void {
    if (columns.size > 0) this.#columns.set(this.length, columns);
    this.#partners.push(this.#partnerTexts.numberOf(partner));
    this.#days.push(day);
    this.#amounts.push(amount);
    this.#currencies.push(this.#currencyTexts.numberOf(currency));
    this.#counts.push(count);
    this.documents.push(document);
  }

  /** All rows' values but documents and kept columns, by position; valid until the next row is added. */
  columns(): SettledColumns {
    return {
      partners: this.#partners.values(),
      days: this.#days.values(),
      amounts: this.#amounts.values(),
      currencies: this.#currencies.values(),
      counts: this.#counts.values(),
    };
  }

  partnerAt(at: number): number {
    return this.#partners.at(at);
  }

  dayAt(at: number): Day {
    return this.#days.at(at) as Day;
  }

  amountAt(at: number): Tiyn {
    return this.#amounts.at(at) as Tiyn;
  }

  documentAt(at: number): string {
    return this.documents.at(at);
  }

  currencyAt(at: number): number {
    return this.#currencies.at(at);
  }

  columnsAt(at: number): PurchaseRow["columns"] {
    return this.#columns.size === 0 ? NO_COLUMNS : (this.#columns.get(at) ?? NO_COLUMNS);
  }

  countAt(at: number): 1 | -1 {
    return this.#counts.at(at) === -1 ? -1 : 1;
  }

  /** The calendar years of the rows, ascending. */
  years(): readonly number[] {
    const days = [...new Set(this.#days.values())];
    return [...new Set(days.map((day) => yearOf(day as Day)))].sort((a, b) => a - b);
  }

  /** The row by value, made anew. */
  rowAt(at: number): PurchaseRow {
    return {
      partner: this.partners[this.partnerAt(at)] ?? "",
      day: this.dayAt(at),
      document: this.documentAt(at),
      amount: this.amountAt(at),
      currency: this.currencies[this.currencyAt(at)] ?? "",
      columns: this.columnsAt(at),
    };
  }

  *[Symbol.iterator](): Generator<SettledRow> {
    for (let at = 0; at < this.length; at++) yield { row: this.rowAt(at), count: this.countAt(at) };
  }

  /** The rows of the partners that `isAsked` names. */
  *ofPartners(isAsked: (partner: string) => boolean): Generator<SettledRow> {
    const asked = Uint8Array.from(this.partners, (partner) => (isAsked(partner) ? 1 : 0));
    if (!asked.includes(1)) return;
    for (let at = 0; at < this.length; at++)
      if (asked[this.partnerAt(at)] === 1) yield { row: this.rowAt(at), count: this.countAt(at) };
  }
}

/** Gives different texts numbers, from 0 on. */
class NumberedTexts {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();
  #last = 0;

  numberOf(text: string): number {
    // Neighbouring rows mostly share it.
    if (this.texts[this.#last] === text) return this.#last;
    const known = this.#numbers.get(text);
    if (known !== undefined) return (this.#last = known);
    this.#numbers.set(text, this.texts.length);
    return (this.#last = this.texts.push(text) - 1);
  }
}
