import type { ConditionJson } from "../../src/ruleset";
import { foldCondition } from "../../src/ruleset/conditions/fold-condition";
import { valueAt, type JsonValue } from "../../src/ruleset/text/json";

const condition: ConditionJson = {
  all: [
    { condition: "first" },
    { not: { any: [{ fact: "level", operator: "equal", value: "a" }, { not: { condition: "second" } }] } },
  ],
};

test("goes through a condition in order, and gives the path of each part", () => {
  const seen: (readonly [pointer: string, isNegated: boolean])[] = [];
  foldCondition<unknown>(condition, {
    list: (_kind, _parts, { path, isNegated }) => seen.push([path, isNegated]),
    not: (_part, { path, isNegated }) => seen.push([path, isNegated]),
    requirement: (id, { path, isNegated }) => {
      expect(valueAt(condition as unknown as JsonValue, path)).toEqual({ condition: id });
      return seen.push([path, isNegated]);
    },
    comparison: (comparison, { path, isNegated }) => {
      expect(valueAt(condition as unknown as JsonValue, path)).toEqual(comparison);
      return seen.push([path, isNegated]);
    },
  });
  expect(seen).toEqual([
    ["/all/0", false],
    ["/all/1/not/any/0", true],
    ["/all/1/not/any/1/not", false],
    ["/all/1/not/any/1", true],
    ["/all/1/not", true],
    ["/all/1", false],
    ["", false],
  ]);
});

test("combines the results of the parts", () => {
  const written = foldCondition<string>(condition, {
    list: (kind, parts) => `${kind}(${parts.join(" ")})`,
    not: (part) => `not ${part}`,
    requirement: (id) => id,
    comparison: ({ fact }) => fact,
  });
  expect(written).toBe("all(first not any(level not second))");
});
