/**
 * Cells that are read with certainty but would be better in another form. Each has one safe fix with the same meaning,
 * so no result changes.
 */

/** `text-date`: a date typed as text. `text-amount`: an amount typed as text. `untrimmed-id`: blanks around an id. */
export type FixKind = "text-date" | "text-amount" | "untrimmed-id";

/** Maximum number of fixes kept with their cells, for each kind and sheet. Further fixes are only counted. */
const KEPT_FIXES = 100_000;

/**
 * One cell, its content, and the fixed content with the same meaning: a date's serial, an amount, an id without blanks.
 */
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
  /**
   * The number of all fixes noted, kept or not. Formulas may be among them: a sheet is read without asking for
   * formulas.
   */
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

  /** Removes the fixes noted for a column's rows. */
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

/** The fixes noted while a workbook was read. */
export interface Fixes {
  /** The non-empty lists. */
  list(): readonly FixList[];
  /** The fixes kept of a kind and sheet. */
  of(kind: FixKind, sheet: string): readonly Fix[];
}

/** Collects fixes while a workbook is read. */
export class FixLog implements Fixes {
  readonly #lists: FixNotes[] = [];

  constructor(private readonly limit: number = KEPT_FIXES) {}

  /** The list of a kind and sheet, to add fixes to. */
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
