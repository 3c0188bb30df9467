/** Purchases as the book gives them. */
import type { FactValue } from "../domain/conditions";
import type { Day, SourceIndex, Tiyn } from "../domain/units";

/** The place of a purchase that equals another one. */
export interface DuplicateRow {
  /** Its position among the purchases added. */
  readonly at: number;
  readonly partner: number;
  readonly source: SourceIndex;
  readonly row: number;
  readonly amount: Tiyn;
}

/**
 * The values of a purchase that are not in the program's currency: its own currency, its amount, and its facts in it.
 */
export interface ForeignValues {
  readonly currency: string;
  readonly amount: Tiyn;
  readonly facts: readonly (FactValue | undefined)[];
}

/** A purchase by value, with its place. `facts`: in the order of the book's fact columns, money in its own currency. */
export interface BookedRow {
  readonly source: SourceIndex;
  readonly row: number;
  readonly day: Day;
  readonly amount: Tiyn;
  /** `undefined`: the program's own. */
  readonly currency: string | undefined;
  /** The document's number, 0 for none. */
  readonly document: number;
  readonly facts: readonly (FactValue | undefined)[];
}

/** Called with a row's values, see `BookedRow`; `partner`: its position. */
export type BookedVisit = (
  partner: number,
  day: Day,
  amount: Tiyn,
  document: number,
  currency: string | undefined,
  facts: BookedRow["facts"],
) => void;

/** A row that is not in the book; `undefined`: it cannot be read. */
export interface UnreadPurchase {
  readonly source: SourceIndex;
  readonly row: number;
  readonly day: Day | undefined;
  readonly amount: Tiyn | undefined;
  readonly currency: string | undefined;
  readonly document: number;
}

/** Purchases in columns, in the order they were added; below zero in place of a partner: taken back. */
export interface AddedColumns {
  readonly size: number;
  readonly partners: Int32Array;
  readonly days: Int32Array;
  readonly rows: Int32Array;
  readonly amounts: Float64Array;
  /** Numbers of documents, 0 for none. */
  readonly documents: Int32Array;
}

/** A purchase that counts. */
export interface AddedRow {
  readonly partner: number;
  readonly day: Day;
  readonly row: number;
  readonly amount: Tiyn;
}
