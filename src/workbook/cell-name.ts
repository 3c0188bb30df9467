/** Cell names as Excel writes them. */
import { MAX_COLUMN } from "./limits";

/**
 * The column of the sheet that a column number stands for. A number beyond the last column is that of a derived column:
 * its values are worked out from the column which it names.
 */
export function sheetColumn(column: number): number {
  return column <= MAX_COLUMN ? column : ((column - 1) % MAX_COLUMN) + 1;
}

/** The number of a derived column: `index` counts from 1. */
export function derivedColumn(column: number, index: number): number {
  return index * MAX_COLUMN + column;
}

/** Column number (1 = A) to letters, also beyond the last column of a sheet: 16 385 is "XFE". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Letters to column number; `undefined` unless they name one of Excel's 16 384 columns. */
export function columnNumber(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  const column = Array.from(letters.toUpperCase()).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  return column <= MAX_COLUMN ? column : undefined;
}

/** "B7" for column 2, row 7; of a derived column, the cell that it is worked out from. */
export function cellName(column: number, row: number): string {
  return `${columnLetters(sheetColumn(column))}${row}`;
}

/** The row of a cell named like "B7", or of the first cell of an area; `undefined` for any other text. */
export function rowOfCell(name: string): number | undefined {
  const row = /^[A-Z]{1,3}([1-9][0-9]*)(?::|$)/.exec(name)?.[1];
  return row === undefined ? undefined : Number(row);
}
