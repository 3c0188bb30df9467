/** Points of a period in which a partner does not earn (R9). */
import fc from "fast-check";
import type { AccrualInput } from "../../src/domain/accrual";
import type { Outcome } from "../../src/domain/conditions";
import type { PointsProgram } from "../../src/domain/program";
import { timelineOf } from "../../src/domain/timeline";
import {
  accrued,
  accruedOver,
  anyRows,
  anySettings,
  programOf,
  SHIPPED,
  TERM,
  type Row,
} from "../support/points-arbitraries";
import { day, tiyn } from "../support/purchases";
import { bands, withBands, bought, pointsOf, totalOf, versions } from "../support/version-arbitraries";

describe("a period in which the partner does not earn (R9)", () => {
  const earning =
    (...outcomes: readonly Outcome[]): AccrualInput["earns"] =>
    (_program, _rule, at) =>
      outcomes[at] ?? "met";
  const over = (rows: readonly Row[], settings: PointsProgram, earns: AccrualInput["earns"]) =>
    accruedOver(rows, timelineOf(programOf(settings)), day("2026-09-30"), TERM, earns);

  test("it gives nothing, is not made up for later, and its purchases still pick the rate", () => {
    const rows = [
      bought("2026-02-15", 2_000_000),
      bought("2026-05-01", 2_000_000),
      bought("2026-08-01", 1e6),
    ];
    const found = over(rows, SHIPPED, earning("met", "unmet", "met"));
    // Q3: 4 % of its own 1 000 000; the rate that Q2 reached does not re-rate Q1 in Q3.
    expect(pointsOf(found)).toEqual([40_000, 0, 40_000]);
    expect(found.map(({ rules: [rule] }) => rule?.purchases)).toEqual([tiyn(2e6), 0, tiyn(1e6)]);
    expect(found[2]?.rules[0]?.qualifying).toBe(tiyn(5_000_000));
    expect(found[2]?.rules[0]?.cumulative).toBe(tiyn(3_000_000));
  });

  test("without true-up a period earns by itself, at the rate that all purchases pick", () => {
    const rows = [
      bought("2026-02-15", 2_000_000),
      bought("2026-05-01", 2_000_000),
      bought("2026-08-01", 1e6),
    ];
    const found = over(rows, { ...SHIPPED, trueUp: false }, earning("unmet", "met", "met"));
    expect(pointsOf(found)).toEqual([0, 80_000, 40_000]);
  });

  test("unknown earns nothing and makes that period provisional, no other", () => {
    const rows = [bought("2026-02-15", 1_000_000), bought("2026-05-01", 1e6), bought("2026-08-01", 1e6)];
    const found = over(rows, SHIPPED, earning("met", "unknown", "met"));
    expect(pointsOf(found)).toEqual([20_000, 0, 20_000]);
    expect(found.map(({ provisional }) => provisional)).toEqual([false, true, false]);
  });

  test("unknown spoils nothing where the rule takes no purchases", () => {
    const found = over([], SHIPPED, earning("unknown", "unknown", "unknown"));
    expect(found.map(({ provisional }) => provisional)).toEqual([false, false, false]);
  });

  test("who has never earned is given nothing, whatever was bought", () => {
    fc.assert(
      fc.property(anyRows, anySettings, (rows, settings) => {
        const found = accruedOver(rows, timelineOf(programOf(settings)), TERM.last, TERM, () => "unmet");
        expect(totalOf(found)).toBe(0);
        expect(found.map(({ purchases }) => purchases)).toEqual(
          accrued(rows, settings).map(({ purchases }) => purchases),
        );
      }),
    );
  });

  test("wholeTerm judges earlier periods by its own rules", () => {
    const rows = [bought("2026-02-15", 2_000_000), bought("2026-05-01", 1_000_000)];
    const second = withBands({ ...SHIPPED, onRuleChange: "wholeTerm" }, bands(3_000_000));
    const timeline = versions(withBands(SHIPPED, bands(3_000_000)), "2026-04-01", second);
    const lastProgram = timeline[1]?.program;
    // By the first version the partner does not earn; by the second it does, also in Q1.
    const earns: AccrualInput["earns"] = (program) => (program === lastProgram ? "met" : "unmet");
    const found = accruedOver(rows, timeline, day("2026-06-30"), TERM, earns);
    expect(pointsOf(found)).toEqual([0, 60_000]);
  });
});
