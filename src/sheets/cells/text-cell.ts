/** Texts. */
import { CellKind } from "../../workbook/reader";
import { trimBlanks } from "../../domain/blanks";
import { emptyOrBroken, problem, readValue, shownNumber } from "./cell";
import type { Cell, Parsed } from "./cell";

/** The text without blanks at its ends; a number as it was typed. Problem: `not-text` (dates, booleans). */
export function parseText(cell: Cell): Parsed<string> {
  const early = emptyOrBroken(cell);
  if (early !== undefined) return early;
  if (cell.kind === CellKind.text) return readValue(trimBlanks(cell.text));
  return cell.kind === CellKind.number ? readValue(shownNumber(cell.value)) : problem("not-text", cell);
}
