/** Points of a period with several versions (R10). */
import fc from "fast-check";
import type { PeriodAccrual } from "../../src/domain/accrual";
import { accruedParts, type Parts } from "../support/accrued-parts";
import { roundPoints } from "../../src/domain/points";
import type { PointsProgram } from "../../src/domain/program";
import {
  CALCULATION_METHODS,
  MEASUREMENT_BASES,
  NAMED_WINDOWS,
  ROUNDING_LEVELS,
  ROUNDING_MODES,
  RULE_CHANGES,
  SETTLEMENT_FREQUENCIES,
  type RuleChange,
} from "../../src/domain/settings";
import { timelineOf, type Timeline } from "../../src/domain/timeline";
import {
  accruedOver,
  anyDay,
  anyRounding,
  anyRows,
  programOf,
  SHIPPED,
  TERM,
  type Row,
} from "../support/points-arbitraries";
import { day } from "../support/purchases";
import {
  bands,
  withBands,
  ruleOf,
  bought,
  pointsOf,
  totalOf,
  exactOf,
  figuresOf,
  versions,
  anyVersion,
  anyEarning,
} from "../support/version-arbitraries";
import { runs } from "../support/runs";

/** Two versions; a settlement period of both begins on the second one's first day. */
const anyTwo = fc
  .tuple(anyVersion, anyVersion, fc.constantFrom("2026-04-01", "2026-07-01", "2026-10-01"))
  .map(([first, second, from]): Timeline => {
    const settlementFrequency = from === "2026-07-01" ? first.settlementFrequency : "month";
    const halves = settlementFrequency === "year" ? "quarter" : settlementFrequency;
    const another = from === "2026-07-01" && second.settlementFrequency !== "year";
    return versions({ ...first, settlementFrequency: halves }, from, {
      ...second,
      settlementFrequency: another ? second.settlementFrequency : "quarter",
    });
  });
test("every value of R1, R2, R4, R5, R6 and R10 is tried by the laws below, before and after a version's day", () => {
  for (const at of [0, 1]) {
    const tried = fc
      .sample(anyTwo, { numRuns: 75, seed: 2026 })
      .flatMap((timeline) => timeline[at]?.program.points ?? []);
    const values = <T>(of: (points: PointsProgram) => T): ReadonlySet<T> => new Set(tried.map(of));
    expect(values(({ calculationMethod }) => calculationMethod)).toEqual(new Set(CALCULATION_METHODS));
    const windows = values(({ qualifierWindow: { kind } }) => kind);
    expect(windows).toEqual(new Set([...NAMED_WINDOWS, "trailingMonths"]));
    // A year is settled at its end: no version can begin within it.
    const frequencies = SETTLEMENT_FREQUENCIES.filter((one) => one !== "year");
    expect(values(({ settlementFrequency }) => settlementFrequency)).toEqual(new Set(frequencies));
    expect(values(({ trueUp }) => trueUp)).toEqual(new Set([true, false]));
    expect(values(({ measurementBasis }) => measurementBasis)).toEqual(new Set(MEASUREMENT_BASES));
    expect(values(({ rounding }) => rounding.mode)).toEqual(new Set(ROUNDING_MODES));
    expect(values(({ rounding }) => rounding.level)).toEqual(new Set(ROUNDING_LEVELS));
    expect(values(({ rounding }) => rounding.precision)).toEqual(new Set([0, 1, 2, 3, 4]));
    expect(values(({ onRuleChange }) => onRuleChange)).toEqual(new Set(RULE_CHANGES));
  }
});

