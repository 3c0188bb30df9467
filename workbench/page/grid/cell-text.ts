import { GENERAL, type Book, type CellError, type CellValue, type Culture } from "../../host/book/book";
import { shownText } from "../../host/model/text/shown-text";
import {
  format as formatNumber,
  formatColor,
  isDateFormat,
  isTextFormat,
} from "../../host/model/text/numfmt";

export type Alignment = "left" | "right" | "center";

/** The text of a cell, before its width is known. */
export interface CellText {
  readonly text: string;
  readonly alignment: Alignment;
  /** True for numbers and dates: they are never cut off, but shown as #### if they do not fit. */
  readonly isNumeric: boolean;
  /** A CSS colour given by the number format. */
  readonly color: string | undefined;
}

/** The properties of a workbook that decide how it writes numbers and dates. */
export type BookReading = Pick<Book, "culture" | "uses1904Dates">;

/** Days between the two date systems' first days. */
const DAYS_TO_1904 = 1462;
/** The first serial after the last day of Excel's calendar. */
const AFTER_LAST_DAY = 2_958_466;
const BLANK: CellText = { text: "", alignment: "left", isNumeric: false, color: undefined };

/** The text of a cell for its value and number format, in the workbook's culture. */
export function cellText(value: CellValue, code: string, reading: BookReading): CellText {
  if (value === null || value === "") return BLANK;
  const alignment = alignmentOf(value, code);
  if (typeof value !== "number") return { ...BLANK, text: textOf(value, code, reading), alignment };
  const { isDate, isText, hasColor } = formatFacts(code);
  if (isText) return { ...BLANK, text: textOf(value, GENERAL, reading), alignment };
  const shown = isDate && reading.uses1904Dates ? value + DAYS_TO_1904 : value;
  // Excel shows serials outside its calendar as hashes.
  const isNoDay = isDate && (shown < 0 || shown >= AFTER_LAST_DAY);
  const text = isNoDay ? "#".repeat(64) : textOf(value, code, reading);
  return { text, alignment, isNumeric: true, color: hasColor ? colorOf(code, shown) : undefined };
}

function alignmentOf(value: CellValue, code: string): Alignment {
  if (typeof value === "number") return formatFacts(code).isText ? "left" : "right";
  return typeof value === "string" ? "left" : "center";
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** A format that cannot be parsed shows the value as General does. */
function textOf(value: CellValue, code: string, reading: BookReading): string {
  try {
    return shownText(value, code, reading);
  } catch {
    return shownText(value, GENERAL, reading);
  }
}

interface FormatFacts {
  readonly isDate: boolean;
  readonly isText: boolean;
  readonly hasColor: boolean;
}

const factsByCode = new Map<string, FormatFacts>();

/** Limit of a cache: workbooks hold few formats, but a hostile one may hold many. */
const MOST_FORMATS = 4096;

function formatFacts(code: string): FormatFacts {
  const known = factsByCode.get(code);
  if (known !== undefined) return known;
  const facts = {
    isDate: isDateFormat(code),
    isText: isTextFormat(code),
    hasColor: /\[[a-z]+ ?\d*\]/i.test(code),
  };
  if (factsByCode.size >= MOST_FORMATS) factsByCode.clear();
  factsByCode.set(code, facts);
  return facts;
}

export function isDateCode(code: string): boolean {
  return formatFacts(code).isDate;
}

const CSS_COLOR = /^(?:#[0-9a-f]{3,8}|[a-z]+)$/i;

function colorOf(code: string, value: number): string | undefined {
  try {
    const color = formatColor(code, value);
    return typeof color === "string" && CSS_COLOR.test(color) ? color : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Fits a number's text to a width, as Excel does: General drops decimals until the number fits, then writes a power of
 * ten; anything that still does not fit becomes hashes.
 */
export function fitNumber(
  { text }: CellText,
  value: number,
  code: string,
  culture: Culture,
  fits: (text: string) => boolean,
): string {
  if (fits(text)) return text;
  const shorter = code === GENERAL ? shorterGeneral(value, culture, fits) : undefined;
  if (shorter !== undefined) return shorter;
  let hashes = "#";
  while (hashes.length < 64 && fits(hashes + "#")) hashes += "#";
  return hashes;
}

/** General writes powers of ten from here on. */
const LARGEST_PLAIN = 1e11;

function shorterGeneral(
  value: number,
  culture: Culture,
  fits: (text: string) => boolean,
): string | undefined {
  const plain = Math.abs(value) < LARGEST_PLAIN ? decimalCodes("", 10) : [];
  for (const code of [...plain, ...decimalCodes("E+00", 5)]) {
    const written = formatNumber(code, value, { locale: culture.name });
    // Drops a separator without a digit after it: "5," and "5,E+21".
    const { decimalSeparator } = culture;
    const [head = "", tail] = written.split(`${decimalSeparator}E`);
    const exponent = tail === undefined ? "" : `E${tail}`;
    const shorter = (head.endsWith(decimalSeparator) ? head.slice(0, -1) : head) + exponent;
    if (fits(shorter)) return shorter;
  }
  return undefined;
}

function decimalCodes(suffix: string, most: number): readonly string[] {
  return Array.from({ length: most + 1 }, (_, taken) =>
    taken === most ? `0${suffix}` : `0.${"#".repeat(most - taken)}${suffix}`,
  );
}
