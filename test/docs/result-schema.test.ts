import { Validator, type Schema } from "@cfworker/json-schema";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { resultJson } from "../../src/app/result-json";
import { evaluateWorkbook, type Evaluation } from "../../src/app/evaluate";
import { DATA_PROBLEM_CODES } from "../../src/domain/problem";
import type { Language, Program } from "../../src/domain/program";
import type { CaseOverrides } from "../../src/ruleset";
import type { MemoryInput } from "../../src/adapters/memory/memory-workbook";
import { programWith, shippedFiles } from "../support/program";
import { day } from "../support/purchases";
import { bookOf, COMPLETE, date, type BookInput, type Row } from "../support/workbooks";
import { timelineOf, type Timeline } from "../../src/domain/timeline";

type Json = Readonly<Record<string, unknown>>;
interface Result extends Json {
  readonly partners: readonly (Json & { membership: Json; application: Json; points: Json })[];
  readonly problems: readonly Json[];
}

const DOCS = join(__dirname, "../../docs");
const SCHEMA = JSON.parse(readFileSync(join(DOCS, "result.schema.json"), "utf8")) as Schema;
const validator = new Validator(SCHEMA, "7", false);

function errorsOf(value: unknown): readonly string[] {
  return validator
    .validate(value)
    .errors.map(({ instanceLocation, error }) => `${instanceLocation} ${error}`);
}

interface ResultOptions {
  readonly program?: Program;
  readonly asOf?: string;
  readonly language?: Language;
}

async function resultOf(
  input: BookInput,
  { program = programWith(), asOf = "2026-12-31", language = "en" }: ResultOptions = {},
): Promise<Result> {
  const evaluated = await evaluateWorkbook(bookOf(program, input), timelineOf(program), day(asOf));
  if (!evaluated.ok) throw new Error(JSON.stringify(evaluated.problems));
  return documentOf(evaluated.value, language);
}

function documentOf(evaluation: Evaluation, language: Language): Result {
  return JSON.parse([...resultJson(evaluation, language)].join("")) as Result;
}

async function expectValid(input: BookInput, options: ResultOptions = {}): Promise<Result> {
  const result = await resultOf(input, options);
  expect(errorsOf(result)).toEqual([]);
  return result;
}

const buy = (amount: MemoryInput, more: Row = {}): Row => ({
  date: date("2026-03-10"),
  partnerId: "P-001",
  amount,
  ...more,
});

