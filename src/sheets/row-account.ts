/** The outcome of every row that was read: counted, in doubt, or left out. The three numbers add up to all rows. */
import { CurrencySums, type CurrencySum } from "../domain/incomplete";
import type { Tiyn } from "../domain/units";

/** `counted`: in the sums of a partner. `inDoubt`: a problem names it. `leftOut`: a total of other rows, or not
 * read, as a problem says. */
export const ROW_FATES = ["counted", "inDoubt", "leftOut"] as const;
export type RowFate = (typeof ROW_FATES)[number];

export interface FateCount {
  readonly rows: number;
  /** Readable amounts, by currency. */
  readonly sums: readonly CurrencySum[];
}

export type RowAccount = Readonly<Record<RowFate, FateCount>>;

/** The account with copies of counted rows moved to those left out. */
export function withoutCopies(
  { counted, inDoubt, leftOut }: RowAccount,
  copies: readonly { readonly amount: Tiyn }[],
  currency: string,
): RowAccount {
  const [kept, left] = [new CurrencySums(), new CurrencySums()];
  for (const { currency: one, amount } of counted.sums) kept.add(one, amount);
  for (const { currency: one, amount } of leftOut.sums) left.add(one, amount);
  for (const { amount } of copies) {
    kept.add(currency, (0 - amount) as Tiyn);
    left.add(currency, amount);
  }
  return {
    counted: { rows: counted.rows - copies.length, sums: kept.list() },
    inDoubt,
    leftOut: { rows: leftOut.rows + copies.length, sums: left.list() },
  };
}

/** Fills an account row by row. A counted row costs at most two additions. */
export class RowCounter {
  #counted = 0;
  #countedSum = 0;
  readonly #rows = { inDoubt: 0, leftOut: 0 };
  readonly #sums = { inDoubt: new CurrencySums(), leftOut: new CurrencySums() };

  /** `currency`: of counted amounts. */
  constructor(private readonly currency: string) {}

  count(amount: Tiyn): void {
    this.#counted++;
    this.#countedSum += amount;
  }

  /** `amount`: undefined where it cannot be read. */
  except(fate: Exclude<RowFate, "counted">, currency: string, amount: Tiyn | undefined): void {
    this.#rows[fate]++;
    if (amount !== undefined) this.#sums[fate].add(currency, amount);
  }

  /** Rows that are left out together. */
  leaveOut(rows: number, sums: readonly CurrencySum[]): void {
    this.#rows.leftOut += rows;
    for (const { currency, amount } of sums) this.#sums.leftOut.add(currency, amount);
  }

  /** Moves a counted row to those in doubt. */
  doubt(amount: Tiyn): void {
    this.#counted--;
    this.#countedSum -= amount;
    this.except("inDoubt", this.currency, amount);
  }

  /** Moves a counted row to those left out. */
  takeOut(amount: Tiyn): void {
    this.#counted--;
    this.#countedSum -= amount;
    this.except("leftOut", this.currency, amount);
  }

  account(): RowAccount {
    const counted = [{ currency: this.currency, amount: this.#countedSum as Tiyn }];
    const of = (fate: "inDoubt" | "leftOut"): FateCount => ({
      rows: this.#rows[fate],
      sums: this.#sums[fate].list(),
    });
    return {
      counted: { rows: this.#counted, sums: this.#counted === 0 ? [] : counted },
      inDoubt: of("inDoubt"),
      leftOut: of("leftOut"),
    };
  }
}
