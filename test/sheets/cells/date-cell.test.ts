import fc from "fast-check";
import { dateOf, isoOf } from "../../../src/domain/calendar";
import type { Day } from "../../../src/domain/units";
import { dateOrder, parseDate } from "../../../src/sheets/cells";
import { booleanCell, dateCell, numberCell, serialCell, textCell, valueOf } from "./make-cell";
import { runs } from "../../support/runs";

describe("dates that are read", () => {
  test.each([
    ["an Excel date", dateCell("2026-12-31"), "2026-12-31"],
    ["an Excel date with a time of day", serialCell(46_387.75), "2026-12-31"],
    ["the first date every program counts alike", dateCell("1900-03-01"), "1900-03-01"],
    ["the last one", dateCell("9999-12-31"), "9999-12-31"],
    ["31.12.2026", textCell("31.12.2026"), "2026-12-31"],
    ["2026-12-31", textCell("2026-12-31"), "2026-12-31"],
    ["31/12/2026", textCell("31/12/2026"), "2026-12-31"],
    ["with a slash too the day comes first", textCell("05/03/2026"), "2026-03-05"],
    ["one-digit day and month", textCell("1.3.2026"), "2026-03-01"],
    ["one-digit day and month with a slash", textCell("1/3/2026"), "2026-03-01"],
    ["one-digit month and day, year first", textCell("2026-3-1"), "2026-03-01"],
    ["blanks around it", textCell("\u00A0 31.12.2026\u200B\t"), "2026-12-31"],
    ["midnight as 1C pastes it", textCell("31.12.2026 0:00:00"), "2026-12-31"],
    ["midnight with two digits", textCell("31.12.2026 00:00:00"), "2026-12-31"],
    ["a time of day", textCell("31.12.2026 23:59:59"), "2026-12-31"],
    ["a time without seconds", textCell("31/12/2026\u00A09:05"), "2026-12-31"],
    ["ISO with a time", textCell("2026-12-31T00:00:00"), "2026-12-31"],
    ["ISO with a time to the millisecond", textCell("2026-12-31T23:59:59.999"), "2026-12-31"],
    ["ISO with a blank before the time", textCell("2026-12-31 00:00:00"), "2026-12-31"],
    ["a dash, the day first", textCell("15-05-2026"), "2026-05-15"],
    ["the year first with full stops", textCell("2026.05.15"), "2026-05-15"],
    ["digits alone, as programs export them", textCell("20260515"), "2026-05-15"],
    ["the same as a number", numberCell(20_260_515), "2026-05-15"],
    ["the word for year behind it", textCell("15.05.2026 г."), "2026-05-15"],
    ["the same without a blank", textCell("15.05.2026г."), "2026-05-15"],
    ["a Russian month", textCell("15 мая 2026"), "2026-05-15"],
    ["a Russian month and the word for year", textCell("15 Мая 2026\u00A0г."), "2026-05-15"],
    ["a Russian month in short, and a time", textCell("01 сент. 2026 г. 0:00:00"), "2026-09-01"],
    ["a Kazakh month", textCell("15 мамыр 2026"), "2026-05-15"],
    ["a Kazakh month after its year", textCell("2026 жылғы 15 мамыр"), "2026-05-15"],
    ["an English month", textCell("15 May 2026"), "2026-05-15"],
    ["an English month first", textCell("May 15, 2026"), "2026-05-15"],
    ["an English month with dashes", textCell("15-May-2026"), "2026-05-15"],
    ["29 February of a leap year", textCell("29.02.2028"), "2028-02-29"],
    ["the first year", textCell("01.01.1900"), "1900-01-01"],
    ["the last year", textCell("31.12.9999"), "9999-12-31"],
  ])("%s", (_name, cell, expected) => {
    expect(isoOf(valueOf(parseDate(cell)))).toBe(expected);
  });
});

