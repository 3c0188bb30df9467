import type { RuleProblem } from "../../src/domain/problem";
import { RULE_PROBLEM_CODES, loadProgram, parseCases, withOverrides } from "../../src/ruleset";
import type { RuleFileName, RuleFiles, RuleProblemCode } from "../../src/ruleset";
import { changed, loaded, names, problemsOf, shippedFiles, type Changes } from "./support";

/** A mistake in a file, and the problem that must name it. */
interface Mistake {
  readonly code: RuleProblemCode;
  readonly when: string;
  readonly file: RuleFileName;
  readonly changes: Changes;
  /** Where the problem is; the place of the change where it is left out. */
  readonly at?: string;
  readonly details?: Readonly<Record<string, string>>;
  readonly severity?: "warning";
}

const leaf = (fact: string, operator: string, value: unknown): object => ({ fact, operator, value });
const fact = (rest: object): object => ({ type: "money", name: names("A fact"), ...rest });
const requirement = (...all: object[]): object => ({ name: names("A requirement"), conditions: { all } });
const column = (type: string, header: string): object => ({
  type,
  headers: { ru: [header], en: [header], kk: [header] },
});
const R = "/requirements/registration/conditions";
const T = "/tiers/0/conditions";
const B = "/rules/0/event/params/bands";

/** A requirement over one comparison, in place of the registration's. */
function comparing(
  code: RuleProblemCode,
  when: string,
  comparison: object,
  rest: Partial<Mistake> = {},
): Mistake {
  return {
    code,
    when,
    file: "levels.json",
    changes: { [`${R}/all/0`]: comparison },
    at: `${R}/all/0`,
    ...rest,
  };
}

function bands(
  code: RuleProblemCode,
  when: string,
  list: readonly object[],
  at: string,
  details = {},
): Mistake {
  return { code, when, file: "points.json", changes: { [B]: list }, at: `${B}${at}`, details };
}

