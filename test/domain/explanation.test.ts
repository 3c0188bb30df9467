import fc from "fast-check";
import { evaluatePartner, sourcesOf } from "../../src/domain/evaluation";
import { explainPeriod, type RuleExplanation, type CountedPurchase } from "../../src/domain/explanation";
import type { PointsProgram } from "../../src/domain/program";
import type { Day } from "../../src/domain/units";
import {
  anyDay,
  anyRows,
  anySettings,
  MEMBER,
  programOf,
  SHIPPED,
  TERM,
  type Row,
} from "../support/points-arbitraries";
import { day, purchasesOf } from "../support/purchases";
import { timelineOf } from "../../src/domain/timeline";

/** Every period, with its one rule explained. */
function explained(rows: readonly Row[], settings: PointsProgram, asOf: Day = TERM.last) {
  const program = programOf(settings);
  const purchases = purchasesOf(rows);
  const sources = sourcesOf(timelineOf(program), MEMBER, purchases, asOf);
  const { points } = evaluatePartner(timelineOf(program), MEMBER, purchases, asOf);
  return points.periods.map((period) => {
    const [node] = explainPeriod(sources, period);
    if (node === undefined) throw new Error("the shipped program has one points rule");
    return { period, node };
  });
}

const sumOf = (purchases: readonly CountedPurchase[]) => purchases.reduce((sum, one) => sum + one.amount, 0);
const stepsSum = ({ steps }: RuleExplanation) => steps.reduce((sum, one) => sum + one.due - one.settled, 0n);

describe("laws of explained points, whatever the settings (C4, R1–R5)", () => {
  test("the steps' points, due less settled, add up to the period's exact points", () => {
    fc.assert(
      fc.property(anyRows, anySettings, anyDay, (rows, settings, asOf) => {
        for (const { node } of explained(rows, settings, asOf))
          expect(stepsSum(node)).toBe(node.accrual.exact);
      }),
    );
  });

  test("stepped: the bands' parts of a step add up to the sum and the points that are due on it", () => {
    fc.assert(
      fc.property(anyRows, anySettings, (rows, settings) => {
        const stepped = { ...settings, calculationMethod: "stepped" as const };
        for (const { node } of explained(rows, stepped)) {
          for (const { parts, earning, due } of node.steps) {
            expect(parts.reduce((sum, { part }) => sum + part, 0)).toBe(earning);
            expect(parts.reduce((sum, { points }) => sum + points, 0n)).toBe(due);
          }
        }
      }),
    );
  });

  test("stepped: no band above the one that the window's sum reaches earns anything (R2)", () => {
    fc.assert(
      fc.property(anyRows, anySettings, anyDay, (rows, settings, asOf) => {
        const stepped = { ...settings, calculationMethod: "stepped" as const };
        for (const { node } of explained(rows, stepped, asOf)) {
          for (const { parts, bandIndex } of node.steps) {
            const above = parts.filter((one) => one.part > 0 && one.bandIndex > bandIndex);
            expect(above).toEqual([]);
          }
        }
      }),
    );
  });

  test("retrospective: a step is due its rate on the whole sum, and has no parts", () => {
    fc.assert(
      fc.property(anyRows, anySettings, (rows, settings) => {
        const whole = { ...settings, calculationMethod: "retrospective" as const };
        for (const { node } of explained(rows, whole)) {
          for (const { parts, earning, rate, due } of node.steps) {
            expect(parts).toEqual([]);
            expect(due).toBe(BigInt(earning) * BigInt(rate));
          }
        }
      }),
    );
  });

  test("steps follow each other through the period, and the last one picked the rate that the period shows", () => {
    fc.assert(
      fc.property(anyRows, anySettings, anyDay, (rows, settings, asOf) => {
        for (const { period, node } of explained(rows, settings, asOf)) {
          expect(node.steps[0]?.first).toBe(period.first);
          const { last, qualifying, bandIndex, rate } = node.steps.at(-1) ?? {};
          expect({ last, qualifying, bandIndex, rate }).toEqual({
            last: period.last,
            qualifying: node.accrual.qualifying,
            bandIndex: node.accrual.bandIndex,
            rate: node.accrual.rate,
          });
        }
      }),
    );
  });

  test("a period's purchases add up, in order, and the last sum so far is the one that picked the rate", () => {
    fc.assert(
      fc.property(anyRows, anySettings, anyDay, (rows, settings, asOf) => {
        for (const { node } of explained(rows, settings, asOf)) {
          const { purchases, accrual, steps } = node;
          expect(sumOf(purchases)).toBe(accrual.purchases);
          const sorted = [...purchases].sort((a, b) => a.day - b.day || a.row - b.row);
          expect(purchases).toEqual(sorted);
          const last = purchases.at(-1);
          if (last !== undefined && last.day >= (steps.at(-1)?.first ?? 0))
            expect(last.sumSoFar).toBe(accrual.qualifying);
        }
      }),
    );
  });

  test("where the term's sum picks the rate, the last sum so far is the term's", () => {
    fc.assert(
      fc.property(anyRows, anySettings, (rows, settings) => {
        const term = { ...settings, qualifierWindow: { kind: "membershipTerm" as const } };
        for (const { period, node } of explained(rows, term)) {
          const last = node.purchases.at(-1);
          if (last !== undefined) expect(last.sumSoFar).toBe(period.cumulative);
        }
      }),
    );
  });
});

