/** Purchase rows by value: the values that a closing keeps, and when two rows are the same. */
import type { FactValue } from "../conditions";
import type { ColumnKey } from "../program";
import type { Day, Tiyn } from "../units";

/** A purchase row with the values of its source, regardless of its position there. */
export interface PurchaseRow {
  /** The partner's id. */
  readonly partner: string;
  readonly day: Day;
  /** "" if blank. */
  readonly document: string;
  /** In hundredths of the row's own currency. */
  readonly amount: Tiyn;
  /** ISO 4217 code; the program's own if the cell is blank. */
  readonly currency: string;
  /**
   * The columns that points rules ask for, besides those above. Money is in the row's own currency; `undefined` =
   * blank.
   */
  readonly columns: ReadonlyMap<ColumnKey, FactValue | undefined>;
}

/** A purchase row with values that cannot be read: `undefined`. `partner` undefined: it joins none. */
export interface UnreadRow {
  readonly partner: string | undefined;
  readonly day: Day | undefined;
  readonly document: string | undefined;
  readonly amount: Tiyn | undefined;
  readonly currency: string | undefined;
}

/** A row's values in a fixed order: the fixed ones, then those of the given columns. */
export function valuesOf(row: PurchaseRow, columns: readonly ColumnKey[]): readonly (FactValue | null)[] {
  const { partner, day, document, amount, currency } = row;
  return [partner, day, document, amount, currency, ...columns.map((key) => row.columns.get(key) ?? null)];
}

/** The column in which a row differs from what it was; the date's if it differs in several. */
export function changedColumn(was: PurchaseRow, now: PurchaseRow): ColumnKey {
  const columns = columnsOf(now);
  const keys: readonly ColumnKey[] = ["partnerId", "date", "document", "amount", "currency", ...columns];
  const [before, after] = [valuesOf(was, columns), valuesOf(now, columns)];
  const [changed, ...others] = keys.filter((_key, i) => before[i] !== after[i]);
  return changed === undefined || others.length > 0 ? "date" : changed;
}

/** The column whose value a row had, and cannot be read now. */
export function unreadColumn(was: PurchaseRow, now: UnreadRow): ColumnKey {
  if (now.partner !== was.partner) return "partnerId";
  if (now.day !== was.day) return "date";
  return now.currency === was.currency ? "amount" : "currency";
}

/** Indexes of the partner and the document among a row's values. */
export const PARTNER_VALUE = 0;
export const DOCUMENT_VALUE = 2;

/** A text that is equal for two rows only if all these values are equal. */
export function rowKey(row: PurchaseRow, columns: readonly ColumnKey[]): string {
  return JSON.stringify(valuesOf(row, columns));
}

/** The columns of a row's values, in a fixed order. */
export function columnsOf(row: PurchaseRow): readonly ColumnKey[] {
  return [...row.columns.keys()].sort();
}

/** Rows in an order by value, which does not depend on their positions. */
export function inOrder<Row extends PurchaseRow>(rows: readonly Row[]): readonly Row[] {
  const keyed = rows.map((row) => ({ row, key: rowKey(row, columnsOf(row)) }));
  return keyed
    .sort((a, b) => a.row.day - b.row.day || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}
