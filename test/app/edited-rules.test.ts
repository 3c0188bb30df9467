import { partnerCard } from "../../src/app/partner-card";
import { partnerJson } from "../../src/app/result-json";
import { changed, loaded } from "../ruleset/support";
import { evaluated } from "../support/evaluated";
import { COMPLETE, type Row } from "../support/workbooks";

const without = (row: Row, ...keys: string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));

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