const MISTAKES: readonly Mistake[] = [
  // Schemas.
  {
    code: "wrong-type",
    when: "a text stands where a list should",
    file: "levels.json",
    changes: { "/levels": "none" },
    details: { expected: "array", found: "string" },
  },
  {
    code: "wrong-type",
    when: "a number is no whole number",
    file: "points.json",
    changes: { "/currencyRates/maxAgeDays": 1.5 },
    details: { expected: "integer", found: "number" },
  },
  {
    code: "not-allowed",
    when: "R1 has a value that there is not",
    file: "points.json",
    changes: { "/calculationMethod": "steped" },
    details: { found: '"steped"', allowed: "retrospective, stepped", suggestion: "stepped" },
  },
  {
    code: "not-allowed",
    when: "R2 has a value that there is not",
    file: "points.json",
    changes: { "/qualifierWindow": "membershipterm" },
    details: { suggestion: "membershipTerm" },
  },
  {
    code: "not-allowed",
    when: "the schema line names another schema",
    file: "benefits.json",
    changes: { "/$schema": "./schemas/levels.schema.json" },
  },
  {
    code: "missing-property",
    when: "R4 is left out",
    file: "points.json",
    changes: { "/trueUp": undefined },
    at: "",
    details: { property: "trueUp" },
  },
  {
    code: "missing-property",
    when: "a name lacks a language",
    file: "levels.json",
    changes: { "/levels/1/name/kk": undefined },
    at: "/levels/1/name",
    details: { property: "kk" },
  },
  {
    code: "missing-property",
    when: "a band has upTo, and does not say whether inclusive",
    file: "points.json",
    changes: { [`${B}/0/inclusive`]: undefined },
    at: `${B}/0`,
    details: { property: "inclusive" },
  },
  {
    code: "missing-property",
    when: "an aggregate has no window",
    file: "program.json",
    changes: { "/facts/bought": fact({ aggregate: "sum", column: "amount" }) },
    details: { property: "window" },
  },
  {
    code: "unknown-property",
    when: "a setting is misspelt",
    file: "points.json",
    changes: { "/trueup": true },
    details: { property: "trueup", suggestion: "trueUp" },
  },
  {
    code: "unknown-property",
    when: "a rule has a priority",
    file: "levels.json",
    changes: { "/tiers/0/priority": 10 },
  },
  {
    code: "one-property-of",
    when: "a fact comes from nowhere",
    file: "program.json",
    changes: { "/facts/bought": fact({}) },
    details: { allowed: "membership, aggregate", found: "" },
  },
  {
    code: "one-property-of",
    when: "a fact comes from two places",
    file: "program.json",
    changes: { "/facts/bought": fact({ aggregate: "count", window: "lifetime", membership: "active" }) },
    details: { found: "membership, aggregate" },
  },
  {
    code: "wrong-form",
    when: "an id has capitals",
    file: "levels.json",
    changes: { "/levels/0/id": "Primary" },
    details: { found: '"Primary"', example: "sales-specialist" },
  },
  {
    code: "wrong-form",
    when: "a requirement's id has an underline",
    file: "levels.json",
    changes: { "/requirements/sales_plan": requirement(leaf("registered", "equal", true)) },
    details: { found: '"sales_plan"' },
  },
  {
    code: "wrong-form",
    when: "a currency is no code",
    file: "program.json",
    changes: { "/currency": "tenge" },
    details: { example: "KZT" },
  },
  { code: "text-empty", when: "a name is empty", file: "levels.json", changes: { "/levels/0/name/ru": "" } },
  {
    code: "text-too-long",
    when: "a name is a novel",
    file: "levels.json",
    changes: { "/levels/0/name/ru": "x".repeat(201) },
    details: { limit: "200" },
  },
  {
    code: "too-few",
    when: "a rule has no bands",
    file: "points.json",
    changes: { [B]: [] },
    details: { limit: "1" },
  },
  {
    code: "too-few",
    when: "there are no requirements",
    file: "levels.json",
    changes: { "/requirements": {} },
  },
  {
    code: "too-many",
    when: "there are very many bands",
    file: "points.json",
    changes: { [B]: Array(101).fill({ rate: 0 }) },
    details: { limit: "100" },
  },
  {
    code: "too-many",
    when: "a list is hostile",
    file: "benefits.json",
    changes: { "/benefits/0/levels": Array(10_001).fill("a") },
    details: { limit: "10000" },
  },
  {
    code: "out-of-range",
    when: "R2 trails no month",
    file: "points.json",
    changes: { "/qualifierWindow": { trailingMonths: 0 } },
    at: "/qualifierWindow/trailingMonths",
    details: { found: "0", min: "1", max: "120" },
  },
  {
    code: "out-of-range",
    when: "R2 trails too many months",
    file: "points.json",
    changes: { "/qualifierWindow": { trailingMonths: 121 } },
    at: "/qualifierWindow/trailingMonths",
  },
  {
    code: "out-of-range",
    when: "R6 has too many decimals",
    file: "points.json",
    changes: { "/rounding/precision": 5 },
    details: { max: "4" },
  },
  {
    code: "repeated-item",
    when: "a benefit names a level twice",
    file: "benefits.json",
    changes: { "/benefits/1/levels/-": "solution-provider" },
    at: "/benefits/1/levels/3",
    details: { item: "solution-provider" },
  },
  {
    code: "rate-out-of-range",
    when: "a percentage stands for a fraction",
    file: "points.json",
    changes: { [`${B}/0/rate`]: 2 },
    details: { rate: "2", suggestion: "0.02" },
  },
  {
    code: "rate-out-of-range",
    when: "a rate is negative",
    file: "points.json",
    changes: { [`${B}/0/rate`]: -0.02 },
    details: { suggestion: "" },
  },

  // The form of conditions.
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

  // What conditions name.
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

  // program.json.
  {
    code: "column-missing",
    when: "a needed column is not declared",
    file: "program.json",
    changes: { "/sheets/partners/columns/requestedLevel": undefined },
    at: "/sheets/partners/columns",
    details: { sheet: "partners", column: "requestedLevel" },
  },
  {
    code: "column-role-type",
    when: "the registration day is a text",
    file: "program.json",
    changes: { "/sheets/partners/columns/registeredOn/type": "text" },
    details: { expected: "date" },
  },
  {
    code: "column-not-optional",
    when: "the amount may be missing",
    file: "program.json",
    changes: { "/sheets/purchases/columns/amount/optional": true },
    details: { column: "amount" },
  },
  {
    code: "header-taken",
    when: "two columns share a header but for case and ё",
    file: "program.json",
    changes: { "/sheets/partners/columns/region": column("text", "  ПАРТНЕР ") },
    at: "/sheets/partners/columns/region/headers",
    details: { other: "name" },
  },
  {
    code: "sheet-name-taken",
    when: "two sheets share a name",
    file: "program.json",
    changes: { "/sheets/rates/names/en": ["purchases"] },
    at: "/sheets/rates/names",
    details: { sheet: "rates", other: "purchases" },
  },
  {
    code: "fact-name-taken",
    when: "a fact has a column's key",
    file: "program.json",
    changes: { "/facts/amount": fact({ aggregate: "sum", column: "amount", window: "lifetime" }) },
    details: { sheet: "purchases" },
  },
  {
    code: "fact-type-mismatch",
    when: "a sum of money is a count",
    file: "program.json",
    changes: {
      "/facts/bought": fact({ type: "count", aggregate: "sum", column: "amount", window: "lifetime" }),
    },
    at: "/facts/bought/type",
    details: { type: "count", expected: "money" },
  },
  {
    code: "fact-type-mismatch",
    when: "a membership fact has another type",
    file: "program.json",
    changes: { "/facts/days": fact({ type: "yesNo", membership: "daysSinceRegistration" }) },
    at: "/facts/days/type",
    details: { expected: "count" },
  },
  {
    code: "aggregate-column-missing",
    when: "a sum of nothing",
    file: "program.json",
    changes: { "/facts/bought": fact({ aggregate: "sum", window: "lifetime" }) },
    details: { aggregate: "sum" },
  },
  {
    code: "aggregate-column-needless",
    when: "a count of a column",
    file: "program.json",
    changes: {
      "/facts/bought": fact({ type: "count", aggregate: "count", column: "amount", window: "lifetime" }),
    },
    at: "/facts/bought/column",
  },
  {
    code: "aggregate-column-unknown",
    when: "a sum of an unknown column",
    file: "program.json",
    changes: { "/facts/bought": fact({ aggregate: "sum", column: "amounts", window: "lifetime" }) },
    at: "/facts/bought/column",
    details: { suggestion: "amount" },
  },
  {
    code: "aggregate-column-type",
    when: "a sum of texts",
    file: "program.json",
    changes: { "/facts/bought": fact({ aggregate: "sum", column: "currency", window: "lifetime" }) },
    at: "/facts/bought/column",
    details: { type: "text", allowed: "money, count" },
  },
  {
    code: "fact-unknown",
    when: "a filter names a partner's column",
    file: "program.json",
    changes: {
      "/facts/bought": fact({
        aggregate: "sum",
        column: "amount",
        window: "lifetime",
        where: { all: [leaf("level", "equal", "primary-reseller")] },
      }),
    },
    at: "/facts/bought/where/all/0/fact",
  },

  // levels.json.
  {
    code: "level-duplicate",
    when: "two levels share an id",
    file: "levels.json",
    changes: { "/levels/-": { id: "primary-reseller", kind: "level", name: names("Other") } },
    at: "/levels/5/id",
  },
  {
    code: "level-name-taken",
    when: "two levels share a name",
    file: "levels.json",
    changes: { "/levels/0/name/kk": "corporate  reseller" },
    at: "/levels/2/name",
    details: { level: "corporate-reseller", other: "primary-reseller" },
  },
  {
    code: "entry-level-unknown",
    when: "the entry level is misspelt",
    file: "levels.json",
    changes: { "/entryLevel": "primary-reseler" },
    details: { suggestion: "primary-reseller" },
  },
  {
    code: "entry-level-add-on",
    when: "the entry level is an add-on",
    file: "levels.json",
    changes: { "/entryLevel": "service-provider" },
  },
  {
    code: "tier-missing",
    when: "a level has no tier rule",
    file: "levels.json",
    changes: { "/levels/-": { id: "gold", kind: "level", name: names("Gold") } },
    at: "/levels/5",
    details: { level: "gold" },
  },
  {
    code: "tier-duplicate",
    when: "a level has two tier rules",
    file: "levels.json",
    changes: { "/tiers/1/event/params/level": "primary-reseller" },
  },
  {
    code: "tier-level-unknown",
    when: "a tier rule is for no level",
    file: "levels.json",
    changes: { "/tiers/1/event/params/level": "profesional-reseller" },
    details: { suggestion: "professional-reseller" },
  },
  {
    code: "level-unreachable",
    when: "a level wants a requirement and its opposite",
    file: "levels.json",
    changes: { [`${T}/all/-`]: { not: { condition: "registration" } } },
    at: T,
    details: { level: "primary-reseller", requirements: "registration" },
  },
  {
    code: "requirement-unused",
    when: "nobody uses a requirement",
    file: "levels.json",
    changes: { "/requirements/training": requirement(leaf("registered", "equal", true)) },
    severity: "warning",
  },
  {
    code: "requirement-impossible",
    when: "a requirement contradicts itself",
    file: "levels.json",
    changes: {
      "/requirements/training": requirement(
        leaf("salesSpecialists", "greaterThan", 2),
        leaf("salesSpecialists", "lessThan", 3),
      ),
    },
    at: "/requirements/training/conditions",
    severity: "warning",
  },
  {
    code: "requirement-reserved",
    when: "a requirement has a reserved id",
    file: "levels.json",
    changes: { "/requirements/active-membership": requirement(leaf("registered", "equal", true)) },
  },
  {
    code: "status-column-missing",
    when: "an add-on has no status column",
    file: "levels.json",
    changes: { "/levels/4/statusColumn": undefined },
    at: "/levels/4",
  },
  {
    code: "status-column-unknown",
    when: "the status column is misspelt",
    file: "levels.json",
    changes: { "/levels/4/statusColumn": "serviceStatuss" },
    details: { suggestion: "serviceStatus" },
  },
  {
    code: "status-column-type",
    when: "the status column is a count",
    file: "levels.json",
    changes: { "/levels/4/statusColumn": "productEngineers" },
    details: { type: "count" },
  },
  {
    code: "status-column-taken",
    when: "two add-ons share a status column",
    file: "levels.json",
    changes: {
      "/levels/-": { id: "cloud", kind: "addOn", name: names("Cloud"), statusColumn: "serviceStatus" },
    },
    at: "/levels/5/statusColumn",
    details: { other: "service-provider" },
  },
  {
    code: "add-on-only",
    when: "a level has a status column",
    file: "levels.json",
    changes: { "/levels/0/statusColumn": "serviceStatus" },
    details: { property: "statusColumn" },
  },
  {
    code: "title-level-unknown",
    when: "a title is for no level",
    file: "levels.json",
    changes: { "/levels/4/titles/solution-provder": names("Service Solution") },
    details: { suggestion: "solution-provider" },
  },
  {
    code: "title-for-add-on",
    when: "a title is for an add-on",
    file: "levels.json",
    changes: { "/levels/4/titles/service-provider": names("Service Service") },
  },

  // benefits.json.
  {
    code: "benefit-duplicate",
    when: "two benefits share an id",
    file: "benefits.json",
    changes: { "/benefits/1/id": "points-program" },
  },
  {
    code: "benefit-level-unknown",
    when: "a benefit is for no level",
    file: "benefits.json",
    changes: { "/benefits/1/levels/0": "profesional-reseller" },
    details: { suggestion: "professional-reseller" },
  },
  {
    code: "benefit-unused",
    when: "nobody has a benefit",
    file: "benefits.json",
    changes: { "/benefits/3/levels": [] },
    severity: "warning",
  },

  // points.json.
  {
    code: "points-benefit-unknown",
    when: "the benefit of points is misspelt",
    file: "points.json",
    changes: { "/benefit": "points-programm" },
    details: { suggestion: "points-program" },
  },
  {
    code: "points-rule-duplicate",
    when: "two points rules share a name",
    file: "points.json",
    changes: { "/rules/-": JSON.parse(shippedFiles()["points.json"] ?? "").rules[0] },
    at: "/rules/1/name",
  },
  bands("bands-without-top", "the last band ends", [{ upTo: 100, inclusive: true, rate: 0.02 }], "/0", {
    rule: "purchases",
  }),
  bands("band-after-top", "there are two tops", [{ rate: 0.02 }, { rate: 0.04 }], "/0"),
  bands(
    "bands-out-of-order",
    "a band ends below the one before it",
    [{ upTo: 200, inclusive: true, rate: 0.02 }, { upTo: 100, inclusive: true, rate: 0.03 }, { rate: 0.04 }],
    "/1/upTo",
    { upTo: "100", previous: "200" },
  ),
  bands(
    "bands-overlap",
    "two bands end at the same sum",
    [{ upTo: 100, inclusive: true, rate: 0.02 }, { upTo: 100, inclusive: true, rate: 0.03 }, { rate: 0.04 }],
    "/1/upTo",
  ),
  bands(
    "bands-overlap",
    "a band begins below the end of the one before it",
    [
      { upTo: 100, inclusive: true, rate: 0.02 },
      { from: 90, rate: 0.04 },
    ],
    "/1/from",
    { previous: "100" },
  ),
  bands(
    "bands-overlap",
    "the first band holds nothing",
    [{ upTo: 0, inclusive: false, rate: 0.02 }, { rate: 0.04 }],
    "/0/upTo",
  ),
  bands(
    "bands-gap",
    "a band begins above the end of the one before it",
    [
      { upTo: 100, inclusive: true, rate: 0.02 },
      { from: 100.01, rate: 0.04 },
    ],
    "/1/from",
    { from: "100.01", previous: "100" },
  ),
  bands("bands-gap", "the first band does not begin at zero", [{ from: 1, rate: 0.04 }], "/0/from", {
    previous: "0",
  }),
  bands("rate-too-fine", "a rate has seven decimals", [{ rate: 0.0200001 }], "/0/rate", {
    rate: "0.0200001",
  }),
  bands(
    "money-too-fine",
    "an edge has three decimals",
    [{ upTo: 100.125, inclusive: true, rate: 0.02 }, { rate: 0.04 }],
    "/0/upTo",
    { found: "100.125" },
  ),
  bands(
    "money-too-large",
    "an edge is beyond exact sums",
    [{ upTo: 1e15, inclusive: true, rate: 0.02 }, { rate: 0.04 }],
    "/0/upTo",
  ),
];

