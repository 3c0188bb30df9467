import fc from "fast-check";
import { exactPoints, exactText, pointsOf, roundedQuotient, roundPoints } from "../../src/domain/points";
import type { PointUnits, RatePpm, Tiyn } from "../../src/domain/units";

const ppm = (n: number) => n as RatePpm;
const tiyn = (n: number) => n as Tiyn;

describe("points are rounded once, from an exact number (R6)", () => {
  test.each([
    ["halfUp", 5n, 2n, 3n],
    ["halfUp", -5n, 2n, -3n],
    ["halfUp", 9n, 4n, 2n],
    ["halfEven", 5n, 2n, 2n],
    ["halfEven", 7n, 2n, 4n],
    ["halfEven", -5n, 2n, -2n],
    ["down", 7n, 2n, 3n],
    ["down", -7n, 2n, -3n],
  ] as const)("%s of %s / %s is %s", (mode, numerator, denominator, expected) => {
    expect(roundedQuotient(numerator, denominator, mode)).toBe(expected);
  });

  test("2 % of 24.99 is 0, of 25 is 1: doubles would be right only by luck", () => {
    expect(roundPoints(exactPoints(tiyn(2499), ppm(20_000)), 0, "halfUp")).toBe(0);
    expect(roundPoints(exactPoints(tiyn(2500), ppm(20_000)), 0, "halfUp")).toBe(1);
  });

  test("precision counts in tenths, hundredths …", () => {
    const exact = exactPoints(tiyn(9999), ppm(20_000));
    expect(pointsOf(roundPoints(exact, 2, "halfUp"), 2)).toBe(2);
    expect(pointsOf(roundPoints(exact, 4, "halfUp"), 4)).toBe(1.9998);
    expect(pointsOf(12345 as PointUnits, 1)).toBe(1234.5);
  });

  test("rounding is off by half a unit at most, and mirrors at zero", () => {
    const modes = fc.constantFrom("halfUp", "halfEven", "down");
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 9n), modes, (n, d, mode) => {
        const rounded = roundedQuotient(n, d, mode);
        const error = n - rounded * d;
        const size = error < 0n ? -error : error;
        expect(mode === "down" ? size < d : size * 2n <= d).toBe(true);
        expect(roundedQuotient(-n, d, mode)).toBe(-rounded);
      }),
    );
  });
});

describe("exact points as text", () => {
  test.each([
    [0n, "0"],
    [40_000n * 10n ** 8n, "40000"],
    [1_234_500_000n, "12.345"],
    [-2n, "-0.00000002"],
    [-1_050_000_000n, "-10.5"],
  ])("%s is %s", (exact, text) => {
    expect(exactText(exact)).toBe(text);
  });

  test("no digit is lost", () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 24n), 10n ** 24n), (exact) => {
        const [whole = "", fraction = ""] = exactText(exact).replace("-", "").split(".");
        const size = BigInt(whole) * 10n ** 8n + BigInt(fraction.padEnd(8, "0"));
        expect(exactText(exact).startsWith("-") ? -size : size).toBe(exact);
      }),
    );
  });
});
