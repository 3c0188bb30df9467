/**
 * Number formats of written values, the same for every adapter, as codes in their English form (which .xlsx files and
 * Office.js both use); and the rules by which formats of the user stay.
 */
import type { PlainValue, ValueFormat } from "../../../workbook/write-plan";
import { isDateFormatCode, isTextFormatCode } from "./date-format";

export const GENERAL = "General";
/** Excel shows this code as the short date of the user's region. */
export const SHORT_DATE = "m/d/yyyy";

const WHOLE_POINTS = "#,##0";
const FRACTIONAL_POINTS = "#,##0.####";
const WHOLE_RATE = "0%";
const FRACTIONAL_RATE = "0.##%";
const PROVISIONAL = /^#,##0(\.####)?" \(.*\)"$/s;
/** Formats that are chosen again for every value, because they depend on it or on whether it is provisional. */
const OURS: readonly string[] = [WHOLE_POINTS, FRACTIONAL_POINTS, WHOLE_RATE, FRACTIONAL_RATE];

/** Everything that the number format of a written value depends on. */
export interface Shown {
  readonly format: ValueFormat;
  readonly value: PlainValue;
  readonly provisional: boolean;
  readonly mark: string;
}

/** The number format of a value in a cell without a format of its own. */
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
 * True if a cell's own number format stays for a value. The user's choice stays if it suits the value; General, text
 * and date formats do not suit a number, and a mark "provisional" stays only while it is true. `isDate`: the format
 * shows dates or times.
 */
export function keepsFormat(code: string, isDate: boolean, shown: Shown): boolean {
  if (typeof shown.value !== "number" || shown.format === "text") return true;
  if (shown.format === "date") return isDate;
  if (code === formatOf(shown)) return true;
  if (shown.format === "points" && shown.provisional) return false;
  return suitsNumbers(code, isDate) && !isOurs(code) && (shown.format !== "rate" || isPercent(code));
}

/** True if a value needs decimals: a rate as a percentage, anything else as it is. */
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

/**
 * A text inside a number format. A quotation mark cannot be inside quotation marks, so it is escaped outside of them.
 */
function quoted(text: string): string {
  return text
    .split('"')
    .map((piece) => `"${piece}"`)
    .join('\\"');
}
