/** Builds planned rows in columns, one row after another. */
import {
  PackedKind,
  type ColumnarRows,
  type PackedValues,
  type PlainValue,
  type RowWrite,
} from "./write-plan";

const INITIAL = 1024;
/** A column with more different texts holds ids or names: looking each up costs more than it saves. */
const MOST_KNOWN = 256;

/** Rows may be added in any order. The lists passed in are copied, so the caller may reuse them. */
export class ColumnarBuilder {
  private numbers = new Uint32Array(INITIAL);
  private provisional = new Uint8Array(INITIAL);
  private readonly columns: readonly { readonly values: PackedColumn; readonly was: PackedColumn }[];
  private count = 0;
  private ascends = true;

  constructor(columnCount: number) {
    this.columns = Array.from({ length: columnCount }, () => ({
      values: new PackedColumn(PackedKind.leave),
      was: new PackedColumn(PackedKind.blank),
    }));
  }

  /** Adds a row, see `RowWrite`. Without `was` its cells are blank in the workbook. */
  add(
    row: number,
    values: readonly (PlainValue | undefined)[],
    provisional: boolean,
    was?: readonly PlainValue[],
  ): void {
    const index = this.count++;
    if (index === this.numbers.length) this.grow();
    if (index > 0 && row < (this.numbers[index - 1] ?? 0)) this.ascends = false;
    this.numbers[index] = row;
    this.provisional[index] = provisional ? 1 : 0;
    for (let i = 0; i < this.columns.length; i++) {
      const column = this.columns[i];
      const value = values[i];
      if (value !== undefined) column?.values.put(index, value);
      const now = was?.[i] ?? null;
      if (now !== null) column?.was.put(index, now);
    }
  }

  /** Gives every row another number, in the order in which they were added. */
  renumber(numbers: ArrayLike<number>): void {
    this.numbers.set(Uint32Array.from({ length: this.count }, (_row, i) => numbers[i] ?? 0));
    this.ascends = false;
  }

  /** All rows, ascending. */
  rows(): ColumnarRows {
    const order = this.ascends ? undefined : this.order();
    const { count } = this;
    return {
      numbers: arranged(this.numbers, count, order),
      provisional: arranged(this.provisional, count, order),
      columns: this.columns.map(({ values, was }) => ({
        values: values.packed(count, order),
        was: was.isUsed ? was.packed(count, order) : undefined,
      })),
    };
  }

  private order(): Uint32Array {
    const { numbers } = this;
    return Uint32Array.from({ length: this.count }, (_unused, i) => i).sort(
      (a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0),
    );
  }

  private grow(): void {
    this.numbers = longer(this.numbers, this.count);
    this.provisional = longer(this.provisional, this.count);
  }
}

/**
 * New rows one below the other, from `first` on: `columns` give their values by row, counted from 0. Nothing grows, so
 * that as many rows as purchases take their room once.
 */
export function newRows(
  first: number,
  count: number,
  columns: readonly ((at: number) => PlainValue)[],
): ColumnarRows {
  return {
    numbers: Uint32Array.from({ length: count }, (_row, at) => first + at),
    provisional: new Uint8Array(count),
    columns: columns.map((valueAt) => {
      const column = new PackedColumn(PackedKind.blank);
      column.reserve(count);
      for (let at = 0; at < count; at++) column.put(at, valueAt(at));
      return { values: column.packed(count, undefined), was: undefined };
    }),
  };
}

/** Converts rows to the columnar form. */
export function columnarRows(rows: readonly RowWrite[], columnCount: number): ColumnarRows {
  const builder = new ColumnarBuilder(columnCount);
  for (const { row, values, provisional, was } of rows) builder.add(row, values, provisional, was);
  return builder.rows();
}

/** One column's values while rows are added. It takes no memory until the first value. */
class PackedColumn {
  private kinds = new Uint8Array(0);
  private values = new Float64Array(0);
  private readonly texts: string[] = [];
  private readonly textIndices = new Map<string, number>();
  private last = 0;

  /** `absent`: the kind of the cells for which nothing is put. */
  constructor(private readonly absent: number) {}

  get isUsed(): boolean {
    return this.kinds.length > 0;
  }

  put(index: number, value: PlainValue): void {
    if (index >= this.kinds.length) this.reserve(index + 1);
    if (value === null) this.kinds[index] = PackedKind.blank;
    else if (typeof value === "number") this.set(index, PackedKind.number, value);
    else if (typeof value === "boolean") this.set(index, PackedKind.boolean, value ? 1 : 0);
    else this.set(index, PackedKind.text, this.indexOfText(value));
  }

  packed(count: number, order: Uint32Array | undefined): PackedValues {
    this.reserve(count);
    const { texts } = this;
    return { kinds: arranged(this.kinds, count, order), values: arranged(this.values, count, order), texts };
  }

  private set(index: number, kind: number, value: number): void {
    this.kinds[index] = kind;
    this.values[index] = value;
  }

  private indexOfText(text: string): number {
    // The next row often holds the same text.
    if (this.texts[this.last] === text) return this.last;
    return (this.last = this.findIndex(text));
  }

  private findIndex(text: string): number {
    const { textIndices, texts } = this;
    if (textIndices.size < MOST_KNOWN) {
      const known = textIndices.get(text);
      if (known !== undefined) return known;
      textIndices.set(text, texts.length);
    }
    return texts.push(text) - 1;
  }

  reserve(count: number): void {
    const had = this.kinds.length;
    if (count <= had) return;
    const length = Math.max(INITIAL, 2 * had, count);
    this.kinds = longer(this.kinds, length - had);
    this.kinds.fill(this.absent, had);
    this.values = longer(this.values, length - had);
  }
}

type Packed = Uint8Array | Uint32Array | Float64Array;

/** A copy with room for `more` elements. */
function longer<T extends Packed>(array: T, more: number): T {
  const made = new (array.constructor as new (length: number) => T)(array.length + more);
  made.set(array);
  return made;
}

/** A copy of the first `count` elements, rearranged if an order is given. */
function arranged<T extends Packed>(array: T, count: number, order: Uint32Array | undefined): T {
  const made = array.slice(0, count) as T;
  order?.forEach((from, to) => (made[to] = array[from] ?? 0));
  return made;
}
