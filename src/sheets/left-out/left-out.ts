/** Rows that were left out, counted. */
import { CurrencySums, type CurrencySum } from "../../domain/incomplete";
import type { LeftRow } from "./look";

export class LeftOut {
  #rows = 0;
  #whole = 0;
  #firstRow = 0;
  #lastRow = 0;
  readonly #sums = new CurrencySums();
  readonly #partners = new Map<number, number[]>();
  readonly #currencies = new Set<string | undefined>();

  add(row: number, { partner, currency, amount, isWhole }: LeftRow): void {
    this.#rows++;
    if (isWhole) this.#whole++;
    if (this.#firstRow === 0) this.#firstRow = row;
    this.#lastRow = row;
    this.#currencies.add(currency);
    if (amount !== undefined && currency !== undefined) this.#sums.add(currency, amount);
    if (partner === undefined) return;
    const rows = this.#partners.get(partner);
    if (rows === undefined) this.#partners.set(partner, [row]);
    else rows.push(row);
  }

  get rows(): number {
    return this.#rows;
  }

  /** Rows with all values that a row of the sheet needs. */
  get whole(): number {
    return this.#whole;
  }

  /** The first and the last of them; 0 where there are none. */
  get firstRow(): number {
    return this.#firstRow;
  }

  get lastRow(): number {
    return this.#lastRow;
  }

  get sums(): readonly CurrencySum[] {
    return this.#sums.list();
  }

  /** The rows of each listed partner, by its position. */
  get partners(): ReadonlyMap<number, readonly number[]> {
    return this.#partners;
  }

  /** The currencies named; undefined is among them where a row names none. */
  get currencies(): ReadonlySet<string | undefined> {
    return this.#currencies;
  }
}
