/**
 * Cells that are read for sure and would serve their owner better in another form. There is one safe fix for each: it
 * says the same, so no result changes by it.
 */

/** `text-date`: a date typed as text. `text-amount`: an amount typed as text. `untrimmed-id`: blanks around an id. */
export type FixKind = "text-date" | "text-amount" | "untrimmed-id";

/** Fixes kept with their cells, for each kind and sheet. Beyond it they are only counted. */
const KEPT_FIXES = 100_000;

/** One cell, what it holds, and what would say the same: a date's serial, an amount, an id without blanks. */
export interface Fix {
  readonly row: number;
  readonly column: number;
  readonly was: string;
  readonly now: string | number;
}

/** Fixes of one kind on one sheet, in the order in which its cells were read. */
export interface FixList {
  readonly kind: FixKind;
  readonly sheet: string;
  /** All that were noted, kept or not. Formulas may be among them: a sheet is read without asking for them. */
  readonly count: number;
  readonly kept: readonly Fix[];
}

/** A list that is being filled. */
export class FixNotes implements FixList {
  readonly kept: Fix[] = [];
  count = 0;

  constructor(
    readonly kind: FixKind,
    readonly sheet: string,
    private readonly limit: number,
  ) {}

  /** Takes back what was noted of a column's rows. */
  withdraw(column: number, rows: ReadonlySet<number>): void {
    const isLeft = (fix: Fix): boolean => fix.column !== column || !rows.has(fix.row);
    const left = this.kept.filter(isLeft);
    this.count -= this.kept.length - left.length;
    this.kept.splice(0, this.kept.length, ...left);
  }

  add(row: number, column: number, was: string, now: string | number): void {
    this.count++;
    if (this.kept.length < this.limit) this.kept.push({ row, column, was, now });
  }
}

/** What was noted, once a workbook has been read. */
export interface Fixes {
  /** The lists that hold anything. */
  list(): readonly FixList[];
  /** The fixes kept of a kind and sheet. */
  of(kind: FixKind, sheet: string): readonly Fix[];
}

/** Collects fixes while a workbook is read. */
export class FixLog implements Fixes {
  readonly #lists: FixNotes[] = [];

  constructor(private readonly limit: number = KEPT_FIXES) {}

  /** The list of a kind and sheet, to be filled. */
  notes(kind: FixKind, sheet: string): FixNotes {
    const known = this.#lists.find((list) => list.kind === kind && list.sheet === sheet);
    if (known !== undefined) return known;
    const made = new FixNotes(kind, sheet, this.limit);
    this.#lists.push(made);
    return made;
  }

  list(): readonly FixList[] {
    return this.#lists.filter(({ count }) => count > 0);
  }

  of(kind: FixKind, sheet: string): readonly Fix[] {
    return this.list().find((list) => list.kind === kind && list.sheet === sheet)?.kept ?? [];
  }
}
