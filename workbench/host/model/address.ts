/** Addresses as Excel writes them: "Sheet1!A1:B2", "'My sheet'!A:A", "2:3". */
import type { Area } from "../book/book";
import { isEntireColumns, isEntireRows, isOnSheet, MAX_COLUMNS, MAX_ROWS } from "./areas";

/** "A" → 1, "XFD" → 16384. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** 1 → "A". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Without the sheet: "A1:B2", "A1", "A:C", "2:2". */
export function areaAddress(area: Area): string {
  const [from, to] = [columnLetters(area.firstColumn), columnLetters(area.lastColumn)];
  if (isEntireRows(area)) return `${area.firstRow}:${area.lastRow}`;
  if (isEntireColumns(area)) return `${from}:${to}`;
  const first = `${from}${area.firstRow}`;
  const last = `${to}${area.lastRow}`;
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as written in an address: in quotes unless it is a plain word. */
export function quotedSheet(name: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^(?:[a-z]{1,3}\d+|r\d*c?\d*|c\d*)$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function fullAddress(sheetName: string, area: Area): string {
  return `${quotedSheet(sheetName)}!${areaAddress(area)}`;
}

/** Splits an address into the sheet's name, if it has one, and the rest. */
export function splitAddress(address: string): { readonly sheet: string | undefined; readonly rest: string } {
  const text = address.trim().replace(/^=/, "");
  const end = text.lastIndexOf("!");
  if (end < 0) return { sheet: undefined, rest: text };
  const name = text.slice(0, end);
  const isQuoted = name.length >= 2 && name.startsWith("'") && name.endsWith("'");
  return {
    sheet: isQuoted ? name.slice(1, -1).replaceAll("''", "'") : name,
    rest: text.slice(end + 1),
  };
}

const CELL = /^\$?([a-z]{1,3})\$?(\d{1,7})$/i;
const COLUMN = /^\$?([a-z]{1,3})$/i;
const ROW = /^\$?(\d{1,7})$/;

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function readCorner(text: string): Corner | undefined {
  const cell = CELL.exec(text);
  if (cell !== null) return { column: columnNumber(cell[1] ?? ""), row: Number(cell[2]) };
  const column = COLUMN.exec(text);
  if (column !== null) return { column: columnNumber(column[1] ?? ""), row: undefined };
  const row = ROW.exec(text);
  return row === null ? undefined : { column: undefined, row: Number(row[1]) };
}

/** Reads "A1", "$A$1:B2", "A:C", "2:3", with corners in any order; undefined for anything else. */
export function readArea(text: string): Area | undefined {
  const [from = "", to, more] = text.trim().split(":");
  if (more !== undefined) return undefined;
  const a = readCorner(from);
  const b = to === undefined ? a : readCorner(to);
  if (a === undefined || b === undefined) return undefined;
  // "A" and "1" alone are no addresses; nor is "A:2".
  const isCell = a.row !== undefined && a.column !== undefined;
  if (!isCell && to === undefined) return undefined;
  if ((a.row === undefined) !== (b.row === undefined)) return undefined;
  if ((a.column === undefined) !== (b.column === undefined)) return undefined;
  const rows = [a.row ?? 1, b.row ?? MAX_ROWS];
  const columns = [a.column ?? 1, b.column ?? MAX_COLUMNS];
  const area: Area = {
    firstRow: Math.min(...rows),
    firstColumn: Math.min(...columns),
    lastRow: Math.max(...rows),
    lastColumn: Math.max(...columns),
  };
  return isOnSheet(area) ? area : undefined;
}