describe("laws of versions, whatever the settings (R10)", () => {
  test("a version equal to its predecessor changes nothing, from whichever day", () => {
    fc.assert(
      fc.property(anyRows, anyVersion, anyDay, anyDay, anyEarning, (rows, settings, from, asOf, earns) => {
        const twice: Timeline = [
          { from: undefined, program: programOf(settings) },
          { from, program: programOf({ ...settings }) },
        ];
        const once = accruedOver(rows, timelineOf(programOf(settings)), asOf, TERM, earns);
        expect(figuresOf(accruedOver(rows, twice, asOf, TERM, earns))).toEqual(figuresOf(once));
      }),
      runs(75),
    );
  });

  test("one from the term's first day equals that version alone", () => {
    fc.assert(
      fc.property(anyRows, anyVersion, anyVersion, anyDay, anyEarning, (rows, first, second, asOf, earns) => {
        const both = versions(first, "2026-01-01", second);
        const alone = accruedOver(rows, timelineOf(programOf(second)), asOf, TERM, earns);
        const precise = Math.max(first.rounding.precision, second.rounding.precision);
        const scale = 10 ** (precise - second.rounding.precision);
        const found = accruedOver(rows, both, asOf, TERM, earns);
        expect(pointsOf(found)).toEqual(pointsOf(alone).map((points) => points * scale));
        expect(exactOf(found)).toBe(exactOf(alone));
      }),
    );
  });

  test("periods before a version's day do not move", () => {
    fc.assert(
      fc.property(anyRows, anyTwo, anyDay, anyEarning, (rows, timeline, asOf, earns) => {
        const [first, second] = timeline;
        const from = second?.from ?? TERM.last;
        const alone = accruedOver(rows, [first], asOf, TERM, earns);
        const both = accruedOver(rows, timeline, asOf, TERM, earns);
        const exacts = (periods: readonly PeriodAccrual[]) =>
          periods.filter((period) => period.period.first < from).map((period) => exactOf([period]));
        expect(exacts(both)).toEqual(exacts(alone));
      }),
    );
  });

  test("periods add up to the rounded exact sum, and rules to their period", () => {
    fc.assert(
      fc.property(anyRows, anyTwo, anyRounding, anyEarning, (rows, timeline, { precision, mode }, earns) => {
        const rounding = { precision, mode, level: "cumulative" as const };
        const [first, ...others] = timeline.map(({ from, program }) => ({
          from,
          program: programOf({ ...program.points, rounding }),
        }));
        if (first === undefined) throw new Error("a timeline has a version");
        const periods = accruedOver(rows, [first, ...others], TERM.last, TERM, earns);
        expect(totalOf(periods)).toBe(roundPoints(exactOf(periods), precision, mode));
        for (const { points, rules } of periods)
          expect(rules.reduce((sum, rule) => sum + rule.points, 0)).toBe(points);
      }),
    );
  });

  test("rules add up to their period whatever the rounding, also of versions that round otherwise", () => {
    fc.assert(
      fc.property(anyRows, anyTwo, anyEarning, (rows, timeline, earns) => {
        for (const { points, rules } of accruedOver(rows, timeline, TERM.last, TERM, earns))
          expect(rules.reduce((sum, rule) => sum + rule.points, 0)).toBe(points);
      }),
    );
  });

  test("trued up, no period takes back more than was given: no rule falls below zero in the term", () => {
    fc.assert(
      fc.property(anyRows, anyTwo, anyEarning, (rows, timeline, earns) => {
        const trued = timeline.map(({ from, program }) => ({
          from,
          program: programOf({ ...program.points, trueUp: true }),
        })) as unknown as Timeline;
        const given = new Map<string, bigint>();
        for (const { rules } of accruedOver(rows, trued, TERM.last, TERM, earns)) {
          for (const { rule, exact } of rules) {
            const sum = (given.get(rule) ?? 0n) + exact;
            given.set(rule, sum);
            expect(sum >= 0n).toBe(true);
          }
        }
      }),
      runs(75),
    );
  });

  test("fromItsDay: a period without purchases gives nothing, and so nothing is re-rated by a version's beginning", () => {
    fc.assert(
      fc.property(anyRows, anyTwo, (rows, timeline) => {
        const [first, second] = timeline;
        const from = second?.from ?? TERM.last;
        const before = rows.filter((row) => row.day < from && row.day >= TERM.first);
        const spanned = timeline.map(({ from: on, program }) => ({
          from: on,
          program: programOf({
            ...program.points,
            trueUp: true,
            onRuleChange: "fromItsDay",
            qualifierWindow: { kind: "membershipTerm" },
          }),
        })) as unknown as Timeline;
        const [only] = spanned;
        const asOf = TERM.last;
        expect(exactOf(accruedOver(before, spanned, asOf))).toBe(exactOf(accruedOver(before, [only], asOf)));
        expect(first.from).toBeUndefined();
      }),
    );
  });

  test("wholeTerm: what the term has given at its end is what the last version alone gives", () => {
    fc.assert(
      fc.property(anyRows, anyTwo, anyDay, (rows, timeline, asOf) => {
        const whole = timeline.map(({ from, program }) => ({
          from,
          program: programOf({
            ...program.points,
            trueUp: true,
            onRuleChange: "wholeTerm",
            qualifierWindow: { kind: "membershipTerm" },
          }),
        })) as unknown as Timeline;
        const last = whole[1];
        if (last?.from === undefined || asOf < last.from) return;
        expect(exactOf(accruedOver(rows, whole, asOf))).toBe(exactOf(accruedOver(rows, [last], asOf)));
      }),
    );
  });

  test("R10 has no effect without true-up, nor under trailing months", () => {
    const shorter = fc.constantFrom<Partial<PointsProgram>>(
      { trueUp: false },
      { trueUp: true, qualifierWindow: { kind: "trailingMonths", months: 4 } },
    );
    fc.assert(
      fc.property(anyRows, anyTwo, shorter, (rows, timeline, settings) => {
        const by = (onRuleChange: RuleChange) =>
          accruedOver(
            rows,
            timeline.map(({ from, program }) => ({
              from,
              program: programOf({ ...program.points, ...settings, onRuleChange }),
            })) as unknown as Timeline,
          );
        expect(figuresOf(by("wholeTerm"))).toEqual(figuresOf(by("fromItsDay")));
      }),
    );
  });
});

