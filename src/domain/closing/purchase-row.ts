/** Purchase rows by value: what a closing keeps of them, and how two of them are the same. */
import type { FactValue } from "../conditions";
import type { ColumnKey } from "../program";
import type { Day, Tiyn } from "../units";

/** A purchase row as it stands in its source, wherever it stands there. */
export interface PurchaseRow {
  /** The partner's id. */
  readonly partner: string;
  readonly day: Day;
  /** "": blank. */
  readonly document: string;
  /** In hundredths of its own currency. */
  readonly amount: Tiyn;
  /** ISO 4217 code; the program's own where the cell is blank. */
  readonly currency: string;
  /** The columns that points rules ask, beside those above. Money is in the row's own currency; `undefined` = blank. */
  readonly columns: ReadonlyMap<ColumnKey, FactValue | undefined>;
}

/** A purchase row of which something cannot be read: `undefined`. */
export interface UnreadRow {
  readonly partner: string;
  readonly day: Day | undefined;
  readonly document: string | undefined;
  readonly amount: Tiyn | undefined;
  readonly currency: string | undefined;
}

/** A row's values in one order: the fixed ones, then those of the given columns. */
export function valuesOf(row: PurchaseRow, columns: readonly ColumnKey[]): readonly (FactValue | null)[] {
  const { partner, day, document, amount, currency } = row;
  return [partner, day, document, amount, currency, ...columns.map((key) => row.columns.get(key) ?? null)];
}

/** Where the partner and the document stand among a row's values. */
export const PARTNER_VALUE = 0;
export const DOCUMENT_VALUE = 2;

/** A text that two rows share exactly where all these values are the same. */
export function rowKey(row: PurchaseRow, columns: readonly ColumnKey[]): string {
  return JSON.stringify(valuesOf(row, columns));
}

/** The columns that a row has values of, in one order. */
export function columnsOf(row: PurchaseRow): readonly ColumnKey[] {
  return [...row.columns.keys()].sort();
}

/** Rows in an order of their own, by value: it does not depend on where they stood. */
export function inOrder<Row extends PurchaseRow>(rows: readonly Row[]): readonly Row[] {
  const keyed = rows.map((row) => ({ row, key: rowKey(row, columnsOf(row)) }));
  return keyed
    .sort((a, b) => a.row.day - b.row.day || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}
