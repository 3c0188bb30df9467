/** Mistakes in the names that conditions use. */
import { leaf, comparing, chain, R, T, type Mistake } from "./kit";

export const CONDITION_NAMES_MISTAKES: readonly Mistake[] = [
  comparing("fact-unknown", "a fact is misspelt", leaf("salesSpecialist", "equal", 1), {
    at: `${R}/all/0/fact`,
    details: { fact: "salesSpecialist", suggestion: "salesSpecialists" },
  }),
  comparing("fact-unknown", "the other fact is unknown", leaf("registered", "equal", { fact: "enrolled" }), {
    at: `${R}/all/0/value/fact`,
  }),
  comparing("fact-not-comparable", "an id is compared", leaf("partnerId", "equal", "007"), {
    at: `${R}/all/0/fact`,
    details: { type: "id" },
  }),
  comparing(
    "operator-not-for-type",
    "a date is compared as a number",
    leaf("registeredOn", "lessThan", "2026-01-01"),
    {
      at: `${R}/all/0/operator`,
      details: { type: "date", allowed: "equal, notEqual, in, notIn, before, onOrBefore, after, onOrAfter" },
    },
  ),
  comparing(
    "operator-not-for-type",
    "a number is compared as a date",
    leaf("salesSpecialists", "not:after", 1),
    { at: `${R}/all/0/operator` },
  ),
  comparing("operator-not-for-type", "a yes/no is ordered", leaf("registered", "greaterThan", false), {
    at: `${R}/all/0/operator`,
  }),
  comparing("texts-alike", "a text is written in two ways", leaf("name", "in", ["Acme", "ACME"]), {
    at: `${R}/all/0/value/1`,
    details: { fact: "name", text: "ACME", other: "Acme" },
    severity: "warning",
  }),
  comparing("value-wrong-type", "a number is written as a text", leaf("salesSpecialists", "equal", "1"), {
    at: `${R}/all/0/value`,
    details: { type: "count", found: '"1"', example: "1" },
  }),
  comparing("value-wrong-type", "a count is a fraction", leaf("salesSpecialists", "equal", 0.5), {
    at: `${R}/all/0/value`,
  }),
  comparing("value-wrong-type", "a count is negative", leaf("salesSpecialists", "equal", -1), {
    at: `${R}/all/0/value`,
  }),
  comparing("value-wrong-type", "a day that there is not", leaf("registeredOn", "after", "2026-02-29"), {
    at: `${R}/all/0/value`,
  }),
  comparing(
    "value-wrong-type",
    "a day written otherwise",
    leaf("registeredOn", "in", ["2026-01-01", "31.12.2026"]),
    { at: `${R}/all/0/value/1` },
  ),
  comparing("value-wrong-type", "a yes/no is written as a text", leaf("registered", "equal", "yes"), {
    at: `${R}/all/0/value`,
    details: { example: "true" },
  }),
  comparing("value-wrong-type", "a year is a date", leaf("renewedThrough", "equal", "2026-12-31"), {
    at: `${R}/all/0/value`,
  }),
  {
    code: "value-wrong-type",
    when: "money has three decimals",
    file: "points.json",
    changes: { "/rules/0/event/params/purchases": { all: [leaf("amount", "greaterThan", 0.125)] } },
    at: "/rules/0/event/params/purchases/all/0/value",
    details: { type: "money" },
  },
  comparing("value-needs-list", "in has a single value", leaf("level", "in", "primary-reseller"), {
    at: `${R}/all/0/value`,
    details: { operator: "in" },
  }),
  comparing(
    "value-needs-list",
    "in has another fact, which is single",
    leaf("level", "in", { fact: "requestedLevel" }),
    { at: `${R}/all/0/value` },
  ),
  comparing("value-needs-single", "equal has a list", leaf("salesSpecialists", "equal", [1, 2]), {
    at: `${R}/all/0/value`,
    details: { operator: "equal" },
  }),
  comparing("value-level-unknown", "a level is misspelt", leaf("level", "in", ["corporate-reseler"]), {
    at: `${R}/all/0/value/0`,
    details: { suggestion: "corporate-reseller" },
  }),
  comparing(
    "value-fact-other-type",
    "a count is compared with a year",
    leaf("salesSpecialists", "equal", { fact: "renewedThrough" }),
    { at: `${R}/all/0/value/fact`, details: { type: "count", other: "renewedThrough", otherType: "year" } },
  ),
  {
    code: "requirement-unknown",
    when: "a tier names an unknown requirement",
    file: "levels.json",
    changes: { [`${T}/all/0/condition`]: "registrations" },
    details: { suggestion: "registration" },
  },
  {
    code: "requirement-unknown",
    when: "a points rule names an unknown requirement",
    file: "points.json",
    changes: { "/rules/0/conditions/all/0/condition": "none" },
    details: { suggestion: "" },
  },
  {
    code: "requirements-circular",
    when: "a requirement refers to itself",
    file: "levels.json",
    changes: { [`${R}/all/0`]: { condition: "registration" } },
    at: R,
    details: { cycle: "registration → registration" },
  },
  {
    code: "requirements-circular",
    when: "two requirements refer to each other",
    file: "levels.json",
    changes: {
      [`${R}/all/-`]: { not: { condition: "base-level" } },
      "/requirements/base-level/conditions/all/-": { any: [{ condition: "registration" }] },
    },
    at: R,
    details: { cycle: "registration → base-level → registration" },
  },
  {
    code: "requirements-too-deep",
    when: "requirements refer to requirements without end",
    file: "levels.json",
    changes: chain(20, 1),
    at: "/requirements/step-16/conditions",
    details: { limit: "16" },
  },
  {
    code: "condition-too-large",
    when: "requirements double each time",
    file: "levels.json",
    changes: chain(15, 4),
    at: "/requirements/step-7/conditions",
    details: { limit: "20000" },
  },
];
