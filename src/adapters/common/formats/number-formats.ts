/**
 * How written values are shown: the number formats that every adapter gives them, as codes in their English form (as
 * .xlsx files and Office.js both have them), and which formats of the user's stay.
 */
import type { PlainValue, ValueFormat } from "../../../workbook/write-plan";
import { isDateFormatCode, isTextFormatCode } from "./date-format";

export const GENERAL = "General";
/** Excel shows this one code as the short date of the user's region. */
export const SHORT_DATE = "m/d/yyyy";

const WHOLE_POINTS = "#,##0";
const FRACTIONAL_POINTS = "#,##0.####";
const WHOLE_RATE = "0%";
const FRACTIONAL_RATE = "0.##%";
const PROVISIONAL = /^#,##0(\.####)?" \(.*\)"$/s;
/** Chosen anew with every value, as they depend on the value or its standing. */
const OURS: readonly string[] = [WHOLE_POINTS, FRACTIONAL_POINTS, WHOLE_RATE, FRACTIONAL_RATE];

/** What decides how a written value is shown. */
export interface Shown {
  readonly format: ValueFormat;
  readonly value: PlainValue;
  readonly provisional: boolean;
  readonly mark: string;
}

/** The number format of a value in a cell that has none of its own yet. */
export function formatOf({ format, value, provisional, mark }: Shown): string {
  if (typeof value === "string" || typeof value === "boolean") return GENERAL;
  switch (format) {
    case "text":
      return GENERAL;
    case "date":
      return SHORT_DATE;
    case "money":
      return "#,##0.00";
    case "rate":
      return showsFraction(format, value) ? FRACTIONAL_RATE : WHOLE_RATE;
    case "points": {
      const code = showsFraction(format, value) ? FRACTIONAL_POINTS : WHOLE_POINTS;
      return provisional && value !== null ? `${code}${quoted(` (${mark})`)}` : code;
    }
  }
}

/**
 * Whether a cell's own number format stays under a value. The user's choice stays where it suits the value; General,
 * text and date formats do not suit a number, and a mark "provisional" stays only while it is true. `isDate`: the
 * format shows dates or times.
 */
export function keepsFormat(code: string, isDate: boolean, shown: Shown): boolean {
  if (typeof shown.value !== "number" || shown.format === "text") return true;
  if (shown.format === "date") return isDate;
  if (code === formatOf(shown)) return true;
  if (shown.format === "points" && shown.provisional) return false;
  return suitsNumbers(code, isDate) && !isOurs(code) && (shown.format !== "rate" || isPercent(code));
}

/** Whether a value needs digits behind the point: a rate in percent, all else as it is. */
export function showsFraction(format: ValueFormat, value: PlainValue): boolean {
  if (typeof value !== "number") return false;
  const shown = format === "rate" ? value * 100 : value;
  // A product such as 0.07 · 100 misses its whole number by the last bits.
  return Math.abs(shown - Math.round(shown)) >= 1e-9;
}

function suitsNumbers(code: string, isDate: boolean): boolean {
  if (isDate || isDateFormatCode(code)) return false;
  return !/^\s*General\s*$/i.test(code) && !isTextFormatCode(code);
}

function isOurs(code: string): boolean {
  return OURS.includes(code) || PROVISIONAL.test(code);
}

function isPercent(code: string): boolean {
  return code.replace(/"[^"]*"|\\./g, "").includes("%");
}

/** A text in a number format. A quotation mark cannot stand between quotation marks: it is escaped outside of them. */
function quoted(text: string): string {
  return text
    .split('"')
    .map((piece) => `"${piece}"`)
    .join('\\"');
}
