/** Two-dimensional values as clients give them: one value for all cells, or rows of the range's shape. */
import type { Area } from "../../book/book";
import { columnCount, rowCount } from "../areas";
import { invalidArgument } from "../refusals";

/** Called for each cell; `undefined` and `null` leave the cell as it is. */
export type EachCell = (row: number, column: number, value: unknown) => void;

/**
 * Calls back for each cell of `area` with its value. @throws HostError "InvalidArgument" if the shape differs; nothing
 * has been called back then.
 */
export function forEachGiven(given: unknown, area: Area, each: EachCell): void {
  if (!Array.isArray(given)) {
    forAll(given, area, each);
    return;
  }
  const rows: readonly unknown[] = given;
  const single = singleOf(rows);
  if (single !== undefined) {
    forAll(single.value, area, each);
    return;
  }
  checkShape(rows, area);
  for (const [row, cells] of rows.entries()) {
    if (!Array.isArray(cells)) continue;
    for (let column = 0; column < cells.length; column += 1) {
      const value: unknown = cells[column];
      if (value !== null && value !== undefined) each(area.firstRow + row, area.firstColumn + column, value);
    }
  }
}

/** A single value in double brackets applies to all cells, like one without brackets. */
function singleOf(rows: readonly unknown[]): { readonly value: unknown } | undefined {
  const [first] = rows;
  return rows.length === 1 && Array.isArray(first) && first.length === 1 ? { value: first[0] } : undefined;
}

function checkShape(rows: readonly unknown[], area: Area): void {
  const columns = columnCount(area);
  const fits =
    rows.length === rowCount(area) && rows.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits)
    throw invalidArgument(
      `The array must have ${rowCount(area)} rows of ${columns} values, as the range has`,
    );
}

function forAll(value: unknown, area: Area, each: EachCell): void {
  if (value === null || value === undefined) return;
  for (let row = area.firstRow; row <= area.lastRow; row += 1)
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) each(row, column, value);
}

/** Rows of the values that `read` gives for each cell. */
export function matrixOf<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    const cells: T[] = [];
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) cells.push(read(row, column));
    rows.push(cells);
  }
  return rows;
}
