import type { ReadLimits } from "../limits";

/** Before anything is known: what a cell weighs with all its properties, in bytes. */
const FIRST_GUESS = 100;
/** Values, number formats, formulas, value types. */
const MOST_PROPERTIES = 4;
/** A block of light rows says little about the rows behind it. */
const MOST_GROWTH = 8;

/** How many rows to ask for next: by what the last ones weighed, less after a refusal. */
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

  /** Says what came: `bytesPerRow` is the mean of a block of `rows` rows. */
  weighed(bytesPerRow: number, rows: number): void {
    const fitting = Math.floor(this.limits.targetBytes / Math.max(1, bytesPerRow));
    this.wanted = this.clamped(Math.min(fitting, rows * MOST_GROWTH));
  }

  /** Says that `rows` rows were too much; false where there is nothing left to halve. */
  refused(rows: number): boolean {
    this.wanted = this.clamped(Math.floor(rows / 2));
    return rows > 1;
  }

  private clamped(rows: number): number {
    return Math.min(this.mostRows, Math.max(1, rows));
  }
}
