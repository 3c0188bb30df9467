/** Counts. */
import { CellKind } from "../../workbook/reader";
import { trimBlanks } from "../../domain/blanks";
import { emptyOrBroken, problem, readValue } from "./cell";
import type { Cell, Parsed } from "./cell";

/** Digits, with or without blanks between groups of three. */
const WHOLE = /^(?:[0-9]+|[1-9][0-9]{0,2}(?:[ \u00A0\u2007\u2009\u202F][0-9]{3})+)$/;
const NOT_DIGITS = /[^0-9]/g;

/** A whole number from 0 to 2^53 − 1: a number cell, or text like `12`, `1 200`. Problem: `not-a-count`. */
export function parseCount(cell: Cell): Parsed<number> {
  const early = emptyOrBroken(cell);
  if (early !== undefined) return early;
  const count = countOf(cell);
  return count !== undefined && Number.isSafeInteger(count) && count >= 0
    ? readValue(count)
    : problem("not-a-count", cell);
}

function countOf(cell: Cell): number | undefined {
  // + 0 makes a negative zero a plain one.
  if (cell.kind === CellKind.number) return cell.value + 0;
  if (cell.kind !== CellKind.text) return undefined;
  const text = trimBlanks(cell.text);
  return WHOLE.test(text) ? Number(text.replace(NOT_DIGITS, "")) : undefined;
}
