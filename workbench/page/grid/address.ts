import type { Area } from "../../host/book/book";

/** The number of rows and columns of a sheet, as in Excel. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A reference typed into the name box: cells on the named or the active sheet. */
export interface Reference {
  readonly sheet: string | undefined;
  readonly area: Area;
}

/** The letters of a column: 1 → "A", 28 → "AB". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The number of a column by its letters; undefined beyond XFD. */
export function columnNumber(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= MAX_COLUMNS ? column : undefined;
}

/** For example "B4". */
export function cellAddress({ row, column }: CellPosition): string {
  return `${columnLetters(column)}${row}`;
}

/** "B4" or "B4:C9"; "B:C" and "4:9" for whole columns and rows. */
export function areaAddress(area: Area): string {
  const { firstRow, firstColumn, lastRow, lastColumn } = area;
  if (isWholeColumns(area)) return `${columnLetters(firstColumn)}:${columnLetters(lastColumn)}`;
  if (isWholeRows(area)) return `${firstRow}:${lastRow}`;
  const first = cellAddress({ row: firstRow, column: firstColumn });
  if (firstRow === lastRow && firstColumn === lastColumn) return first;
  return `${first}:${cellAddress({ row: lastRow, column: lastColumn })}`;
}

export function isWholeColumns({ firstRow, lastRow }: Area): boolean {
  return firstRow === 1 && lastRow === MAX_ROWS;
}

function isWholeRows({ firstColumn, lastColumn }: Area): boolean {
  return firstColumn === 1 && lastColumn === MAX_COLUMNS;
}

/** Reads "B4", "$B$4:C9", "A:C", "3:7", "'My sheet'!B4"; undefined for anything else. */
export function parseReference(text: string): Reference | undefined {
  const trimmed = text.trim();
  const bang = trimmed.lastIndexOf("!");
  const area = parseArea(trimmed.slice(bang + 1));
  if (area === undefined) return undefined;
  return { sheet: bang > 0 ? unquote(trimmed.slice(0, bang)) : undefined, area };
}

function unquote(name: string): string {
  return name.startsWith("'") && name.endsWith("'") && name.length > 1
    ? name.slice(1, -1).replaceAll("''", "'")
    : name;
}

function parseArea(text: string): Area | undefined {
  const [from = "", to = from, ...more] = text.replaceAll("$", "").split(":");
  if (more.length > 0) return undefined;
  const first = parseCorner(from);
  const last = parseCorner(to);
  if (first === undefined || last === undefined) return undefined;
  const isBareCorner = first.row === undefined || first.column === undefined;
  if (isBareCorner && !text.includes(":")) return undefined;
  return spanned(first, last);
}

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function parseCorner(text: string): Corner | undefined {
  const [, letters = "", digits = ""] = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text) ?? [];
  if (letters === "" && digits === "") return undefined;
  const column = letters === "" ? undefined : columnNumber(letters);
  const row = digits === "" ? undefined : Number(digits);
  if (letters !== "" && column === undefined) return undefined;
  if (row !== undefined && (row < 1 || row > MAX_ROWS)) return undefined;
  return { row, column };
}

function spanned(a: Corner, b: Corner): Area | undefined {
  if ((a.row === undefined) !== (b.row === undefined)) return undefined;
  if ((a.column === undefined) !== (b.column === undefined)) return undefined;
  const rows = [a.row ?? 1, b.row ?? MAX_ROWS];
  const columns = [a.column ?? 1, b.column ?? MAX_COLUMNS];
  return {
    firstRow: Math.min(...rows),
    lastRow: Math.max(...rows),
    firstColumn: Math.min(...columns),
    lastColumn: Math.max(...columns),
  };
}
