import fc from "fast-check";
import type { PeriodAccrual } from "../../src/domain/accrual";
import { bandOf } from "../../src/domain/bands";
import { roundPoints } from "../../src/domain/points";
import { sumsAreExact } from "../../src/domain/purchases";
import {
  accrued,
  anyDay,
  anyRounding,
  anyRows,
  anySettings,
  SHIPPED,
  TERM,
  type Row,
} from "../support/points-arbitraries";
import { day, purchasesOf } from "../support/purchases";

/** Periods without their versions. */
const figuresOf = (periods: readonly PeriodAccrual[]) =>
  periods.map((period) => ({ ...period, version: undefined }));
const totalOf = (periods: readonly PeriodAccrual[]) => periods.reduce((sum, { points }) => sum + points, 0);

describe("laws of accrual, whatever the settings (C4, R1–R6)", () => {
  test("periods add up: rounded over the whole term, they sum to the rounded whole (R6 cumulative)", () => {
    fc.assert(
      fc.property(anyRows, anySettings, anyRounding, anyDay, (rows, settings, { precision, mode }, asOf) => {
        const rounding = { precision, mode, level: "cumulative" as const };
        const periods = accrued(rows, { ...settings, rounding }, asOf);
        const exact = periods.flatMap(({ rules }) => rules).reduce((sum, rule) => sum + rule.exact, 0n);
        expect(totalOf(periods)).toBe(roundPoints(exact, precision, mode));
      }),
    );
  });

  test.each([
    { kind: "quarter" as const },
    { kind: "calendarYear" as const },
    { kind: "trailingMonths" as const, months: 1 },
  ])("R6 cumulative rounds over the whole term, also where its spans are shorter: %p", (qualifierWindow) => {
    const term = { first: day("2026-07-01"), last: day("2027-06-30") };
    const rows = ["2026-09-10", "2026-12-10", "2027-03-10", "2027-06-10"].map((iso) => ({
      day: day(iso),
      amount: 25_00,
    }));
    const periods = accrued(rows, { ...SHIPPED, qualifierWindow }, term.last, term);
    expect(periods.map(({ points }) => points)).toEqual([1, 0, 1, 0]);
  });

  test("the order of purchase rows never matters", () => {
    const shuffled = anyRows.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, anySettings, ([rows, other], settings) => {
        expect(accrued(other, settings)).toEqual(accrued(rows, settings));
      }),
    );
  });

  test("accruing twice is the same", () => {
    fc.assert(
      fc.property(anyRows, anySettings, (rows, settings) => {
        expect(accrued(rows, settings)).toEqual(accrued(rows, settings));
      }),
    );
  });

  test("a settled quarter does not change when a later day is asked for", () => {
    fc.assert(
      fc.property(anyRows, anySettings, anyDay, (rows, settings, asOf) => {
        const early = accrued(rows, settings, asOf).filter(({ status }) => status === "settled");
        expect(accrued(rows, settings).slice(0, early.length)).toEqual(early);
      }),
    );
  });

  test("purchases outside the term never earn where the term's own sum picks the rate", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const inside = rows.filter((row) => row.day >= TERM.first && row.day <= TERM.last);
        expect(accrued(rows, SHIPPED)).toEqual(accrued(inside, SHIPPED));
      }),
    );
  });

  test("trued up on the term's sum, the year's points do not depend on the settlement frequency", () => {
    fc.assert(
      fc.property(anyRows, anySettings, (rows, settings) => {
        const base = { ...settings, trueUp: true, qualifierWindow: { kind: "membershipTerm" as const } };
        const yearly = totalOf(accrued(rows, { ...base, settlementFrequency: "year" }));
        expect(totalOf(accrued(rows, base))).toBe(yearly);
      }),
    );
  });

  test("three trailing months are the quarter, at the quarter's end", () => {
    fc.assert(
      fc.property(anyRows, anySettings, (rows, settings) => {
        const quarterly = { ...settings, settlementFrequency: "quarter" as const };
        const trailing = { ...quarterly, qualifierWindow: { kind: "trailingMonths" as const, months: 3 } };
        const own = { ...quarterly, qualifierWindow: { kind: "quarter" as const } };
        expect(figuresOf(accrued(rows, trailing))).toEqual(figuresOf(accrued(rows, own)));
      }),
    );
  });

  test("gross points are never negative, and without returns net and gross agree", () => {
    fc.assert(
      fc.property(anyRows, anySettings, (rows, settings) => {
        const bought = rows.map((row) => ({ ...row, amount: Math.abs(row.amount) }));
        const net = accrued(bought, { ...settings, measurementBasis: "net" });
        const gross = accrued(bought, { ...settings, measurementBasis: "gross" });
        expect(figuresOf(gross)).toEqual(figuresOf(net));
        if (settings.trueUp || settings.calculationMethod === "stepped") {
          const earned = accrued(rows, { ...settings, measurementBasis: "gross" });
          expect(totalOf(earned)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe("the shipped reading, calculated by hand", () => {
  /**
   * R1, R3, R4 in their shipped values, straight from the text: points due on the sum so far, less the points settled.
   */
  function byHand(rows: readonly Row[]): number[] {
    const ends = ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"].map(day);
    let settled = 0;
    return ends.map((end) => {
      const counted = rows.filter((row) => row.day >= TERM.first && row.day <= end);
      const sum = Math.max(
        0,
        counted.reduce((total, row) => total + row.amount, 0),
      );
      const percent = sum <= 3_000_000_00 ? 2n : 4n;
      const due = Number((BigInt(sum) * percent + 5_000n) / 10_000n);
      const points = due - settled;
      settled = due;
      return points;
    });
  }

  test("agrees for any purchases", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        expect(accrued(rows, SHIPPED).map(({ points }) => points)).toEqual(byHand(rows));
      }),
    );
  });
});

describe("the figures of a period", () => {
  const rows = [
    { day: day("2026-02-15"), amount: 2_000_000_00 },
    { day: day("2026-05-15"), amount: 2_000_000_00 },
  ];

  test("purchases, the sum so far, the rate it falls in and whether it is settled", () => {
    const shown = accrued(rows, SHIPPED, day("2026-05-20")).map((period) => ({
      label: period.period.label,
      purchases: period.purchases,
      cumulative: period.cumulative,
      rate: period.rules[0]?.rate,
      status: period.status,
      points: period.points,
    }));
    expect(shown).toEqual([
      { label: "2026-Q1", purchases: 2e8, cumulative: 2e8, rate: 20_000, status: "settled", points: 40_000 },
      {
        label: "2026-Q2",
        purchases: 2e8,
        cumulative: 4e8,
        rate: 40_000,
        status: "estimated",
        points: 120_000,
      },
    ]);
  });

  test("the shown rate is that of the band of the qualifying sum", () => {
    fc.assert(
      fc.property(anyRows, anySettings, (some, settings) => {
        for (const period of accrued(some, settings)) {
          for (const rule of period.rules) {
            const bands = settings.rules.find(({ id }) => id === rule.rule)?.bands ?? [];
            expect(rule.rate).toBe(bandOf(rule.qualifying, bands).rate);
          }
        }
      }),
    );
  });
});

test("sums too large for a double are detected before they are wrong", () => {
  const half = (Number.MAX_SAFE_INTEGER - 1) / 2;
  expect(
    sumsAreExact(
      purchasesOf([
        { day: 1, amount: half },
        { day: 2, amount: -half },
      ]),
    ),
  ).toBe(true);
  expect(sumsAreExact(purchasesOf([1, 2, 3].map((n) => ({ day: n, amount: half }))))).toBe(false);
});
