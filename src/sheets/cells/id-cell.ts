/** Ids. */
import { CellKind } from "../../workbook/reader";
import { trimBlanks } from "../../domain/blanks";
import { emptyOrBroken, problem, readValue } from "./cell";
import type { Cell, Parsed } from "./cell";

/**
 * The text as it stands without blanks at its ends ("007" is not "7"), or the digits of a whole number up to 2^53 − 1.
 * Warning: `untrimmed-id`. Problem: `not-an-id` for dates, fractions and negative numbers, which a spreadsheet may have
 * made of "1-2", "1,5" or "(5)".
 */
export function parseId(cell: Cell): Parsed<string> {
  const early = emptyOrBroken(cell);
  if (early !== undefined) return early;
  if (cell.kind === CellKind.text) return idOfText(cell.text);
  const isWhole = cell.kind === CellKind.number && Number.isSafeInteger(cell.value) && cell.value >= 0;
  return isWhole ? readValue(String(cell.value)) : problem("not-an-id", cell);
}

function idOfText(text: string): Parsed<string> {
  const id = trimBlanks(text);
  return id === text ? readValue(id) : readValue(id, "untrimmed-id");
}
