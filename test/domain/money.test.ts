import fc from "fast-check";
import {
  convertTiyn,
  currencyUnits,
  formatTiyn,
  hasTiynFraction,
  LARGEST_AMOUNT,
  nearestTiyn,
  tiynOfDecimal,
} from "../../src/domain/money";
import type { Tiyn } from "../../src/domain/units";
import { runs } from "../support/runs";

const anyTiyn = fc
  .oneof(
    fc.integer({ min: -10_000, max: 10_000 }),
    fc.integer({ min: -LARGEST_AMOUNT, max: LARGEST_AMOUNT }),
    fc.integer({ min: LARGEST_AMOUNT - 1000, max: LARGEST_AMOUNT }),
  )
  .map((tiyn) => (tiyn + 0) as Tiyn);

describe("tiyn of a number cell", () => {
  test.each([
    ["zero", 0, 0, false],
    ["negative zero", -0, 0, false],
    ["a whole sum", 3_000_000, 300_000_000, false],
    ["tiyn", 1234.5, 123_450, false],
    ["a return", -1200, -120_000, false],
    ["0.1 + 0.2", 0.1 + 0.2, 30, false],
    [
      "a sum of many tenths",
      Array.from({ length: 10_000 }, () => 0.1).reduce((a, b) => a + b),
      100_000,
      false,
    ],
    ["a small difference of large numbers", 1_000_000_000.1 - 1_000_000_000, 10, false],
    ["noise of one part in 10^9", 1234.56 * (1 + 1e-9), 123_456, false],
    ["noise in the tenth decimal", 1234.5600000001, 123_456, false],
    ["half a tiyn, up", 10.005, 1001, true],
    ["half a tiyn, down below zero", -10.005, -1001, true],
    ["half a tiyn that the double holds a hair short of", 1.005, 101, true],
    ["less than half a tiyn", 10.0049, 1000, true],
    ["a third", 100 / 3, 3333, true],
    ["a fraction of a tiyn alone", 0.001, 0, true],
    ["the same below zero", -0.001, 0, true],
    ["the largest amount", 1e13, 1e15, false],
    ["the largest amount below it", 9_999_999_999_999.99, 999_999_999_999_999, false],
  ])("%s", (_name, amount, tiyn, rounded) => {
    expect({ tiyn: nearestTiyn(amount), rounded: hasTiynFraction(amount) }).toEqual({ tiyn, rounded });
  });

  test.each([10_000_000_000_000.02, -1e14, 1e300, Number.NaN, Number.POSITIVE_INFINITY])(
    "%d is too large",
    (amount) => {
      expect(nearestTiyn(amount)).toBeUndefined();
    },
  );

  test("every amount within the limit comes back from its double, exactly and without a fraction", () => {
    fc.assert(
      fc.property(anyTiyn, (tiyn) => {
        expect(nearestTiyn(currencyUnits(tiyn))).toBe(tiyn);
        expect(hasTiynFraction(currencyUnits(tiyn))).toBe(false);
      }),
      runs(400),
    );
  });

  test("a tenth of a tiyn is never treated as noise", () => {
    const sizes = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 9 }), (tiyn, tenths) => {
        expect(hasTiynFraction((tiyn * 10 + tenths) / 1000)).toBe(true);
      }),
    );
  });
});

describe("tiyn of written digits", () => {
  test.each([
    [1, "3000000", "50", 300_000_050],
    [1, "1234", "5", 123_450],
    [1, "1234", "", 123_400],
    [-1, "1200", "", -120_000],
    [1, "007", "05", 705],
    [-1, "0", "00", 0],
    [1, "10000000000000", "00", 1e15],
    [1, "10000000000000", "01", "too-large"],
    [-1, "9".repeat(400), "", "too-large"],
  ] as const)("%i × %s.%s", (sign, integerDigits, fractionDigits, expected) => {
    expect(tiynOfDecimal(sign, integerDigits, fractionDigits)).toBe(expected);
  });

  test.each([
    ["1", "234"],
    ["1 200", ""],
    ["1e5", ""],
    ["1", "-5"],
  ])("%s.%s breaks the agreement", (integerDigits, fractionDigits) => {
    expect(() => tiynOfDecimal(1, integerDigits, fractionDigits)).toThrow(RangeError);
  });
});

describe("formatting", () => {
  test.each([
    [123_450, "1234.50"],
    [0, "0.00"],
    [5, "0.05"],
    [-5, "-0.05"],
    [-120_000, "-1200.00"],
    [999_999_999_999_999, "9999999999999.99"],
    [Number.MAX_SAFE_INTEGER, "90071992547409.91"],
  ])("%i is %s", (tiyn, expected) => {
    expect(formatTiyn(tiyn as Tiyn)).toBe(expected);
  });

  test("formatted amounts are read back exactly", () => {
    fc.assert(
      fc.property(anyTiyn, (tiyn) => {
        const [integerDigits = "", fractionDigits = ""] = formatTiyn(tiyn).replace("-", "").split(".");
        expect(tiynOfDecimal(tiyn < 0 ? -1 : 1, integerDigits, fractionDigits)).toBe(tiyn);
      }),
    );
  });
});

describe("converting (R8)", () => {
  test.each([
    ["100.00 at 475.12", 10_000, 47_512n, 100n, 4_751_200],
    ["0.01 at 0.5: half a tiyn goes away from zero", 1, 1n, 2n, 1],
    ["-0.01 at 0.5: half a tiyn goes away from zero", -1, 1n, 2n, -1],
    ["0.01 at 0.49", 1, 49n, 100n, 0],
    ["-0.01 at 0.49 is a plain zero", -1, 49n, 100n, 0],
    ["1.00 at 10 decimals", 100, 1_234_567_890_123n, 10_000_000_000n, 12_346],
    ["the largest amount at 1", 1e15, 1n, 1n, 1e15],
    [
      "the largest amount at a hair over 1",
      1e15,
      1_000_000_000_000_001n,
      1_000_000_000_000_000n,
      "too-large",
    ],
    ["a rate beyond measure", 1, 10n ** 40n, 1n, "too-large"],
  ])("%s", (_name, tiyn, numerator, denominator, expected) => {
    expect(convertTiyn(tiyn as Tiyn, { numerator, denominator })).toBe(expected);
  });

  test("a rate needs a denominator", () => {
    expect(() => convertTiyn(100 as Tiyn, { numerator: 1n, denominator: 0n })).toThrow(RangeError);
  });

  test("the rate 1 changes nothing, and signs convert alike", () => {
    const rates = fc.record({
      numerator: fc.bigInt({ min: 1n, max: 10n ** 12n }),
      denominator: fc.constantFrom(1n, 100n, 10n ** 10n),
    });
    fc.assert(
      fc.property(anyTiyn, rates, (tiyn, rate) => {
        expect(convertTiyn(tiyn, { numerator: 1n, denominator: 1n })).toBe(tiyn);
        const there = convertTiyn(tiyn, rate);
        const opposite = convertTiyn((0 - tiyn) as Tiyn, rate);
        expect(opposite).toBe(there === "too-large" ? there : 0 - there);
      }),
    );
  });
});
