import fc from "fast-check";
import type { FactLookup, Outcome } from "../../src/domain/conditions";
import { shortfallOf } from "../../src/domain/tiers";
import { compileCondition } from "../../src/ruleset/conditions/compile";
import type { ConditionJson } from "../../src/ruleset/conditions/condition-json";
import { runs } from "../support/runs";

const REQUIREMENTS = ["plan", "staff", "solutions", "audit"];

/** A tier rule whose requirements each ask for one fact of the same name. */
const tierOf = (json: ConditionJson) =>
  compileCondition(json, (id) =>
    compileCondition({ all: [{ fact: id, operator: "equal", value: true }] }, () => {
      throw new Error("requirements here refer to no other");
    }),
  );

/** Facts with which the requirements have these outcomes; missing ones are unknown. */
const factsOf =
  (outcomes: Readonly<Record<string, Outcome>>): FactLookup =>
  (id) =>
    outcomes[id] === "met" ? true : outcomes[id] === "unmet" ? false : undefined;

const [plan, staff, solutions] = ["plan", "staff", "solutions"].map((condition) => ({ condition }));
if (plan === undefined || staff === undefined || solutions === undefined)
  throw new Error("three requirements are named");

const any = (...parts: ConditionJson[]): ConditionJson => ({ any: parts });
const all = (...parts: ConditionJson[]): ConditionJson => ({ all: parts });

describe("the shortfall of a tier rule (C2)", () => {
  test.each<[string, ConditionJson, Record<string, Outcome>, string[], string[]]>([
    ["one unmet alternative beside one that is unknown", any(plan, staff), { plan: "unmet" }, [], ["staff"]],
    ["both alternatives unmet", any(plan, staff), { plan: "unmet", staff: "unmet" }, ["plan", "staff"], []],
    ["an alternative that is met", any(plan, staff), { plan: "met" }, [], []],
    [
      "an unknown choice beside what is unmet for sure",
      all(solutions, any(plan, staff)),
      { solutions: "unmet", plan: "unmet" },
      ["solutions"],
      ["staff"],
    ],
    [
      "an unknown alternative that asks for two, one of them met",
      any(plan, all(staff, solutions)),
      { plan: "unmet", staff: "met" },
      [],
      ["solutions"],
    ],
    ["a requirement that must not be met, and is", { not: plan }, { plan: "met" }, ["plan"], []],
    [
      "two that must not be met together, one of them met",
      { not: all(plan, staff) },
      { plan: "met" },
      [],
      ["staff"],
    ],
  ])("%s", (_, tier, outcomes, missing, unknown) => {
    expect(shortfallOf(tierOf(tier), factsOf(outcomes))).toEqual({ missing, unknown });
  });
});

const leaf = fc.constantFrom(...REQUIREMENTS).map((condition): ConditionJson => ({ condition }));
const anyTier: fc.Arbitrary<ConditionJson> = fc.letrec<{ tier: ConditionJson }>((tie) => {
  const parts = fc.array(tie("tier"), { minLength: 1, maxLength: 3 });
  const shapes = [parts.map((list) => all(...list)), parts.map((list) => any(...list))];
  return {
    tier: fc.oneof(
      { maxDepth: 4 },
      leaf,
      ...shapes,
      tie("tier").map((not) => ({ not })),
    ),
  };
}).tier;
const anyOutcomes = fc.record(
  Object.fromEntries(REQUIREMENTS.map((id) => [id, fc.constantFrom<Outcome>("met", "unmet", "unknown")])),
);

describe("laws of the shortfall, whatever the tier rule", () => {
  test("something is missing exactly if the rule is unmet, and for an unknown rule only unknown requirements are named", () => {
    fc.assert(
      fc.property(anyTier, anyOutcomes, (json, outcomes) => {
        const tier = tierOf(json);
        const { missing, unknown } = shortfallOf(tier, factsOf(outcomes));
        const outcome = tier.judge(factsOf(outcomes));
        expect(missing.length > 0).toBe(outcome === "unmet");
        if (outcome !== "unmet") expect(unknown.length > 0).toBe(outcome === "unknown");
        expect(missing.filter((id) => outcomes[id] === "unknown")).toEqual([]);
        expect(unknown.filter((id) => outcomes[id] !== "unknown")).toEqual([]);
      }),
      runs(200),
    );
  });
});
