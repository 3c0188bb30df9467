/** One cell as the parsers take it, and their result: a value, blank, or a problem. Never a guess. */
import { dayFromSerial, isoOf } from "../../domain/calendar";
import type { DataProblemCode } from "../../domain/problem";
import { CellKind, kindOf } from "../../workbook/reader";
import type { CellColumn, TextPool } from "../../workbook/reader";
import { trimBlanks } from "../../domain/blanks";

/**
 * A decoded cell. `value`: the number, the date's 1900 serial, 1 or 0 for a boolean. `text`: the text, or the error's
 * name ("#N/A"). Parsers do not keep the cell, so one object may be reused for each row.
 */
export interface Cell {
  readonly kind: CellKind;
  readonly value: number;
  readonly text: string;
}

/** `warning`: the value counts, but a person should check the cell. `found`: the cell's content, for the message. */
export type Parsed<T> = ReadValue<T> | Blank | CellProblem;

export interface ReadValue<T> {
  readonly kind: "value";
  readonly value: T;
  readonly warning?: DataProblemCode;
}

export interface Blank {
  readonly kind: "blank";
}

export interface CellProblem {
  readonly kind: "problem";
  readonly code: DataProblemCode;
  readonly found: string;
}

const BLANK: Blank = { kind: "blank" };
/** Longest text that a message quotes, in UTF-16 units. */
const LONGEST_QUOTE = 80;

/** The cell at an index of a block's column. */
export function cellAt(column: CellColumn, index: number, texts: TextPool): Cell {
  const kind = kindOf(column.kinds[index] ?? CellKind.blank);
  const value = column.values[index] ?? 0;
  const hasText = kind === CellKind.text || kind === CellKind.error;
  return { kind, value, text: hasText ? texts.get(value) : "" };
}

/** A value that was read with certainty. */
export function readValue<T>(value: T, warning?: DataProblemCode): ReadValue<T> {
  return warning === undefined ? { kind: "value", value } : { kind: "value", value, warning };
}

/** The problem that the cell cannot be read. */
export function problem(code: DataProblemCode, cell: Cell): CellProblem {
  return { kind: "problem", code, found: shownCell(cell) };
}

/**
 * The answer that all parsers share: blank cells, errors, formulas without a result. `undefined`: the cell has content
 * to parse.
 */
export function emptyOrBroken(cell: Cell): Blank | CellProblem | undefined {
  switch (cell.kind) {
    case CellKind.blank:
      return BLANK;
    case CellKind.error:
      return problem("error-cell", cell);
    case CellKind.uncalculated:
      return problem("uncalculated-formula", cell);
    case CellKind.text:
      return trimBlanks(cell.text) === "" ? BLANK : undefined;
    case CellKind.number:
    case CellKind.date:
    case CellKind.boolean:
      return undefined;
  }
}

/** The cell's content, for a message. Long texts are cut. */
export function shownCell(cell: Cell): string {
  switch (cell.kind) {
    case CellKind.number:
      return shownNumber(cell.value);
    case CellKind.date:
      return shownDate(cell.value);
    case CellKind.boolean:
      return cell.value === 0 ? "FALSE" : "TRUE";
    case CellKind.text:
    case CellKind.error:
      return quoted(cell.text);
    case CellKind.blank:
    case CellKind.uncalculated:
      return "";
  }
}

/** The number as a person typed it: 15 significant digits, as a spreadsheet shows them; whole numbers in full. */
export function shownNumber(value: number): string {
  return String(Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));
}

function shownDate(serial: number): string {
  const day = dayFromSerial(serial);
  return day === undefined ? shownNumber(serial) : isoOf(day);
}

function quoted(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  // Does not cut through the middle of a surrogate pair.
  return `${text.slice(0, LONGEST_QUOTE).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