/** step-n refers `times` times to step-n-1, and so on; the tier names the last one. */
function chain(length: number, times: number): Changes {
  const steps = Array.from({ length }, (_, at) => [
    `/requirements/step-${String(at)}`,
    requirement(
      ...(at === 0
        ? [leaf("registered", "equal", true)]
        : Array<object>(times).fill({ condition: `step-${String(at - 1)}` })),
    ),
  ]);
  return {
    ...Object.fromEntries(steps),
    "/tiers/0/conditions/all/0/condition": `step-${String(length - 1)}`,
  };
}

describe("each mistake in a rule file is named, with its place", () => {
  test.each(MISTAKES.map((mistake) => [mistake.code, mistake.when, mistake] as const))(
    "%s: %s",
    (_, __, mistake) => {
      const { code, file, changes, details = {}, severity = "error" } = mistake;
      const at = mistake.at ?? Object.keys(changes)[0];
      const problems = problemsOf(changed(file, changes));
      const found = problems.filter((problem) => problem.code === code);
      expect(found).toContainEqual(
        expect.objectContaining({
          file,
          path: at,
          severity,
          details: expect.objectContaining(details) as unknown,
        }),
      );
      for (const problem of problems) expectWellFormed(problem);
      // One mistake is one problem, not a heap of them.
      expect(problems.filter((problem) => problem.path === at && problem.code !== code)).toEqual([]);
    },
  );
});

