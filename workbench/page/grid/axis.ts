/**
 * The visible rows or columns of a sheet: indexes in the view (from 0) and numbers on the sheet (from 1). Without
 * hidden ones this is arithmetic; with them, one array of numbers.
 */
export class Axis {
  readonly #shown: Int32Array | undefined;

  constructor(
    /** Number of the sheet's rows (columns) that the view covers, hidden ones included. */
    readonly extent: number,
    hidden: ReadonlySet<number>,
  ) {
    this.#shown = hidden.size === 0 ? undefined : shownNumbers(extent, hidden);
  }

  /** Number of visible rows (columns). */
  get length(): number {
    return this.#shown?.length ?? this.extent;
  }

  numberAt(index: number): number {
    return this.#shown === undefined ? index + 1 : (this.#shown[index] ?? this.extent + 1);
  }

  /** The index of a number; for a hidden one, the index of the first visible one after it. */
  indexOf(number: number): number {
    const shown = this.#shown;
    if (shown === undefined) return number - 1;
    let low = 0;
    let high = shown.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((shown[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  isShown(number: number): boolean {
    return this.numberAt(this.indexOf(number)) === number;
  }

  /** The indexes that show the numbers `first … last`; undefined if all are hidden or beyond the view. */
  indexes(first: number, last: number): { readonly first: number; readonly last: number } | undefined {
    const from = this.indexOf(Math.max(1, first));
    const to = Math.min(this.indexOf(last + 1), this.length) - 1;
    return from <= to ? { first: from, last: to } : undefined;
  }
}

function shownNumbers(extent: number, hidden: ReadonlySet<number>): Int32Array {
  const shown = new Int32Array(extent);
  let count = 0;
  for (let number = 1; number <= extent; number++) if (!hidden.has(number)) shown[count++] = number;
  return shown.subarray(0, count);
}
