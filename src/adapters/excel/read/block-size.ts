import type { ReadLimits } from "../limits";

/** Assumed size of a cell with all its properties, in bytes, before anything is known. */
const FIRST_GUESS = 100;
/** Values, number formats, formulas, value types. */
const MOST_PROPERTIES = 4;
/** Limit on growth, because a block of short rows says little about the next rows. */
const MOST_GROWTH = 8;

/** The number of rows to ask for next: by the size of the last ones, and less after a refusal. */
export class BlockSize {
  private readonly mostRows: number;
  private wanted: number;

  constructor(
    columns: number,
    private readonly limits: ReadLimits,
  ) {
    this.mostRows = Math.max(1, Math.floor(limits.maxCells / (columns * MOST_PROPERTIES)));
    const guess = Math.floor(limits.targetBytes / (columns * FIRST_GUESS));
    this.wanted = this.clamped(Math.min(limits.firstRows, guess));
  }

  get rows(): number {
    return this.wanted;
  }

  /** Reports a loaded block of `rows` rows; `bytesPerRow` is its mean. */
  weighed(bytesPerRow: number, rows: number): void {
    const fitting = Math.floor(this.limits.targetBytes / Math.max(1, bytesPerRow));
    this.wanted = this.clamped(Math.min(fitting, rows * MOST_GROWTH));
  }

  /** Reports that `rows` rows were too many; returns false if nothing is left to halve. */
  refused(rows: number): boolean {
    this.wanted = this.clamped(Math.min(this.wanted, Math.floor(rows / 2)));
    return rows > 1;
  }

  private clamped(rows: number): number {
    return Math.min(this.mostRows, Math.max(1, rows));
  }
}
