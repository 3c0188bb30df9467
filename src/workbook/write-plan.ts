/** What is to be written into a workbook, as plain data. */
/** A value to write. A date is its 1900 serial, under the format "date". `null` empties the cell. */
export type PlainValue = string | number | boolean | null;

/** How a written number is shown. Adapters turn it into a number format; texts are always written as text, `=` first or not. */
export type ValueFormat = "text" | "date" | "money" | "points" | "rate";

export interface ColumnWrite {
  readonly column: number;
  readonly header: string;
  /** True where the column is added: its header cell is written, the table (if any) is extended over it. */
  readonly isNew: boolean;
  readonly format: ValueFormat;
  /** Width of a new column, in characters. */
  readonly width: number;
  /** Which result it holds, for those who read a plan. It decides nothing about how the plan is carried out. */
  readonly key?: string;
}

/** One row's values, in the order of `SheetWrite.columns`. `undefined` = leave the cell as it is. */
export interface RowWrite {
  readonly row: number;
  readonly values: readonly (PlainValue | undefined)[];
  /** What those cells hold now. */
  readonly was: readonly PlainValue[];
  /** Points in this row rest on rows that could not be read: the number format of its points says so. */
  readonly provisional: boolean;
}

/** Writes to one sheet, as data: previewed, applied and undone by the same list. Rows ascend. */
export interface SheetWrite {
  readonly sheet: string;
  /** The sheet does not exist and is added as the last one. */
  readonly isNewSheet: boolean;
  readonly headerRow: number;
  readonly columns: readonly ColumnWrite[];
  readonly rows: readonly RowWrite[];
  /** The Excel table that these cells belong to: extended over new columns and rows. A new sheet gets a table by this name. */
  readonly table: string | undefined;
  /** How a provisional number of points is marked in its number format, in the sheet's language ("предв."). */
  readonly provisionalMark: string;
  /**
   * Whose rows these are. An adapter to which other people can write at the same time refuses the write where a row was
   * inserted, deleted or sorted away meanwhile, and finds rows again by it.
   */
  readonly keys?: RowKeys;
}

/** Columns that together tell whose a row is, and what stands in them. */
export interface RowKeys {
  readonly columns: readonly number[];
  /** By `SheetWrite.rows`, then by column: the texts there, without blanks around them. Undefined where nothing is sure. */
  readonly ids?: readonly (readonly string[] | undefined)[];
}

export interface WritePlan {
  readonly sheets: readonly SheetWrite[];
}
