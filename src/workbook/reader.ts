/**
 * The Workbook port: all that the product needs of a workbook, whether it is an .xlsx file, Excel itself or an array in
 * memory. Rows and columns are counted from 1, as people count them in Excel (column 1 = A).
 */
import type { CellRange } from "./cell-range";

/** The kind of a cell's content. `uncalculated` is a formula stored without a result: neither blank nor readable. */
export const CellKind = {
  blank: 0,
  number: 1,
  date: 2,
  text: 3,
  boolean: 4,
  error: 5,
  uncalculated: 6,
} as const;
export type CellKind = (typeof CellKind)[keyof typeof CellKind];

/** Set in `CellColumn.kinds` beside the kind where the cell holds a formula (its cached result is read). */
export const FORMULA_FLAG = 0x80;

const KIND_BITS = 0x07;

/** The kind without the bits beside it: the formula flag, the currency of a number's format (`shownCurrency`). */
export function kindOf(packed: number): CellKind {
  return (packed & KIND_BITS) as CellKind;
}

/** Whether the cell holds a formula of the user's. */
export function holdsFormula(packed: number): boolean {
  return (packed & FORMULA_FLAG) !== 0;
}

/** An Excel table (ListObject) on a sheet. `range` includes its header row and its totals row. */
export interface TableInfo {
  readonly name: string;
  readonly range: CellRange;
  readonly hasHeaderRow: boolean;
  readonly hasTotalsRow: boolean;
}

export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
  readonly tables: readonly TableInfo[];
}

/**
 * Texts by number. A text keeps its number for as long as the workbook is open, so that numbers can be cached. The same
 * text may have two numbers (once shared, once inline): equal numbers mean equal texts, but not the reverse.
 */
export interface TextPool {
  get(id: number): string;
  /**
   * False where a text certainly has no four letters side by side: far cheaper than the text where texts are kept as
   * bytes. Other pools leave it out.
   */
  mayHoldWord?(id: number): boolean;
  /**
   * The text's print (`textPrint`), where it is found without the text: far cheaper where texts are kept as bytes.
   * `undefined` where the text itself is needed. Other pools leave it out.
   */
  print?(id: number): number | undefined;
}

/**
 * One column of a block. `values[i]` holds, by kind: the number; a date's serial in the 1900 date system (1904
 * workbooks are shifted by the adapter, the time of day stays as the fraction); 1 or 0 for a boolean; the text's id
 * for text and for an error ("#N/A"). For blank and uncalculated cells it holds 0.
 */
export interface CellColumn {
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
}

/** Rows `firstRow … firstRow + rowCount − 1` of the columns asked for. Its arrays are reused: valid only during the call. */
export interface CellBlock {
  readonly firstRow: number;
  readonly rowCount: number;
  /** In the order of `ReadRequest.columns`. */
  readonly columns: readonly CellColumn[];
  readonly texts: TextPool;
  /** Set where rows are made of others (`src/sheets/shapes`): why a row is none of those that are read. */
  readonly skipped?: readonly (string | undefined)[];
  /** Each row's level of outline, and the indent of its first text, where `marksLevels` asks for them. */
  readonly levels?: Uint8Array;
  readonly indents?: Uint8Array;
  /**
   * Rows that look unlike others, where `marksLooks` asks for them; absent where none does. They come with the rows'
   * block or with a later one, which may have no rows.
   */
  readonly looks?: RowLooks | undefined;
}

/** The numbers of rows that people do not see as they see others, in ascending order. */
export interface RowLooks {
  /** Hidden by hand, by a filter or in a closed group. */
  readonly hidden: readonly number[];
  /** A cell of the columns read is struck through. */
  readonly struck: readonly number[];
}

/** Whether a block's row holds nothing in the columns read. */
export function isBlankRow({ columns }: CellBlock, index: number): boolean {
  for (const column of columns) if (column.kinds[index] !== CellKind.blank) return false;
  return true;
}

export interface ReadRequest {
  readonly sheet: string;
  /** Column numbers, each once. */
  readonly columns: readonly number[];
  /** First row wanted. Rows before it are skipped. */
  readonly firstRow: number;
  /** Last row wanted; the sheet's end where absent. */
  readonly lastRow?: number;
  /**
   * False where the caller does not need to know which cells hold formulas: an adapter for which that is expensive may
   * then leave out `FORMULA_FLAG`, and give a formula without a result as a blank or an empty text. True where absent.
   */
  readonly marksFormulas?: boolean;
  /** Whether to report the currency that a number's format shows, beside its kind: see `shownCurrency`. */
  readonly marksCurrencies?: boolean;
  /** Whether to report the levels of rows: see `CellBlock.levels`. */
  readonly marksLevels?: boolean;
  /** Whether to report hidden and struck rows: see `CellBlock.looks`. */
  readonly marksLooks?: boolean;
}

/** Whether two requests ask for the same cells in the same way. */
export function isSameRequest(one: ReadRequest, other: ReadRequest): boolean {
  return (
    one.sheet === other.sheet &&
    one.firstRow === other.firstRow &&
    one.lastRow === other.lastRow &&
    one.marksFormulas === other.marksFormulas &&
    one.marksCurrencies === other.marksCurrencies &&
    one.marksLooks === other.marksLooks &&
    one.columns.length === other.columns.length &&
    one.columns.every((column, i) => column === other.columns[i])
  );
}

/** The part of a sheet that holds anything (a value or a formula). `undefined` where the sheet is empty. */
export type UsedRange = CellRange | undefined;

/** Reading side of the port. Every adapter passes the same contract suite. */
export interface WorkbookReader {
  /** Worksheets in tab order (chart sheets are not listed). */
  listSheets(): Promise<readonly SheetInfo[]>;
  /**
   * Reads cells in blocks, rows ascending; gaps between blocks are blank. `onBlock` returns false to stop early.
   * Throws `WorkbookError` where the sheet does not exist or cannot be read.
   */
  read(request: ReadRequest, onBlock: (block: CellBlock) => boolean | undefined): Promise<void>;
  /**
   * Announces a request that follows now or soon: an adapter may start it in parallel with other work. Its errors are
   * reported by `read`.
   */
  readAhead?(request: ReadRequest): void;
  /** The exact used range, found by reading the whole sheet where nothing else gives it. */
  usedRange(sheet: string): Promise<UsedRange>;
  /** The merged areas of a sheet that meet a range, whether they hold anything or not. */
  mergedAreas(sheet: string, range: CellRange): Promise<readonly CellRange[]>;
  /** Those of the given column numbers that users cannot see: hidden, or without width. */
  hiddenColumns(sheet: string, columns: readonly number[]): Promise<readonly number[]>;
}