describe("the worked example: 2 000 000 in Q1 and 2 000 000 in Q2", () => {
  const ROWS = [
    { day: day("2026-02-15"), amount: 2_000_000_00 },
    { day: day("2026-05-15"), amount: 2_000_000_00 },
  ];
  const stepOf = (settings: PointsProgram, position: number) =>
    explained(ROWS, settings)[position]?.node.steps[0];

  test("shipped: due 160 000 less 40 000 settled", () => {
    expect(stepOf(SHIPPED, 0)).toMatchObject({ before: 0, now: 2e8, rateBefore: undefined, settled: 0n });
    expect(stepOf(SHIPPED, 1)).toMatchObject({
      spanFirst: TERM.first,
      first: day("2026-04-01"),
      last: day("2026-06-30"),
      before: 2e8,
      now: 4e8,
      qualifying: 4e8,
      bandIndex: 1,
      rate: 40_000,
      rateBefore: 20_000,
      due: 160_000n * 10n ** 8n,
      settled: 40_000n * 10n ** 8n,
    });
  });

  test("stepped: 3 000 000 at 2 % and 1 000 000 at 4 %, less 40 000 settled", () => {
    const step = stepOf({ ...SHIPPED, calculationMethod: "stepped" }, 1);
    expect(step).toMatchObject({ due: 100_000n * 10n ** 8n, settled: 40_000n * 10n ** 8n });
    expect(step?.parts).toEqual([
      { bandIndex: 0, from: 0, to: 3e8, part: 3e8, rate: 20_000, points: 60_000n * 10n ** 8n },
      { bandIndex: 1, from: 3e8, to: 4e8, part: 1e8, rate: 40_000, points: 40_000n * 10n ** 8n },
    ]);
  });

  test("without true-up the quarter earns by itself: 4 % of its own 2 000 000", () => {
    const step = stepOf({ ...SHIPPED, trueUp: false }, 1);
    expect(step).toMatchObject({ earning: 2e8, rateBefore: undefined, settled: 0n });
    expect(step?.due).toBe(80_000n * 10n ** 8n);
  });

  test("a half-year of quarters that pick the rate has a step for each", () => {
    const settings = { ...SHIPPED, qualifierWindow: { kind: "quarter" }, settlementFrequency: "halfYear" };
    const steps = explained(ROWS, settings as PointsProgram)[0]?.node.steps;
    expect(steps?.map(({ now, due, settled }) => [now, due, settled])).toEqual([
      [2e8, 40_000n * 10n ** 8n, 0n],
      [2e8, 40_000n * 10n ** 8n, 0n],
    ]);
  });
});

test("purchases older than short trailing months do not count towards the rate's sum so far", () => {
  const settings = { ...SHIPPED, qualifierWindow: { kind: "trailingMonths" as const, months: 1 } };
  const rows = [
    { day: day("2026-04-10"), amount: 500 },
    { day: day("2026-06-10"), amount: 700 },
  ];
  const purchases = explained(rows, settings)[1]?.node.purchases;
  expect(purchases?.map(({ row, sumSoFar }) => [row, sumSoFar])).toEqual([
    [2, 0],
    [3, 700],
  ]);
});
