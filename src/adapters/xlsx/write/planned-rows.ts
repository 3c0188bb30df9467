import type { CellRange } from "../../../workbook/cell-range";
import { rowList, type RowList } from "../../../workbook/row-list";
import type { ColumnWrite, PlainValue, SheetWrite } from "../../../workbook/write-plan";

/** One cell to write. A value of null clears it. */
export interface Target {
  readonly row: number;
  readonly column: ColumnWrite;
  readonly value: PlainValue;
  readonly isHeader: boolean;
  readonly provisional: boolean;
}

/** One row to write, its cells from left to right. */
export interface PlannedRow {
  readonly row: number;
  readonly targets: readonly Target[];
}

/** A cell that gets a value. */
export interface ValuePlace {
  readonly row: number;
  readonly column: number;
}

/** The rows of a write in ascending order, with the header if a column is new. */
export class PlannedRows {
  readonly count: number;
  private readonly rows: RowList;
  private readonly order: readonly number[];
  private readonly header: PlannedRow | undefined;
  private filled: ReadonlyMap<number, readonly number[]> | undefined;

  /** `names` are the header texts by column, if a table needs other headers than the write has. */
  constructor(
    private readonly write: SheetWrite,
    names: ReadonlyMap<number, string>,
  ) {
    this.order = write.columns.map((_column, i) => i).sort((a, b) => this.columnAt(a) - this.columnAt(b));
    this.header = headerRow(write, this.order, names);
    this.rows = rowList(write.rows);
    this.count = this.rows.count;
    for (let i = 1; i < this.count; i++) {
      if (this.rowAt(i) <= this.rowAt(i - 1))
        throw new Error(`Rows to write do not ascend in ${write.sheet}`);
    }
  }

  /** Iterates over the rows once. */
  [Symbol.iterator](): Generator<PlannedRow, undefined> {
    return this.walk((i) => this.targetsOf(i));
  }

  /** The same, one row at a time: its targets are valid until the next row, because all rows share the same objects. */
  reusing(): Generator<PlannedRow, undefined> {
    const made = this.order.flatMap((c) => {
      const column = this.write.columns[c];
      return column === undefined ? [] : [{ c, target: reusedTarget(column) }];
    });
    const targets: Target[] = [];
    return this.walk((i) => {
      targets.length = 0;
      for (const { c, target } of made) {
        const value = this.rows.valueAt(i, c);
        if (value === undefined) continue;
        target.row = this.rowAt(i);
        target.value = kept(value);
        target.provisional = this.rows.isProvisional(i);
        targets.push(target);
      }
      return targets;
    });
  }

  private *walk(targetsOf: (i: number) => readonly Target[]): Generator<PlannedRow, undefined> {
    let header = this.header;
    for (let i = 0; i < this.count; i++) {
      if (header !== undefined && header.row < this.rowAt(i)) {
        yield header;
        header = undefined;
      }
      if (header?.row === this.rowAt(i))
        throw new Error(`A value is planned for a header of ${this.write.sheet}`);
      const targets = targetsOf(i);
      if (targets.length > 0) yield { row: this.rowAt(i), targets };
    }
    if (header !== undefined) yield header;
    return undefined;
  }

  /** A cell that gets a value inside a merged area and is not the area's first; undefined if there is none. */
  valueWithin({ firstRow, firstColumn, lastRow, lastColumn }: CellRange): ValuePlace | undefined {
    for (const [column, rows] of this.filledRows()) {
      if (column < firstColumn || column > lastColumn) continue;
      const from = column === firstColumn ? firstRow + 1 : firstRow;
      const row = rows[firstAtLeast(rows, from)];
      if (row !== undefined && row <= lastRow) return { row, column };
    }
    return undefined;
  }

  /** The range of the cells that get a value; undefined if there are none. */
  extent(): CellRange | undefined {
    const range = { firstRow: Infinity, firstColumn: Infinity, lastRow: 0, lastColumn: 0 };
    const include = (row: number, column: number) => {
      range.firstRow = Math.min(range.firstRow, row);
      range.lastRow = Math.max(range.lastRow, row);
      range.firstColumn = Math.min(range.firstColumn, column);
      range.lastColumn = Math.max(range.lastColumn, column);
    };
    for (const { row, column } of this.header?.targets ?? []) include(row, column.column);
    for (const c of this.order) {
      const first = this.filledFrom(c, 0, 1);
      if (first < 0) continue;
      include(this.rowAt(first), this.columnAt(c));
      include(this.rowAt(this.filledFrom(c, this.count - 1, -1)), this.columnAt(c));
    }
    return range.lastRow === 0 ? undefined : range;
  }

  /** The first index, from `start` on and forwards or back, at which a column gets a value; −1 if there is none. */
  private filledFrom(c: number, start: number, step: 1 | -1): number {
    for (let i = start; i >= 0 && i < this.count; i += step) {
      const value = this.rows.valueAt(i, c);
      if (value !== undefined && value !== null && value !== "") return i;
    }
    return -1;
  }

  private targetsOf(i: number): Target[] {
    const row = this.rowAt(i);
    const provisional = this.rows.isProvisional(i);
    const targets: Target[] = [];
    for (const c of this.order) {
      const column = this.write.columns[c];
      const value = this.rows.valueAt(i, c);
      if (column === undefined || value === undefined) continue;
      targets.push({ row, column, value: kept(value), isHeader: false, provisional });
    }
    return targets;
  }

  private columnAt(i: number): number {
    return this.write.columns[i]?.column ?? 0;
  }

  private rowAt(i: number): number {
    return this.rows.numberAt(i);
  }

  /**
   * By column: the rows that get a value (one that is not null), ascending. Computed once, because a sheet may ask for
   * many areas.
   */
  private filledRows(): ReadonlyMap<number, readonly number[]> {
    if (this.filled !== undefined) return this.filled;
    const filled = new Map(this.order.map((i): [number, number[]] => [this.columnAt(i), []]));
    for (const { targets } of this) {
      for (const { row, column, value } of targets) if (value !== null) filled.get(column.column)?.push(row);
    }
    return (this.filled = filled);
  }
}

/** The index of the first number, in an ascending list, that is not below `least`. */
function firstAtLeast(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Reused = { -readonly [K in keyof Target]: Target[K] };

function reusedTarget(column: ColumnWrite): Reused {
  return { row: 0, column, value: null, isHeader: false, provisional: false };
}

/** An empty text becomes an empty cell: Excel shows no difference. */
function kept(value: PlainValue): PlainValue {
  return value === "" ? null : value;
}

function headerRow(
  write: SheetWrite,
  order: readonly number[],
  names: ReadonlyMap<number, string>,
): PlannedRow | undefined {
  const targets: Target[] = [];
  for (const i of order) {
    const column = write.columns[i];
    if (column === undefined || !(column.isNew || write.isNewSheet)) continue;
    const value = names.get(column.column) ?? column.header;
    targets.push({ row: write.headerRow, column, value, isHeader: true, provisional: false });
  }
  return targets.length === 0 ? undefined : { row: write.headerRow, targets };
}
