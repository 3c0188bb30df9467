/** Copying cells from one area to another. */
import type { Area, BookSheet, CellStore, CellValue } from "../../book/book";
import { columnCount, rowCount } from "../areas";

export const COPY_TYPES = ["All", "Formulas", "Values", "Formats", "Link"] as const;
export type CopyType = (typeof COPY_TYPES)[number];

export interface CopyOptions {
  readonly type: Exclude<CopyType, "Link">;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

interface CopiedCell {
  readonly value: CellValue;
  readonly formula: string | undefined;
  readonly format: string;
}

/** The area that the copy fills: the source's size, or the whole target if that is a multiple of it. */
export function copyTarget(source: Area, target: Area, transpose: boolean): Area {
  const [rows, columns] = sizeOf(source, transpose);
  const [height, width] = [rowCount(target), columnCount(target)];
  const isMultiple = height % rows === 0 && width % columns === 0;
  return {
    ...target,
    lastRow: target.firstRow + (isMultiple ? height : rows) - 1,
    lastColumn: target.firstColumn + (isMultiple ? width : columns) - 1,
  };
}

const sizeOf = (area: Area, transpose: boolean): readonly [number, number] =>
  transpose ? [columnCount(area), rowCount(area)] : [rowCount(area), columnCount(area)];

/** Copies cells. The source is read first, so that the areas may overlap. */
export function copyCells(
  from: BookSheet,
  source: Area,
  to: BookSheet,
  target: Area,
  options: CopyOptions,
): void {
  const copied = readAll(from.cells, source);
  const [rows, columns] = sizeOf(source, options.transpose);
  for (let row = target.firstRow; row <= target.lastRow; row += 1) {
    for (let column = target.firstColumn; column <= target.lastColumn; column += 1) {
      const [down, right] = [(row - target.firstRow) % rows, (column - target.firstColumn) % columns];
      const cell = options.transpose ? copied[right]?.[down] : copied[down]?.[right];
      if (cell !== undefined) paste(to.cells, row, column, cell, options);
    }
  }
}

function readAll(cells: CellStore, area: Area): readonly (readonly CopiedCell[])[] {
  const rows: CopiedCell[][] = [];
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    const copied: CopiedCell[] = [];
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1)
      copied.push({
        value: cells.value(row, column),
        // If another cell's formula fills the cell, its value is copied.
        formula: cells.formula(row, column) === "" ? undefined : cells.formula(row, column),
        format: cells.numberFormat(row, column),
      });
    rows.push(copied);
  }
  return rows;
}

function paste(cells: CellStore, row: number, column: number, cell: CopiedCell, options: CopyOptions): void {
  const isBlank = cell.value === null && cell.formula === undefined;
  if (isBlank && options.skipBlanks) return;
  if (options.type !== "Formats")
    cells.setValue(row, column, cell.value, options.type === "Values" ? undefined : cell.formula);
  if (options.type === "All" || options.type === "Formats") cells.setNumberFormat(row, column, cell.format);
}