function expectWellFormed(problem: RuleProblem): void {
  const keys: readonly string[] = RULE_PROBLEM_CODES[problem.code as RuleProblemCode];
  expect([problem.code, Object.keys(problem.details).sort()]).toEqual([problem.code, [...keys].sort()]);
}

describe("files as such", () => {
  test("one that is missing", () => {
    const files: RuleFiles = { ...shippedFiles() };
    const { "points.json": _, ...rest } = files;
    expect(problemsOf(rest)).toEqual([
      {
        code: "file-missing",
        severity: "error",
        file: "points.json",
        path: "",
        details: { file: "points.json" },
      },
    ]);
  });

  test("one that is too large is not read", () => {
    const [problem] = problemsOf({ ...shippedFiles(), "points.json": " ".repeat(1_000_001) });
    expect(problem).toMatchObject({ code: "file-too-large", details: { size: "1000001", limit: "1000000" } });
  });

  test("one that is no JSON, with line and column", () => {
    const [problem] = problemsOf({
      ...shippedFiles(),
      "points.json": '{\n  "benefit": "points-program"\n  "trueUp": true\n}',
    });
    expect(problem).toMatchObject({
      code: "not-json",
      line: 3,
      column: 3,
      details: { found: '"trueUp": true' },
    });
  });

  test("one that ends too early", () => {
    expect(problemsOf({ ...shippedFiles(), "points.json": "{" })).toMatchObject([
      { code: "not-json", details: { found: "" } },
    ]);
  });

  test("one that is nested too deep", () => {
    const [problem] = problemsOf({ ...shippedFiles(), "points.json": '{"a":'.repeat(100) });
    expect(problem).toMatchObject({ code: "nested-too-deep", details: { limit: "64" } });
  });

  test("a requirement that stands twice, with the line of the first", () => {
    const text = (shippedFiles()["levels.json"] ?? "").replace(
      '"joint-solutions": {\n',
      '"registration": {\n',
    );
    const [problem] = problemsOf({ ...shippedFiles(), "levels.json": text });
    expect(problem).toMatchObject({
      code: "duplicate-key",
      path: "/requirements/registration",
      details: { key: "registration", line: "75" },
    });
  });

  test("a key that reaches into prototypes", () => {
    const text = (shippedFiles()["program.json"] ?? "").replace('"facts": {', '"facts": { "__proto__": {},');
    expect(problemsOf({ ...shippedFiles(), "program.json": text })).toMatchObject([
      { code: "forbidden-key", path: "/facts/__proto__" },
    ]);
  });

  test("problems of several files come together, errors first", () => {
    const one = changed("benefits.json", { "/benefits/0/levels": [], "/benefits/1/levels/0": "none" });
    const problems = problemsOf(changed("points.json", { "/benefit": "none" }, one));
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ["benefit-level-unknown", "benefits.json"],
      ["points-benefit-unknown", "points.json"],
      ["benefit-unused", "benefits.json"],
    ]);
  });

  test("a warning does not keep the program from loading", () => {
    const result = loadProgram(changed("benefits.json", { "/benefits/3/levels": [] }));
    expect(result).toMatchObject({ ok: true, problems: [{ code: "benefit-unused", severity: "warning" }] });
  });

  test("every problem in a text has its line and column", () => {
    const [problem] = problemsOf(changed("points.json", { "/benefit": "none" }));
    expect(problem).toMatchObject({ line: 3, column: 3 });
  });
});

