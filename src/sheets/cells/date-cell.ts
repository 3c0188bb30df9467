/** Dates. */
import { dayFromSerial, dayOf } from "../../domain/calendar";
import type { Day } from "../../domain/units";
import { CellKind } from "../../workbook/reader";
import { trimBlanks } from "../../domain/blanks";
import { emptyOrBroken, problem, reading } from "./cell";
import type { Cell, Parsed } from "./cell";

/** A time of day without a zone: with one, the day could be another here. */
const TIME = "(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]+)?)?";
const YEAR_FIRST = new RegExp(`^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:T|\\s+)${TIME})?$`);
/** Day, separator, month, the same separator, year. With a slash too the day comes first. */
const DAY_FIRST = new RegExp(`^([0-9]{1,2})([./])([0-9]{1,2})\\2([0-9]{4})(?:\\s+${TIME})?$`);
const TWO_DIGIT_YEAR = new RegExp(`^[0-9]{1,2}([./-])[0-9]{1,2}\\1[0-9]{2}(?:\\s+${TIME})?$`);

/**
 * A date cell, or text like `31.12.2026`, `1.3.2026`, `2026-12-31`, `31/12/2026`, a time of day dropped. Problems:
 * `ambiguous-date` (a year of two digits), `not-a-date` (anything else, plain numbers among it).
 */
export function parseDate(cell: Cell): Parsed<Day> {
  if (cell.kind === CellKind.date) return dateOrProblem(dayFromSerial(cell.value), cell);
  const early = emptyOrBroken(cell);
  if (early !== undefined) return early;
  if (cell.kind !== CellKind.text) return problem("not-a-date", cell);
  const text = trimBlanks(cell.text);
  if (TWO_DIGIT_YEAR.test(text)) return problem("ambiguous-date", cell);
  return dateOrProblem(dayOfText(text), cell);
}

function dateOrProblem(day: Day | undefined, cell: Cell): Parsed<Day> {
  return day === undefined ? problem("not-a-date", cell) : reading(day);
}

function dayOfText(text: string): Day | undefined {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return dayOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return dayOf(Number(dayFirst[4]), Number(dayFirst[3]), Number(dayFirst[1]));
  return undefined;
}
