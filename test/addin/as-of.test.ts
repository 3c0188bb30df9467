import fc from "fast-check";
import { quarterEnds, typedDay } from "../../addin/view-models/as-of";

test("a quarter that ends today is the newest", () => {
  expect(quarterEnds("2026-03-31")[0]).toEqual({ day: "2026-03-31", year: 2026, quarter: 1 });
});

test("quarters go back across the turn of the year", () => {
  expect(quarterEnds("2026-02-10").map(({ day }) => day)).toEqual([
    "2026-03-31",
    "2025-12-31",
    "2025-09-30",
    "2025-06-30",
    "2025-03-31",
  ]);
});

test.each<[string, string | undefined]>([
  ["31.12.2026", "2026-12-31"],
  [" 2026-12-31 ", "2026-12-31"],
  ["31/12/2026", "2026-12-31"],
  ["31.02.2026", undefined],
  ["31.12.26", undefined],
  ["", undefined],
])("%s typed", (text, day) => {
  expect(typedDay(text)).toBe(day);
});

test("every ISO day of Excel's calendar is read as itself", () => {
  const days = fc.date({ min: new Date("1900-03-01"), max: new Date("9999-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const iso = date.toISOString().slice(0, 10);
      expect(typedDay(iso)).toBe(iso);
    }),
  );
});
