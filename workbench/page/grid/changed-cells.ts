import type { Area } from "../../host/book/book";

/**
 * The cells of a sheet that have changed since the file was opened or saved. Kept as ranges of rows for each column, so
 * that a block of a million rows costs as much as one cell.
 */
export class ChangedCells {
  /** By column: [first, last, first, last, …], ascending, disjoint and not adjacent. */
  readonly #runs = new Map<number, readonly number[]>();

  get isEmpty(): boolean {
    return this.#runs.size === 0;
  }

  add(area: Area): void {
    for (let column = area.firstColumn; column <= area.lastColumn; column++)
      this.#runs.set(column, withRun(this.#runs.get(column) ?? [], area.firstRow, area.lastRow));
  }

  has(row: number, column: number): boolean {
    const runs = this.#runs.get(column);
    return runs !== undefined && boundsBefore(runs, row) % 2 === 1;
  }

  clear(): void {
    this.#runs.clear();
  }
}

/**
 * The number of bounds before the row; odd means inside a range. The last row of a range counts as inside, so first
 * bounds count if ≤ row and last bounds if < row.
 */
function boundsBefore(runs: readonly number[], row: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const bound = runs[middle] ?? Infinity;
    if (middle % 2 === 0 ? bound <= row : bound < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function withRun(runs: readonly number[], first: number, last: number): readonly number[] {
  // Ranges that overlap the new one or are adjacent to it are merged with it.
  const from = boundsBefore(runs, first - 1) & ~1;
  const to = (boundsBefore(runs, last + 1) + 1) & ~1;
  const touching = runs.slice(from, to);
  return [
    ...runs.slice(0, from),
    Math.min(first, touching[0] ?? first),
    Math.max(last, touching.at(-1) ?? last),
    ...runs.slice(to),
  ];
}
