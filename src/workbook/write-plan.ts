/** Planned writes into a workbook, as plain data. */
/** A value to write. A date is its 1900 serial, under the format "date". `null` empties the cell. */
export type PlainValue = string | number | boolean | null;

/**
 * The format of a written number. Adapters turn it into a number format; texts are always written as text, even with
 * `=` first.
 */
export type ValueFormat = "text" | "date" | "money" | "points" | "rate";

export interface ColumnWrite {
  readonly column: number;
  readonly header: string;
  /** True where the column is added: its header cell is written, the table (if any) is extended over it. */
  readonly isNew: boolean;
  readonly format: ValueFormat;
  /** Width of a new column, in characters. */
  readonly width: number;
  /** The result that the column holds, for code that reads a plan. It does not affect how the plan is carried out. */
  readonly key?: string;
}

/** One row's values, in the order of `SheetWrite.columns`. `undefined` = leave the cell as it is. */
export interface RowWrite {
  readonly row: number;
  readonly values: readonly (PlainValue | undefined)[];
  /** The current values of those cells. */
  readonly was: readonly PlainValue[];
  /** Points in this row rest on rows that could not be read: the number format of the points shows it. */
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
  /** The mark of provisional points in their number format, in the sheet's language ("предв."). */
  readonly provisionalMark: string;
  /**
   * Owners of these rows. An adapter for a workbook that other people can edit at the same time uses them to find rows
   * again, and refuses the write where a row was inserted, deleted or moved by sorting meanwhile.
   */
  readonly keys?: RowKeys;
}

/** Columns that together identify the owner of a row, and their contents. */
export interface RowKeys {
  readonly columns: readonly number[];
  /** By `SheetWrite.rows`, then by column: the texts there, without blanks around them. Undefined where nothing is sure. */
  readonly ids?: readonly (readonly string[] | undefined)[];
}

export interface WritePlan {
  readonly sheets: readonly SheetWrite[];
}
