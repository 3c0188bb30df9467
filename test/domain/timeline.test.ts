import { pointPrecision, programOn, timelineOf, versionOn, type Timeline } from "../../src/domain/timeline";
import { programOf, SHIPPED } from "../support/points-arbitraries";
import { day } from "../support/purchases";

const [FIRST, SECOND, THIRD] = [0, 2, 1].map((precision) =>
  programOf({ ...SHIPPED, rounding: { ...SHIPPED.rounding, precision } }),
);
if (FIRST === undefined || SECOND === undefined || THIRD === undefined) throw new Error("three programs");
const TIMELINE: Timeline = [
  { from: undefined, program: FIRST },
  { from: day("2026-04-01"), program: SECOND },
  { from: day("2027-01-01"), program: THIRD },
];

test.each([
  ["1900-03-01", FIRST],
  ["2026-03-31", FIRST],
  ["2026-04-01", SECOND],
  ["2026-12-31", SECOND],
  ["2027-01-01", THIRD],
  ["9999-12-31", THIRD],
])("on %s the version is in force that began last", (on, program) => {
  expect(programOn(TIMELINE, day(on))).toBe(program);
});

test("a program without versions is in force on any day", () => {
  expect(versionOn(timelineOf(FIRST), day("1990-01-01"))).toEqual({ from: undefined, program: FIRST });
});

test("points of all versions are counted in the finest precision", () => {
  expect(pointPrecision(TIMELINE)).toBe(2);
  expect(pointPrecision(timelineOf(FIRST))).toBe(0);
});
