/** The result of reading a purchase row, and its storage: in the book, or beside it if the row does not count. */
import type { FactValue } from "../domain/conditions";
import type { ColumnKey, ColumnType } from "../domain/program";
import type { Day, Tiyn } from "../domain/units";
import type { Parsed } from "./cells";
import type { ForeignValues } from "./booked-rows";
import type { PurchaseBook } from "./purchase-book";

/** A column that rules ask for. */
export interface FactColumn {
  readonly key: ColumnKey;
  readonly type: ColumnType;
  /** 1000 if its money is in thousands. */
  readonly factor: number;
  /** Its position in the columns read; −1 if the sheet lacks it. */
  readonly position: number;
}

type Facts = readonly (FactValue | undefined)[];

/** `undefined` values cannot be read. */
export interface ReadRow {
  readonly row: number;
  readonly day: Day | undefined;
  readonly currency: string | undefined;
  /** In the row's own currency, and in the program's. */
  readonly amount: Tiyn | undefined;
  readonly inBase: Tiyn | undefined;
  readonly facts: Facts | undefined;
  /** For a row in another currency: its facts with money in that currency. */
  readonly ownFacts: Facts;
  readonly document: number;
}

/** A row that counts. */
export type CountedRow = ReadRow & {
  readonly day: Day;
  readonly inBase: Tiyn;
  readonly facts: Facts;
};

export function isCounted(read: ReadRow): read is CountedRow {
  return read.day !== undefined && read.inBase !== undefined && read.facts !== undefined;
}

/** Adds a row that counts. `base`: the program's currency. */
export function addCounted(book: PurchaseBook, partner: number, read: CountedRow, base: string): void {
  const { day, inBase, row, facts, document } = read;
  book.add(partner, day, inBase, row, facts, document, foreignValues(read, base));
}

function foreignValues({ currency, amount, ownFacts }: ReadRow, base: string): ForeignValues | undefined {
  if (currency === undefined || currency === base || amount === undefined) return undefined;
  return { currency, amount, facts: ownFacts };
}

/** Records a partner's row that does not count: one that lacks only its rate is readable (R8). */
export function noteUncounted(book: PurchaseBook, partner: number, read: ReadRow): void {
  const { row, day, amount, currency, document, facts, ownFacts } = read;
  const isUnread = day === undefined || amount === undefined || currency === undefined || facts === undefined;
  if (isUnread) book.addUnread(partner, { row, day, amount, currency, document });
  else book.addUnvalued(partner, { row, day, amount, currency, document, facts: ownFacts });
}

/** The value that was read; `undefined` for a blank cell, or one that cannot be read. */
export function valueIn(parsed: Parsed<FactValue> | undefined): FactValue | undefined {
  return parsed?.kind === "value" ? parsed.value : undefined;
}

/** A row's currency as a fact. */
export function codeFact(currency: string | undefined): Parsed<FactValue> | undefined {
  return currency === undefined ? undefined : { kind: "value", value: currency };
}
