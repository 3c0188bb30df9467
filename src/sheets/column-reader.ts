/** Reads the cells of one declared column by its type, as rules see them. */
import { isoOf } from "../domain/calendar";
import type { FactValue } from "../domain/conditions";
import { currencyUnits } from "../domain/money";
import type { ColumnType } from "../domain/program";
import {
  parseCount,
  parseDate,
  parseId,
  parseLevel,
  parseMoney,
  parseText,
  parseYear,
  parseYesNo,
  type Cell,
  type LevelIndex,
  type Parsed,
} from "./cells";

export interface ReadingContext {
  readonly levels: LevelIndex;
  /** Texts allowed beside an amount of money. */
  readonly currencyMarks: readonly string[];
}

/** A cell as a fact: dates as ISO text, money in units of the currency, a level as its id. `factor`: of a money column. */
export function parseFact(
  cell: Cell,
  type: ColumnType,
  context: ReadingContext,
  factor = 1,
): Parsed<FactValue> {
  switch (type) {
    case "date":
      return mapped(parseDate(cell), isoOf);
    case "year":
      return parseYear(cell);
    case "money":
      return mapped(parseMoney(cell, context.currencyMarks, factor), currencyUnits);
    case "count":
      return parseCount(cell);
    case "yesNo":
      return parseYesNo(cell);
    case "level":
      return mapped(parseLevel(cell, context.levels), (named) => named.level ?? named.addOns[0]);
    case "text":
      return parseText(cell);
    case "id":
      return parseId(cell);
    case "rate":
      // Exchange rates are read by the reader of their own sheet; no rule compares them.
      return { kind: "blank" };
  }
}

function mapped<T>(parsed: Parsed<T>, toFact: (value: T) => FactValue): Parsed<FactValue> {
  return parsed.kind === "value" ? { ...parsed, value: toFact(parsed.value) } : parsed;
}
