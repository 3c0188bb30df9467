/** Years. */
import { dateOf, FIRST_YEAR, LAST_YEAR } from "../../domain/calendar";
import type { Day } from "../../domain/units";
import { CellKind } from "../../workbook/reader";
import { trimBlanks } from "../../domain/blanks";
import { emptyOrBroken, problem, readValue } from "./cell";
import type { Cell, Parsed } from "./cell";
import { parseDate } from "./date-cell";

const FOUR_DIGITS = /^[0-9]{4}$/;

/**
 * A calendar year 1900 … 9999: a whole number, text of four digits, or the last day of a year («Продлён до
 * 31.12.2026»). Problem: `not-a-year`, also for other dates.
 */
export function parseYear(cell: Cell): Parsed<number> {
  const early = emptyOrBroken(cell);
  if (early !== undefined) return early;
  const year = yearIn(cell);
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR
    ? readValue(year)
    : problem("not-a-year", cell);
}

/** The year that a day is the last of. */
function yearEndedBy(day: Day): number {
  const { year, month, day: ofMonth } = dateOf(day);
  return month === 12 && ofMonth === 31 ? year : Number.NaN;
}

function yearIn(cell: Cell): number {
  if (cell.kind === CellKind.number) return cell.value;
  const day = parseDate(cell);
  if (day.kind === "value") return yearEndedBy(day.value);
  const text = cell.kind === CellKind.text ? trimBlanks(cell.text) : "";
  return FOUR_DIGITS.test(text) ? Number(text) : Number.NaN;
}
