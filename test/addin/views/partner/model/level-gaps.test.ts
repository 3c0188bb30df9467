import {
  bareCondition,
  levelsInOrder,
  nextLevels,
} from "../../../../../addin/views/partner/model/level-gaps";
import type { ConditionNode } from "../../../../../src/domain/conditions";
import { comparison, partnerCard, requirement } from "../../../../support/pane/partner-fixtures";

const { levels } = partnerCard();
const levelWith = (node: ConditionNode) => ({
  level: "solution-provider",
  outcome: node.outcome,
  isHeld: false,
  requirements: [{ id: "joint-solutions", outcome: node.outcome, node }],
  shortfall: { missing: ["joint-solutions"], unknown: [] },
});
const comparisonsIn = (node: ConditionNode) =>
  nextLevels([levelWith(node)]).withGaps[0]?.gaps[0]?.comparisons;

test("for a level not held, unmet requirements come before those not filled in", () => {
  const [corporate, ...others] = nextLevels(levels).withGaps;
  expect(others).toEqual([]);
  expect(corporate?.level).toBe("corporate-reseller");
  expect(corporate?.gaps.map(({ requirement: { id } }) => id)).toEqual([
    "certified-technical-staff",
    "joint-sales-plan",
  ]);
});

test("an unmet requirement is no gap while an alternative to it is unknown", () => {
  const [, corporate] = levels;
  if (corporate === undefined) throw new Error("the fixture has two levels");
  const shortfall = { missing: [], unknown: ["joint-sales-plan"] };
  const [next] = nextLevels([{ ...corporate, outcome: "unknown", shortfall }]).withGaps;
  expect(next?.gaps.map(({ requirement: { id } }) => id)).toEqual(["joint-sales-plan"]);
});

test("a level whose requirements are met can be asked for", () => {
  const met = { ...levelWith(comparison()), outcome: "met" } as const;
  expect(nextLevels([met])).toEqual({ open: ["solution-provider"], withGaps: [] });
});

test("a level that asks for no more than the held one is not a next one", () => {
  const [held] = levels;
  const entry = {
    ...levelWith(comparison()),
    requirements: held?.requirements ?? [],
    outcome: "met",
  } as const;
  expect(nextLevels([...levels, entry]).open).toEqual([]);
});

test("of several comparisons only the failing ones are named", () => {
  const [sws, aws] = [
    comparison({ fact: "warrantySws" }),
    comparison({ fact: "warrantyAws", outcome: "met" }),
  ];
  expect(comparisonsIn({ kind: "all", outcome: "unmet", parts: [sws, aws] })).toEqual([sws]);
});

test("if one of several is enough, no single one of them is named", () => {
  const parts = [comparison(), comparison({ fact: "jointSolutions" })];
  expect(comparisonsIn({ kind: "any", outcome: "unmet", parts })).toEqual([]);
  expect(comparisonsIn({ kind: "not", outcome: "unmet", part: comparison({ outcome: "met" }) })).toEqual([]);
});

test("a requirement named by another is looked into", () => {
  const part = comparison();
  expect(comparisonsIn({ kind: "requirement", outcome: "unmet", requirement: "x", part })).toEqual([part]);
});

test("held levels come first", () => {
  const reversed = levels.toReversed();
  expect(levelsInOrder(reversed).map(({ isHeld }) => isHeld)).toEqual([true, false]);
});

test("a list around a single condition is removed, others stay", () => {
  const { node } = requirement("x");
  const shell: ConditionNode = { kind: "all", outcome: "unmet", parts: [node] };
  expect(bareCondition({ kind: "any", outcome: "unmet", parts: [shell] })).toBe(node);
  const pair: ConditionNode = { kind: "all", outcome: "unmet", parts: [node, node] };
  expect(bareCondition(pair)).toBe(pair);
});
