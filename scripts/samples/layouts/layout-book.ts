/** What a small book of another layout consists of: plain rows, and what a careful reader gets from them. */

/** A text may be indented, as reports do it. */
export type LayoutCell =
  | string
  | number
  | null
  | { readonly date: string }
  | { readonly text: string; readonly indent?: number; readonly bold?: boolean };

export interface LayoutRow {
  readonly cells: readonly LayoutCell[];
  /** Level of the outline. */
  readonly level?: number;
  /** Hidden by a filter. */
  readonly hidden?: boolean;
}

export interface LayoutSheet {
  readonly name: string;
  readonly rows: readonly (LayoutRow | readonly LayoutCell[])[];
  readonly merged?: readonly string[];
  readonly hiddenColumns?: readonly number[];
}

export interface LayoutFile {
  readonly name: string;
  readonly text: string;
  readonly encoding: "utf-8" | "windows-1251";
}

/** `points`: of the year, by id; by name where the book has no list of partners. */
export interface LayoutBook {
  readonly name: string;
  readonly about: string;
  readonly sheets: readonly LayoutSheet[];
  /** Files of purchases beside the workbook. */
  readonly files?: readonly LayoutFile[];
  readonly points: Readonly<Record<string, number>>;
  /** Partners whose total cannot be certain before somebody answers. */
  readonly provisional?: readonly string[];
  /** The questions asked, in order, each with the beginning of the answer that leads to the points. */
  readonly answers?: readonly (readonly [what: string, answer: string])[];
}

export function date(iso: string): { readonly date: string } {
  return { date: iso };
}
