/**
 * The workbook that the workbench holds in memory, as plain data: what the grid shows, the Excel object model wraps,
 * and the .xlsx path opens and saves. Rows and columns count from 1. It knows no Office.js and no add-in.
 */

/** An error value such as "#N/A". */
export interface CellError {
  readonly error: string;
}
/** What a cell shows: a formula's value is its stored result. `null` is blank; "" is a formula's empty text. */
export type CellValue = string | number | boolean | CellError | null;

/** A rectangle, both ends included. */
export interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export const GENERAL = "General";

/** The cells of a sheet. Made for a million rows: columns are arrays, formats and formulas are kept where they differ. */
export interface CellStore {
  value(row: number, column: number): CellValue;
  /** With its leading "=", in English; undefined where the cell holds no formula. */
  formula(row: number, column: number): string | undefined;
  numberFormat(row: number, column: number): string;
  /** Sets content. A plain value takes a formula away. */
  setValue(row: number, column: number, value: CellValue, formula?: string): void;
  setNumberFormat(row: number, column: number, code: string): void;
  /** The format of a whole column: of all its cells, those too that hold nothing yet. */
  setColumnFormat(column: number, code: string): void;
  /** The part (of `within`) that holds values or formulas; undefined where there is none. */
  usedArea(within?: Area): Area | undefined;
  /** Cells whose content or number format was set since `markClean`, rows ascending. */
  touched(): Iterable<TouchedCell>;
  /** After loading, and after saving: what is there now is what the file holds. */
  markClean(): void;
}

export interface TouchedCell {
  readonly row: number;
  readonly column: number;
  readonly content: boolean;
  readonly format: boolean;
}

/** One column's filter, as Office.js describes it (`Excel.FilterCriteria`); opaque here. */
export type FilterCriteria = Readonly<Record<string, unknown>>;

export interface AutoFilter {
  area: Area;
  /** By the filter's own column, from 0. */
  criteria: Map<number, FilterCriteria>;
}

export interface BookTable {
  readonly id: string;
  name: string;
  /** With header row and totals row. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  /** By column, while the table shows no header row; otherwise its header cells hold them. */
  columnNames?: readonly string[];
  /** Set where the table has filter buttons. Its area is the table without the totals row. */
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
  /** Widths in characters, where they are not the default. */
  readonly columnWidths: Map<number, number>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  filter: AutoFilter | undefined;
  /** Protection options as Office.js has them; undefined while unprotected. */
  protection: { readonly options: Readonly<Record<string, boolean>>; readonly password?: string } | undefined;
  /** Rows and columns that stay in view. */
  frozen: { readonly rows: number; readonly columns: number } | undefined;
  /** Added charts, conditional formats and the like: held as they were asked for, and no more. */
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
  /** With its leading "=": "=Sheet1!$A$1:$B$2". */
  formula: string;
  /** The sheet it belongs to; undefined for the workbook's own. */
  readonly sheetId: string | undefined;
  isHidden?: boolean;
  comment?: string;
}

export type ChangeSource = "Local" | "Remote";

/** How cells came to change. */
export type CellChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/** The cells that are selected: an area, and whatever is selected beside it. */
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
      /** Of a single cell, where it is known. */
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

/** How the workbook's language writes numbers and dates (`application.cultureInfo`). */
export interface Culture {
  /** "ru-RU", "kk-KZ", "en-US". */
  readonly name: string;
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
  /** As Excel writes it: "dd.mm.yyyy". */
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
  activeSheetId: string;
  selection: BookSelection;
  isReadOnly: boolean;
  /** Adds a sheet at the end (or at `position`, from 0). Refuses a name that Excel refuses or that is taken. */
  addSheet(name: string, position?: number, source?: ChangeSource): BookSheet;
  /** Refuses to delete the last visible sheet. */
  deleteSheet(id: string, source?: ChangeSource): void;
  /** Puts a sheet at another place among the tabs, from 0. */
  moveSheet(id: string, position: number, source?: ChangeSource): void;
  sheetById(id: string): BookSheet | undefined;
  sheetByName(name: string): BookSheet | undefined;
  onChange(listener: (change: BookChange) => void): () => void;
  /** An id for a new sheet, table or the like; each is given once. */
  newId(): string;
  /** Tells listeners. Whoever changes the book's data tells what was changed, once it is done. */
  notify(change: BookChange): void;
  /** Steps that can be undone, one for each `step`; steps with the same `group` are one. */
  readonly undo: UndoStack;
}

export interface UndoStack {
  /** Runs a change to cells as one step that `undo` takes back (values, formulas, number formats, tables, sheets). */
  step<T>(label: string, change: () => T, group?: string): T;
  undo(): boolean;
  redo(): boolean;
  /** Nothing that was done up to now can be undone any more. */
  clear(): void;
  readonly depth: number;
}
