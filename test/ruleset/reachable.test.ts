import fc from "fast-check";
import type { FactValue } from "../../src/domain/conditions";
import { compilePurchaseCondition } from "../../src/ruleset/conditions/compile";
import { formulaOf } from "../../src/ruleset/conditions/comparisons";
import type { ConditionJson } from "../../src/ruleset/conditions/condition-json";
import { canBeMet, type FactDomains } from "../../src/ruleset/check/reachable";
import { FACTS, LEVELS, allFacts, conditionOver } from "./arbitraries";
import { changed, problemsOf } from "./support";
import { runs } from "../support/runs";

const domains: FactDomains = { type: (fact) => FACTS[fact] ?? "text", levels: () => LEVELS };
const reachable = (condition: ConditionJson): boolean =>
  canBeMet(
    formulaOf(condition, () => condition),
    domains,
  );

const staff = (operator: string, value: unknown) => ({ fact: "staff", operator, value }) as ConditionJson;
const day = (operator: string, value: unknown) => ({ fact: "day", operator, value }) as ConditionJson;
const sum = (operator: string, value: unknown) => ({ fact: "sum", operator, value }) as ConditionJson;
const level = (operator: string, value: unknown) => ({ fact: "level", operator, value }) as ConditionJson;
const plan = (operator: string, value: unknown) => ({ fact: "plan", operator, value }) as ConditionJson;
const region = (operator: string, value: unknown) => ({ fact: "region", operator, value }) as ConditionJson;

describe("contradictions are found", () => {
  test.each<[string, ConditionJson]>([
    ["two values of one count", { all: [staff("equal", 1), staff("equal", 2)] }],
    ["a value and its opposite", { all: [staff("equal", 1), staff("notEqual", 1)] }],
    ["no whole number between 1 and 2", { all: [staff("greaterThan", 1), staff("lessThan", 2)] }],
    ["a count below zero", { all: [staff("lessThan", 0)] }],
    ["0 and 1 excluded, at most 1", { all: [staff("notIn", [0, 1]), staff("lessThanInclusive", 1)] }],
    ["no tiyn between", { all: [sum("greaterThan", 0.01), sum("not:greaterThanInclusive", 0.02)] }],
    ["no day between", { all: [day("after", "2026-02-28"), day("before", "2026-03-01")] }],
    ["neither yes nor no", { all: [plan("notEqual", true), { not: plan("equal", false) }] }],
    ["no level left", { all: [level("notIn", ["primary", "corporate"]), level("notEqual", "professional")] }],
    ["two lists without a level in common", { all: [level("in", ["primary"]), level("in", ["corporate"])] }],
    ["two texts", { all: [region("equal", "Almaty"), region("in", ["Astana", "almaty"])] }],
    ["every way closed", { all: [staff("equal", 1), { any: [staff("equal", 2), staff("greaterThan", 3)] }] }],
    ["swapped", { all: [staff("swap:lessThan", 5), staff("lessThan", 5)] }],
    ["more than each of a list", { all: [staff("everyValue:greaterThan", [1, 7]), staff("lessThan", 8)] }],
    [
      "equal to none of a list, and to one",
      { all: [staff("not:someValue:equal", [1, 2]), staff("equal", 2)] },
    ],
  ])("%s", (_, condition) => {
    expect(reachable(condition)).toBe(false);
  });
});

describe("conditions that can be met are accepted", () => {
  test.each<[string, ConditionJson]>([
    ["exactly one whole number", { all: [staff("greaterThan", 1), staff("lessThan", 3)] }],
    ["one tiyn between", { all: [sum("greaterThan", 0.01), sum("lessThan", 0.03)] }],
    ["a leap day", { all: [day("after", "2024-02-28"), day("before", "2024-03-01")] }],
    ["one way open", { all: [staff("equal", 1), { any: [staff("equal", 2), staff("lessThan", 3)] }] }],
    ["one fact against another", { all: [staff("lessThan", { fact: "otherStaff" }), staff("equal", 1)] }],
    ["a negative sum", { all: [sum("lessThan", 0)] }],
  ])("%s", (_, condition) => {
    expect(reachable(condition)).toBe(true);
  });
});

test("a condition that some partner meets is never called unreachable", () => {
  const property = fc.property(conditionOver([], 4), allFacts, (condition, facts) => {
    const met = compilePurchaseCondition(condition).judge((fact) => facts.get(fact)) === "met";
    if (met) expect(reachable(condition)).toBe(true);
  });
  fc.assert(property, runs(600));
});

test("over one fact, it is exact", () => {
  const leaf = fc.record({
    fact: fc.constant("staff"),
    operator: fc.constantFrom("equal", "notEqual", "lessThan", "not:lessThanInclusive", "swap:greaterThan"),
    value: fc.nat(4),
  });
  const condition = fc.array(fc.array(leaf, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });
  const property = fc.property(condition, (ways) => {
    const json: ConditionJson = { any: ways.map((all) => ({ all })) };
    const compiled = compilePurchaseCondition(json);
    const counts: readonly FactValue[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(reachable(json)).toBe(counts.some((count) => compiled.judge(() => count) === "met"));
  });
  fc.assert(property, runs(400));
});

test("a question that takes too long is left unanswered", () => {
  // 2^40 ways, all excluded by the last part.
  const pairs = Array.from({ length: 40 }, () => ({ any: [staff("notEqual", 7), staff("notEqual", 8)] }));
  expect(reachable({ all: [...pairs, { all: [plan("equal", true), plan("equal", false)] }] })).toBe(true);
});

test("the held level is never an add-on (C1)", () => {
  const base = "/requirements/base-level/conditions/all/0/value";
  expect(problemsOf(changed("levels.json", { [base]: ["service-provider"] })).map((one) => one.code)).toEqual(
    ["level-unreachable", "requirement-impossible"],
  );
});