test("every code has a test above or below, and no code is made up here", () => {
  const elsewhere: readonly RuleProblemCode[] = [
    ...([
      "file-missing",
      "file-too-large",
      "not-json",
      "nested-too-deep",
      "forbidden-key",
      "duplicate-key",
    ] as const),
    // In cases.test.ts.
    ...(["not-a-day", "case-column-unknown", "case-name-unknown"] as const),
    // For keywords that the schemas do not use today.
    "schema-refuses",
  ];
  const tested = new Set<string>([...MISTAKES.map((mistake) => mistake.code), ...elsewhere]);
  expect([...tested].sort()).toEqual(Object.keys(RULE_PROBLEM_CODES).sort());
});

describe("what is no mistake", () => {
  test.each<[string, RuleFileName, Changes]>([
    [
      "a band for one sum alone",
      "points.json",
      {
        [B]: [
          { upTo: 100, inclusive: false, rate: 0.02 },
          { upTo: 100, inclusive: true, rate: 0.03 },
          { rate: 0.04 },
        ],
      },
    ],
    ["a rate of 0 and of 1", "points.json", { [B]: [{ upTo: 0, inclusive: true, rate: 0 }, { rate: 1 }] }],
    ["a rate of six decimals", "points.json", { [B]: [{ rate: 0.012345 }] }],
    [
      "an edge of two decimals",
      "points.json",
      {
        [B]: [
          { upTo: 0.07, inclusive: true, rate: 0.02 },
          { from: 0.07, rate: 0.04 },
        ],
      },
    ],
    ["points for every level", "points.json", { "/benefit": undefined }],
    [
      "a filter on purchases",
      "points.json",
      { "/rules/0/event/params/purchases": { not: { any: [leaf("currency", "in", ["USD", "EUR"])] } } },
    ],
    [
      "a requirement through another",
      "levels.json",
      { "/requirements/base-level/conditions/all/-": { condition: "registration" } },
    ],
  ])("%s", (_, file, changes) => {
    expect(problemsOf(changed(file, changes))).toEqual([]);
  });
});

