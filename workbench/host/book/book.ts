/**
 * The workbook that the workbench holds in memory, as plain data. The grid shows it, the Excel object model wraps it,
 * and the .xlsx code opens and saves it. Rows and columns count from 1. It knows no Office.js and no add-in.
 */

/** An error value such as "#N/A". */
export interface CellError {
  readonly error: string;
}
/** The value of a cell; for a formula its stored result. `null` is blank; "" is a formula's empty text. */
export type CellValue = string | number | boolean | CellError | null;

/** A rectangle, both ends included. */
export interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export const GENERAL = "General";

/**
 * The cells of a sheet. Built for a million rows: columns are arrays; formats and formulas are kept only where they
 * differ.
 */
export interface CellStore {
  value(row: number, column: number): CellValue;
  /**
   * The formula in English, with its leading "="; undefined where the cell holds no formula; "" in a cell that another
   * cell's formula fills (an array formula, or one that spills).
   */
  formula(row: number, column: number): string | undefined;
  numberFormat(row: number, column: number): string;
  /** Sets content. A plain value removes the formula. */
  setValue(row: number, column: number, value: CellValue, formula?: string): void;
  setNumberFormat(row: number, column: number, code: string): void;
  /** Sets the format of a whole column, including its cells that hold nothing yet. */
  setColumnFormat(column: number, code: string): void;
  /** The part of `within` that holds values or formulas; undefined where all is blank. */
  usedArea(within?: Area): Area | undefined;
  /** Cells whose content or number format was set since `markClean`, in ascending rows. */
  touched(): Iterable<TouchedCell>;
  /** Called after loading and after saving, when the cells equal the file. */
  markClean(): void;
}

export interface TouchedCell {
  readonly row: number;
  readonly column: number;
  readonly content: boolean;
  readonly format: boolean;
}

/** One column's filter, as Office.js describes it (`Excel.FilterCriteria`); not interpreted here. */
export type FilterCriteria = Readonly<Record<string, unknown>>;

export interface AutoFilter {
  area: Area;
  /** Criteria by the filter's own column, from 0. */
  criteria: Map<number, FilterCriteria>;
}

export interface BookTable {
  readonly id: string;
  name: string;
  /** The table with its header row and totals row. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  /** Column names, while the table shows no header row; otherwise its header cells hold them. */
  columnNames?: readonly string[];
  /** The table's filter, without the totals row; undefined where the table has no filter buttons. */
  filter: AutoFilter | undefined;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface BookSheet {
  readonly id: string;
  name: string;
  visibility: Visibility;
  readonly cells: CellStore;
  readonly tables: BookTable[];
  merges: Area[];
  /** Widths in characters, of columns that do not have the default width. */
  readonly columnWidths: Map<number, number>;
  /** Levels of outline, 1 to 7, of columns that are grouped. */
  readonly columnLevels: Map<number, number>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  filter: AutoFilter | undefined;
  /** Protection options as Office.js has them; undefined while unprotected. */
  protection: { readonly options: Readonly<Record<string, boolean>>; readonly password?: string } | undefined;
  /** Numbers of rows and columns that stay in view. */
  frozen: { readonly rows: number; readonly columns: number } | undefined;
  /** Texts by key, which add-ins and macros keep with the sheet. */
  readonly customProperties: Map<string, string>;
  /** Added charts, conditional formats and the like, stored as the client gave them. */
  readonly extras: BookExtras;
}

export interface BookExtras {
  readonly charts: Record<string, unknown>[];
  readonly conditionalFormats: Record<string, unknown>[];
}

export interface CustomXmlPart {
  readonly id: string;
  xml: string;
}

export interface DefinedName {
  name: string;
  /** The formula with its leading "=": "=Sheet1!$A$1:$B$2". */
  formula: string;
  /** The sheet that the name belongs to; undefined for a name of the workbook. */
  readonly sheetId: string | undefined;
  isHidden?: boolean;
  comment?: string;
}

export type ChangeSource = "Local" | "Remote";

/** The kind of action that changed cells. */
export type CellChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/** The selected cells: one area, and further areas selected beside it. */
export interface BookSelection {
  readonly sheetId: string;
  readonly area: Area;
  readonly more?: readonly Area[];
}

export type BookChange =
  | {
      readonly kind: "cells";
      readonly sheetId: string;
      readonly area: Area;
      readonly source: ChangeSource;
      /** "RangeEdited" where absent. */
      readonly changeType?: CellChangeType;
      /** Values before and after, where a single cell changed and both are known. */
      readonly edit?: { readonly before: CellValue; readonly after: CellValue };
    }
  | {
      readonly kind: "sheet-added" | "sheet-deleted" | "sheet-renamed" | "sheet-moved";
      readonly sheetId: string;
      readonly source: ChangeSource;
    }
  | {
      readonly kind: "table-changed";
      readonly sheetId: string;
      readonly tableId: string;
      readonly source: ChangeSource;
    }
  /** Visibility, widths, merges, filters, protection, frozen panes, extras. */
  | { readonly kind: "appearance"; readonly sheetId: string }
  | ({ readonly kind: "selection" } & BookSelection)
  | { readonly kind: "activated"; readonly sheetId: string }
  | { readonly kind: "xml-parts" | "names" | "settings" };

/** The way the workbook's language writes numbers and dates (`application.cultureInfo`). */
export interface Culture {
  /** For example "ru-RU", "kk-KZ", "en-US". */
  readonly name: string;
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
  /** A pattern in Excel's notation: "dd.mm.yyyy". */
  readonly shortDate: string;
}

export interface Book {
  fileName: string;
  readonly sheets: readonly BookSheet[];
  readonly names: DefinedName[];
  readonly xmlParts: CustomXmlPart[];
  /** The add-in's document settings, by key. */
  readonly settings: Map<string, unknown>;
  uses1904Dates: boolean;
  culture: Culture;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** True if cells were edited under manual calculation, and nothing was calculated since. */
  isCalculationPending: boolean;
  activeSheetId: string;
  selection: BookSelection;
  isReadOnly: boolean;
  /** Adds a sheet at the end, or at `position` (from 0). Refuses a name that Excel refuses or that is taken. */
  addSheet(name: string, position?: number, source?: ChangeSource): BookSheet;
  /** Refuses to delete the last visible sheet. */
  deleteSheet(id: string, source?: ChangeSource): void;
  /** Moves a sheet to another position among the tabs, from 0. */
  moveSheet(id: string, position: number, source?: ChangeSource): void;
  sheetById(id: string): BookSheet | undefined;
  sheetByName(name: string): BookSheet | undefined;
  onChange(listener: (change: BookChange) => void): () => void;
  /** A new id for a sheet, table or the like; no id is given twice. */
  newId(): string;
  /** Tells listeners. Code that changes the book's data calls it once the change is done. */
  notify(change: BookChange): void;
  /** The steps that can be undone, one for each call of `step`; calls with the same `group` make one. */
  readonly undo: UndoStack;
}

export interface UndoStack {
  /** Runs a change to the book as one step that `undo` reverts (values, formulas, number formats, tables, sheets). */
  step<T>(label: string, change: () => T, group?: string): T;
  undo(): boolean;
  redo(): boolean;
  /** Forgets all steps: nothing done so far can be undone any more. */
  clear(): void;
  readonly depth: number;
  /** Steps that can be done again. */
  readonly undoneDepth: number;
}
