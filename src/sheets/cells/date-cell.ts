/** Dates. */
import { dayFromSerial, dayOf } from "../../domain/calendar";
import type { Day } from "../../domain/units";
import { CellKind } from "../../workbook/reader";
import { trimBlanks } from "../../domain/blanks";
import { emptyOrBroken, problem, readValue } from "./cell";
import type { Cell, Parsed } from "./cell";
import { monthNamed } from "./month-names";

/** A time of day without a zone: a zone could change the day. */
const TIME = "(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]+)?)?";
/** "г.", "года", "ж.", "жыл": the word for "year" after the number. */
const YEAR_WORD = "(?:\\s*(?:года|г\\.?|жылы?|ж\\.?))?";
const YEAR_FIRST = new RegExp(`^([0-9]{4})([-.])([0-9]{1,2})\\2([0-9]{1,2})(?:(?:T|\\s+)${TIME})?$`);
/** Day, separator, month, the same separator, year. The day comes first, whatever the separator. */
const DAY_FIRST = new RegExp(
  `^([0-9]{1,2})([./-])([0-9]{1,2})\\2([0-9]{4})${YEAR_WORD}(?:\\s+${TIME})?$`,
  "i",
);
/** Year, month and day without separators, as programs export them. */
const COMPACT = /^([0-9]{4})([0-9]{2})([0-9]{2})$/;
const TWO_DIGIT_YEAR = new RegExp(`^[0-9]{1,2}([./-])[0-9]{1,2}\\1[0-9]{2}(?:\\s+${TIME})?$`);
const WORD = "(\\p{L}{3,10}\\.?)";
/** "15 мая 2026 г.", "15 мамыр 2026", "15-May-2026". */
const DAY_AND_WORD = new RegExp(
  `^([0-9]{1,2})(?:\\s+|-)${WORD}(?:\\s+|-)([0-9]{4})${YEAR_WORD}(?:\\s+${TIME})?$`,
  "iu",
);
/** "May 15, 2026". */
const WORD_AND_DAY = new RegExp(`^${WORD}\\s+([0-9]{1,2}),?\\s+([0-9]{4})(?:\\s+${TIME})?$`, "iu");
/** "2026 жылғы 15 мамыр", "2026 ж. 15 мамыр". */
const YEAR_AND_WORD = new RegExp(`^([0-9]{4})\\s*(?:жылғы|жылдың|ж\\.?)?\\s+([0-9]{1,2})\\s+${WORD}$`, "iu");
/** Maximum length: longer texts are not dates, and the patterns above need not be tried on them. */
const LONGEST = 60;

/**
 * A date cell, or text like `31.12.2026`, `31-12-2026 г.`, `2026-12-31`, `20261231`, `31 декабря 2026`; a time of day
 * is dropped. A whole number like 20261231 is read in the same way: no Excel date is that large. Problems:
 * `ambiguous-date` (a year of two digits), `not-a-date` (anything else, including other plain numbers).
 */
export function parseDate(cell: Cell): Parsed<Day> {
  if (cell.kind === CellKind.date) return dateOrProblem(dayFromSerial(cell.value), cell);
  const early = emptyOrBroken(cell);
  if (early !== undefined) return early;
  if (cell.kind === CellKind.number) return dateOrProblem(compactDay(String(cell.value)), cell);
  if (cell.kind !== CellKind.text) return problem("not-a-date", cell);
  const text = trimBlanks(cell.text);
  if (text.length > LONGEST) return problem("not-a-date", cell);
  if (TWO_DIGIT_YEAR.test(text)) return problem("ambiguous-date", cell);
  return dateOrProblem(numericDay(text) ?? compactDay(text) ?? namedDay(text), cell);
}

/** Year, separator, two numbers: the order of the two is that of the whole column. */
const TWO_AFTER_YEAR = /^\s*[0-9]{4}([./-])([0-9]{1,2})\1([0-9]{1,2})(?![0-9])/;
const TWO_BEFORE_YEAR = /^\s*([0-9]{1,2})([./-])([0-9]{1,2})\2(?:[0-9]{4}|[0-9]{2})(?![0-9])/;
const TWO_IN_COMPACT = /^\s*[0-9]{4}([0-9]{2})([0-9]{2})\s*$/;

/**
 * `day-first`, `month-first`: one of the two numbers before the year cannot be a month, or the month is a word before the
 * day. `either`: both can, and they differ. `year-day`, `year-month`, `year-either`: the same after the year.
 */
export type DateOrder = "day-first" | "month-first" | "either" | "year-day" | "year-month" | "year-either";

/** The order of day and month in a text; undefined where it shows none. Two-digit years are judged too. */
export function dateOrder(text: string): DateOrder | undefined {
  const wordFirst = WORD_AND_DAY.exec(text.trim());
  if (wordFirst !== null) return monthNamed(wordFirst[1] ?? "") === undefined ? undefined : "month-first";
  const before = TWO_BEFORE_YEAR.exec(text);
  if (before !== null) {
    const order = orderOf(Number(before[1]), Number(before[3]));
    return order === "either" ? order : order && `${order}-first`;
  }
  const compact = TWO_IN_COMPACT.exec(text);
  const after = TWO_AFTER_YEAR.exec(text);
  const order = orderOf(Number(compact?.[1] ?? after?.[2]), Number(compact?.[2] ?? after?.[3]));
  return order && `year-${order}`;
}

/** Which of two numbers comes first; undefined where they are no day and month, or equal. */
function orderOf(first: number, second: number): "day" | "month" | "either" | undefined {
  const [smaller, larger] = [Math.min(first, second), Math.max(first, second)];
  if (!(smaller >= 1 && smaller <= 12 && larger <= 31) || smaller === larger) return undefined;
  if (larger <= 12) return "either";
  return first > second ? "day" : "month";
}

function dateOrProblem(day: Day | undefined, cell: Cell): Parsed<Day> {
  return day === undefined ? problem("not-a-date", cell) : readValue(day);
}

function numericDay(text: string): Day | undefined {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return dayOf(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  const dayFirst = DAY_FIRST.exec(text);
  return dayFirst === null ? undefined : dayOf(Number(dayFirst[4]), Number(dayFirst[3]), Number(dayFirst[1]));
}

function compactDay(text: string): Day | undefined {
  const match = COMPACT.exec(text);
  return match === null ? undefined : dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** A day whose month is a word, which makes the order clear. */
function namedDay(text: string): Day | undefined {
  const dayFirst = DAY_AND_WORD.exec(text);
  if (dayFirst !== null) return dayInMonth(dayFirst[3], dayFirst[2], dayFirst[1]);
  const wordFirst = WORD_AND_DAY.exec(text);
  if (wordFirst !== null) return dayInMonth(wordFirst[3], wordFirst[1], wordFirst[2]);
  const yearFirst = YEAR_AND_WORD.exec(text);
  return yearFirst === null ? undefined : dayInMonth(yearFirst[1], yearFirst[3], yearFirst[2]);
}

function dayInMonth(
  year: string | undefined,
  word: string | undefined,
  day: string | undefined,
): Day | undefined {
  const month = monthNamed(word ?? "");
  return month === undefined ? undefined : dayOf(Number(year), month, Number(day));
}