describe("laws of three versions, whatever the settings (R10)", () => {
  /** Each begins where quarters and months begin; any rules, readings and frequencies up to a quarter. */
  const anyThree = fc
    .tuple(
      fc.tuple(anyVersion, anyVersion, anyVersion),
      fc.tuple(
        ...["month", "quarter", "month"].map(() => fc.constantFrom("month" as const, "quarter" as const)),
      ),
      fc.constantFrom(
        ["2026-04-01", "2026-07-01"],
        ["2026-04-01", "2026-10-01"],
        ["2026-07-01", "2026-10-01"],
      ),
    )
    .map(([programs, frequencies, days]): Timeline => {
      const [first, ...others] = programs.map((points, at) => ({
        from: at === 0 ? undefined : day(days[at - 1] ?? ""),
        program: programOf({ ...points, settlementFrequency: frequencies[at] ?? "quarter" }),
      }));
      if (first === undefined) throw new Error("a timeline has a version");
      return [first, ...others];
    });
  const exactsBefore = (periods: readonly PeriodAccrual[], from: number) =>
    periods.filter(({ period }) => period.first < from).map((period) => exactOf([period]));

  test("the third moves no period before its day, and one equal to the second moves none at all", () => {
    fc.assert(
      fc.property(anyRows, anyThree, anyDay, anyEarning, (rows, timeline, asOf, earns) => {
        const [first, second, third] = timeline;
        if (second === undefined || third?.from === undefined) throw new Error("there are three");
        const two: Timeline = [first, second];
        const before = accruedOver(rows, two, asOf, TERM, earns);
        const all = accruedOver(rows, timeline, asOf, TERM, earns);
        expect(exactsBefore(all, third.from)).toEqual(exactsBefore(before, third.from));
        const same = { from: third.from, program: programOf({ ...second.program.points }) };
        expect(figuresOf(accruedOver(rows, [...two, same], asOf, TERM, earns))).toEqual(figuresOf(before));
      }),
    );
  });

  test("trued up, no rule falls below zero in the term, and rules add up to their period", () => {
    fc.assert(
      fc.property(anyRows, anyThree, anyEarning, (rows, timeline, earns) => {
        const trued = timeline.map(({ from, program }) => ({
          from,
          program: programOf({ ...program.points, trueUp: true }),
        })) as unknown as Timeline;
        const given = new Map<string, bigint>();
        for (const { points, rules } of accruedOver(rows, trued, TERM.last, TERM, earns)) {
          expect(rules.reduce((sum, rule) => sum + rule.points, 0)).toBe(points);
          for (const { rule, exact } of rules) {
            given.set(rule, (given.get(rule) ?? 0n) + exact);
            expect((given.get(rule) ?? 0n) >= 0n).toBe(true);
          }
        }
      }),
    );
  });
});

