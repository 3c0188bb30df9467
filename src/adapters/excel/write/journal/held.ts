import { fittingText } from "../../../common/formats/cell-text";
import { isTextFormatCode } from "../../../common/formats/date-format";
import { isPlainText } from "./plain-text";
import type { PlainValue } from "../../../../workbook/write-plan";

/**
 * The contents of a cell: a plain value (blank is null), an error typed in as such ("#N/A"), or a formula, which is
 * always somebody else's, because no plan has one.
 */
export type Held = PlainValue | { readonly error: string } | { readonly formula: string };

/** The present state of a cell. */
export interface CellNow {
  readonly held: Held;
  /** The formula with its leading "="; undefined if the cell holds none. */
  readonly formula: string | undefined;
}

/**
 * A cell from the properties that Office.js loads. A text such as "=1+1" looks like a formula in `formulas`, but its
 * value is the same text. A cell into which a dynamic array spills has a value and an empty formula.
 */
export function cellNow(value: unknown, formula: unknown, valueType: unknown): CellNow {
  return { held: heldOf(value, valueType), formula: formulaOf(value, formula) };
}

/** A loaded value in the form in which ids and headers are compared: an error as its text, a formula as its result. */
export function plainHeld(value: unknown): Held {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}

/** The whole content of a cell: its formula if it has one. */
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

/** A cell in `Range.values`: null leaves it, "" clears it. */
export type CellInput = string | number | boolean | null;

/**
 * The input that gives a cell exactly this content. Excel reads input as if it were typed: "007" would become 7, "1/2"
 * a day, "=1+1" a formula, "ИСТИНА" a truth value, depending on the user's region. A leading apostrophe keeps any text
 * a text; Excel removes it, and keeps a mark of it in the cell's format. So it precedes only texts that may be read as
 * something else. Under a text format (`isTextCell`) all texts stay texts, and an apostrophe might stay too.
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

/** True if a number format makes texts of all input. Called for every cell, so the common cases come first. */
export function isTextCell(numberFormat: unknown): boolean {
  return typeof numberFormat === "string" && numberFormat.includes("@") && isTextFormatCode(numberFormat);
}

/**
 * A planned value as the cell will hold it: an empty text is a blank cell, and a long text is cut to a cell's limit.
 */
export function heldAfter(value: PlainValue): Held {
  if (value === "") return null;
  if (typeof value !== "string") return value;
  return isPlainText(value) ? fittingText(value) : fittingText(value, 1);
}

/**
 * A cell's content as a text, equal for equal contents only. Excel keeps 15 digits of a number, so further digits are
 * ignored.
 */
export function heldKey(held: Held): string {
  if (held === null || held === "") return "";
  if (typeof held === "string") return JSON.stringify(held);
  if (typeof held === "number") return numberKey(held);
  if (typeof held === "object") return "error" in held ? `error ${held.error}` : `formula ${held.formula}`;
  return String(held);
}

/** Fast path: a number of at most 16 characters has no more than 15 digits. */
function numberKey(value: number): string {
  const text = String(value);
  return text.length <= 16 ? text : String(Number(value.toPrecision(15)));
}

/** True if both contents are the same. */
export function sameHeld(a: Held, b: Held): boolean {
  return a === b || heldKey(a) === heldKey(b);
}
