/** Numbers, money and days as the workbook's culture shows them. */
import type { Culture } from "../../src/adapters/common/formats/culture";
import type { Language } from "../../src/domain/program";
import type { RatePpm, Tiyn } from "../../src/domain/units";
import { currencySign } from "../../src/domain/currency-sign";
import { englishDay } from "../../src/app/english-day";
import type { PlainValue, ValueFormat } from "../../src/workbook/write-plan";
import { fullDay, readDay, shownDay } from "./day-pattern";

export interface Formats {
  /** "1 590", "0,5": at most four decimals, as for points. */
  number(value: number): string;
  /** A difference with its sign: "+1 590", "−20", "0". */
  difference(value: number): string;
  /** "3 000 000 ₸"; "3 000 000,50 ₸" with a fraction. */
  money(amount: Tiyn): string;
  /** An ISO day: "31.12.2026", in English "31 December 2026". */
  day(iso: string): string;
  /** The same where there is little room: "31.12.2026", "31 Dec 2026". */
  shortDay(iso: string): string;
  /** The same with a year of four digits, as `readDay` accepts it. */
  fullDay(iso: string): string;
  /** A typed day as an ISO day; undefined if the text is not a day in the culture's order. */
  readDay(text: string): string | undefined;
  /** "2 %", or "2%" if the culture's language writes it so. */
  rate(rate: RatePpm): string;
  /** A decimal text of digits, the form of exact points ("12.345"). */
  decimal(text: string): string;
  /** A cell's value; "" for a blank one. */
  cell(value: PlainValue, format: ValueFormat): string;
}

/** A no-break space, so that a number stays on one line with its unit. */
const NBSP = "\u00a0";
const MINUS = "\u2212";

/**
 * Formats for a culture; money is in `currency` (ISO 4217), or without a sign while that is unknown. In English
 * sentences a month is a word, because 10/11 is another day on either side of an ocean; cells are shown as Excel does.
 */
export function formatsFor(culture: Culture, currency?: string, language?: Language): Formats {
  const sign = currency === undefined ? "" : `${NBSP}${currencySign(currency)}`;
  const number = (value: number): string => grouped(fixedDigits(value), culture);
  const money = (amount: Tiyn): string => `${grouped(moneyDigits(amount), culture)}${sign}`;
  const percentSign = percentSignOf(culture);
  const percent = (value: number): string => `${number(value)}${percentSign}`;
  const day = (iso: string): string => shownDay(iso, culture);
  const inWords = (month: "long" | "short") => (iso: string) => englishDay(iso, month);
  return {
    number,
    difference: (value) => (value > 0 ? `+${number(value)}` : number(value)),
    money,
    day: language === "en" ? inWords("long") : day,
    shortDay: language === "en" ? inWords("short") : day,
    fullDay: (iso) => fullDay(iso, culture),
    readDay: (text) => readDay(text, culture),
    rate: (rate) => percent(rate / 10_000),
    decimal: (text) => grouped(text, culture),
    cell: (value, format) => shownCell(value, format, { number, money, day, percent }),
  };
}

function shownCell(
  value: PlainValue,
  format: ValueFormat,
  shown: Pick<Formats, "number" | "money" | "day"> & { percent(value: number): string },
): string {
  if (value === null) return "";
  if (typeof value !== "number") return String(value);
  switch (format) {
    case "date":
      return shown.day(isoOfSerial(value));
    case "money":
      return shown.money(Math.round(value * 100) as Tiyn);
    case "rate":
      return shown.percent(value * 100);
    case "points":
    case "text":
      return shown.number(value);
  }
}

/** Serial 25 569 is 1970-01-01. */
function isoOfSerial(serial: number): string {
  return new Date((Math.floor(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

/** At most four decimals, without the error of binary fractions. */
function fixedDigits(value: number): string {
  return Number.isInteger(value) ? value.toFixed(0) : value.toFixed(4).replace(/\.?0+$/, "");
}

function moneyDigits(amount: Tiyn): string {
  const [whole, fraction] = [Math.trunc(amount / 100), Math.abs(amount % 100)];
  const sign = amount < 0 && whole === 0 && fraction !== 0 ? "-" : "";
  return fraction === 0 ? String(whole) : `${sign}${String(whole)}.${String(fraction).padStart(2, "0")}`;
}

/** Plain digits ("-1234.5") with the culture's separators. */
function grouped(digits: string, { decimalSeparator, groupSeparator }: Culture): string {
  const [whole = "", fraction] = digits.replace("-", "").split(".");
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, groupSeparator === " " ? NBSP : groupSeparator);
  const shown = fraction === undefined ? groups : `${groups}${decimalSeparator}${fraction}`;
  return digits.startsWith("-") && /[1-9]/.test(digits) ? `${MINUS}${shown}` : shown;
}

/** The percent sign with the language's space before it; an unknown language gets a space. */
function percentSignOf({ name }: Culture): string {
  try {
    const parts = new Intl.NumberFormat(name, { style: "percent" }).formatToParts(0);
    return parts.some(({ type }) => type === "literal") ? `${NBSP}%` : "%";
  } catch {
    return `${NBSP}%`;
  }
}
