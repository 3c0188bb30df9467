import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FactValue } from "../../src/domain/conditions";
import { PARTNER_ROLES, PURCHASE_ROLES, RATE_ROLES } from "../../src/domain/program";
import { loadProgram } from "../../src/ruleset";
import { referenceRules, runReference } from "../../src/ruleset/engine/reference";
import { loaded, shippedFiles, sourceOf } from "./support";

const program = loaded(shippedFiles());

test("the shipped files load without a problem or a warning", () => {
  expect(loadProgram(shippedFiles()).problems).toEqual([]);
});

test("C1: five levels by their ids; Service Provider is a status beside the level", () => {
  expect(program.levels.map(({ id, kind }) => [id, kind])).toEqual([
    ["primary-reseller", "level"],
    ["professional-reseller", "level"],
    ["corporate-reseller", "level"],
    ["solution-provider", "level"],
    ["service-provider", "addOn"],
  ]);
  expect(program.entryLevel).toBe("primary-reseller");
});

test("C1: the service status has a title with each base level", () => {
  const service = program.levels.find((level) => level.id === "service-provider");
  expect(service?.statusColumn).toBe("serviceStatus");
  expect([...(service?.titles ?? [])].map(([level, title]) => [level, title.en])).toEqual([
    ["professional-reseller", "Service Professional Reseller"],
    ["corporate-reseller", "Service Corporate Reseller"],
    ["solution-provider", "Service Solution Provider"],
  ]);
});

test("C2: the requirements of each level", () => {
  expect(Object.fromEntries(program.levels.map((level) => [level.id, level.requirements]))).toEqual({
    "primary-reseller": ["registration"],
    "professional-reseller": ["registration", "joint-sales-plan", "sales-specialist"],
    "corporate-reseller": [
      "registration",
      "joint-sales-plan",
      "sales-specialist",
      "certified-technical-staff",
    ],
    "solution-provider": ["registration", "joint-sales-plan", "joint-solutions"],
    "service-provider": ["base-level", "warranty-programs", "product-engineer"],
  });
});

describe("C2: what each requirement asks", () => {
  const table: readonly (readonly [string, Record<string, FactValue>, "met" | "unmet" | "unknown"])[] = [
    ["registration", { registered: true }, "met"],
    ["registration", { registered: false }, "unmet"],
    ["joint-sales-plan", { jointSalesPlan: true }, "met"],
    ["joint-sales-plan", { jointSalesPlan: false }, "unmet"],
    ["joint-sales-plan", {}, "unknown"],
    ["sales-specialist", { salesSpecialists: 1 }, "met"],
    ["sales-specialist", { salesSpecialists: 0 }, "unmet"],
    ["certified-technical-staff", { certifiedTechnicalStaff: 1 }, "met"],
    ["certified-technical-staff", { certifiedTechnicalStaff: 0 }, "unmet"],
    ["joint-solutions", { jointSolutions: 1 }, "met"],
    ["joint-solutions", { jointSolutions: 0 }, "unmet"],
    ["base-level", { level: "professional-reseller" }, "met"],
    ["base-level", { level: "corporate-reseller" }, "met"],
    ["base-level", { level: "solution-provider" }, "met"],
    ["base-level", { level: "primary-reseller" }, "unmet"],
    ["warranty-programs", { warrantySws: true, warrantyAws: true }, "met"],
    ["warranty-programs", { warrantySws: true, warrantyAws: false }, "unmet"],
    ["warranty-programs", { warrantySws: true }, "unknown"],
    ["warranty-programs", { warrantySws: false }, "unmet"],
    ["product-engineer", { productEngineers: 2 }, "met"],
    ["product-engineer", { productEngineers: 0 }, "unmet"],
  ];
  test.each(table)("%s with %j is %s", (id, facts, outcome) => {
    expect(program.requirements.get(id)?.condition.judge((fact) => facts[fact])).toBe(outcome);
  });
});

test("C3: the benefits of each level", () => {
  const of = (level: string) => program.benefits.filter((one) => one.levels.has(level)).map((one) => one.id);
  expect(of("primary-reseller")).toEqual(["points-program"]);
  expect(of("professional-reseller")).toEqual([
    "points-program",
    "site-listing",
    "special-supply-terms",
    "joint-exhibitions",
  ]);
  expect(of("corporate-reseller")).toEqual([
    "points-program",
    "site-listing",
    "special-supply-terms",
    "marketing-programs",
    "demo-equipment",
    "distance-learning",
  ]);
  expect(of("solution-provider")).toEqual([
    "points-program",
    "site-listing",
    "special-supply-terms",
    "marketing-programs",
  ]);
  expect(of("service-provider")).toEqual(["additional-supply-terms", "service-partner-listing"]);
});

test("C4, R3: 2 % up to and with 3 000 000, 4 % above", () => {
  expect(program.points.rules.map((rule) => rule.bands)).toEqual([
    [
      { upTo: 300_000_000, inclusive: true, rate: 20_000 },
      { upTo: undefined, inclusive: false, rate: 40_000 },
    ],
  ]);
  expect(program.points.benefit).toBe("points-program");
});

