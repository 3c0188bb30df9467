/** Setting the contents and number formats of an area, as the API's properties do. */
import { GENERAL, type Area, type Book, type BookSheet } from "../../book/book";
import { intersection, isEntireColumns, MAX_COLUMNS } from "../areas";
import { invalidArgument } from "../refusals";
import { formatFromLocal } from "../text/local-format";
import { formulaFromLocal } from "../text/local-formula";
import { isValidFormat } from "../text/numfmt";
import { readSet } from "../text/typed-input";
import { breakSpill } from "./spills";
import { isCovered } from "./checks";
import { shownRows } from "./shown-rows";
import { forEachGiven } from "./matrix";

/** Excel's limit for the text or formula of a cell. */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/** Sets values or formulas; texts are read as if typed. `local`: formulas have the language's separators. */
export function writeContents(book: Book, sheet: BookSheet, area: Area, given: unknown, local = false): void {
  const merges = sheet.merges.filter((merge) => intersection(merge, area) !== undefined);
  const shown = shownRows(sheet, area);
  forEachGiven(given, area, (row, column, value) => {
    const place = shown === undefined ? row : shown[row - area.firstRow];
    if (place === undefined || (merges.length > 0 && isCovered(merges, place, column))) return;
    if (sheet.cells.formula(place, column) === "") breakSpill(sheet.cells, place, column);
    writeContent(book, sheet, place, column, value, local);
  });
}

function writeContent(
  book: Book,
  { cells }: BookSheet,
  row: number,
  column: number,
  value: unknown,
  local: boolean,
): void {
  if (typeof value === "string") {
    writeText(book, cells, row, column, value, local);
    return;
  }
  if (typeof value !== "number" && typeof value !== "boolean")
    throw invalidArgument("A cell takes a text, a number, true or false");
  if (typeof value === "number" && !Number.isFinite(value))
    throw invalidArgument("A cell takes no such number");
  cells.setValue(row, column, value);
}

function writeText(
  book: Book,
  cells: BookSheet["cells"],
  row: number,
  column: number,
  text: string,
  local: boolean,
): void {
  if (text.length > MAX_TEXT) throw invalidArgument(`A cell takes no text of over ${MAX_TEXT} characters`);
  const format = cells.numberFormat(row, column);
  const typed = readSet(text, format, book);
  if (typed.formula !== undefined && typed.formula.length > MAX_FORMULA)
    throw invalidArgument(`A formula has no more than ${MAX_FORMULA} characters`);
  const formula =
    local && typed.formula !== undefined ? formulaFromLocal(typed.formula, book.culture) : typed.formula;
  cells.setValue(row, column, typed.value, formula);
  if (typed.format !== undefined && format === GENERAL) cells.setNumberFormat(row, column, typed.format);
}

/** Sets number formats; `local` ones are in the workbook's language. */
export function writeFormats(book: Book, sheet: BookSheet, area: Area, given: unknown, local = false): void {
  const known = new Map<string, string>();
  const codeOf = (value: unknown): string => {
    if (typeof value !== "string") throw invalidArgument("A number format is a text");
    let code = known.get(value);
    if (code === undefined) known.set(value, (code = checkedFormat(book, value, local)));
    return code;
  };
  if (isEntireColumns(area)) {
    for (const column of columnsOf(area)) sheet.cells.setColumnFormat(column, codeOf(singleFormat(given)));
    return;
  }
  forEachGiven(given, area, (row, column, value) => {
    sheet.cells.setNumberFormat(row, column, codeOf(value));
  });
}

function checkedFormat(book: Book, format: string, local: boolean): string {
  const code = local ? formatFromLocal(format, book.culture) : format;
  if (code === "") return GENERAL;
  if (code.length > 255 || !isValidFormat(code)) throw invalidArgument(`"${format}" is not a number format`);
  return code.toLowerCase() === "general" ? GENERAL : code;
}

function columnsOf(area: Area): readonly number[] {
  const count = Math.min(area.lastColumn, MAX_COLUMNS) - area.firstColumn + 1;
  return Array.from({ length: count }, (_, index) => area.firstColumn + index);
}

function singleFormat(given: unknown): unknown {
  const rows: unknown = Array.isArray(given) && given.length === 1 ? given[0] : given;
  const value: unknown = Array.isArray(rows) && rows.length === 1 ? rows[0] : rows;
  if (Array.isArray(value)) throw invalidArgument("Whole columns take one number format for all");
  return value;
}
