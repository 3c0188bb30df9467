/** The surroundings that prove that the written cells are the right ones: headers above, ids beside them. */
import { sameHeld, type Held } from "../journal/held";
import type { Strip } from "../journal/strip";

/** Contents by column. */
export type ByColumn = ReadonlyMap<number, Held>;

/** A sheet's headers and ids as they were when the write was prepared. */
export interface SheetGuard {
  readonly headerRow: number;
  /** Contents of the header row, from the first to the last relevant column. */
  readonly headers: ByColumn;
  /** Columns that identify a row; empty if there are none. */
  readonly keyColumns: readonly number[];
  /** Contents of the key columns, by row and in the columns' order. Rows that are missing here are not checked. */
  readonly keys: ReadonlyMap<number, readonly Held[]>;
  /** Ids of the tables that the write extends, or that Excel may extend over it. */
  readonly tables: readonly string[];
}

/** A guard that is kept up to date during a write: written cells are expected from then on. */
export class Expectation {
  readonly headerRow: number;
  readonly keyColumns: readonly number[];
  readonly tables: readonly string[];
  private readonly headers: Map<number, Held>;
  private readonly keys: Map<number, readonly Held[]>;

  /**
   * `witnesses`: columns of others, which tell rows apart whose ids a request has overwritten. None where ids are not
   * written.
   */
  constructor(
    guard: SheetGuard,
    readonly witnesses: readonly number[] = [],
    /** Holds the keys that this one lacks: there may be so many that copying them would stop the pane. */
    private readonly base?: Expectation,
  ) {
    this.headerRow = guard.headerRow;
    this.keyColumns = guard.keyColumns;
    this.tables = guard.tables;
    this.headers = new Map(guard.headers);
    this.keys = new Map(guard.keys);
  }

  /** The first and the last checked column of the header row; undefined if none is checked. */
  get span(): { readonly first: number; readonly last: number } | undefined {
    const columns = [...this.headers.keys()];
    return columns.length === 0 ? undefined : { first: Math.min(...columns), last: Math.max(...columns) };
  }

  hasKey(row: number): boolean {
    return this.keyOf(row) !== undefined;
  }

  keyOf(row: number): readonly Held[] | undefined {
    return this.keys.get(row) ?? this.base?.keyOf(row);
  }

  /** The first column whose header has changed. */
  otherHeader(seen: ByColumn): number | undefined {
    for (const [column, held] of this.headers) {
      if (!sameHeld(seen.get(column) ?? null, held)) return column;
    }
    return undefined;
  }

  /**
   * The headers by which columns are found again later. If none of them is in the row where they are expected, rows have
   * been inserted above: then columns are where they were, and the seen row says nothing of them.
   */
  knownHeaders(seen: ByColumn): ByColumn {
    return this.isElsewhere(seen) ? this.headers : seen;
  }

  /** True if the row in which headers are expected holds none of them. */
  isElsewhere(seen: ByColumn): boolean {
    const there = [...seen.values()];
    const named = [...this.headers.values()].filter((held) => held !== null);
    return named.length > 0 && !named.some((held) => there.some((one) => sameHeld(one, held)));
  }

  headerAt(column: number): Held {
    return this.headers.get(column) ?? null;
  }

  /** True if the key columns of this row hold the expected contents. A row without a key may hold anything. */
  isOwn(row: number, seen: readonly Held[]): boolean {
    const key = this.keyOf(row);
    return key === undefined || key.every((held, i) => sameHeld(held, seen[i] ?? null));
  }

  /** True if writing the strip changes a header or an id that is checked. */
  isChangedBy({ column, firstRow, after }: Strip): boolean {
    const hasHeader = firstRow <= this.headerRow && this.headerRow < firstRow + after.length;
    return this.keyColumns.includes(column) || (hasHeader && this.headers.has(column));
  }

  /** The guard after these strips are written. This one stays as it is. */
  after(strips: readonly Strip[]): Expectation {
    if (!strips.some((strip) => this.isChangedBy(strip))) return this;
    const { headerRow, headers, keyColumns, tables } = this;
    const guard = { headerRow, headers, keyColumns, keys: new Map(), tables };
    const next = new Expectation(guard, this.witnesses, this);
    next.advance(strips);
    return next;
  }

  /** From now on these strips are expected as they are after writing. */
  advance(strips: readonly Strip[]): void {
    for (const strip of strips) if (this.isChangedBy(strip)) this.write(strip);
  }

  private write({ column, firstRow, after }: Strip): void {
    const place = this.keyColumns.indexOf(column);
    after.forEach((held, i) => {
      if (held === undefined) return;
      const row = firstRow + i;
      if (row === this.headerRow && this.headers.has(column)) this.headers.set(column, held);
      const key = place < 0 ? undefined : this.keyOf(row);
      if (key !== undefined)
        this.keys.set(
          row,
          key.map((one, at) => (at === place ? held : one)),
        );
    });
  }
}
