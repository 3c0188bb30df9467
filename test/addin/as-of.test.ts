import { quarterEnds } from "../../addin/views/shared/model/as-of";

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
