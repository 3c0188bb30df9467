/**
 * Reads a text as if a person had typed it into a cell: a formula, number, date, truth value, error, or just a text.
 */
import type { Book, CellValue } from "../../book/book";
import { GENERAL } from "../../book/book";
import { cultureLocale } from "./locale";
import { getFormatFromId, getLocale, isTextFormat, parseValue } from "./numfmt";

export interface TypedInput {
  readonly value: CellValue;
  /** The formula with its leading "=". */
  readonly formula?: string;
  /** The number format that typing gives to a cell whose format is General. */
  readonly format?: string;
}

export type TypingBook = Pick<Book, "culture" | "uses1904Dates">;

/** Days between the two date systems. */
export const DAYS_1904 = 1462;

const ERRORS: ReadonlySet<string> = new Set([
  "#N/A",
  "#REF!",
  "#NAME?",
  "#VALUE!",
  "#DIV/0!",
  "#NULL!",
  "#NUM!",
  "#SPILL!",
  "#CALC!",
]);

/** Characters that may begin a number, a date or a sum of money. */
const BEGINS_A_NUMBER = /^[\s\u00a0]*[\d+\-(.,$€₸₽]/;
/** With these first characters, a text that is no number is a formula. */
const BEGINS_A_FORMULA = /^[+\-@]./su;
const ENGLISH = { name: "en-US", decimalSeparator: ".", groupSeparator: ",", shortDate: "m/d/yyyy" };
const FIRST_WORD = /^[\s\u00a0]*(\p{L}+)/u;
const MAX_READ = 60;

/** Reads a text typed into a cell with the given number format. */
export function readTyped(text: string, format: string, book: TypingBook): TypedInput {
  if (text === "") return { value: null };
  if (isTextFormat(format)) return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { value: null, formula: text };
  if (ERRORS.has(text.toUpperCase())) return { value: { error: text.toUpperCase() } };
  const read = readPlain(text, book);
  if (read !== undefined) return read;
  return BEGINS_A_FORMULA.test(text) ? { value: null, formula: `=${text}` } : { value: text };
}

/** A text that an add-in sets, which Excel may read in the workbook's own language or in English. */
export function readSet(text: string, format: string, book: TypingBook): TypedInput {
  const read = readTyped(text, format, book);
  return read.value === text ? readTyped(text, format, { ...book, culture: ENGLISH }) : read;
}

/**
 * Fast path: the first character or word rules out most texts. Parsing each of a million to the end would take seconds.
 */
function mayBeMore(text: string, locale: string): boolean {
  if (BEGINS_A_NUMBER.test(text)) return true;
  const word = FIRST_WORD.exec(text)?.[1];
  return word !== undefined && wordsOf(locale).has(word.toLowerCase());
}

const knownWords = new Map<string, ReadonlySet<string>>();

/** Months and truth values: words that may begin something other than a text. */
function wordsOf(locale: string): ReadonlySet<string> {
  let words = knownWords.get(locale);
  if (words === undefined) {
    const found = getLocale(locale);
    const all = ["true", "false", ...(found?.bool ?? []), ...(found?.mmmm ?? []), ...(found?.mmm ?? [])];
    words = new Set(all.map((word) => word.toLowerCase()));
    knownWords.set(locale, words);
  }
  return words;
}

function readPlain(text: string, book: TypingBook): TypedInput | undefined {
  const locale = cultureLocale(book.culture);
  if (text.length > MAX_READ || !mayBeMore(text, locale)) return undefined;
  const spaced =
    book.culture.groupSeparator === "\u00a0" ? text.replace(/(?<=\d) (?=\d{3}(?!\d))/g, "\u00a0") : text;
  const read = parseValue(spaced, { locale });
  if (read === undefined) return undefined;
  if (typeof read.value === "boolean") return { value: read.value };
  if (read.formatId === undefined) return { value: read.value };
  const isDate = read.formatId >= 14 && read.formatId <= 17;
  const isMoment = isDate || read.formatId === 22;
  const value = isMoment && book.uses1904Dates ? read.value - DAYS_1904 : read.value;
  // The file has the system's date format in English; it is shown in the workbook's language.
  const format = read.formatId === 14 || read.formatId === 22 ? undefined : locale;
  const code = getFormatFromId(read.formatId, format);
  return code === GENERAL ? { value } : { value, format: code };
}
