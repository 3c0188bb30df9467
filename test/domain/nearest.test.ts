import { scaled } from "../../src/ruleset/text/decimals";
import { isIsoDay } from "../../src/ruleset/text/iso-day";
import { nearestName } from "../../src/domain/nearest";

test.each([
  ["salesSpecialist", ["name", "salesSpecialists", "level"], "salesSpecialists"],
  ["LEVEL", ["name", "level"], "level"],
  ["corporate", ["corporate-reseller", "primary-reseller"], ""],
  ["regsitration", ["registration", "base-level"], "registration"],
  ["xyz", ["name", "level"], ""],
  ["", ["name"], ""],
])("%j may have meant %j: %j", (found, known, meant) => {
  expect(nearestName(found, known)).toBe(meant);
});

test.each([
  ["2026-12-31", true],
  ["2024-02-29", true],
  ["2000-02-29", true],
  ["1900-02-29", false],
  ["2026-02-29", false],
  ["2026-04-31", false],
  ["2026-13-01", false],
  ["2026-00-10", false],
  ["2026-1-1", false],
  ["31.12.2026", false],
  ["2026-12-31T00:00", false],
])("%s is a day: %s", (text, isDay) => {
  expect(isIsoDay(text)).toBe(isDay);
});

test.each([
  [0.02, 6, 20_000],
  [0.07, 2, 7],
  [3_000_000, 2, 300_000_000],
  [1.005, 2, undefined],
  [0.0000001, 6, undefined],
  [1e14, 2, undefined],
  [-0, 2, 0],
  [-1.5, 2, -150],
])("%d with %d decimals is %d", (value, places, whole) => {
  expect(scaled(value, places)).toBe(whole);
});