test("C6, R1–R8, R10: the shipped readings", () => {
  expect(program.term).toBe("calendarYear");
  expect(program.currency).toBe("KZT");
  expect({ ...program.points, rules: [] }).toEqual({
    benefit: "points-program",
    calculationMethod: "retrospective",
    qualifierWindow: { kind: "membershipTerm" },
    settlementFrequency: "quarter",
    trueUp: true,
    measurementBasis: "net",
    rounding: { precision: 0, mode: "halfUp", level: "cumulative" },
    latePolicy: "forwarding",
    maxRateAgeDays: 31,
    onRuleChange: "fromItsDay",
    rules: [],
  });
});

test("every column that the program reads is declared; a workbook may lack all but seven", () => {
  const { partners, purchases, rates } = program.sheets;
  expect([...partners.columns.keys()]).toEqual(expect.arrayContaining([...PARTNER_ROLES]));
  expect([...purchases.columns.keys()]).toEqual([...PURCHASE_ROLES]);
  expect([...rates.columns.keys()]).toEqual([...RATE_ROLES]);
  const needed = [partners, purchases, rates].map(({ columns }) =>
    [...columns.values()].filter((one) => !one.optional).map(({ key }) => key),
  );
  expect(needed).toEqual([
    ["partnerId", "registeredOn"],
    ["date", "partnerId", "amount"],
    ["currency", "date", "rate"],
  ]);
});

test("the headers are those of the program's table", () => {
  const headers = Object.fromEntries(
    [...program.sheets.partners.columns.values()].map(({ key, headers: of }) => [
      key,
      `${of.ru.join()} | ${of.en.join()} | ${of.kk.join()}`,
    ]),
  );
  expect(headers).toEqual({
    partnerId: "ID партнёра | Partner ID | Серіктес ID",
    name: "Партнёр | Partner | Серіктес",
    level: "Уровень | Level | Деңгей",
    requestedLevel: "Желаемый уровень | Requested level | Қалаған деңгей",
    serviceStatus: "Сервисный статус | Service status | Сервистік мәртебе",
    registeredOn: "Дата регистрации | Registered on | Тіркелген күні",
    renewedThrough: "Продлён по год | Renewed through | Ұзартылған жылы",
    jointSalesPlan: "План продаж | Joint sales plan | Сату жоспары",
    salesSpecialists: "Специалисты по продажам | Sales specialists | Сату мамандары",
    certifiedTechnicalStaff:
      "Сертифицированный персонал | Certified technical staff | Сертификатталған мамандар",
    jointSolutions: "Совместные решения | Joint solutions | Бірлескен шешімдер",
    warrantySws: "Гарантия SWS | SWS warranty | SWS кепілдігі",
    warrantyAws: "Гарантия AWS | AWS warranty | AWS кепілдігі",
    productEngineers: "Инженеры по продукции | Product engineers | Өнім инженерлері",
  });
});

test("the shipped tier and points rules agree with json-rules-engine, for every possible partner", async () => {
  const rules = referenceRules(sourceOf(shippedFiles()));
  const conditions = [
    ...program.levels.map((level) => level.tier),
    ...program.points.rules.map((rule) => rule.who),
  ];
  for (const facts of partners()) {
    const results = await runReference(rules, facts);
    const judged = conditions.map((condition) => condition?.explain((fact) => facts.get(fact)));
    expect(judged).toStrictEqual(results.map((one) => one.explanation));
  }
});

/** Each requirement's facts met, unmet and unknown in turn, with a few mixtures. */
function* partners(): Generator<ReadonlyMap<string, FactValue>> {
  const values: readonly (readonly [string, readonly (FactValue | undefined)[]])[] = [
    ["registered", [true, false]],
    ["level", ["primary-reseller", "corporate-reseller", undefined]],
    ["jointSalesPlan", [true, false, undefined]],
    ["salesSpecialists", [0, 1, undefined]],
    ["certifiedTechnicalStaff", [0, 3, undefined]],
    ["jointSolutions", [1, 0, undefined]],
    ["warrantySws", [true, undefined, false]],
    ["warrantyAws", [true, true, undefined]],
    ["productEngineers", [2, 0, undefined]],
  ];
  for (let seed = 0; seed < 200; seed += 1) {
    const facts = new Map<string, FactValue>();
    for (const [at, [fact, choices]] of values.entries()) {
      const value = choices[Math.floor(seed / (at + 1)) % choices.length];
      if (value !== undefined) facts.set(fact, value);
    }
    yield facts;
  }
}

test("the program's hash is the one passed in", () => {
  expect(program.sha256).toBe("0".repeat(64));
});

test("each file begins with its schema, by which an editor checks it", () => {
  for (const [name, text] of Object.entries(shippedFiles())) {
    const schema = name.replace(".json", ".schema.json");
    expect(text.startsWith(`{\n  "$schema": "./schemas/${schema}",\n`)).toBe(true);
    expect(readFileSync(join(__dirname, "../../rules/schemas", schema), "utf8")).toContain("draft-07");
  }
});
