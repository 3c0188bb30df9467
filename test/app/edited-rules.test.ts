import { partnerCard } from "../../src/app/partner-card";
import { partnerJson } from "../../src/app/result-json";
import { changed, loaded } from "../ruleset/support";
import { evaluated } from "../support/evaluated";
import { COMPLETE, date, type Row } from "../support/workbooks";

const without = (row: Row, ...keys: string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));

const buy = (amount: number, more: Row = {}): Row => ({
  date: date("2026-03-10"),
  partnerId: "P-001",
  document: "РН-1",
  amount,
  ...more,
});

describe("a level that one of two requirements opens (C2, C8)", () => {
  const choice = { any: [{ condition: "joint-sales-plan" }, { condition: "joint-solutions" }] };
  const tier = { all: [{ condition: "registration" }, choice] };
  const program = loaded(changed("levels.json", { "/tiers/3/conditions": tier }));
  const partner: Row = {
    ...without(COMPLETE, "jointSolutions"),
    jointSalesPlan: "нет",
    level: "Solution Provider",
    requestedLevel: "Solution Provider",
  };

  test("one unmet and one not filled in: nothing declines yet, and renewal is open", async () => {
    const evaluation = await evaluated({ partners: [partner] }, program);
    expect(partnerJson(evaluation, 0, "en")).toMatchObject({
      heldLevelStillMet: null,
      application: { decision: "incomplete", missing: [], unknown: ["joint-solutions"] },
      membership: { renewal: "unknown", renewalMissing: [], renewalUnknown: ["joint-solutions"] },
    });
    const solution = partnerCard(evaluation, 0).levels.find(({ level }) => level === "solution-provider");
    expect(solution?.shortfall).toEqual({ missing: [], unknown: ["joint-solutions"] });
  });

  test("both unmet: both are named", async () => {
    const evaluation = await evaluated({ partners: [{ ...partner, jointSolutions: 0 }] }, program);
    const missing = ["joint-sales-plan", "joint-solutions"];
    expect(partnerJson(evaluation, 0, "en")).toMatchObject({
      heldLevelStillMet: false,
      application: { decision: "declined", missing, unknown: [] },
      membership: { renewal: "not-possible", renewalMissing: missing, renewalUnknown: [] },
    });
  });
});

test("a partner whose level brings no points shows its purchases all the same (C3, C4)", async () => {
  const program = loaded(changed("benefits.json", { "/benefits/0/levels": ["primary-reseller"] }));
  const evaluation = await evaluated({ partners: [COMPLETE], purchases: [buy(2_000_000)] }, program);
  const bought = { purchases: 2_000_000, cumulative: 2_000_000, points: 0 };
  expect(partnerJson(evaluation, 0, "en").points).toMatchObject({ total: 0, provisional: false });
  expect(partnerJson(evaluation, 0, "en").points.quarters[0]).toMatchObject(bought);
  const [period] = partnerCard(evaluation, 0).points.periods;
  expect(period?.rules).toMatchObject([{ earns: "unmet", purchases: 0, exact: "0", invoices: 0 }]);
});
