import fc from "fast-check";
import { bandIndexOf, bandOf, bandParts, bandsUpTo, steppedPoints } from "../../src/domain/bands";
import { exactPoints } from "../../src/domain/points";
import type { RateBand } from "../../src/domain/program";
import type { RatePpm, Tiyn } from "../../src/domain/units";
import { tiyn } from "../support/purchases";

const BANDS: readonly RateBand[] = [
  { upTo: tiyn(3_000_000), inclusive: true, rate: 20_000 as RatePpm },
  { upTo: undefined, inclusive: false, rate: 40_000 as RatePpm },
];

describe("the band a sum falls in (C4, R3)", () => {
  test.each([
    [-1, 0],
    [0, 0],
    [2_999_999.99, 0],
    [3_000_000, 0],
    [3_000_000.01, 1],
  ])("%s falls in band %s", (sum, index) => {
    expect(bandIndexOf(tiyn(sum), BANDS)).toBe(index);
  });

  test("an edge that is not inclusive belongs to the next band", () => {
    const open = BANDS.map((band) => ({ ...band, inclusive: false }));
    expect(bandIndexOf(tiyn(3_000_000), open)).toBe(1);
    expect(bandIndexOf(tiyn(2_999_999.99), open)).toBe(0);
  });

  test("bands cut after one of them give it everything above", () => {
    expect(bandsUpTo(0, BANDS)).toEqual([{ upTo: undefined, inclusive: true, rate: 20_000 }]);
    expect(bandsUpTo(1, BANDS)).toEqual(BANDS);
  });

  test("no bands at all is a broken program, not a rate of zero", () => {
    expect(() => bandOf(tiyn(1), [])).toThrow("no rate bands");
  });
});

const anyBands = fc
  .uniqueArray(fc.integer({ min: 1, max: 10 ** 12 }), { minLength: 0, maxLength: 5 })
  .chain((edges) =>
    fc
      .array(fc.integer({ min: 0, max: 1_000_000 }), {
        minLength: edges.length + 1,
        maxLength: edges.length + 1,
      })
      .map((rates): RateBand[] => {
        const tops = [...edges.sort((a, b) => a - b), undefined];
        return rates.map((rate, i) => ({
          upTo: tops[i] as Tiyn | undefined,
          inclusive: rate % 2 === 0,
          rate: rate as RatePpm,
        }));
      }),
  );
const anySum = fc.integer({ min: 0, max: 10 ** 13 }).map((n) => n as Tiyn);

describe("laws of the bands (R1)", () => {
  test("parts lie end to end between the two sums, each in a band of its own", () => {
    fc.assert(
      fc.property(anyBands, anySum, anySum, (bands, sum, above) => {
        const parts = bandParts(sum, bands, above);
        expect(parts.reduce((total, { part }) => total + part, 0)).toBe(sum - above);
        let from = Math.min(sum, above);
        for (const part of parts) {
          expect(part.from).toBe(from);
          expect(part.to).toBeLessThanOrEqual(bands[part.bandIndex]?.upTo ?? part.to);
          expect(part.rate).toBe(bands[part.bandIndex]?.rate);
          from = part.to;
        }
      }),
    );
  });

  test("the part above another part is the whole minus that part", () => {
    fc.assert(
      fc.property(anyBands, anySum, anySum, (bands, sum, above) => {
        const rest = steppedPoints(sum, bands) - steppedPoints(above, bands);
        expect(steppedPoints(sum, bands, above)).toBe(rest);
      }),
    );
  });

  test("stepped never jumps: one tiyn more earns at most one tiyn at the highest rate", () => {
    fc.assert(
      fc.property(anyBands, anySum, (bands, sum) => {
        const step = steppedPoints((sum + 1) as Tiyn, bands) - steppedPoints(sum, bands);
        const highest = Math.max(...bands.map((band) => band.rate));
        expect(step >= 0n && step <= BigInt(highest)).toBe(true);
      }),
    );
  });

  test("retrospective jumps only at a band's edge", () => {
    fc.assert(
      fc.property(anyBands, anySum, (bands, sum) => {
        const next = (sum + 1) as Tiyn;
        const due = (n: Tiyn) => exactPoints(n, bandOf(n, bands).rate);
        if (bandIndexOf(sum, bands) === bandIndexOf(next, bands)) {
          expect(due(next) - due(sum)).toBe(BigInt(bandOf(sum, bands).rate));
        } else {
          expect(bands.some((band) => band.upTo === sum || band.upTo === next)).toBe(true);
        }
      }),
    );
  });

  test("with one rate for all, stepped and retrospective agree", () => {
    fc.assert(
      fc.property(anyBands, anySum, fc.integer({ min: 0, max: 1_000_000 }), (bands, sum, rate) => {
        const flat = bands.map((band) => ({ ...band, rate: rate as RatePpm }));
        expect(steppedPoints(sum, flat)).toBe(exactPoints(sum, rate as RatePpm));
      }),
    );
  });

  test("every sum falls in exactly the band whose edges hold it", () => {
    fc.assert(
      fc.property(anyBands, anySum, (bands, sum) => {
        const index = bandIndexOf(sum, bands);
        const below = bands[index - 1];
        const band = bandOf(sum, bands);
        if (band.upTo !== undefined) expect(band.inclusive ? sum <= band.upTo : sum < band.upTo).toBe(true);
        if (below?.upTo !== undefined)
          expect(below.inclusive ? sum > below.upTo : sum >= below.upTo).toBe(true);
      }),
    );
  });
});
