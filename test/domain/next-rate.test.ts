import fc from "fast-check";
import { sourcesOf } from "../../src/domain/evaluation";
import { nextRate, nextRatesOf } from "../../src/domain/next-rate";
import type { Partner } from "../../src/domain/partner";
import type { PointsProgram, PointsRule, RateBand } from "../../src/domain/program";
import type { Window } from "../../src/domain/settings";
import type { Day, RatePpm, Tiyn } from "../../src/domain/units";
import {
  accrued,
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
import { runs } from "../support/runs";

const RULE = "purchases";
const firstRule = ({ rules }: PointsProgram): PointsRule => {
  const [rule] = rules;
  if (rule === undefined) throw new Error("the shipped program has one points rule");
  return rule;
};
const bandsOf = (settings: PointsProgram): readonly RateBand[] => settings.rules[0]?.bands ?? [];
const withBands = (bands: readonly RateBand[], settings = SHIPPED): PointsProgram => ({
  ...settings,
  rules: settings.rules.map((rule) => ({ ...rule, bands })),
});

function next(rows: readonly Row[], settings: PointsProgram, asOf: Day) {
  return nextRate(
    { rule: { ...firstRule(settings), bands: bandsOf(settings) }, purchases: purchasesOf(rows) },
    TERM,
    asOf,
    settings,
  );
}

/** The band that accrual itself reaches for the last period as of a day. */
function bandOn(rows: readonly Row[], settings: PointsProgram, asOf: Day): number | undefined {
  return accrued(rows, settings, asOf).at(-1)?.rules[0]?.bandIndex;
}

const THREE: readonly RateBand[] = [
  { upTo: 1_000_000_00 as Tiyn, inclusive: false, rate: 10_000 as RatePpm },
  { upTo: 3_000_000_00 as Tiyn, inclusive: true, rate: 20_000 as RatePpm },
  { upTo: undefined, inclusive: false, rate: 40_000 as RatePpm },
];

test("buying exactly what is missing, on any day that counts, reaches the next band; a tiyn less does not", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(anyRows, anySettings, anyDay, share, (rows, settings, asOf, part) => {
      const three = withBands(THREE, settings);
      const known = rows.filter((row) => row.day <= asOf);
      const found = next(rows, three, asOf);
      if (found === undefined) return;
      const { missing, from, until } = found;
      expect(from).toBeGreaterThanOrEqual(asOf);
      expect(until).toBeGreaterThanOrEqual(from);
      const on = from + Math.floor(part * (until - from));
      const bandWith = (amount: number) => bandOn([...known, { day: on, amount }], three, until);
      const index = THREE.findIndex(({ rate }) => rate === found.rate);
      expect(THREE[index + 1]?.rate).toBe(found.nextRate);
      expect([bandWith(missing - 1), bandWith(missing)]).toEqual([index, index + 1]);
    }),
    runs(125),
  );
});

test("bought on the day itself it counts that day, wherever the window does not slide", () => {
  fc.assert(
    fc.property(anyRows, anySettings, anyDay, (rows, settings, asOf) => {
      fc.pre(settings.qualifierWindow.kind !== "trailingMonths");
      const found = next(rows, settings, asOf);
      const before = bandOn(rows, settings, asOf) ?? 0;
      if (found === undefined) expect(before).toBe(1);
      else expect(bandOn([...rows, { day: asOf, amount: found.missing }], settings, asOf)).toBe(before + 1);
    }),
  );
});

