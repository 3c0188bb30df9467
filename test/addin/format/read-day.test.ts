/** Days as people type them, read by the workbook's culture. */
import fc from "fast-check";
import { DEFAULT_CULTURES } from "../../../addin/format/default-culture";
import { fullDay, readDay, shownDay } from "../../../addin/format/day-pattern";
import type { Culture } from "../../../src/adapters/common/formats/culture";

const withPattern = (shortDatePattern: string, dateSeparator: string): Culture => ({
  ...{ ...DEFAULT_CULTURES.en, name: "some" },
  ...{ shortDatePattern, dateSeparator },
});
const US = withPattern("M/d/yyyy", "/");
const CULTURES = {
  ...DEFAULT_CULTURES,
  us: US,
  iso: withPattern("yyyy-MM-dd", "-"),
  korean: withPattern("yyyy. MM. dd.", "."),
  bulgarian: withPattern("d.MM.yyyy 'г.'", "."),
  short: withPattern("dd.mm.yy", "."),
  ownSeparator: withPattern("m/d/yyyy", "-"),
};

test.each<[string, string | undefined]>([
  ["31.12.2026", "2026-12-31"],
  [" 2026-12-31 ", "2026-12-31"],
  ["31/12/2026", "2026-12-31"],
  ["1.3.2026", "2026-03-01"],
  ["31.02.2026", undefined],
  ["31.12.26", undefined],
  ["31.12/2026", undefined],
  ["12/31/2026", undefined],
  ["", undefined],
])("%s where the day comes first", (text, day) => {
  expect(readDay(text, DEFAULT_CULTURES.ru)).toBe(day);
  expect(readDay(text, DEFAULT_CULTURES.en)).toBe(day);
});

test.each<[string, string | undefined]>([
  ["9/12/2026", "2026-09-12"],
  ["11/26/2026", "2026-11-26"],
  ["2026-11-26", "2026-11-26"],
  ["26/11/2026", undefined],
  ["9.12.2026", undefined],
])("%s where the month comes first", (text, day) => {
  expect(readDay(text, US)).toBe(day);
});

test("a slash of the pattern stands for the culture's separator", () => {
  expect(readDay("9-12-2026", CULTURES.ownSeparator)).toBe("2026-09-12");
  expect(readDay("9/12/2026", CULTURES.ownSeparator)).toBeUndefined();
});

test("separators after the last number may be missing", () => {
  expect(readDay("2026. 12. 31", CULTURES.korean)).toBe("2026-12-31");
  expect(readDay("31.12.2026", CULTURES.bulgarian)).toBe("2026-12-31");
});

test("every day is read as it is shown with a full year, and as an ISO day, in each culture", () => {
  const days = fc.date({ min: new Date("1900-03-01"), max: new Date("9999-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.constantFrom(...Object.values(CULTURES)), (date, culture) => {
      const iso = date.toISOString().slice(0, 10);
      expect(readDay(fullDay(iso, culture), culture)).toBe(iso);
      expect(readDay(iso, culture)).toBe(iso);
    }),
  );
});

test("a year of two digits is shown with four if it must be typed", () => {
  expect(shownDay("2026-12-31", CULTURES.short)).toBe("31.12.26");
  expect(fullDay("2026-12-31", CULTURES.short)).toBe("31.12.2026");
});
