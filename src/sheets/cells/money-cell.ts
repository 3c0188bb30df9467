/** Amounts of money. */
import { hasTiynFraction, nearestTiyn, scaledTiyn } from "../../domain/money";
import type { Tiyn } from "../../domain/units";
import { CellKind } from "../../workbook/reader";
import { trimBlanks } from "../../domain/blanks";
import { emptyOrBroken, problem, readValue } from "./cell";
import type { Cell, Parsed } from "./cell";
import { readDecimal } from "./decimal-text";
import type { DecimalDigits } from "./decimal-text";

interface Signed {
  readonly sign: 1 | -1;
  readonly body: string;
}

interface WrittenAmount extends DecimalDigits {
  readonly sign: 1 | -1;
}

interface Unmarked {
  readonly rest: string;
  readonly hadMark: boolean;
}

/**
 * A number cell, or text like `3 000 000,50`, `3,000,000.50`, `(1 200)`, `−1 200`. `marks`: texts allowed beside the
 * amount, in lower case (`currencyMarks` of its currency), one at most. `factor`: 1000 where the column holds
 * thousands. Warning: `rounded-to-tiyn`. Problems: `ambiguous-money` (`1,234`), `amount-too-large`, `not-money`.
 */
export function parseMoney(cell: Cell, marks: readonly string[] = [], factor = 1): Parsed<Tiyn> {
  if (cell.kind === CellKind.number) return moneyOfNumber(cell, factor);
  const early = emptyOrBroken(cell);
  if (early !== undefined) return early;
  return cell.kind === CellKind.text ? moneyOfText(cell, marks, factor) : problem("not-money", cell);
}

function moneyOfNumber(cell: Cell, factor: number): Parsed<Tiyn> {
  const amount = cell.value * factor;
  const tiyn = nearestTiyn(amount);
  if (tiyn === undefined) return problem("amount-too-large", cell);
  return hasTiynFraction(amount) ? readValue(tiyn, "rounded-to-tiyn") : readValue(tiyn);
}

function moneyOfText(cell: Cell, marks: readonly string[], factor: number): Parsed<Tiyn> {
  const amount = readAmount(cell.text, marks);
  if (amount === "ambiguous") return problem("ambiguous-money", cell);
  const tiyn = amount && scaledTiyn(amount.sign, amount.integerDigits, amount.fractionDigits, factor);
  if (tiyn === undefined) return problem("not-money", cell);
  return tiyn === "too-large" ? problem("amount-too-large", cell) : readValue(tiyn);
}

/** The mark may stand outside the sign (`₸ -5`, `(5) ₸`) or inside it (`-₸5`, `(5 ₸)`), not both. */
function readAmount(text: string, marks: readonly string[]): WrittenAmount | "ambiguous" | undefined {
  const outside = withoutMark(trimBlanks(text).toLowerCase(), marks);
  const signed = splitSign(outside.rest);
  if (signed === undefined) return undefined;
  const inside = outside.hadMark ? signed.body : withoutMark(signed.body, marks).rest;
  const digits = readDecimal(inside);
  return typeof digits === "object" ? { sign: signed.sign, ...digits } : digits;
}

/** Removes one sign. A second sign, or one after the number, stays and is refused because it is not a digit. */
function splitSign(text: string): Signed | undefined {
  const first = text.charAt(0);
  if (first === "(")
    return text.endsWith(")") ? { sign: -1, body: trimBlanks(text.slice(1, -1)) } : undefined;
  if (first === "-" || first === "\u2212") return { sign: -1, body: trimBlanks(text.slice(1)) };
  if (first === "+") return { sign: 1, body: trimBlanks(text.slice(1)) };
  return { sign: 1, body: text };
}

/** Removes one currency mark, the longest that fits ("тг." before "тг"), from either end of a text in lower case. */
function withoutMark(text: string, marks: readonly string[]): Unmarked {
  let rest = text;
  for (const mark of marks) {
    const shorter = withoutThisMark(text, mark);
    if (shorter.length < rest.length) rest = shorter;
  }
  return { rest: trimBlanks(rest), hadMark: rest.length < text.length };
}

function withoutThisMark(text: string, mark: string): string {
  if (text.endsWith(mark)) return text.slice(0, text.length - mark.length);
  return text.startsWith(mark) ? text.slice(mark.length) : text;
}
