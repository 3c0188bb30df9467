import {
  bareCondition,
  missingLevels,
  otherRequirements,
  untold,
} from "../../../../../addin/views/partner/model/level-gaps";
import type { LevelCard } from "../../../../../src/app/partner/card";
import type { ConditionNode } from "../../../../../src/domain/conditions";
import { comparison, partnerCard, requirement } from "../../../../support/pane/partner-fixtures";

const card = partnerCard();
const noApplication = { ...card.application, requested: [] };
const [held, corporate] = card.levels;
if (held === undefined || corporate === undefined) throw new Error("the fixture has two levels");
const solution = requirement("joint-solutions");
const provider: LevelCard = {
  level: "solution-provider",
  outcome: "unmet",
  isHeld: false,
  requirements: [solution],
  shortfall: { missing: [solution.id], unknown: [] },
};
const missing = (levels: readonly LevelCard[], application = card.application) =>
  missingLevels({ levels, application });
const ids = (requirements: readonly { readonly id: string }[]) => requirements.map(({ id }) => id);

test("for a level not held, unmet requirements come before those not filled in", () => {
  const [first] = missing(card.levels).withGaps;
  expect(first?.level).toBe("corporate-reseller");
  expect(ids(first?.gaps ?? [])).toEqual(["certified-technical-staff", "joint-sales-plan"]);
});

test("the requested level comes first, then the held one with its own gaps, then the others", () => {
  const order = (application = card.application) =>
    missing([provider, held, corporate], application).withGaps.map(({ level }) => level);
  expect(order()).toEqual(["corporate-reseller", "professional-reseller", "solution-provider"]);
  expect(order(noApplication)).toEqual(["professional-reseller", "solution-provider", "corporate-reseller"]);
});

test("an unmet requirement is no gap while an alternative to it is unknown", () => {
  const shortfall = { missing: [], unknown: ["joint-sales-plan"] };
  const [next] = missing([{ ...corporate, outcome: "unknown", shortfall }]).withGaps;
  expect(ids(next?.gaps ?? [])).toEqual(["joint-sales-plan"]);
});

test("a level whose requirements are met can be asked for", () => {
  expect(missing([{ ...provider, outcome: "met" }])).toEqual({ open: ["solution-provider"], withGaps: [] });
});

test("a level that asks for no more than the held one is not a next one", () => {
  const entry: LevelCard = { ...provider, requirements: held.requirements, outcome: "met" };
  expect(missing([...card.levels, entry]).open).toEqual([]);
});

test("each requirement that is no gap is told once: met ones apart from the rest", () => {
  const met = requirement("registration", { outcome: "met" });
  const alternative = requirement("joint-solutions");
  const levels = [held, corporate].map((level) => ({
    ...level,
    requirements: [...level.requirements, met, alternative],
  }));
  const others = otherRequirements(levels, missing(levels));
  expect([ids(others.met), ids(others.rest)]).toEqual([["registration"], ["joint-solutions"]]);
});

test("a reason that a checklist tells is not told again; one that is no requirement is", () => {
  const reasons = ["active-membership", "certified-technical-staff", "joint-sales-plan"];
  expect(untold(reasons, missing(card.levels))).toEqual(["active-membership"]);
});

test("a list around a single condition is removed, others stay", () => {
  const { node } = requirement("x");
  const shell: ConditionNode = { kind: "all", outcome: "unmet", parts: [node] };
  expect(bareCondition({ kind: "any", outcome: "unmet", parts: [shell] })).toBe(node);
  const pair: ConditionNode = { kind: "all", outcome: "unmet", parts: [comparison(), node] };
  expect(bareCondition(pair)).toBe(pair);
});
