import type { Condition, FactValue } from "../../src/domain/conditions";
import type { RuleFiles } from "../../src/ruleset";
import { loaded, names } from "./support";

/** An entirely different program, of which the code knows no word. */
const column = (type: string, header: string, rest: object = {}): object => ({
  type,
  headers: { ru: [header], en: [header], kk: [header] },
  ...rest,
});
const sheet = (name: string, columns: object): object => ({
  names: { ru: [name], en: [name], kk: [name] },
  columns,
});
const leaf = (fact: string, operator: string, value: unknown): object => ({ fact, operator, value });
const requirement = (...all: object[]): object => ({ name: names("Requirement"), conditions: { all } });
const tier = (level: string, ...ids: string[]): object => ({
  name: level,
  conditions: { all: ids.map((condition) => ({ condition })) },
  event: { type: "eligible", params: { level } },
});
const money = (rest: object): object => ({ type: "money", name: names("Sum"), ...rest });

const program = {
  $schema: "./schemas/program.schema.json",
  id: "northern-cloud-alliance",
  version: "2026.1",
  name: names("Northern Cloud Alliance"),
  currency: "EUR",
  term: "anniversary",
  sheets: {
    partners: sheet("Members", {
      partnerId: column("id", "Member no."),
      name: column("text", "Member"),
      level: column("level", "Tier"),
      requestedLevel: column("level", "Wanted tier", { optional: true }),
      registeredOn: column("date", "Joined"),
      renewedThrough: column("year", "Renewed"),
      security: column("yesNo", "Security status"),
      training: column("yesNo", "Training status"),
      auditedOn: column("date", "Audited"),
      insuredTo: column("date", "Insured to"),
      country: column("text", "Country"),
      engineers: column("count", "Engineers"),
    }),
    purchases: sheet("Orders", {
      date: column("date", "Ordered"),
      partnerId: column("id", "Member no."),
      document: column("text", "Order"),
      amount: column("money", "Net"),
      currency: column("text", "Currency", { optional: true }),
      category: column("text", "Category"),
      seats: column("count", "Seats"),
    }),
    rates: sheet("Fx", {
      currency: column("text", "Currency"),
      date: column("date", "Day"),
      rate: column("rate", "Rate"),
    }),
  },
  facts: {
    active: { type: "yesNo", name: names("Active"), membership: "active" },
    memberDays: { type: "count", name: names("Days"), membership: "daysSinceRegistration" },
    boughtThisYear: money({ aggregate: "sum", column: "amount", window: "calendarYear" }),
    cloudSinceApril: money({
      aggregate: "sum",
      column: "amount",
      window: { trailingMonths: 9 },
      where: { all: [leaf("category", "in", ["cloud", "hosting"]), leaf("amount", "greaterThan", 0)] },
    }),
    largestOrder: money({ aggregate: "max", column: "amount", window: "lifetime" }),
    firstOrder: { type: "date", name: names("First"), aggregate: "min", column: "date", window: "lifetime" },
    orders: { type: "count", name: names("Orders"), aggregate: "count", window: "quarter" },
    categories: {
      type: "count",
      name: names("Categories"),
      aggregate: "distinctCount",
      column: "category",
      window: "membershipTerm",
    },
    seatsSold: {
      type: "count",
      name: names("Seats"),
      aggregate: "sum",
      column: "seats",
      window: "membershipTerm",
    },
  },
};

const levels = {
  $schema: "./schemas/levels.schema.json",
  entryLevel: "bronze",
  levels: [
    { id: "bronze", kind: "level", name: names("Bronze") },
    { id: "silver", kind: "level", name: names("Silver") },
    { id: "gold", kind: "level", name: names("Gold") },
    {
      id: "secure",
      kind: "addOn",
      name: names("Secure"),
      statusColumn: "security",
      titles: { gold: names("Secure Gold") },
    },
    { id: "trainer", kind: "addOn", name: names("Trainer"), statusColumn: "training" },
  ],
  requirements: {
    membership: requirement(leaf("active", "equal", true)),
    turnover: requirement(leaf("boughtThisYear", "greaterThanInclusive", 250_000.5)),
    breadth: requirement({
      any: [leaf("categories", "greaterThan", 2), leaf("seatsSold", "greaterThanInclusive", 500)],
    }),
    "first-year": requirement({ not: leaf("memberDays", "greaterThanInclusive", 365) }),
    audit: requirement(
      leaf("auditedOn", "onOrAfter", "2026-01-01"),
      leaf("auditedOn", "before", { fact: "insuredTo" }),
    ),
    region: requirement(leaf("country", "notIn", ["XX", "YY"])),
    "gold-track": requirement(
      { condition: "turnover" },
      { any: [{ condition: "breadth" }, { condition: "first-year" }] },
    ),
  },
  tiers: [
    tier("bronze", "membership"),
    tier("silver", "membership", "turnover", "region"),
    tier("gold", "membership", "gold-track", "region"),
    tier("secure", "audit"),
    tier("trainer", "membership"),
  ],
};

const benefits = {
  $schema: "./schemas/benefits.schema.json",
  benefits: [{ id: "rebate", name: names("Rebate"), levels: ["silver", "gold", "trainer"] }],
};

