/** The text that a cell shows. */
import { GENERAL, type Book, type CellValue } from "../../book/book";
import { cultureLocale } from "./locale";
import { format as formatted, getFormatFromId, getLocale } from "./numfmt";
import { DAYS_1904 } from "./typed-input";
import { isDate } from "./dates";

/** Formats that Excel shows as the system's date, alone and with the time. */
const SYSTEM_DATES: ReadonlyMap<string, number> = new Map([
  ["m/d/yyyy", 14],
  ["mm-dd-yy", 14],
  ["m/d/yyyy h:mm", 22],
  ["m/d/yy h:mm", 22],
]);

/** Whole numbers from here on are shown as powers of ten. */
const MAX_PLAIN = 1e11;

type ShowingBook = Pick<Book, "culture" | "uses1904Dates">;

/** A value under a number format, in the workbook's language. Errors show their code, blanks the empty text. */
export function shownText(value: CellValue, format: string, book: ShowingBook): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean")
    return getLocale(cultureLocale(book.culture))?.bool[value ? 0 : 1] ?? String(value).toUpperCase();
  if (typeof value === "number") return shownNumber(value, format, book);
  return format === GENERAL || format === "@" ? value : shownUnder(format, value, book);
}

function shownNumber(value: number, format: string, book: ShowingBook): string {
  // Fast path: most cells hold small whole numbers, which every language writes alike.
  if (format === GENERAL && Number.isInteger(value) && Math.abs(value) < MAX_PLAIN) return String(value);
  return shownUnder(format, value, book);
}

function shownUnder(format: string, value: string | number, { culture, uses1904Dates }: ShowingBook): string {
  const locale = cultureLocale(culture);
  const system = SYSTEM_DATES.get(format.toLowerCase());
  const code = system === undefined ? format : getFormatFromId(system, locale);
  const shifted = typeof value === "number" && uses1904Dates && isDate(code) ? value + DAYS_1904 : value;
  return formatted(code, shifted, { locale, throws: false, nbsp: true });
}
