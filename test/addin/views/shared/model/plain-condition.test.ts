import fc from "fast-check";
import { plainCondition, type PlainCondition } from "../../../../../addin/views/shared/model/plain-condition";
import type { ConditionJson } from "../../../../../src/ruleset";
import { compileCondition } from "../../../../../src/ruleset/conditions/compile";
import { conditionOver, someFacts } from "../../../../ruleset/arbitraries";
import { runs } from "../../../../support/runs";

/** Converts a condition back to the form of the rule files, to judge it like any other. */
function written(plain: PlainCondition): ConditionJson {
  switch (plain.kind) {
    case "all":
      return { all: plain.parts.map(written) };
    case "any":
      return { any: plain.parts.map(written) };
    case "requirement":
      return plain.isMet ? { condition: plain.id } : { not: { condition: plain.id } };
    case "comparison":
      return { fact: plain.fact, operator: plain.operator, value: plain.value };
  }
}

function compiled(condition: ConditionJson) {
  return compileCondition(condition, () => {
    throw new Error("no requirements here");
  });
}

test("a plain condition has the same outcome as its original, also with unknown facts", () => {
  fc.assert(
    fc.property(conditionOver([]), someFacts, (condition, facts) => {
      const plain = written(plainCondition(condition));
      const lookup = (fact: string) => facts.get(fact);
      expect(compiled(plain).judge(lookup)).toBe(compiled(condition).judge(lookup));
    }),
    runs(200),
  );
});

test("lists of one and lists within lists are flat", () => {
  const ref = (condition: string): ConditionJson => ({ condition });
  expect(plainCondition({ all: [{ any: [ref("a")] }, { all: [ref("b"), ref("c")] }] })).toEqual({
    kind: "all",
    parts: ["a", "b", "c"].map((id) => ({ kind: "requirement", id, isMet: true })),
  });
});

test("not to meet both means to lack one of the two", () => {
  expect(plainCondition({ not: { all: [{ condition: "a" }, { condition: "b" }] } })).toEqual({
    kind: "any",
    parts: ["a", "b"].map((id) => ({ kind: "requirement", id, isMet: false })),
  });
});
