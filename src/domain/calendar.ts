/**
 * Calendar days and settlement periods, in integer arithmetic on the proleptic Gregorian calendar, without time zone or
 * clock. A day that people may write lies in 1900 … 9999 (the range Excel can show); arithmetic may step beyond that.
 */
import type { SettlementFrequency } from "./settings";
import type { Day } from "./units";

/** Years that a written date may have. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 9999;

/** A day in its parts; month and day of the month are counted from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_IN_400_YEARS = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH_SHIFT = 719_468;
/** Serial of 1970-01-01 in the 1900 date system. */
const EPOCH_SERIAL = 25_569;
/** 1900-03-01. Earlier serials are off by one, because Excel counts a 29 February 1900 that did not exist. */
const FIRST_SURE_SERIAL = 61;
/** 9999-12-31. */
const LAST_SERIAL = 2_958_465;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether the year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in the month (1 … 12); 0 where there is no such month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

/** The day, or `undefined` where the calendar has no such day or the year is outside 1900 … 9999. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return undefined;
  return countDays(year, month, day);
}

/** Days since 1970-01-01 of an existing date. Years begin in March here, so that a leap day comes last. */
function countDays(year: number, month: number, day: number): Day {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * DAYS_IN_400_YEARS + dayOfEra - EPOCH_SHIFT) as Day;
}

/** The day's parts. */
export function dateOf(day: Day): CalendarDate {
  const shifted = day + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** The day as `2026-12-31`. Within 1900 … 9999 these texts sort as their days do. */
export function isoOf(day: Day): string {
  const { year, month, day: dayOfMonth } = dateOf(day);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

const ISO_DATE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

/** Reads only the form `2026-12-31`; `undefined` for any other text and for days that do not exist. */
export function dayFromIso(text: string): Day | undefined {
  const match = ISO_DATE.exec(text);
  return match === null ? undefined : dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/**
 * The day of a serial in the 1900 date system; the time of day (its fraction) is dropped. `undefined` after 9999-12-31,
 * and before 1900-03-01, where Excel and other programs count differently.
 */
export function dayFromSerial(serial1900: number): Day | undefined {
  const whole = Math.floor(serial1900);
  if (!(whole >= FIRST_SURE_SERIAL && whole <= LAST_SERIAL)) return undefined;
  return (whole - EPOCH_SERIAL) as Day;
}

/** The day's serial in the 1900 date system: the inverse of `dayFromSerial`, so `undefined` where that refuses. */
export function serialOf(day: Day): number | undefined {
  const serial = day + EPOCH_SERIAL;
  return serial >= FIRST_SURE_SERIAL && serial <= LAST_SERIAL ? serial : undefined;
}

/** The day that many days later (earlier where negative). */
export function addDays(day: Day, days: number): Day {
  return (day + days) as Day;
}

/** The same day of the month that many months later; the month's last day where it is shorter (31 January + 1 = 28 February). */
export function addMonths(day: Day, months: number): Day {
  const from = dateOf(day);
  const count = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return countDays(year, month, Math.min(from.day, daysInMonth(year, month)));
}

/** The calendar year that the day lies in. */
export function yearOf(day: Day): number {
  return dateOf(day).year;
}

/** 1 January of the year. */
export function firstDayOfYear(year: number): Day {
  return countDays(year, 1, 1);
}

/** 31 December of the year. */
export function lastDayOfYear(year: number): Day {
  return countDays(year, 12, 31);
}

/** A settlement period (R4), both ends included. `index` counts the year's periods from 1. */
export interface Period {
  readonly frequency: SettlementFrequency;
  readonly year: number;
  readonly index: number;
  readonly first: Day;
  readonly last: Day;
  /** Its name in results: `2026-03`, `2026-Q1`, `2026-H1`, `2026`. */
  readonly label: string;
}

const MONTHS_IN: Readonly<Record<SettlementFrequency, number>> = {
  month: 1,
  quarter: 3,
  halfYear: 6,
  year: 12,
};

/** The period of that frequency that the day lies in. */
export function periodHolding(day: Day, frequency: SettlementFrequency): Period {
  const { year, month } = dateOf(day);
  return periodOf(frequency, year, Math.ceil(month / MONTHS_IN[frequency]));
}

/** The period that begins on the day after this one's last. */
export function nextPeriod(period: Period): Period {
  const { frequency, year, index } = period;
  const isLastOfYear = index * MONTHS_IN[frequency] === 12;
  return isLastOfYear ? periodOf(frequency, year + 1, 1) : periodOf(frequency, year, index + 1);
}

/** Cache of periods: every partner has the same few. */
const KNOWN: Readonly<Record<SettlementFrequency, Map<number, Period>>> = {
  month: new Map(),
  quarter: new Map(),
  halfYear: new Map(),
  year: new Map(),
};

function periodOf(frequency: SettlementFrequency, year: number, index: number): Period {
  const key = year * 12 + index - 1;
  const known = KNOWN[frequency].get(key);
  if (known !== undefined) return known;
  const lastMonth = index * MONTHS_IN[frequency];
  const firstMonth = lastMonth - MONTHS_IN[frequency] + 1;
  const first = countDays(year, firstMonth, 1);
  const last = countDays(year, lastMonth, daysInMonth(year, lastMonth));
  const period = { frequency, year, index, first, last, label: labelOf(frequency, year, index) };
  KNOWN[frequency].set(key, period);
  return period;
}

function labelOf(frequency: SettlementFrequency, inYear: number, index: number): string {
  const year = padded(inYear, 4);
  switch (frequency) {
    case "month":
      return `${year}-${padded(index, 2)}`;
    case "quarter":
      return `${year}-Q${String(index)}`;
    case "halfYear":
      return `${year}-H${String(index)}`;
    case "year":
      return year;
  }
}

const PERIOD_LABEL = /^([0-9]{4})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?$/;

/** The period of that label; `undefined` where the text names none. */
export function periodNamed(label: string): Period | undefined {
  const match = PERIOD_LABEL.exec(label);
  const year = Number(match?.[1]);
  if (match === null || year < FIRST_YEAR) return undefined;
  const [, , quarter, half, month] = match;
  if (quarter !== undefined) return periodOf("quarter", year, Number(quarter));
  if (half !== undefined) return periodOf("halfYear", year, Number(half));
  if (month !== undefined) return periodOf("month", year, Number(month));
  return periodOf("year", year, 1);
}
