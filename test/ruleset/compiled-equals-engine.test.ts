import fc from "fast-check";
import type { Condition } from "../../src/domain/conditions";
import { compileCondition } from "../../src/ruleset/conditions/compile";
import { runReference, runRequirements } from "../../src/ruleset/engine/reference";
import type { KnownFacts, ReferenceRules } from "../../src/ruleset/engine/reference";
import { allFacts, rules, someFacts } from "./arbitraries";
import { runs } from "../support/runs";

const RUNS = 200;

/** The rules of a case, compiled. */
function compiled(set: ReferenceRules): readonly Condition[] {
  const requirement = (id: string): Condition =>
    compileCondition(set.conditions[id] ?? { all: [] }, requirement, set.folds);
  return set.rules.map((rule) => compileCondition(rule.conditions, requirement, set.folds));
}

async function expectEqual(set: ReferenceRules, facts: KnownFacts): Promise<void> {
  const results = await runReference(set, facts);
  const lookup = (fact: string) => facts.get(fact);
  for (const [at, condition] of compiled(set).entries()) {
    const explanation = condition.explain(lookup);
    // The outcome of each part of the condition, with the found and needed values.
    expect(explanation).toStrictEqual(results[at]?.explanation);
    expect(condition.judge(lookup)).toBe(explanation.outcome);
  }
}

describe("compiled conditions agree with json-rules-engine", () => {
  test("if every fact is known: outcome, each condition, each value", async () => {
    await fc.assert(fc.asyncProperty(rules, allFacts, expectEqual), runs(RUNS));
  });

  test("if facts are unknown: certain only if the engine's best and worst runs agree", async () => {
    await fc.assert(fc.asyncProperty(rules, someFacts, expectEqual), runs(RUNS));
  });

  test("the engine's events are those of the rules that are met", async () => {
    const property = fc.asyncProperty(rules, allFacts, async (set, facts) => {
      const fired = (await runReference(set, facts)).map((one) => one.event);
      const judged = compiled(set).map((condition) => condition.judge((fact) => facts.get(fact)));
      expect(fired).toStrictEqual(
        set.rules.map((rule, at) => (judged[at] === "met" ? rule.event : undefined)),
      );
    });
    await fc.assert(property, runs(75));
  });

  test("requirements by themselves", async () => {
    const property = fc.asyncProperty(rules, someFacts, async (set, facts) => {
      const requirement = (id: string): Condition =>
        compileCondition(set.conditions[id] ?? { all: [] }, requirement, set.folds);
      for (const [id, outcome] of await runRequirements(set, facts)) {
        expect(requirement(id).judge((fact) => facts.get(fact))).toBe(outcome);
      }
    });
    await fc.assert(property, runs(75));
  });
});

describe("three values", () => {
  test("an outcome that is certain with unknown facts stays the same for any values", () => {
    const property = fc.property(rules, allFacts, fc.infiniteStream(fc.boolean()), (set, facts, coin) => {
      const partly = new Map([...facts].filter(() => coin.next().value));
      for (const condition of compiled(set)) {
        const early = condition.judge((fact) => partly.get(fact));
        if (early !== "unknown") expect(condition.judge((fact) => facts.get(fact))).toBe(early);
      }
    });
    fc.assert(property, runs(RUNS));
  });

  test("with every fact known nothing is unknown", () => {
    const property = fc.property(rules, allFacts, (set, facts) => {
      for (const condition of compiled(set))
        expect(condition.judge((fact) => facts.get(fact))).not.toBe("unknown");
    });
    fc.assert(property, runs(RUNS));
  });

  test("a condition reads only the facts that it names", () => {
    const property = fc.property(rules, someFacts, (set, facts) => {
      for (const condition of compiled(set)) {
        const asked = new Set<string>();
        condition.explain((fact) => {
          asked.add(fact);
          return facts.get(fact);
        });
        expect(new Set(condition.facts)).toEqual(asked);
        expect(condition.facts).toHaveLength(asked.size);
      }
    });
    fc.assert(property, runs(75));
  });
});
