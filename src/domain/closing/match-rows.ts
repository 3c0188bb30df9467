/**
 * Compares the rows that closings counted with today's rows, as multisets of values: sorting, filtering and pasting the
 * same export again change nothing, and a copied row is an additional row.
 */
import type { FactValue } from "../conditions";
import type { ColumnKey } from "../program";
import {
  columnsOf,
  DOCUMENT_VALUE,
  inOrder,
  PARTNER_VALUE,
  rowKey,
  valuesOf,
  type PurchaseRow,
  type UnreadRow,
} from "./purchase-row";

/** A counted row and its match today. */
export interface KeptRow {
  readonly was: PurchaseRow;
  readonly now: PurchaseRow;
}

/** A counted row with other values today; `now` undefined: it is one that cannot be read, `unread`. */
export interface ChangedRow {
  readonly was: PurchaseRow;
  readonly now: PurchaseRow | undefined;
  readonly unread?: UnreadRow;
}

export interface RowMatch {
  readonly kept: readonly KeptRow[];
  readonly changed: readonly ChangedRow[];
  /** Counted rows that are gone. */
  readonly gone: readonly PurchaseRow[];
  /** Rows that no closing counted, and that match no counted one. */
  readonly fresh: readonly PurchaseRow[];
}

/**
 * Matches rows: first rows with equal values; then each remaining counted row with one of the same partner and
 * document, or with one different value; then with one that cannot be read. Of several the nearest is taken, whatever
 * their order.
 */
export function matchRows(
  counted: readonly PurchaseRow[],
  today: readonly PurchaseRow[],
  unread: readonly UnreadRow[] = [],
): RowMatch {
  const { kept, gone, fresh } = sameRows(counted, today);
  const readable = pairRows(inOrder(gone), new RowPool(inOrder(fresh), columnsOf, valuesOf));
  const others = pairRows(readable.gone, new RowPool(unread, () => [], unreadValues));
  return {
    kept,
    changed: [
      ...readable.pairs,
      ...others.pairs.map(({ was, now }) => ({ was, now: undefined, unread: now })),
    ],
    gone: others.gone,
    fresh: readable.left,
  };
}

interface SameRows {
  readonly kept: readonly KeptRow[];
  readonly gone: readonly PurchaseRow[];
  readonly fresh: readonly PurchaseRow[];
}

/** Rows that are equal in the columns that their closing kept: later versions may ask for more. */
function sameRows(counted: readonly PurchaseRow[], today: readonly PurchaseRow[]): SameRows {
  const kept: KeptRow[] = [];
  const gone: PurchaseRow[] = [];
  let fresh = today;
  for (const [columns, rows] of byColumns(counted)) {
    const places = placesOf(fresh, (row) => rowKey(row, columns));
    const taken = new Set<PurchaseRow>();
    for (const was of rows) {
      const now = places.get(rowKey(was, columns))?.pop();
      if (now === undefined) gone.push(was);
      else {
        taken.add(now);
        kept.push({ was, now });
      }
    }
    fresh = fresh.filter((row) => !taken.has(row));
  }
  return { kept, gone, fresh };
}

/** Counted rows by their kept columns; those with most columns first, because they are the most specific. */
function byColumns(
  rows: readonly PurchaseRow[],
): readonly (readonly [readonly ColumnKey[], readonly PurchaseRow[]])[] {
  const groups = new Map<string, [readonly ColumnKey[], PurchaseRow[]]>();
  for (const row of rows) {
    const columns = columnsOf(row);
    const key = JSON.stringify(columns);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [columns, [row]]);
    else group[1].push(row);
  }
  return [...groups.values()].sort(([a], [b]) => b.length - a.length);
}

function placesOf<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const places = new Map<string, Row[]>();
  // Backwards, so that the first row is the first one taken.
  for (const row of [...rows].reverse()) {
    const key = keyOf(row);
    const known = places.get(key);
    if (known === undefined) places.set(key, [row]);
    else known.push(row);
  }
  return places;
}

