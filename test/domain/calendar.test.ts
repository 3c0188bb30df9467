import fc from "fast-check";
import {
  addDays,
  addMonths,
  dateOf,
  dayFromIso,
  dayFromSerial,
  dayOf,
  daysInMonth,
  firstDayOfYear,
  isLeapYear,
  isoOf,
  lastDayOfYear,
  nextPeriod,
  periodHolding,
  serialOf,
  yearOf,
} from "../../src/domain/calendar";
import { SETTLEMENT_FREQUENCIES as FREQUENCIES } from "../../src/domain/settings";
import type { Day } from "../../src/domain/units";

const FIRST = -25_567 as Day;
const LAST = 2_932_896 as Day;
const anyDay = fc.integer({ min: FIRST, max: LAST }).map((day) => day as Day);

function iso(text: string): Day {
  const day = dayFromIso(text);
  if (day === undefined) throw new Error(`no such day: ${text}`);
  return day;
}

describe("days", () => {
  test.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["1900-01-01", FIRST],
    ["2000-02-29", 11_016],
    ["2026-12-31", 20_818],
    ["9999-12-31", LAST],
  ])("%s is day %i", (text, day) => {
    expect(iso(text)).toBe(day);
    expect(isoOf(day as Day)).toBe(text);
  });

  test.each([
    [2026, 2, 29],
    [1900, 2, 29],
    [2100, 2, 29],
    [2026, 4, 31],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 1, 0],
    [2026, 1, 32],
    [1899, 12, 31],
    [10000, 1, 1],
    [2026.5, 1, 1],
    [2026, 1.5, 1],
    [2026, 1, 1.5],
    [Number.NaN, 1, 1],
    [2026, Number.NaN, 1],
    [2026, 1, Number.NaN],
  ])("there is no %d-%d-%d", (year, month, day) => {
    expect(dayOf(year, month, day)).toBeUndefined();
  });

  test.each([
    "2026-1-1",
    "2026-02-30",
    " 2026-01-01",
    "2026-01-01\n",
    "26-01-01",
    "2026-01-01T00:00",
    "",
    "٢٠٢٦-٠١-٠١",
  ])("%j is no ISO day", (text) => {
    expect(dayFromIso(text)).toBeUndefined();
  });

  test("days follow one another from 1900 to 9999, and dayOf is the inverse of dateOf", () => {
    let expected = FIRST as number;
    const wrong: string[] = [];
    for (let year = 1900; year <= 9999; year += 1) {
      // The calendar repeats after 400 years: tests all days of the first cycle, then the ends of months.
      const step = year < 2300 ? 1 : 40;
      for (let month = 1; month <= 12; month += 1) {
        const length = daysInMonth(year, month);
        for (let day = 1; day <= length; day = day < length ? Math.min(day + step, length) : day + 1) {
          const found = dateOf((expected + day - 1) as Day);
          const isRight = found.year === year && found.month === month && found.day === day;
          if (!isRight || dayOf(year, month, day) !== expected + day - 1)
            wrong.push([year, month, day].join("-"));
        }
        expected += length;
      }
    }
    expect(wrong).toEqual([]);
    expect(expected).toBe(LAST + 1);
  });

  test("days agree with the platform's own calendar", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(isoOf(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
        expect(iso(isoOf(day))).toBe(day);
      }),
    );
  });

  test.each([
    [1900, false],
    [1904, true],
    [2000, true],
    [2024, true],
    [2026, false],
    [2100, false],
    [2400, true],
  ])("%i is a leap year: %s", (year, expected) => {
    expect(isLeapYear(year)).toBe(expected);
    expect(daysInMonth(year, 2)).toBe(expected ? 29 : 28);
    expect(lastDayOfYear(year) - firstDayOfYear(year)).toBe(expected ? 365 : 364);
  });

  test("a year's first and last day", () => {
    expect(isoOf(firstDayOfYear(2026))).toBe("2026-01-01");
    expect(isoOf(lastDayOfYear(2026))).toBe("2026-12-31");
    expect(yearOf(iso("2026-12-31"))).toBe(2026);
    expect(yearOf(iso("2027-01-01"))).toBe(2027);
  });
});