describe("the result keeps docs/result.schema.json", () => {
  test("with every decision on an application", async () => {
    const requests = [
      { requestedLevel: "Corporate Reseller" },
      { requestedLevel: "Corporate Reseller", certifiedTechnicalStaff: 0 },
      { requestedLevel: "Corporate Reseller", certifiedTechnicalStaff: null },
      { requestedLevel: "Gold" },
      { requestedLevel: "Service Corporate Reseller" },
      { requestedLevel: "Primary Reseller", registeredOn: null },
      {},
    ];
    const partners = requests.map((request, at) => ({ ...COMPLETE, partnerId: at, ...request }));
    const result = await expectValid({ partners });
    expect(result.partners.map(({ application }) => application)).toEqual([
      { requested: "corporate-reseller", decision: "approved", missing: [], unknown: [] },
      {
        requested: "corporate-reseller",
        decision: "declined",
        missing: ["certified-technical-staff"],
        unknown: [],
      },
      {
        requested: "corporate-reseller",
        decision: "incomplete",
        missing: [],
        unknown: ["certified-technical-staff"],
      },
      { requested: null, decision: "incomplete", missing: [], unknown: ["requested-level"] },
      {
        requested: "service-provider",
        requestedBase: "corporate-reseller",
        decision: "approved",
        missing: [],
        unknown: [],
      },
      {
        requested: "primary-reseller",
        decision: "declined",
        missing: ["active-membership", "registration"],
        unknown: [],
      },
      { requested: null, decision: "none", missing: [], unknown: [] },
    ]);
  });

  test("with every status of membership and of renewal", async () => {
    const rows: readonly Row[] = [
      {},
      { registeredOn: date("2025-02-10"), salesSpecialists: 0 },
      { registeredOn: null, level: null },
      { registeredOn: date("2027-01-01"), level: null },
      { renewedThrough: 2027 },
      { jointSalesPlan: null },
      { level: "Service Professional Reseller", serviceStatus: null },
    ];
    const partners = rows.map((row, at) => ({ ...COMPLETE, partnerId: at, name: null, ...row }));
    const result = await expectValid({ partners });
    expect(result.partners.map(({ membership: { status, renewal } }) => [status, renewal])).toEqual([
      ["active", "possible"],
      ["expired", "not-possible"],
      ["not-registered", "not-possible"],
      ["not-started", "not-possible"],
      ["active", "agreed"],
      ["active", "unknown"],
      ["active", "possible"],
    ]);
    expect(result.partners[2]?.points["term"]).toBeNull();
    expect(result.partners[6]).toMatchObject({ title: "Service Professional Reseller", serviceStatus: true });
  });

  test("with problems, provisional points, and sums that are too large", async () => {
    const result = await expectValid(
      {
        partners: [COMPLETE, { ...COMPLETE, partnerId: "P-002", level: "Gold" }, COMPLETE],
        purchases: [
          buy("1,234"),
          buy(10.005),
          buy(100, { date: null }),
          buy(100, { currency: "USD" }),
          buy(100, { partnerId: "Р-001" }),
          ...Array.from({ length: 10 }, () => buy(1e13, { partnerId: "P-002" })),
        ],
      },
      { language: "kk" },
    );
    expect(result.problems.map(({ code }) => code)).toEqual([
      "not-a-level",
      "duplicate-partner",
      "ambiguous-money",
      "rounded-to-tiyn",
      "blank-date",
      "no-rate",
      "unknown-partner",
      "sum-too-large",
    ]);
    expect(result.partners.map(({ points }) => [points["provisional"], points["term"] === null])).toEqual([
      [true, false],
      [true, true],
    ]);
  });

  test("with several points rules, whose rates and sums differ", async () => {
    const rules = withTwoRules();
    const result = await expectValid(
      { partners: [COMPLETE], purchases: [buy(100), buy("200", { currency: "тенге" })] },
      { program: programWith({ rules }) },
    );
    expect(result.partners[0]?.points["quarters"]).toContainEqual(
      expect.objectContaining({
        quarter: "2026-Q1",
        purchases: 300,
        rate: null,
        qualifying: null,
        points: 11,
        rules: [
          expect.objectContaining({
            id: "purchases",
            purchases: 200,
            qualifying: 200,
            rate: 0.04,
            points: 8,
          }),
          expect.objectContaining({ id: "all", purchases: 300, qualifying: 300, rate: 0.01, points: 3 }),
        ],
      }),
    );
  });

  test.each(["month", "quarter", "halfYear", "year"] as const)(
    "settled by %s, with a running period",
    async (settlementFrequency) => {
      const rounding = { precision: 4, mode: "halfUp", level: "cumulative" } as const;
      const program: Program = programWith({ settlementFrequency, rounding });
      const input = { partners: [COMPLETE], purchases: [buy(99.99), buy(-1)] };
      const result = await expectValid(input, { program, asOf: "2026-05-20" });
      const periods = result.partners[0]?.points["quarters"] as readonly Json[];
      expect(periods.at(-1)).toMatchObject({ status: "estimated" });
    },
  );

  test("with two versions of the rules: each period names its own, and its rules", async () => {
    const second = { ...programWith({ trueUp: false }), version: "2", sha256: "1".repeat(64) };
    const timeline: Timeline = [
      { from: undefined, program: programWith() },
      { from: day("2026-04-01"), program: second, note: "nothing is trued up" },
    ];
    const reader = bookOf(second, { partners: [COMPLETE], purchases: [buy(100)] });
    const evaluation = await evaluateWorkbook(reader, timeline, day("2026-06-30"));
    if (!evaluation.ok) throw new Error("the workbook is refused");
    const result = documentOf(evaluation.value, "en");
    expect(errorsOf(result)).toEqual([]);
    expect(result).toMatchObject({
      program: { version: "2" },
      rules: {
        versions: [
          { from: null, version: "1.0.0", note: null, inForce: false },
          { from: "2026-04-01", version: "2", note: "nothing is trued up", inForce: true },
        ],
      },
      partners: [
        { points: { quarters: [{ version: "1.0.0" }, { version: "2", rules: [{ earns: "met" }] }] } },
      ],
    });
  });

  test("with no partner at all", async () => {
    await expectValid({ partners: [] });
  });
});