describe("by hand", () => {
  const Q1 = [{ day: day("2026-02-15"), amount: 2_000_000_00 }];

  test("after 2 000 000, an inclusive edge of 3 000 000 takes 1 000 000.01 more, by the term's end", () => {
    expect(next(Q1, SHIPPED, day("2026-03-31"))).toEqual({
      rule: RULE,
      missing: 1_000_000_01,
      rate: 20_000,
      nextRate: 40_000,
      from: day("2026-03-31"),
      until: day("2026-12-31"),
      window: { kind: "membershipTerm" },
    });
  });

  test("an edge that is not inclusive takes 1 000 000", () => {
    const open = withBands(bandsOf(SHIPPED).map((band) => ({ ...band, inclusive: false })));
    expect(next(Q1, open, day("2026-03-31"))?.missing).toBe(1_000_000_00);
  });

  test("exactly on an inclusive edge one tiyn is missing, and in the top band nothing is", () => {
    const edge = [...Q1, { day: day("2026-03-01"), amount: 1_000_000_00 }];
    expect(next(edge, SHIPPED, day("2026-03-31"))?.missing).toBe(1);
    expect(
      next([...edge, { day: day("2026-03-02"), amount: 1 }], SHIPPED, day("2026-03-31")),
    ).toBeUndefined();
  });

  test("a sum below zero has to be made up for first; gross ignores it (R5)", () => {
    const back = [{ day: day("2026-02-15"), amount: -500_000_00 }];
    expect(next(back, SHIPPED, day("2026-03-31"))?.missing).toBe(3_500_000_01);
    const gross = { ...SHIPPED, measurementBasis: "gross" as const };
    expect(next(back, gross, day("2026-03-31"))?.missing).toBe(3_000_000_01);
  });

  test.each<[Window, string]>([
    [{ kind: "membershipTerm" }, "2026-12-31"],
    [{ kind: "lifetime" }, "2026-12-31"],
    [{ kind: "calendarYear" }, "2026-12-31"],
    [{ kind: "quarter" }, "2026-06-30"],
    [{ kind: "trailingMonths", months: 12 }, "2026-06-30"],
  ])("%j: purchases count until %s", (qualifierWindow, until) => {
    expect(next([], { ...SHIPPED, qualifierWindow }, day("2026-05-20"))?.until).toBe(day(until));
  });

  test("trailing months are those of the period's end: purchases that have slid out by then do not count", () => {
    const settings = { ...SHIPPED, qualifierWindow: { kind: "trailingMonths" as const, months: 3 } };
    const rows = [{ day: day("2026-03-10"), amount: 2_000_000_00 }];
    expect(next(rows, settings, day("2026-05-20"))?.missing).toBe(3_000_000_01);
    const short = { ...SHIPPED, qualifierWindow: { kind: "trailingMonths" as const, months: 1 } };
    expect(next(rows, short, day("2026-05-20"))?.from).toBe(day("2026-06-01"));
  });
});

describe("who has a next rate", () => {
  const asked = (partner: Partner, asOf = day("2026-03-31"), settings = SHIPPED) =>
    nextRatesOf(sourcesOf(timelineOf(programOf(settings)), partner, purchasesOf([]), asOf)).map(
      ({ rule }) => rule,
    );

  test("an active partner, for each rule that it earns by", () => {
    expect(asked(MEMBER)).toEqual([RULE]);
    const never = { judge: () => "unmet" as const, explain: () => ({}) as never, facts: [], texts: [] };
    const others = SHIPPED.rules.map((rule) => ({ ...rule, id: "others", who: never }));
    expect(asked(MEMBER, undefined, { ...SHIPPED, rules: [...others, ...SHIPPED.rules] })).toEqual([RULE]);
  });

  test("nobody before the first term or after the last", () => {
    expect(asked({ ...MEMBER, registeredOn: undefined })).toEqual([]);
    expect(asked({ ...MEMBER, registeredOn: day("2026-04-01") })).toEqual([]);
    expect(asked(MEMBER, day("2027-01-01"))).toEqual([]);
  });

  test("nobody whose sums are too large to be exact", () => {
    const rows = [1, 2].map(() => ({ day: TERM.first, amount: Number.MAX_SAFE_INTEGER - 1 }));
    expect(
      nextRatesOf(sourcesOf(timelineOf(programOf(SHIPPED)), MEMBER, purchasesOf(rows), TERM.last)),
    ).toEqual([]);
  });
});
