/** The tests by which filters accept rows. */
import type { AutoFilter, Book, BookSheet, CellValue, FilterCriteria } from "../../book/book";
import { shownText } from "../text/shown-text";
import { readTyped } from "../text/typed-input";

/** True if the filter accepts the row. */
export type RowTest = (row: number) => boolean;

const ALL: RowTest = () => true;

/** The test of one column's criteria. Kinds that this host only stores accept all rows. */
export function rowTest(
  book: Book,
  sheet: BookSheet,
  filter: AutoFilter,
  index: number,
  criteria: FilterCriteria,
): RowTest {
  const column = filter.area.firstColumn + index;
  switch (criteria["filterOn"]) {
    case "Values":
      return valuesTest(book, sheet, column, criteria["values"]);
    case "Custom":
      return customTest(book, sheet, column, criteria);
    case "TopItems":
    case "BottomItems":
    case "TopPercent":
    case "BottomPercent":
      return rankTest(sheet, filter, column, criteria);
    default:
      return ALL;
  }
}

function valuesTest(book: Book, sheet: BookSheet, column: number, values: unknown): RowTest {
  if (!Array.isArray(values)) return ALL;
  const texts = new Set(
    values.filter((value) => typeof value === "string").map((value) => value.toLowerCase()),
  );
  // Dates given by year or month are stored but not applied.
  if (texts.size < values.length) return ALL;
  return (row) => texts.has(textAt(book, sheet, row, column));
}

function textAt(book: Book, { cells }: BookSheet, row: number, column: number): string {
  return shownText(cells.value(row, column), cells.numberFormat(row, column), book).toLowerCase();
}

function customTest(book: Book, sheet: BookSheet, column: number, criteria: FilterCriteria): RowTest {
  const first = conditionTest(book, sheet, column, criteria["criterion1"]);
  if (typeof criteria["criterion2"] !== "string") return first;
  const second = conditionTest(book, sheet, column, criteria["criterion2"]);
  return criteria["operator"] === "Or"
    ? (row) => first(row) || second(row)
    : (row) => first(row) && second(row);
}

const OPERATOR = /^(<=|>=|<>|<|>|=)?(.*)$/su;

function conditionTest(book: Book, sheet: BookSheet, column: number, condition: unknown): RowTest {
  if (typeof condition !== "string") return ALL;
  const [, operator = "=", operand = ""] = OPERATOR.exec(condition) ?? [];
  const isBlank: RowTest = (row) => textAt(book, sheet, row, column) === "";
  if (operand === "") return operator === "<>" ? (row) => !isBlank(row) : isBlank;
  const wanted = readTyped(operand, "", book).value;
  const valueAt = (row: number) => sheet.cells.value(row, column);
  switch (operator) {
    case "=":
    case "<>": {
      const like = pattern(operand.toLowerCase());
      const isLike: RowTest = (row) =>
        typeof wanted === "number" && typeof valueAt(row) === "number"
          ? valueAt(row) === wanted
          : like(textAt(book, sheet, row, column));
      return operator === "=" ? isLike : (row) => !isLike(row);
    }
    default:
      return (row) => compares(valueAt(row), operator, wanted);
  }
}

function compares(value: CellValue, operator: string, wanted: CellValue): boolean {
  const order = orderOf(value, wanted);
  if (order === undefined) return false;
  switch (operator) {
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    default:
      return order >= 0;
  }
}

/** Compares values of the same type; undefined for different types. */
function orderOf(a: CellValue, b: CellValue): number | undefined {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return typeof a === "string" && typeof b === "string" ? a.localeCompare(b) : undefined;
}

/** `*` is any text, `?` any character, `~` escapes the next one. Texts are compared part by part, in one pass. */
function pattern(text: string): (value: string) => boolean {
  const pieces: string[][] = [[]];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? "";
    if (character === "*") pieces.push([]);
    else if (character === "~" && index + 1 < text.length) pieces.at(-1)?.push(text[(index += 1)] ?? "");
    else pieces.at(-1)?.push(character === "?" ? ANY : character);
  }
  return (value) => matchesPieces(value, pieces);
}

const ANY = "any";

function matchesPieces(value: string, pieces: readonly (readonly string[])[]): boolean {
  const [first = [], ...rest] = pieces;
  if (!isAt(value, first, 0)) return false;
  const last = rest.pop();
  if (last === undefined) return value.length === first.length;
  let from = first.length;
  for (const piece of rest) {
    while (from + piece.length <= value.length && !isAt(value, piece, from)) from += 1;
    if (from + piece.length > value.length) return false;
    from += piece.length;
  }
  const end = value.length - last.length;
  return end >= from && isAt(value, last, end);
}

function isAt(value: string, piece: readonly string[], from: number): boolean {
  return piece.every((character, index) =>
    character === ANY ? from + index < value.length : value[from + index] === character,
  );
}

/** The highest or lowest numbers, by count or per cent. */
function rankTest(sheet: BookSheet, { area }: AutoFilter, column: number, criteria: FilterCriteria): RowTest {
  const wanted = Number(criteria["criterion1"]);
  if (!Number.isFinite(wanted)) return ALL;
  const numbers: number[] = [];
  for (let row = area.firstRow + 1; row <= area.lastRow; row += 1) {
    const value = sheet.cells.value(row, column);
    if (typeof value === "number") numbers.push(value);
  }
  numbers.sort((a, b) => a - b);
  const kind = String(criteria["filterOn"]);
  const share = kind.endsWith("Percent") ? Math.floor((numbers.length * wanted) / 100) : wanted;
  const count = Math.min(numbers.length, Math.max(1, share));
  const limit = kind.startsWith("Top") ? numbers[numbers.length - count] : numbers[count - 1];
  return (row) => {
    const value = sheet.cells.value(row, column);
    if (typeof value !== "number" || limit === undefined) return false;
    return kind.startsWith("Top") ? value >= limit : value <= limit;
  };
}
