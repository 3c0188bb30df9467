import type { PlainValue, ValueFormat } from "../../../sheets/workbook";
import { isDateFormatCode, isTextFormatCode } from "./date-format";

/** Built-in number formats that are written, and those that must be known to be kept (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
};
export const GENERAL = 0;
export const SHORT_DATE = 14;
const TEXT = 49;
const PERCENT = [9, 10];

const WHOLE_POINTS = "#,##0";
const FRACTIONAL_POINTS = "#,##0.####";
const WHOLE_RATE = "0%";
const FRACTIONAL_RATE = "0.##%";
const PROVISIONAL = /^#,##0(\.####)?" \(.*\)"$/s;

/** The built-in id of a format code; undefined where the workbook has to define it. */
export function builtInId(code: string): number | undefined {
  return BUILT_IN[code];
}

/** What decides how a written value is shown. */
export interface Shown {
  readonly format: ValueFormat;
  readonly value: PlainValue;
  readonly provisional: boolean;
  readonly mark: string;
}

/** The number format (built-in id or code) of a value in a cell that has none of its own yet. */
export function formatOf({ format, value, provisional, mark }: Shown): number | string {
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
 * text and date formats do not suit a number, and a mark "provisional" stays only while it is true.
 */
export function keepsFormat(id: number, code: string | undefined, isDate: boolean, shown: Shown): boolean {
  if (typeof shown.value !== "number" || shown.format === "text") return true;
  if (shown.format === "date") return isDate;
  const wanted = formatOf(shown);
  const isWanted =
    code === wanted || (typeof wanted === "string" && builtInId(wanted) === id && code === undefined);
  if (isWanted) return true;
  if (shown.format === "points" && shown.provisional) return false;
  return (
    suitsNumbers(id, code, isDate) && !isOurs(id, code) && (shown.format !== "rate" || isPercent(id, code))
  );
}

function suitsNumbers(id: number, code: string | undefined, isDate: boolean): boolean {
  if (isDate) return false;
  if (code === undefined) return id !== GENERAL && id !== TEXT;
  return !/^\s*General\s*$/i.test(code) && !isTextFormatCode(code) && !isDateFormatCode(code);
}

/** The formats that depend on the value or its standing: they are chosen anew with every value. */
function isOurs(id: number, code: string | undefined): boolean {
  const known = code ?? Object.keys(BUILT_IN).find((each) => BUILT_IN[each] === id) ?? "";
  return (
    known === WHOLE_POINTS ||
    known === FRACTIONAL_POINTS ||
    known === WHOLE_RATE ||
    known === FRACTIONAL_RATE ||
    PROVISIONAL.test(known)
  );
}

function isPercent(id: number, code: string | undefined): boolean {
  return code === undefined ? PERCENT.includes(id) : code.replace(/"[^"]*"|\\./g, "").includes("%");
}

/** Whether a value needs digits behind the point: a rate in percent, all else as it is. */
export function showsFraction(format: ValueFormat, value: PlainValue): boolean {
  if (typeof value !== "number") return false;
  const shown = format === "rate" ? value * 100 : value;
  // A product such as 0.07 · 100 misses its whole number by the last bits.
  return Math.abs(shown - Math.round(shown)) >= 1e-9;
}

/** A text in a number format. A quotation mark cannot stand between quotation marks: it is escaped outside of them. */
function quoted(text: string): string {
  return text
    .split('"')
    .map((piece) => `"${piece}"`)
    .join('\\"');
}
