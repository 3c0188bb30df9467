/** Mistakes in the form of conditions. */
import { leaf, comparing, R, T, type Mistake } from "./kit";

export const CONDITION_FORM_MISTAKES: readonly Mistake[] = [
  {
    code: "condition-mixed",
    when: "all stands beside any",
    file: "levels.json",
    changes: { [`${R}/any`]: [leaf("jointSalesPlan", "equal", true)] },
    at: R,
    details: { found: "all, any" },
  },
  {
    code: "condition-mixed",
    when: "a reference has a comparison's operator",
    file: "levels.json",
    changes: { [`${T}/all/0/operator`]: "equal" },
    at: `${T}/all/0`,
    details: { found: "condition, operator" },
  },
  comparing(
    "condition-unclear",
    "a condition is empty",
    {},
    { details: { allowed: "all, any, not, condition, fact" } },
  ),
  {
    code: "condition-empty",
    when: "all has no parts",
    file: "levels.json",
    changes: { [`${R}/all`]: [] },
    details: { kind: "all" },
  },
  {
    code: "condition-empty",
    when: "any has no parts, deep inside",
    file: "levels.json",
    changes: { [`${R}/all/-`]: { not: { any: [] } } },
    at: `${R}/all/1/not/any`,
    details: { kind: "any" },
  },
  comparing(
    "condition-priority",
    "a comparison has a priority",
    { ...leaf("registered", "equal", true), priority: 2 },
    { at: `${R}/all/0/priority` },
  ),
  comparing(
    "condition-path",
    "a comparison has a path",
    { ...leaf("registered", "equal", true), path: "$.a" },
    { at: `${R}/all/0/path` },
  ),
  comparing(
    "condition-path",
    "another fact has a path",
    leaf("registered", "equal", { fact: "jointSalesPlan", path: "$.a" }),
    { at: `${R}/all/0/value/path` },
  ),
  comparing(
    "condition-params",
    "a comparison has params",
    { ...leaf("registered", "equal", true), params: {} },
    { at: `${R}/all/0/params` },
  ),
  comparing(
    "unknown-property",
    "a comparison has an unknown property",
    { ...leaf("registered", "equal", true), vlaue: 1 },
    { at: `${R}/all/0/vlaue`, details: { suggestion: "value" } },
  ),
  comparing(
    "missing-property",
    "a comparison has no value",
    { fact: "registered", operator: "equal" },
    { details: { property: "value" } },
  ),
  comparing(
    "missing-property",
    "a comparison has no fact",
    { operator: "equal", value: true },
    { details: { property: "fact" } },
  ),
  comparing("wrong-type", "a part of a condition is a text", "registered" as unknown as object, {
    details: { expected: "object", found: "string" },
  }),
  comparing("wrong-type", "a value is null", leaf("registered", "equal", null), {
    at: `${R}/all/0/value`,
    details: { found: "null" },
  }),
  {
    code: "condition-bare-comparison",
    when: "a comparison stands at the top",
    file: "levels.json",
    changes: { [R]: leaf("registered", "equal", true) },
    details: { fact: '"registered"' },
  },
  comparing(
    "operator-unknown",
    "an operator is misspelt",
    leaf("salesSpecialists", "greaterThanInclusiv", 1),
    {
      at: `${R}/all/0/operator`,
      details: { operator: "greaterThanInclusiv", suggestion: "greaterThanInclusive" },
    },
  ),
  comparing("decorator-unknown", "a decorator is misspelt", leaf("registered", "nott:equal", true), {
    at: `${R}/all/0/operator`,
    details: { decorator: "nott", suggestion: "not" },
  }),
  comparing("decorators-too-many", "nine decorators", leaf("registered", `${"not:".repeat(9)}equal`, true), {
    at: `${R}/all/0/operator`,
    details: { limit: "8" },
  }),
  comparing("operator-needs-list-fact", "an operator wants a list", leaf("registered", "contains", true), {
    at: `${R}/all/0/operator`,
  }),
  comparing(
    "operator-needs-list-fact",
    "a decorator wants a list",
    leaf("registered", "someFact:equal", true),
    { at: `${R}/all/0/operator` },
  ),
  comparing(
    "operator-needs-list-fact",
    "swapped, the fact would be the list",
    leaf("level", "swap:in", "primary-reseller"),
    { at: `${R}/all/0/operator` },
  ),
  comparing("operator-impossible", "a list of lists", leaf("level", "someValue:in", ["primary-reseller"]), {
    at: `${R}/all/0/operator`,
  }),
  {
    code: "tier-compares-fact",
    when: "a tier rule compares a fact",
    file: "levels.json",
    changes: { [`${T}/all/0`]: leaf("registered", "equal", true) },
    details: { fact: '"registered"' },
  },
  {
    code: "requirement-in-purchases",
    when: "purchases are asked for a requirement",
    file: "points.json",
    changes: { "/rules/0/event/params/purchases": { all: [{ condition: "registration" }] } },
    at: "/rules/0/event/params/purchases/all/0/condition",
  },
];