interface Pairs<Row> {
  readonly pairs: readonly { readonly was: PurchaseRow; readonly now: Row }[];
  readonly gone: readonly PurchaseRow[];
  /** Rows of the pool without a match. */
  readonly left: readonly Row[];
}

/**
 * Nearest first: the same document with one different value, then any of the same document, then one different value.
 */
function pairRows<Row extends object>(gone: readonly PurchaseRow[], pool: RowPool<Row>): Pairs<Row> {
  const found = new Map<PurchaseRow, Row>();
  for (const look of [pool.nearOfDocument, pool.ofDocument, pool.near]) {
    for (const was of pool.isEmpty ? [] : gone) {
      const now = found.has(was) ? undefined : look(was);
      if (now === undefined) continue;
      pool.take(now);
      found.set(was, now);
    }
  }
  return {
    pairs: [...found].map(([was, now]) => ({ was, now })),
    gone: gone.filter((was) => !found.has(was)),
    left: pool.left,
  };
}

type Values = readonly (FactValue | null | undefined)[];

/** A row that cannot be read lacks some of its values; its other columns are not compared. */
function unreadValues({ partner, day, document, amount, currency }: UnreadRow): Values {
  return [partner, day, document, amount, currency];
}

/** Rows that may match counted ones. Each look-up returns the first one that is still free. */
class RowPool<Row extends object> {
  readonly #free: Set<Row>;
  readonly #indexes = new Map<string, Map<string, Row[]>>();

  constructor(
    private readonly rows: readonly Row[],
    /** The columns by which a counted row is compared with these. */
    private readonly columnsFor: (was: PurchaseRow) => readonly ColumnKey[],
    private readonly valuesIn: (row: Row, columns: readonly ColumnKey[]) => Values,
  ) {
    this.#free = new Set(rows);
  }

  get isEmpty(): boolean {
    return this.#free.size === 0;
  }

  get left(): readonly Row[] {
    return this.rows.filter((row) => this.#free.has(row));
  }

  take(row: Row): void {
    this.#free.delete(row);
  }

  /** A row of the same partner and document. */
  readonly ofDocument = (was: PurchaseRow): Row | undefined => {
    if (was.document === "") return undefined;
    const keyOf = (values: Values): string => JSON.stringify([values[PARTNER_VALUE], values[DOCUMENT_VALUE]]);
    return this.#first("document", [], keyOf, keyOf(valuesOf(was, [])));
  };

  /** The same, with one different value. */
  readonly nearOfDocument = (was: PurchaseRow): Row | undefined =>
    was.document === "" ? undefined : this.#near(was, [PARTNER_VALUE, DOCUMENT_VALUE]);

  /** A row with any one different value. */
  readonly near = (was: PurchaseRow): Row | undefined => this.#near(was, []);

  #near(was: PurchaseRow, held: readonly number[]): Row | undefined {
    const columns = this.columnsFor(was);
    const values = valuesOf(was, columns);
    for (const position of values.keys()) {
      if (held.includes(position)) continue;
      const keyOf = (of: Values): string =>
        JSON.stringify(of.map((value, index) => (index === position ? [] : value)));
      const name = JSON.stringify([columns, position]);
      const found = this.#first(name, columns, keyOf, keyOf(values));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #first(
    name: string,
    columns: readonly ColumnKey[],
    keyOf: (values: Values) => string,
    key: string,
  ): Row | undefined {
    const index = this.#indexes.get(name) ?? placesOf(this.rows, (row) => keyOf(this.valuesIn(row, columns)));
    this.#indexes.set(name, index);
    const places = index.get(key) ?? [];
    for (let row = places.at(-1); row !== undefined; row = places.at(-1)) {
      if (this.#free.has(row)) return row;
      places.pop();
    }
    return undefined;
  }
}
