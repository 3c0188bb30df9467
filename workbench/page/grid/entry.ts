import { GENERAL, type CellValue, type Culture } from "../../host/book/book";
import { readTyped, type TypedInput } from "../../host/model/text/typed-input";
import { cellText, isCellError, isDateCode, type BookReading } from "./cell-text";

/** Excel's limit for the text of a cell. */
const MAX_TEXT = 32_767;

/**
 * Reads a text typed into a cell with this number format, in the workbook's culture. `format` is returned only if the
 * cell takes a new format: a date typed into a cell without a date format.
 */
export function parseEntry(typed: string, format: string, reading: BookReading): TypedInput {
  const { format: typedFormat, ...entry } = readTyped(typed.slice(0, MAX_TEXT + 1), format, reading);
  if (typeof entry.value === "string") return { ...entry, value: entry.value.slice(0, MAX_TEXT) };
  if (typedFormat === undefined) return entry;
  const takesFormat = format === GENERAL || (isDateCode(typedFormat) && !isDateCode(format));
  return takesFormat ? { ...entry, format: typedFormat } : entry;
}

/** The text for the formula bar and the cell's editor: the formula, or the value as it would be typed. */
export function entryText(
  value: CellValue,
  formula: string | undefined,
  format: string,
  reading: BookReading,
): string {
  if (formula !== undefined) return formula;
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return cellText(value, GENERAL, reading).text;
  if (typeof value === "string") return needsApostrophe(value, format, reading) ? `'${value}` : value;
  if (isDateCode(format)) return dateEntryText(value, reading);
  if (format.includes("%")) return `${numberText(roundTo15(value * 100), reading.culture)}%`;
  return numberText(value, reading.culture);
}

function dateEntryText(value: number, reading: BookReading): string {
  const { shortDate } = reading.culture;
  const day = cellText(Math.floor(value), shortDate, reading).text;
  if (Number.isInteger(value)) return day;
  const time = cellText(value % 1, "h:mm:ss", reading).text;
  return value < 1 ? time : `${day} ${time}`;
}

function numberText(value: number, culture: Culture): string {
  return String(value).replace(".", culture.decimalSeparator).replace("e", "E");
}

function roundTo15(value: number): number {
  return Number(value.toPrecision(15));
}

/** A text that would be read as something else is shown with the apostrophe that keeps it a text. */
function needsApostrophe(value: string, format: string, reading: BookReading): boolean {
  if (format === "@") return false;
  const entry = parseEntry(value, GENERAL, reading);
  return entry.value !== value || entry.formula !== undefined;
}
