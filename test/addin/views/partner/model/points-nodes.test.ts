/** The sentences that a period's points need: they follow the settings R1 to R6. */
import { periodNodes, type PointsNode } from "../../../../../addin/views/partner/model/points-nodes";
import { bandsOf } from "../../../../../addin/views/partner/model/rate-bands";
import { partnerCard } from "../../../../../src/app/partner/partner-card";
import type { PeriodCard } from "../../../../../src/app/partner/points-card";
import type { RuleSource } from "../../../../../src/ruleset";
import { evaluated } from "../../../../support/evaluated";
import {
  firstQuarter,
  percent,
  rulePeriod,
  rulesWith,
  secondQuarter,
  SHIPPED_RULES,
  tenge,
} from "../../../../support/pane/partner-fixtures";

import { programWith } from "../../../../support/program";
import { COMPLETE, date } from "../../../../support/workbooks";

function flat(nodes: readonly PointsNode[]): readonly PointsNode[] {
  return nodes.flatMap((node) => ("parts" in node ? [node, ...flat(node.parts)] : [node]));
}
const told = (period: PeriodCard, rules: RuleSource = SHIPPED_RULES) => flat(periodNodes(period, rules));
const kinds = (nodes: readonly PointsNode[]) => nodes.map(({ kind }) => kind);
const node = <K extends PointsNode["kind"]>(nodes: readonly PointsNode[], kind: K) =>
  nodes.find((one): one is Extract<PointsNode, { kind: K }> => one.kind === kind);

test("as shipped: purchases, sum so far, band, points due, points settled, difference", () => {
  expect(kinds(told(secondQuarter()))).toEqual([
    ...["accrual", "purchases", "sum", "band", "due", "settled", "difference"],
  ]);
});

test("R6: rounding is told where it changes something", () => {
  const rules = [rulePeriod({}, { exact: "40000.4" })];
  expect(node(told({ ...firstQuarter(), rules }), "rounding")).toMatchObject({ points: 40_000 });
  expect(node(told({ ...firstQuarter(), rules, status: "closed" }), "rounding")).toBeUndefined();
});

test("the second quarter of the worked example: 160 000 due less 40 000 settled", () => {
  const nodes = told(secondQuarter());
  expect(node(nodes, "sum")).toMatchObject({ before: tenge(2_000_000), now: tenge(4_000_000) });
  expect(node(nodes, "due")).toMatchObject({ on: "sum-so-far", rate: percent(4), points: "160000" });
  expect(node(nodes, "settled")).toMatchObject({ points: "40000", rate: percent(2) });
  expect(node(nodes, "difference")).toMatchObject({
    points: "120000",
    change: { from: percent(2), to: percent(4) },
  });
});

test("in the first quarter nothing was settled, and no rate has changed", () => {
  const nodes = told(firstQuarter());
  expect(node(nodes, "settled")).toMatchObject({ points: "0", rate: undefined });
  expect(node(nodes, "difference")?.change).toBeUndefined();
});

test("R1 stepped: each band its own part, and no one rate was settled by", () => {
  const parts = [
    { bandIndex: 0, from: tenge(0), to: tenge(3e6), part: tenge(3e6), rate: percent(2), points: "60000" },
    { bandIndex: 1, from: tenge(3e6), to: tenge(4e6), part: tenge(1e6), rate: percent(4), points: "40000" },
  ];
  const second = secondQuarter();
  const [rule] = second.rules;
  const period = { ...second, rules: [rulePeriod({ ...rule?.steps[0], parts, due: "100000" })] };
  const nodes = told(period, rulesWith({ calculationMethod: "stepped" }));
  expect(kinds(nodes)).toContain("parts");
  expect(kinds(nodes)).not.toContain("due");
  expect(node(nodes, "parts")?.steps.map(({ band }) => band.rate)).toEqual([percent(2), percent(4)]);
  expect(node(nodes, "settled")?.rate).toBeUndefined();
  expect(node(nodes, "difference")).toMatchObject({ points: "60000", change: undefined });
});

test("R2 under stepped: a band that earns beyond its upper edge is shown without that edge", () => {
  const parts = [
    { bandIndex: 0, from: tenge(0), to: tenge(3.4e6), part: tenge(3.4e6), rate: percent(2), points: "68000" },
  ];
  const period = { ...firstQuarter(), rules: [rulePeriod({ parts, due: "68000" })] };
  const nodes = told(period, rulesWith({ calculationMethod: "stepped" }));
  expect(node(nodes, "parts")?.steps[0]?.band).toEqual({
    lower: undefined,
    upper: undefined,
    rate: percent(2),
  });
});

describe("points that are not simply those due less those settled (R9, R10)", () => {
  const card = { given: "140000", atRate: "24000", alone: undefined, points: "24000" };

  test.each([
    ["rate", { added: tenge(2_000_000), rate: percent(4) }],
    ["given", { due: "160000", given: "140000" }],
    ["floor", { given: "140000" }],
    ["alone", { alone: "164000", given: "140000" }],
  ] as const)("are told as they were reckoned: %s", (reckoning, said) => {
    const second = secondQuarter();
    const reckoned = { ...card, reckoning, alone: reckoning === "alone" ? "164000" : undefined };
    const rules = [rulePeriod({ ...second.rules[0]?.steps[0], reckoned }, { exact: "24000" })];
    const nodes = told({ ...second, points: 24_000, rules });
    expect(kinds(nodes)).toEqual([...["accrual", "purchases", "sum", "band", "due", "reckoned"]]);
    expect(node(nodes, "reckoned")).toEqual({ kind: "reckoned", reckoning, points: "24000", ...said });
  });
});

