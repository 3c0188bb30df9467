import type { CellRange } from "../../workbook/cell-range";
import type { RowLooks, TableInfo, UsedRange } from "../../workbook/reader";
import type { PlainValue, ValueFormat } from "../../workbook/write-plan";

/** A cell as tests write it: a plain value, a date by its 1900 serial, an error, or a formula with its result. */
export type MemoryInput =
  | PlainValue
  | undefined
  | { readonly date: number }
  | { readonly error: string }
  | {
      readonly formula: string;
      readonly value?: PlainValue | { readonly date: number } | { readonly error: string };
    };

/** A stored cell. `value` is undefined if a formula has no result yet. */
export interface MemoryCell {
  readonly value: PlainValue | undefined;
  readonly kind: "plain" | "date" | "error";
  readonly formula?: string;
  /** The format of the last write, and whether it marked the value as provisional. */
  readonly format?: ValueFormat;
  readonly provisional?: boolean;
}

/** A sheet with everything that the port can see of it. Rows and columns count from 1. */
export interface MemorySheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly CellRange[];
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly struckRows: readonly number[];
  readonly rows: Map<number, Map<number, MemoryCell>>;
  tables: MemoryTable[];
}

export interface MemoryTable extends TableInfo {
  readonly columnNames: readonly string[];
}

/** The cell for an input; undefined for a blank one. */
export function toCell(input: MemoryInput): MemoryCell | undefined {
  if (input === undefined || input === null || input === "") return undefined;
  if (typeof input !== "object") return { kind: "plain", value: input };
  if ("date" in input) return { kind: "date", value: input.date };
  if ("error" in input) return { kind: "error", value: input.error };
  const result = toCell(input.value);
  const formula = input.formula;
  if (result === undefined) return { kind: "plain", value: input.value === "" ? "" : undefined, formula };
  return { ...result, formula };
}

/** The cell at a position; undefined if it is blank. */
export function cellAt(sheet: MemorySheet, row: number, column: number): MemoryCell | undefined {
  return sheet.rows.get(row)?.get(column);
}

/** Sets a cell, or clears it. */
export function putCell(sheet: MemorySheet, row: number, column: number, cell: MemoryCell | undefined): void {
  const cells = sheet.rows.get(row) ?? new Map<number, MemoryCell>();
  if (cell === undefined) cells.delete(column);
  else cells.set(column, cell);
  if (cells.size === 0) sheet.rows.delete(row);
  else sheet.rows.set(row, cells);
}

/** The last filled row; 0 in an empty sheet. */
export function lastRowOf(sheet: MemorySheet): number {
  let last = 0;
  for (const row of sheet.rows.keys()) last = Math.max(last, row);
  return last;
}

/** The looks of some rows; undefined where all look the same. */
export function looksOf(sheet: MemorySheet, firstRow: number, rowCount: number): RowLooks | undefined {
  const among = (rows: readonly number[]): readonly number[] =>
    rows.filter((row) => row >= firstRow && row < firstRow + rowCount);
  const [hidden, struck] = [among(sheet.hiddenRows), among(sheet.struckRows)];
  return hidden.length + struck.length === 0 ? undefined : { hidden, struck };
}

/** The filled part of the sheet. */
export function usedRangeOf(sheet: MemorySheet): UsedRange {
  const range = { firstRow: Infinity, firstColumn: Infinity, lastRow: 0, lastColumn: 0 };
  for (const [row, cells] of sheet.rows) {
    range.firstRow = Math.min(range.firstRow, row);
    range.lastRow = Math.max(range.lastRow, row);
    for (const column of cells.keys()) {
      range.firstColumn = Math.min(range.firstColumn, column);
      range.lastColumn = Math.max(range.lastColumn, column);
    }
  }
  return range.lastRow === 0 ? undefined : range;
}