describe("serials of the 1900 date system", () => {
  test.each([
    [61, "1900-03-01"],
    [25_569, "1970-01-01"],
    [36_585, "2000-02-29"],
    [46_387, "2026-12-31"],
    [46_387.999, "2026-12-31"],
    [2_958_465, "9999-12-31"],
    [2_958_465.99, "9999-12-31"],
  ])("%d is %s", (serial, text) => {
    const day = dayFromSerial(serial);
    expect(day).toBe(iso(text));
    expect(serialOf(iso(text))).toBe(Math.floor(serial));
  });

  test.each([60, 60.99, 59, 1, 0, -1, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])(
    "%d is no day",
    (serial) => {
      expect(dayFromSerial(serial)).toBeUndefined();
    },
  );

  test("a day without a sure serial has none", () => {
    expect(serialOf(iso("1900-02-28"))).toBeUndefined();
    expect(serialOf(addDays(LAST, 1))).toBeUndefined();
  });

  test("serials and days are inverse", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const day = dayFromSerial(serial);
        expect(day === undefined ? undefined : serialOf(day)).toBe(serial);
      }),
    );
  });
});

describe("adding", () => {
  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-01-15", -13, "2024-12-15"],
    ["2026-05-31", 0, "2026-05-31"],
  ])("%s and %i months: %s", (from, months, to) => {
    expect(isoOf(addMonths(iso(from), months))).toBe(to);
  });

  test("adding months lands in the month meant, on the same day of the month or its last", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const from = dateOf(day);
        const to = dateOf(addMonths(day, months));
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
      }),
    );
  });

  test("days cross a year's end", () => {
    expect(isoOf(addDays(iso("2026-12-31"), 1))).toBe("2027-01-01");
    expect(isoOf(addDays(iso("2028-03-01"), -1))).toBe("2028-02-29");
  });
});

describe("settlement periods", () => {
  test.each([
    ["2026-03-31", "quarter", "2026-Q1", "2026-01-01", "2026-03-31"],
    ["2026-04-01", "quarter", "2026-Q2", "2026-04-01", "2026-06-30"],
    ["2026-09-30", "quarter", "2026-Q3", "2026-07-01", "2026-09-30"],
    ["2026-12-31", "quarter", "2026-Q4", "2026-10-01", "2026-12-31"],
    ["2024-02-29", "month", "2024-02", "2024-02-01", "2024-02-29"],
    ["2026-12-01", "month", "2026-12", "2026-12-01", "2026-12-31"],
    ["2026-06-30", "halfYear", "2026-H1", "2026-01-01", "2026-06-30"],
    ["2026-07-01", "halfYear", "2026-H2", "2026-07-01", "2026-12-31"],
    ["2026-07-01", "year", "2026", "2026-01-01", "2026-12-31"],
  ] as const)("%s lies in the %s %s", (text, frequency, label, first, last) => {
    const period = periodHolding(iso(text), frequency);
    expect(period.label).toBe(label);
    expect([isoOf(period.first), isoOf(period.last)]).toEqual([first, last]);
  });

  test.each([
    ["month", "2027-01"],
    ["quarter", "2027-Q1"],
    ["halfYear", "2027-H1"],
    ["year", "2027"],
  ] as const)("after a year's last %s comes %s", (frequency, label) => {
    expect(nextPeriod(periodHolding(iso("2026-12-31"), frequency)).label).toBe(label);
  });

  test("periods tile the calendar: each day lies in its period, and the next begins the day after", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...FREQUENCIES), (day, frequency) => {
        const period = periodHolding(day, frequency);
        const next = nextPeriod(period);
        expect(period.first <= day && day <= period.last).toBe(true);
        expect(next.first).toBe(period.last + 1);
        expect(next).toEqual(periodHolding(next.first, frequency));
        expect(periodHolding(period.first, frequency)).toEqual(period);
        expect(periodHolding(period.last, frequency)).toEqual(period);
      }),
    );
  });

  test.each([
    ["month", 12],
    ["quarter", 4],
    ["halfYear", 2],
    ["year", 1],
  ] as const)("a year has as many periods of a %s as it should, none twice", (frequency, count) => {
    const labels = new Set<string>();
    let period = periodHolding(iso("2026-01-01"), frequency);
    for (; period.year === 2026; period = nextPeriod(period)) labels.add(period.label);
    expect(labels.size).toBe(count);
  });
});