const earn = (name: string, conditions: object, purchases: object, bands: readonly object[]): object => ({
  name,
  conditions,
  event: { type: "earn", params: { name: names(name), purchases, bands } },
});

const points = {
  $schema: "./schemas/points.schema.json",
  benefit: "rebate",
  calculationMethod: "stepped",
  qualifierWindow: { trailingMonths: 12 },
  settlementFrequency: "halfYear",
  trueUp: false,
  measurementBasis: "gross",
  rounding: { precision: 2, mode: "halfEven", level: "period" },
  latePolicy: "corrective",
  currencyRates: { maxAgeDays: 7 },
  rules: [
    earn("cloud", { condition: "membership" }, { all: [leaf("category", "equal", "cloud")] }, [
      { upTo: 10_000, inclusive: false, rate: 0.005 },
      { from: 10_000, upTo: 50_000, inclusive: false, rate: 0.01 },
      { from: 50_000, upTo: 200_000, inclusive: true, rate: 0.0175 },
      { from: 200_000, rate: 0.025 },
    ]),
    earn(
      "hardware",
      { not: { condition: "first-year" } },
      { not: { any: [leaf("category", "equal", "cloud")] } },
      [{ rate: 0.001 }],
    ),
  ],
};

const files: RuleFiles = {
  "program.json": JSON.stringify(program),
  "levels.json": JSON.stringify(levels),
  "benefits.json": JSON.stringify(benefits),
  "points.json": JSON.stringify(points),
};

describe("another vendor's program needs no other code", () => {
  const other = loaded(files);
  const judge = (condition: Condition | undefined, facts: Readonly<Record<string, FactValue>>): string =>
    condition?.judge((fact) => facts[fact]) ?? "none";

  test("other levels, and several add-ons", () => {
    expect(other.levels.map(({ id, kind, statusColumn }) => [id, kind, statusColumn])).toEqual([
      ["bronze", "level", undefined],
      ["silver", "level", undefined],
      ["gold", "level", undefined],
      ["secure", "addOn", "security"],
      ["trainer", "addOn", "training"],
    ]);
  });

  test("thresholds on sums of purchases, over windows and filters of their own", () => {
    const sum = other.derivedFacts.get("cloudSinceApril");
    expect(sum).toMatchObject({
      kind: "aggregate",
      aggregate: "sum",
      window: { kind: "trailingMonths", months: 9 },
    });
    const where = sum?.kind === "aggregate" ? sum.where : undefined;
    expect(judge(where, { category: "hosting", amount: 10 })).toBe("met");
    expect(judge(where, { category: "hosting", amount: -10 })).toBe("unmet");
    expect(judge(where, { amount: 10 })).toBe("unknown");
    const turnover = other.requirements.get("turnover")?.condition;
    expect(judge(turnover, { boughtThisYear: 250_000.5 })).toBe("met");
    expect(judge(turnover, { boughtThisYear: 250_000.49 })).toBe("unmet");
  });

  test("dates against days and against each other", () => {
    const audit = other.requirements.get("audit")?.condition;
    expect(judge(audit, { auditedOn: "2026-01-01", insuredTo: "2026-12-31" })).toBe("met");
    expect(judge(audit, { auditedOn: "2026-12-31", insuredTo: "2026-12-31" })).toBe("unmet");
    expect(judge(audit, { auditedOn: "2026-01-01" })).toBe("unknown");
    expect(judge(audit, { auditedOn: "2025-12-31" })).toBe("unmet");
  });

  test("requirements through requirements", () => {
    const gold = other.levels.find((level) => level.id === "gold");
    expect(gold?.requirements).toEqual(["membership", "gold-track", "region"]);
    expect(gold?.tier.facts).toEqual([
      "active",
      "boughtThisYear",
      "categories",
      "seatsSold",
      "memberDays",
      "country",
    ]);
    const facts = { active: true, boughtThisYear: 300_000, country: "KZ", memberDays: 100 };
    expect(judge(gold?.tier, facts)).toBe("met");
    expect(judge(gold?.tier, { ...facts, memberDays: 365 })).toBe("unknown");
    expect(judge(gold?.tier, { ...facts, memberDays: 365, categories: 2, seatsSold: 499 })).toBe("unmet");
  });

  test("other readings, more bands, categories that earn differently", () => {
    expect(other.points).toMatchObject({
      calculationMethod: "stepped",
      qualifierWindow: { kind: "trailingMonths", months: 12 },
      settlementFrequency: "halfYear",
      trueUp: false,
      measurementBasis: "gross",
      rounding: { precision: 2, mode: "halfEven", level: "period" },
      latePolicy: "corrective",
      maxRateAgeDays: 7,
    });
    const [cloud, hardware] = other.points.rules;
    expect(cloud?.bands.map((band) => [band.upTo, band.inclusive, band.rate])).toEqual([
      [1_000_000, false, 5_000],
      [5_000_000, false, 10_000],
      [20_000_000, true, 17_500],
      [undefined, false, 25_000],
    ]);
    expect(judge(cloud?.purchases, { category: "cloud" })).toBe("met");
    expect(judge(hardware?.purchases, { category: "cloud" })).toBe("unmet");
    expect(judge(hardware?.who, { memberDays: 400 })).toBe("met");
  });
});
