import fc from "fast-check";
import { evaluatePartner } from "../../src/domain/evaluation";
import type { DerivedFact, PointsProgram, Program } from "../../src/domain/program";
import type { Day } from "../../src/domain/units";
import type { FactValue } from "../../src/domain/conditions";
import { conditionOf } from "../support/conditions";
import {
  anyDay,
  anyRows,
  anySettings,
  MEMBER,
  programOf,
  SHIPPED,
  type Row,
} from "../support/points-arbitraries";
import { day, purchasesOf, tiyn } from "../support/purchases";
import { timelineOf, type Timeline } from "../../src/domain/timeline";

/** A level that everybody may hold. */
const NOTHING_ASKED = {
  purpose: undefined,
  tier: conditionOf([], () => "met"),
  requirements: [],
  statusColumn: undefined,
  titles: new Map(),
};

/** The same program, with points only for a level that no partner here holds. */
function withoutPoints(program: Program): Program {
  const benefits = program.benefits.map((benefit) =>
    benefit.id === program.points.benefit ? { ...benefit, levels: new Set(["corporate-reseller"]) } : benefit,
  );
  return { ...program, benefits };
}

const pointsOf = (program: Program, rows: readonly Row[], asOf: Day) =>
  evaluatePartner(timelineOf(program), MEMBER, purchasesOf(rows), asOf).points;

test("a partner that earns nothing has bought no less: its periods show the same purchases (C4)", () => {
  fc.assert(
    fc.property(anyRows, anySettings, anyDay, (rows, settings: PointsProgram, asOf) => {
      const program = programOf(settings);
      const earned = pointsOf(program, rows, asOf);
      const unearned = pointsOf(withoutPoints(program), rows, asOf);
      const bought = ({ periods }: typeof earned) =>
        periods.map(({ period, purchases, cumulative }) => [period.label, purchases, cumulative]);
      expect(bought(unearned)).toEqual(bought(earned));
      expect(unearned).toMatchObject({ total: 0, provisional: false });
      expect(unearned.periods.filter(({ points }) => points !== 0)).toEqual([]);
    }),
  );
});

