import { fittingText } from "../../../common/formats/cell-text";
import { isTextFormatCode } from "../../../common/formats/date-format";
import { isPlainText } from "./plain-text";
import type { PlainValue } from "../../../../workbook/write-plan";

/**
 * What a cell holds: a plain value (blank is null), an error typed in as it is ("#N/A"), or a formula, which is always
 * someone else's: no plan has one.
 */
export type Held = PlainValue | { readonly error: string } | { readonly formula: string };

/** A cell as it stands. */
export interface CellNow {
  readonly held: Held;
  /** With its leading "="; undefined where the cell holds no formula. */
  readonly formula: string | undefined;
}

/**
 * A cell from what Office.js loads for it. A text such as "=1+1" reads like a formula in `formulas`, and is told from one
 * by its value, which then is the same. A cell into which a dynamic array spills has a value and an empty formula.
 */
export function cellNow(value: unknown, formula: unknown, valueType: unknown): CellNow {
  return { held: heldOf(value, valueType), formula: formulaOf(value, formula) };
}

/** A loaded value as ids and headers are compared: an error by its text, a formula by its result. */
export function plainHeld(value: unknown): Held {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}

/** The whole content of a cell: its formula where it has one. */
export function contentOf({ held, formula }: CellNow): Held {
  return formula === undefined ? held : { formula };
}

function heldOf(value: unknown, valueType: unknown): Held {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string" || value === "") return null;
  return valueType === "Error" ? { error: value } : value;
}

function formulaOf(value: unknown, formula: unknown): string | undefined {
  if (typeof formula !== "string") return undefined;
  if (formula === "" && value !== "" && value !== null) return "=";
  if (!formula.startsWith("=") || formula === value) return undefined;
  return formula;
}

/** What `Range.values` takes for a cell: null leaves it, "" empties it. */
export type CellInput = string | number | boolean | null;

/**
 * What to write so that the cell then holds just this. Excel reads what is written as if it were typed: "007" would
 * become 7, "1/2" a day, "=1+1" a formula, "ИСТИНА" a logical value, in ways that depend on the user's region. An
 * apostrophe before it keeps any text a text; Excel takes it away, and keeps a mark of it in the cell's format. So it
 * goes before those texts alone that may be read as something else. Under a text format (`isTextCell`) all texts stay
 * texts, and an apostrophe might stay too.
 */
export function inputOf(held: Held, isTextCell: boolean): CellInput {
  if (held === null || held === "") return "";
  if (typeof held === "string") return isTextCell || isPlainText(held) ? fittingText(held) : quoted(held);
  // Into a cell that an array had filled from elsewhere ("="), it fills it again.
  if (typeof held === "object")
    return "error" in held ? held.error : held.formula === "=" ? "" : held.formula;
  if (typeof held === "number" && !Number.isFinite(held))
    throw new Error("Only finite numbers can be written");
  return held;
}

/** The apostrophe counts as one of the cell's letters. */
function quoted(text: string): string {
  return `'${fittingText(text, 1)}`;
}

/** Whether a number format makes texts of all that is written. Asked of every cell: few of them need a closer look. */
export function isTextCell(numberFormat: unknown): boolean {
  return typeof numberFormat === "string" && numberFormat.includes("@") && isTextFormatCode(numberFormat);
}

/** A planned value as the cell will hold it: an empty text is a blank cell, and a text is no longer than cells take. */
export function heldAfter(value: PlainValue): Held {
  if (value === "") return null;
  if (typeof value !== "string") return value;
  return isPlainText(value) ? fittingText(value) : fittingText(value, 1);
}

/**
 * A cell's content as a text, equal for equal contents and for no others. Excel keeps 15 digits of a number, so more do
 * not count.
 */
export function heldKey(held: Held): string {
  if (held === null || held === "") return "";
  if (typeof held === "string") return JSON.stringify(held);
  if (typeof held === "number") return numberKey(held);
  if (typeof held === "object") return "error" in held ? `error ${held.error}` : `formula ${held.formula}`;
  return String(held);
}

/** What is written with 16 characters at most has no more than 15 digits: looked at first, as it is much quicker. */
function numberKey(value: number): string {
  const text = String(value);
  return text.length <= 16 ? text : String(Number(value.toPrecision(15)));
}

/** Whether both are the same content. */
export function sameHeld(a: Held, b: Held): boolean {
  return a === b || heldKey(a) === heldKey(b);
}
