/** Years. */
import { FIRST_YEAR, LAST_YEAR } from "../../domain/calendar";
import { CellKind } from "../../workbook/reader";
import { trimBlanks } from "../../domain/blanks";
import { emptyOrBroken, problem, readValue } from "./cell";
import type { Cell, Parsed } from "./cell";

const FOUR_DIGITS = /^[0-9]{4}$/;

/** A calendar year 1900 … 9999: a whole number, or text of four digits. Problem: `not-a-year`, also for dates. */
export function parseYear(cell: Cell): Parsed<number> {
  const early = emptyOrBroken(cell);
  if (early !== undefined) return early;
  const year = yearIn(cell);
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR
    ? readValue(year)
    : problem("not-a-year", cell);
}

function yearIn(cell: Cell): number {
  if (cell.kind === CellKind.number) return cell.value;
  const text = cell.kind === CellKind.text ? trimBlanks(cell.text) : "";
  return FOUR_DIGITS.test(text) ? Number(text) : Number.NaN;
}
