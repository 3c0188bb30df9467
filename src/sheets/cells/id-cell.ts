/** Ids. */
import { CellKind } from "../../workbook/reader";
import { hasControls, trimBlanks } from "../../domain/blanks";
import { emptyOrBroken, problem, readValue } from "./cell";
import type { Cell, Parsed } from "./cell";

/**
 * The text without blanks at its ends ("007" is not "7"), or the digits of a whole number up to 2^53 − 1. Warning:
 * `untrimmed-id`. Problems: `not-an-id` for dates, fractions and negative numbers, which a spreadsheet may have made of
 * "1-2", "1,5" or "(5)"; `hidden-in-id` for control characters and signs within it that change the line's direction.
 */
export function parseId(cell: Cell): Parsed<string> {
  const early = emptyOrBroken(cell);
  if (early !== undefined) return early;
  if (cell.kind === CellKind.text) return idOfText(cell);
  const isWhole = cell.kind === CellKind.number && Number.isSafeInteger(cell.value) && cell.value >= 0;
  return isWhole ? readValue(String(cell.value)) : problem("not-an-id", cell);
}

function idOfText(cell: Cell): Parsed<string> {
  const id = trimBlanks(cell.text);
  if (hasControls(id)) return problem("hidden-in-id", cell);
  return id === cell.text ? readValue(id) : readValue(id, "untrimmed-id");
}