describe("the worked examples of R10, calculated by hand", () => {
  const parts = (rows: readonly Row[], timeline: Timeline): readonly Parts[] =>
    accruedParts(rows, timeline, day("2026-06-30"));
  const to = (onRuleChange: RuleChange, limit: number): PointsProgram =>
    withBands({ ...SHIPPED, onRuleChange }, bands(limit));
  const first = withBands(SHIPPED, bands(3_000_000));
  const rows = [bought("2026-02-15", 2_900_000), bought("2026-05-01", 500_000)];

  test("fromItsDay: 4 % of 3 400 000 less 4 % of 2 900 000", () => {
    const found = parts(rows, versions(first, "2026-04-01", to("fromItsDay", 2_000_000)));
    expect(found.map(({ points }) => points)).toEqual([58_000, 20_000]);
    expect(found[1]).toMatchObject({ byDue: 20_000, byGiven: 78_000, atRate: 20_000, reckoning: "due" });
  });

  test("wholeTerm: 136 000 less 58 000", () => {
    const found = parts(rows, versions(first, "2026-04-01", to("wholeTerm", 2_000_000)));
    expect(found.map(({ points }) => points)).toEqual([58_000, 78_000]);
    expect(found[1]).toMatchObject({ alone: 136_000, given: 58_000, reckoning: "alone" });
  });

  test("a limit that is raised takes nothing back: 94 000, 24 000, 24 000, so 24 000", () => {
    const raised = [bought("2026-02-15", 3_500_000), bought("2026-05-01", 600_000)];
    const found = parts(raised, versions(first, "2026-04-01", to("fromItsDay", 4_000_000)));
    expect(found[0]?.points).toBe(140_000);
    expect(found[1]).toMatchObject({ byDue: 94_000, byGiven: 24_000, atRate: 24_000, points: 24_000 });
  });

  test("a limit that is lowered gives nothing back at the new rate: −62 000, −12 000, −12 000, so −12 000", () => {
    const lowered = [bought("2026-02-15", 2_500_000), bought("2026-05-01", -600_000)];
    const found = parts(lowered, versions(first, "2026-04-01", to("fromItsDay", 2_000_000)));
    expect(found[0]?.points).toBe(50_000);
    expect(found[1]).toMatchObject({ byDue: -62_000, byGiven: -12_000, atRate: -12_000, points: -12_000 });
  });

  test("wholeTerm: a rule that the version does not have any more gives back what it gave", () => {
    const renamed: PointsProgram = {
      ...withBands({ ...SHIPPED, onRuleChange: "wholeTerm" }, bands(2_000_000)),
      rules: [{ ...ruleOf(SHIPPED), id: "another", bands: bands(2_000_000) }],
    };
    const found = accruedOver(rows, versions(first, "2026-04-01", renamed), day("2026-06-30"));
    expect(pointsOf(found)).toEqual([58_000, 78_000]);
    expect(found[1]?.rules.map(({ rule, points }) => [rule, points])).toEqual([
      ["another", 136_000],
      ["rule 1", -58_000],
    ]);
  });

  test("fromItsDay: a rule that the version does not have any more keeps what it gave", () => {
    const renamed: PointsProgram = { ...SHIPPED, rules: [{ ...ruleOf(SHIPPED), id: "another" }] };
    const found = accruedOver(rows, versions(first, "2026-04-01", renamed), day("2026-06-30"));
    // The sum so far picks the rate for the new rule, which earns only on its own periods.
    expect(pointsOf(found)).toEqual([58_000, 20_000]);
  });

  test("a version may settle by other periods than the one before it", () => {
    const monthly: PointsProgram = { ...SHIPPED, settlementFrequency: "month" };
    const found = accruedOver(rows, versions(SHIPPED, "2026-04-01", monthly), day("2026-06-15"));
    expect(found.map(({ period, status }) => [period.label, status])).toEqual([
      ["2026-Q1", "settled"],
      ["2026-04", "settled"],
      ["2026-05", "settled"],
      ["2026-06", "estimated"],
    ]);
    expect(pointsOf(found)).toEqual([58_000, 0, 78_000, 0]);
  });

  test("a period earns by the version of its first calendar day, also where the term begins later in it", () => {
    const term = { first: day("2026-05-20"), last: TERM.last };
    const both = versions(SHIPPED, "2026-07-01", withBands(SHIPPED, bands(1)));
    const late = [bought("2026-06-01", 100_000), bought("2026-08-01", 100_000)];
    expect(pointsOf(accruedOver(late, both, day("2026-09-30"), term))).toEqual([2_000, 4_000]);
  });

  test("R6: a version rounds its own periods, on the term's exact points so far", () => {
    const tenths: PointsProgram = { ...SHIPPED, rounding: { ...SHIPPED.rounding, precision: 1 } };
    const small = [bought("2026-03-01", 25), bought("2026-05-01", 25), bought("2026-08-01", 25)];
    const found = accruedOver(small, versions(SHIPPED, "2026-04-01", tenths), day("2026-09-30"));
    // Half a point each, in tenths: first 1.0, then 1.0 − 0.5 and 1.5 − 1.0.
    expect(pointsOf(found)).toEqual([10, 5, 5]);
  });
});
