/** The cells of an area, as the API's properties give them. */
import type { Book, BookSheet, CellValue } from "../../book/book";
import { localFormat } from "../text/local-format";
import { localFormula } from "../text/local-formula";
import { shownText } from "../text/shown-text";

export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

/** One cell's property, by the property's name. */
export type CellReader = (row: number, column: number) => unknown;

function apiValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

export function valueType(value: CellValue, hasFormula: boolean): ValueType {
  if (value === null) return "Empty";
  if (typeof value === "string") return value === "" && !hasFormula ? "Empty" : "String";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "Error";
}

export type CellProperty =
  | "values"
  | "valueTypes"
  | "formulas"
  | "formulasLocal"
  | "numberFormat"
  | "numberFormatLocal"
  | "text";

export function cellReader(property: CellProperty, book: Book, { cells }: BookSheet): CellReader {
  switch (property) {
    case "values":
      return (row, column) => apiValue(cells.value(row, column));
    case "valueTypes":
      return (row, column) => valueType(cells.value(row, column), cells.formula(row, column) !== undefined);
    case "formulas":
      return (row, column) => cells.formula(row, column) ?? apiValue(cells.value(row, column));
    case "formulasLocal":
      return (row, column) => {
        const formula = cells.formula(row, column);
        return formula === undefined
          ? apiValue(cells.value(row, column))
          : localFormula(formula, book.culture);
      };
    case "numberFormat":
      return (row, column) => cells.numberFormat(row, column);
    case "numberFormatLocal":
      return remembered(
        (row, column) => cells.numberFormat(row, column),
        (format) => localFormat(format, book.culture),
      );
    case "text":
      return (row, column) => shownText(cells.value(row, column), cells.numberFormat(row, column), book);
  }
}

/** Caches results by format: there are few formats and many cells. */
function remembered(
  read: (row: number, column: number) => string,
  change: (text: string) => string,
): CellReader {
  const known = new Map<string, string>();
  return (row, column) => {
    const text = read(row, column);
    let changed = known.get(text);
    if (changed === undefined) known.set(text, (changed = change(text)));
    return changed;
  };
}