describe("who earns is judged on each period's last day (R9)", () => {
  const COUNT: DerivedFact = {
    ...{ id: "bought", kind: "aggregate", type: "count", name: { ru: "", en: "", kk: "" } },
    ...{ aggregate: "count", column: undefined, window: { kind: "quarter" }, where: undefined },
  };
  /** A program in which a partner earns while the condition on one fact holds. */
  const earnsWhere = (fact: string, holds: (value: FactValue) => boolean): Program => {
    const who = conditionOf([fact], (facts) => {
      const value = facts(fact);
      return value === undefined ? "unknown" : holds(value) ? "met" : "unmet";
    });
    const rules = SHIPPED.rules.map((rule) => ({ ...rule, who }));
    const program = programOf({ ...SHIPPED, rules });
    const derivedFacts = new Map([...program.derivedFacts, [COUNT.id, COUNT] as const, ...MEMBERSHIP]);
    return { ...program, derivedFacts };
  };
  const MEMBERSHIP = ["active", "daysSinceRegistration"].map((of): [string, DerivedFact] => [
    of,
    { id: of, kind: "membership", type: "yesNo", name: COUNT.name, of: of as "active" },
  ]);
  const rows = ["2026-02-15", "2026-03-01", "2026-05-01", "2026-08-01", "2026-08-02"].map((on) => ({
    day: day(on),
    amount: tiyn(100_000),
  }));
  const figures = (program: Program, asOf: string, partner = MEMBER, bought: readonly Row[] = rows) =>
    evaluatePartner(timelineOf(program), partner, purchasesOf(bought), day(asOf)).points;
  const twice = earnsWhere("bought", (count) => Number(count) >= 2);

  test("a fact of the quarter's purchases gives Q1 what Q1 earned, in July too", () => {
    for (const asOf of ["2026-03-31", "2026-07-15", "2026-12-31"])
      expect(figures(twice, asOf).periods[0]?.points).toBe(4_000);
    // Q2 has only one purchase, so it gives nothing.
    expect(figures(twice, "2026-12-31").periods.map(({ points }) => points)).toEqual([4_000, 0, 4_000, 0]);
  });

  test("the running period is judged on the as-of day", () => {
    expect(figures(twice, "2026-08-01").periods[2]?.points).toBe(0);
    expect(figures(twice, "2026-08-02").periods[2]?.points).toBe(4_000);
  });

  test("membership is active on every day of the term, also for one that has expired since", () => {
    const active = earnsWhere("active", (value) => value === true);
    expect(figures(active, "2026-12-31").total).toBe(10_000);
    expect(figures(active, "2027-06-30").total).toBe(10_000);
  });

  test("days since registration are those of the period's last day", () => {
    const old = earnsWhere("daysSinceRegistration", (days) => Number(days) > 100);
    expect(figures(old, "2026-12-31").periods.map(({ points }) => points)).toEqual([0, 2_000, 4_000, 0]);
  });

  const ask = earnsWhere("salesSpecialists", (count) => Number(count) > 0);

  test("an unknown condition makes the periods provisional whose purchases the rule takes", () => {
    const { periods, provisional } = figures(ask, "2026-12-31", MEMBER, [
      { day: day("2026-05-01"), amount: tiyn(100_000) },
    ]);
    expect(provisional).toBe(true);
    expect(periods.map((period) => period.provisional)).toEqual([false, true, true, true]);
  });

  test("an unknown condition of a rule that takes none of the partner's purchases makes nothing provisional", () => {
    const nothing = conditionOf([], () => "unmet");
    const rules = ask.points.rules.map((rule) => ({ ...rule, id: "others", purchases: nothing }));
    const program = { ...ask, points: { ...ask.points, rules: [...SHIPPED.rules, ...rules] } };
    expect(figures(program, "2026-12-31")).toMatchObject({ provisional: false, total: 10_000 });
  });

  test("a purchase that a rule may or may not take makes the periods that it could count in provisional", () => {
    const known = conditionOf(["date"], (facts) => (facts("date") === "2026-05-01" ? "unknown" : "met"));
    const rules = SHIPPED.rules.map((rule) => ({ ...rule, purchases: known }));
    const { periods } = figures(programOf({ ...SHIPPED, rules }), "2026-12-31");
    expect(periods.map((period) => period.provisional)).toEqual([false, true, true, true]);
    const quarterly = { ...SHIPPED, rules, qualifierWindow: { kind: "quarter" as const } };
    expect(figures(programOf(quarterly), "2026-12-31").periods.map((one) => one.provisional)).toEqual([
      ...[false, true, false, false],
    ]);
  });

  test("an unreadable cell that points depend on makes every period provisional", () => {
    const { periods } = figures(programOf(SHIPPED), "2026-12-31", { ...MEMBER, provisional: true });
    expect(periods.map((period) => period.provisional)).toEqual([true, true, true, true]);
  });
});

describe("a level that an earlier version does not know (R9)", () => {
  const GOLD = { id: "gold", kind: "level" as const, name: { ru: "Gold", en: "Gold", kk: "Gold" } };
  const shipped = programOf(SHIPPED);
  const withGold: Program = {
    ...shipped,
    version: "2",
    levels: [...shipped.levels, { ...GOLD, ...NOTHING_ASKED }],
    benefits: shipped.benefits.map((benefit) => ({
      ...benefit,
      levels: new Set([...benefit.levels, "gold"]),
    })),
  };
  const holder = { ...MEMBER, level: { kind: "level" as const, level: "gold", addOns: [] } };
  const bought = ["2026-03-01", "2026-05-01"].map((on) => ({ day: day(on), amount: tiyn(100_000) }));
  const judged = (first: Program, rows: readonly Row[] = bought) => {
    const timeline: Timeline = [
      { from: undefined, program: first },
      { from: day("2026-04-01"), program: withGold },
    ];
    return evaluatePartner(timeline, holder, purchasesOf(rows), day("2026-06-30"));
  };

  test("leaves that version's periods provisional, with a warning, where points are for some levels only", () => {
    const { points, warnings } = judged(withoutPoints(shipped));
    expect(points.periods.map(({ points: own, provisional }) => [own, provisional])).toEqual([
      [0, true],
      [2_000, false],
    ]);
    expect(warnings).toEqual([
      {
        code: "level-not-in-version",
        column: "level",
        level: "gold",
        details: { period: "2026-Q1", version: shipped.version },
      },
    ]);
  });

  test("is no matter where every level of that version earns, or where nothing was bought", () => {
    expect(judged(shipped)).toMatchObject({ points: { total: 4_000, provisional: false }, warnings: [] });
    const none = judged(withoutPoints(shipped), bought.slice(1));
    expect(none).toMatchObject({ points: { total: 2_000, provisional: false }, warnings: [] });
  });
});
