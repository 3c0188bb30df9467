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
  /** A new column that only the product reads: grouped with its neighbours, and folded. */
  readonly folded?: boolean;
  /** The values that people choose from in the cells below the header. */
  readonly choices?: ColumnChoices;
  /** The result that the column holds, for code that reads a plan. It does not affect how the plan is carried out. */
  readonly key?: string;
}

/** A drop-down list in a column's cells: a mistake is stopped where it is typed. */
export interface ColumnChoices {
  /** None holds a comma, and together with the commas between them they have at most 255 letters: Excel's limit. */
  readonly values: readonly string[];
  /** Another value may be typed once its typist has confirmed it. */
  readonly allowsOthers: boolean;
  /** What Excel says of a value that is none of these, in the sheet's language. */
  readonly message: string;
  /** The last row that gets the list; absent: to the sheet's end. */
  readonly lastRow?: number;
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

/** The kind of a cell's planned or present value. `leave`: the cell stays as it is. */
export const PackedKind = { leave: 0, blank: 1, number: 2, boolean: 3, text: 4 } as const;

/** One column's values, by row. `values` holds the number, 1 or 0 for a boolean, the place in `texts` for a text. */
export interface PackedValues {
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
  readonly texts: readonly string[];
}

export interface ColumnarCells {
  readonly values: PackedValues;
  /** The present contents of those cells; undefined if all are blank. */
  readonly was: PackedValues | undefined;
}

/**
 * Rows by column, for sheets that have many: a cell takes nine bytes, where a million rows of one value each took half a
 * gigabyte as objects. Made by `ColumnarBuilder`; plain data, which can be sent to another thread.
 */
export interface ColumnarRows {
  /** Row numbers, ascending. */
  readonly numbers: Uint32Array;
  /** By row: 1 where it is provisional. */
  readonly provisional: Uint8Array;
  /** In the order of `SheetWrite.columns`. */
  readonly columns: readonly ColumnarCells[];
}

/** Rows in either form; `rowList` reads both. */
export type SheetRows = readonly RowWrite[] | ColumnarRows;

/** Writes to one sheet, as data: previewed, applied and undone by the same list. Rows ascend. */
export interface SheetWrite {
  readonly sheet: string;
  /** The sheet does not exist and is added as the last one. */
  readonly isNewSheet: boolean;
  readonly headerRow: number;
  readonly columns: readonly ColumnWrite[];
  readonly rows: SheetRows;
  /** The Excel table that these cells belong to: extended over new columns and rows. A new sheet gets a table by this name. */
  readonly table: string | undefined;
  /** The mark of provisional points in their number format, in the sheet's language ("предв."). */
  readonly provisionalMark: string;
  /**
   * Owners of these rows. An adapter for a workbook that other people can edit at the same time uses them to find rows
   * again, and refuses the write where a row was inserted, deleted or moved by sorting meanwhile.
   */
  readonly keys?: RowKeys;
  /** The order that the table's rows get once they are written; they keep their places if it is absent. */
  readonly order?: RowOrder;
}

/**
 * A new order of a table's rows. Whole rows move, with the user's own cells in them, so a workbook that is open
 * elsewhere meanwhile never shows one row's value beside another row's owner.
 */
export interface RowOrder {
  /** The columns by whose contents the rows ascend, as Excel sorts: blanks last, equal rows as they stood. */
  readonly columns: readonly number[];
  /** The first row below the table's header. */
  readonly firstRow: number;
  /** By row, from `firstRow` on: the row that moves there. Each row of the table occurs once. */
  readonly from: Uint32Array;
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