test("R2: a qualifying sum other than the sum so far is shown separately", () => {
  expect(node(told(secondQuarter()), "band")?.isSumSoFar).toBe(true);
  const quarter = told(secondQuarter(), rulesWith({ qualifierWindow: "quarter" }));
  expect(node(quarter, "band")).toMatchObject({ isSumSoFar: false, window: "quarter" });
});

test("R4 without true-up: the period earns by itself, and nothing is subtracted", () => {
  const nodes = told(secondQuarter(), rulesWith({ trueUp: false }));
  expect(kinds(nodes)).toEqual(["accrual", "purchases", "band", "due"]);
  expect(node(nodes, "due")?.on).toBe("period");
});

test.each(["unmet", "unknown"] as const)(
  "a rule by which the partner earns nothing (%s) shows only that",
  (earns) => {
    const rule = rulePeriod({}, { earns, exact: "0", invoices: 0 });
    const nodes = told({ ...firstQuarter(), points: 0, rules: [rule] });
    expect(kinds(nodes)).toEqual(["accrual", "not-earned"]);
    expect(node(nodes, "not-earned")?.earns).toBe(earns);
  },
);

test("R5: a sum below zero counts as zero, and a node says so", () => {
  const period = { ...firstQuarter(), rules: [rulePeriod({ now: tenge(0), sumNow: tenge(-5) })] };
  expect(node(told(period), "sum")).toMatchObject({ now: tenge(-5), floored: "now" });
  expect(node(told(firstQuarter()), "sum")?.floored).toBeUndefined();
});

describe("R5: 100 000 in Q1, 500 000 returned in Q2, 700 000 in Q3", () => {
  const buy = (amount: number, on: string) => {
    return { date: date(on), partnerId: "P-001", document: "РН-1", amount };
  };
  const purchases = [buy(1e5, "2026-02-15"), buy(-5e5, "2026-05-15"), buy(7e5, "2026-08-15")];
  const quarters = async (trueUp: boolean) => {
    const program = programWith({ trueUp });
    const evaluation = await evaluated({ partners: [COMPLETE], purchases }, program);
    const { periods } = partnerCard(evaluation, 0).points;
    return periods.slice(0, 3).map((period) => told(period, rulesWith({ trueUp })));
  };
  const sumsOf = (all: readonly (readonly PointsNode[])[]) =>
    all.map((nodes) => node(nodes, "sum")).map((sum) => sum && [sum.before, sum.now, sum.floored]);

  test("each quarter's sum is the last one's with its own purchases, below zero too", async () => {
    const all = await quarters(true);
    expect(sumsOf(all)).toEqual([
      [tenge(0), tenge(1e5), undefined],
      [tenge(1e5), tenge(-4e5), "now"],
      [tenge(-4e5), tenge(3e5), undefined],
    ]);
    const [, second = [], third = []] = all;
    expect(node(second, "due")).toMatchObject({ sum: 0, points: "0" });
    expect(node(second, "band")?.isSumSoFar).toBe(true);
    expect(node(third, "due")).toMatchObject({ sum: tenge(3e5), points: "6000" });
  });

  test("the points settled before are none in Q1, and two quarters that cancel out in Q3", async () => {
    const settled = (await quarters(true)).map((nodes) => node(nodes, "settled"));
    expect(settled.map((one) => one && [one.isFirst, one.sum, one.points])).toEqual([
      [true, 0, "0"],
      [false, tenge(1e5), "2000"],
      [false, 0, "0"],
    ]);
  });

  test("R4 without true-up: the sum is shown if the floor at zero cuts the sum that the quarter earns on", async () => {
    const all = await quarters(false);
    expect(sumsOf(all)).toEqual([
      undefined,
      [tenge(1e5), tenge(-4e5), "now"],
      [tenge(-4e5), tenge(3e5), "before"],
    ]);
    expect(all.map((nodes) => node(nodes, "due")?.sum)).toEqual([tenge(1e5), tenge(-1e5), tenge(3e5)]);
  });
});

test("steps that earn by themselves are shown one by one", () => {
  const [step] = rulePeriod({}).steps;
  const steps = step === undefined ? [] : [step, { ...step, first: "2026-04-01", last: "2026-06-30" }];
  const period = { ...firstQuarter(), rules: [rulePeriod({}, { steps })] };
  expect(told(period).filter(({ kind }) => kind === "step")).toHaveLength(2);
});

test("points of several rules are added up before rounding", () => {
  const rules = [rulePeriod({}, { exact: "40000.25" }), rulePeriod({}, { rule: "more", exact: "0.5" })];
  expect(node(told({ ...firstQuarter(), rules }), "together")?.points).toBe("40000.75");
  expect(node(told(firstQuarter()), "together")).toBeUndefined();
});

test("R3: an edge belongs to one of the two bands beside it", () => {
  const sum = tenge(3_000_000);
  expect(bandsOf(SHIPPED_RULES, "purchases")).toEqual([
    { lower: undefined, upper: { sum, isInside: true }, rate: percent(2) },
    { lower: { sum, isInside: false }, upper: undefined, rate: percent(4) },
  ]);
  expect(bandsOf(SHIPPED_RULES, "no-such-rule")).toEqual([]);
});