describe("withOverrides", () => {
  test("replaces settings, and the loader checks them", () => {
    const program = loaded(
      withOverrides(shippedFiles(), {
        term: "anniversary",
        calculationMethod: "stepped",
        qualifierWindow: { trailingMonths: 6 },
        benefit: null,
      }),
    );
    expect(program.term).toBe("anniversary");
    expect(program.points).toMatchObject({
      calculationMethod: "stepped",
      qualifierWindow: { kind: "trailingMonths", months: 6 },
      benefit: undefined,
      trueUp: true,
    });
    const wrong = withOverrides(shippedFiles(), { qualifierWindow: { trailingMonths: 0 } });
    expect(problemsOf(wrong)).toMatchObject([
      { code: "out-of-range", file: "points.json", path: "/qualifierWindow/trailingMonths" },
    ]);
  });

  test("without settings, or over a file that is no JSON, the files stay as they are", () => {
    const files = { ...shippedFiles(), "points.json": "{" };
    expect(withOverrides(files, {})).toBe(files);
    expect(withOverrides(files, { trueUp: false })["points.json"]).toBe("{");
  });
});

describe("worked cases", () => {
  const one = {
    it: "two quarters",
    clauses: ["C4"],
    asOf: "2026-12-31",
    partner: { partnerId: "P-001", registeredOn: "2026-02-10", level: null },
    purchases: [{ date: "2026-03-01", amount: 2000000 }],
    expect: { quarters: { "2026-Q1": 40000 }, total: 40000 },
  };
  const text = (...cases: object[]): string =>
    JSON.stringify({ $schema: "../schemas/cases.schema.json", cases }, null, 2);
  const program = loaded(shippedFiles());
  const problems = (...cases: object[]): readonly RuleProblem[] =>
    parseCases("cases/points.json", text(...cases), program).problems;

  test("are read", () => {
    expect(parseCases("cases/points.json", text(one), program)).toEqual({
      ok: true,
      value: [one],
      problems: [],
    });
    expect(parseCases("cases/points.json", text(one)).ok).toBe(true);
  });

  test.each<[RuleProblemCode, string, object]>([
    ["not-a-day", "/cases/0/asOf", { ...one, asOf: "2026-02-30" }],
    ["wrong-form", "/cases/0/asOf", { ...one, asOf: "31.12.2026" }],
    ["wrong-form", "/cases/0/clauses/0", { ...one, clauses: ["C9"] }],
    ["wrong-form", "/cases/0/expect/quarters/2026-Q5", { ...one, expect: { quarters: { "2026-Q5": 1 } } }],
    ["unknown-property", "/cases/0/expect/totals", { ...one, expect: { totals: 1 } }],
    ["too-few", "/cases/0/expect", { ...one, expect: {} }],
    ["case-column-unknown", "/cases/0/partner/registered", { ...one, partner: { registered: "2026-02-10" } }],
    ["case-column-unknown", "/cases/0/purchases/0/sum", { ...one, purchases: [{ sum: 1 }] }],
    ["case-name-unknown", "/cases/0/expect/heldLevel", { ...one, expect: { heldLevel: "primary" } }],
    ["case-name-unknown", "/cases/0/expect/benefits", { ...one, expect: { benefits: ["points"] } }],
    [
      "case-name-unknown",
      "/cases/0/expect/requirements/primary-reseller",
      { ...one, expect: { requirements: { "primary-reseller": { register: "met" } } } },
    ],
    [
      "not-allowed",
      "/cases/0/expect/application/decision",
      { ...one, expect: { application: { decision: "approve" } } },
    ],
    ["not-allowed", "/cases/0/with/trueUp", { ...one, with: { calculationMethod: "both" } }],
    [
      "condition-empty",
      "/cases/0/with/rules/0/conditions/all",
      {
        ...one,
        with: {
          rules: [
            {
              name: "all",
              conditions: { all: [] },
              event: { type: "earn", params: { name: names("All"), bands: [{ rate: 0.01 }] } },
            },
          ],
        },
      },
    ],
  ])("%s at %s", (code, path, wrong) => {
    const found = problems(wrong);
    const place = path.endsWith("trueUp") ? "/cases/0/with/calculationMethod" : path;
    expect(found.map((problem) => [problem.code, problem.path])).toEqual([[code, place]]);
    for (const problem of found) expectWellFormed(problem);
  });

  test("a file that is too large, or no JSON", () => {
    expect(parseCases("a.json", " ".repeat(1_000_001)).problems).toMatchObject([{ code: "file-too-large" }]);
    expect(parseCases("a.json", "[").problems).toMatchObject([{ code: "not-json", file: "a.json" }]);
  });
});