/** The shipped rule for amounts above 150, and another rule at 1 % for all amounts. */
function withTwoRules(): NonNullable<CaseOverrides["rules"]> {
  const [shipped] = (
    JSON.parse(shippedFiles()["points.json"] ?? "") as { rules: NonNullable<CaseOverrides["rules"]> }
  ).rules;
  if (shipped === undefined) throw new Error("there is no points rule");
  const { params } = shipped.event;
  const purchases = { all: [{ fact: "amount", operator: "greaterThan", value: 150 }] };
  const twice = [
    { ...shipped, event: { ...shipped.event, params: { ...params, purchases, bands: [{ rate: 0.04 }] } } },
    { ...shipped, name: "all", event: { ...shipped.event, params: { ...params, bands: [{ rate: 0.01 }] } } },
  ];
  return twice;
}

describe("docs/result.schema.json", () => {
  test("refuses undocumented properties", async () => {
    const result = await resultOf({ partners: [COMPLETE], purchases: [buy(1)] });
    const [partner] = result.partners;
    if (partner === undefined) throw new Error("there is no partner");
    const broken: readonly unknown[] = [
      { ...result, more: 1 },
      { ...result, asOf: "31.12.2026" },
      { ...result, partners: [{ ...partner, more: 1 }] },
      { ...result, partners: [{ ...partner, membership: { ...partner.membership, status: "lapsed" } }] },
      { ...result, partners: [{ ...partner, points: { ...partner.points, total: null } }] },
      { ...result, problems: [{ code: "odd", severity: "error", sheet: "S", cell: "A1", message: "m" }] },
    ];
    for (const value of broken) expect(errorsOf(value)).not.toEqual([]);
  });

  test("knows the codes of all problems", () => {
    const { definitions } = SCHEMA as { definitions: { problem: { properties: { code: Json } } } };
    expect(definitions.problem.properties.code["enum"]).toEqual(DATA_PROBLEM_CODES);
  });

  test("allows no other properties, and describes every property", () => {
    const loose: string[] = [];
    visit(SCHEMA, "", loose);
    expect(loose).toEqual([]);
  });
});

/** Collects objects that allow unknown properties, and properties without a description. */
function visit(node: unknown, path: string, loose: string[]): void {
  if (typeof node !== "object" || node === null) return;
  const schema = node as Json;
  const properties = schema["properties"] as Json | undefined;
  if (properties !== undefined && schema["additionalProperties"] !== false) loose.push(`${path} is open`);
  for (const [key, property] of Object.entries(properties ?? {})) {
    const described = (property as Json)["description"];
    if (typeof described !== "string" || described === "") loose.push(`${path}/properties/${key}`);
  }
  for (const [key, child] of Object.entries(schema)) visit(child, `${path}/${key}`, loose);
}

describe("the examples of docs/command.md", () => {
  const text = readFileSync(join(DOCS, "command.md"), "utf8");
  const blocks = [...text.matchAll(/```json title="result"\n([\s\S]*?)\n```/g)];

  test("keep the schema", () => {
    expect(blocks).toHaveLength(1);
    for (const [, json] of blocks) expect(errorsOf(JSON.parse(json ?? ""))).toEqual([]);
  });
});