describe("dates that are refused", () => {
  test.each(["31.12.26", "1.3.26", "31/12/26", "12/31/26", "26-12-31", "31.12.26 0:00:00"])(
    "%s: a year of two digits is ambiguous",
    (text) => {
      expect(parseDate(textCell(text))).toEqual({ kind: "problem", code: "ambiguous-date", found: text });
    },
  );

  test.each([
    "31.02.2026",
    "29.02.2026",
    "05/13/2026",
    "00.01.2026",
    "01.00.2026",
    "32.01.2026",
    "31.12.1899",
    "31.12.0026",
    "31.12.10000",
    "31.12/2026",
    "31/12.2026",
    "2026/12/31",
    "31.12",
    "31.12.2026 24:00:00",
    "31.12.2026 12:60",
    "31.12.2026T00:00:00",
    "2026-12-31T00:00:00Z",
    "2026-12-31T00:00:00+05:00",
    "31.12.2026 5:00 PM",
    "31.12.2026 12",
    "31. 12. 2026",
    "20261331",
    "2026051",
    "15 майя 2026",
    "31 февраля 2026",
    "май 2026",
    "мая 15 26",
    "31,12,2026",
    "-31.12.2026",
    "Q4 2026",
    "вчера",
    "46387",
    "２０２６-12-31",
    "31.12.2026 31.12.2026",
  ])("%s is not a date", (text) => {
    expect(parseDate(textCell(text))).toEqual({ kind: "problem", code: "not-a-date", found: text });
  });

  test.each([
    ["a plain number", numberCell(46_387), "46387"],
    ["a boolean", booleanCell(true), "TRUE"],
    ["29 February 1900, which never was", serialCell(60), "60"],
    ["a serial that programs count differently", serialCell(1), "1"],
    ["a time of day alone", serialCell(0.5), "0.5"],
    ["a negative serial", serialCell(-1), "-1"],
    ["after 9999", serialCell(2_958_466), "2958466"],
  ])("%s is not a date", (_name, cell, found) => {
    expect(parseDate(cell)).toEqual({ kind: "problem", code: "not-a-date", found });
  });
});

const DIGITS = Array.from({ length: 10 }, (_digit, value) => String(value));

describe("laws", () => {
  const anyDay = fc.integer({ min: -25_567, max: 2_932_896 }).map((day) => day as Day);
  const dayFirst = (separator: string) => (day: Day) => {
    const parts = dateOf(day);
    return [parts.day, parts.month, parts.year].join(separator);
  };
  const padded = (day: Day) => isoOf(day).split("-").reverse().join(".");
  const STYLES = [isoOf, dayFirst("."), dayFirst("/"), padded];

  test("every day in every style reads back, with and without a time", () => {
    const style = fc.constantFrom(...STYLES);
    fc.assert(
      fc.property(anyDay, style, fc.constantFrom("", " 0:00:00", " 23:59"), (day, write, time) => {
        expect(valueOf(parseDate(textCell(write(day) + time)))).toBe(day);
      }),
    );
  });

  test("every text is read or refused, and days that are read can be read back in every style", () => {
    const alphabet = fc.constantFrom(...DIGITS, "0", "1", "2", "3", ".", "/", "-", ".", " ", ":", "T");
    const near = fc
      .tuple(
        fc.nat(33),
        fc.constantFrom(".", "/", "-"),
        fc.nat(14),
        fc.constantFrom(".", "/"),
        fc.nat(10_100),
      )
      .map((parts) => parts.join(""));
    const anyText = fc.oneof(fc.string({ unit: alphabet, maxLength: 12 }), near, fc.string());
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parseDate(textCell(text));
        if (parsed.kind !== "value") return;
        for (const write of STYLES) {
          expect(parseDate(textCell(write(parsed.value)))).toEqual({ kind: "value", value: parsed.value });
        }
      }),
      runs(600),
    );
  });
});

describe("the order of day and month", () => {
  test.each([
    ["02/15/2026", "month-first"],
    ["15/02/2026", "day-first"],
    ["15.02.26", "day-first"],
    ["01/04/2026", "either"],
    ["01-04-2026 0:00:00", "either"],
    ["04/04/2026", undefined],
    ["40/04/2026", undefined],
    ["13/14/2026", undefined],
    ["2026-04-01", "year-either"],
    ["2026.31.12", "year-day"],
    ["2026-25-03 0:00:00", "year-day"],
    ["2026/12/31", "year-month"],
    ["20262503", "year-day"],
    ["20260503", "year-either"],
    ["2026-04-04", undefined],
    ["2026-40-01", undefined],
    ["15 мая 2026", undefined],
    ["May 15, 2026", "month-first"],
    ["Purchase 15, 2026", undefined],
  ])("%s: %s", (text, order) => {
    expect(dateOrder(text)).toBe(order);
  });
});
