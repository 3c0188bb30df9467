import { evaluateWorkbook } from "../../src/app/evaluate";
import { partnerJson } from "../../src/app/result-json";
import { problemList } from "../../src/domain/problems";
import type { Program } from "../../src/domain/program";
import { evaluated, problemsOf } from "../support/evaluated";
import { programWith } from "../support/program";
import { day } from "../support/purchases";
import { bookOf, buy, COMPLETE, date, type Row } from "../support/workbooks";
import { timelineOf } from "../../src/domain/timeline";

const PROGRAM = programWith();

test("a partner's entry has the documented form", async () => {
  const evaluation = await evaluated({
    partners: [{ ...COMPLETE, requestedLevel: "Corporate Reseller", certifiedTechnicalStaff: 0 }],
    purchases: [buy(2_000_000), buy(2_000_000, { date: date("2026-05-10") })],
  });
  expect(partnerJson(evaluation, 0, "en")).toMatchObject({
    id: "P-001",
    name: "ТОО Алатау",
    row: 2,
    membership: { status: "active", from: "2026-02-10", to: "2026-12-31", renewal: "possible" },
    heldLevel: "professional-reseller",
    title: "Professional Reseller",
    serviceStatus: false,
    heldLevelStillMet: true,
    eligibleLevels: ["primary-reseller", "professional-reseller", "solution-provider", "service-provider"],
    application: {
      requested: "corporate-reseller",
      decision: "declined",
      missing: ["certified-technical-staff"],
      unknown: [],
    },
    levels: {
      "corporate-reseller": {
        eligible: false,
        requirements: {
          registration: "met",
          "joint-sales-plan": "met",
          "sales-specialist": "met",
          "certified-technical-staff": "unmet",
        },
      },
    },
    requirements: {
      "certified-technical-staff": {
        outcome: "unmet",
        comparisons: [
          {
            fact: "certifiedTechnicalStaff",
            operator: "greaterThanInclusive",
            needed: 1,
            found: 0,
            outcome: "unmet",
            cell: "J2",
          },
        ],
      },
    },
    benefits: ["points-program", "site-listing", "special-supply-terms", "joint-exhibitions"],
    points: {
      term: { from: "2026-02-10", to: "2026-12-31" },
      provisional: false,
      total: 160_000,
      quarters: [
        {
          quarter: "2026-Q1",
          purchases: 2e6,
          cumulative: 2e6,
          rate: 0.02,
          points: 40_000,
          status: "settled",
        },
        {
          quarter: "2026-Q2",
          purchases: 2e6,
          cumulative: 4e6,
          rate: 0.04,
          points: 120_000,
          status: "settled",
        },
        { quarter: "2026-Q3", purchases: 0, cumulative: 4e6, rate: 0.04, points: 0, status: "settled" },
        { quarter: "2026-Q4", purchases: 0, cumulative: 4e6, rate: 0.04, points: 0, status: "settled" },
      ],
    },
  });
  expect(problemsOf(evaluation)).toEqual([]);
});

describe("rows that do not count", () => {
  test("each is a problem at its cell, and makes the partner's points provisional", async () => {
    const evaluation = await evaluated({
      partners: [COMPLETE, { ...COMPLETE, partnerId: "P-002" }],
      purchases: [
        buy("1,234"),
        buy(100, { date: "31.02.2026" }),
        buy(null),
        buy(100, { date: null }),
        buy({ error: "#N/A" }),
        buy(100, { currency: "USD" }),
        buy(100, { partnerId: "P-002" }),
      ],
    });
    expect(problemsOf(evaluation)).toEqual([
      "ambiguous-money Purchases!D2",
      "not-a-date Purchases!A3",
      "blank-amount Purchases!D4",
      "blank-date Purchases!A5",
      "error-cell Purchases!D6",
      "no-rate Purchases!E7",
    ]);
    expect(evaluation.partners.map(({ points }) => [points.provisional, points.total])).toEqual([
      [true, 0],
      [false, 2],
    ]);
  });

  test("a purchase of an unlisted partner is a problem, with the id that looks like it", async () => {
    const evaluation = await evaluated({
      partners: [COMPLETE],
      // The first letter is Cyrillic.
      purchases: [
        buy(100, { partnerId: "Р-001" }),
        buy(100, { partnerId: null }),
        buy(100, { partnerId: "X" }),
      ],
    });
    expect(
      problemList(evaluation.problems).map(({ code, details }) => [code, details["suggestion"]]),
    ).toEqual([
      ["unknown-partner", "P-001"],
      ["blank-partner-id", undefined],
      ["unknown-partner", ""],
    ]);
    expect(evaluation.partners[0]?.points).toMatchObject({ total: 0, provisional: false });
  });

  test("an unreadable purchase outside the term makes the points provisional too: its day cannot be trusted", async () => {
    const evaluation = await evaluated({
      partners: [COMPLETE],
      purchases: [buy("?", { date: date("2020-01-01") })],
    });
    expect(evaluation.partners[0]?.points.provisional).toBe(true);
  });

  test("a second row with the same id does not count, and the first one's points are provisional", async () => {
    const evaluation = await evaluated({ partners: [COMPLETE, COMPLETE], purchases: [buy(100)] });
    expect(problemsOf(evaluation)).toEqual(["duplicate-partner Partners!A3"]);
    expect(evaluation.partners).toHaveLength(1);
    expect(evaluation.partners[0]?.points).toMatchObject({ provisional: true, total: 2 });
  });

  test("blank rows between others are skipped", async () => {
    const blank: Row = {};
    const evaluation = await evaluated({
      partners: [COMPLETE, blank, { ...COMPLETE, partnerId: 7 }],
      purchases: [blank, buy(100)],
    });
    expect(problemsOf(evaluation)).toEqual([]);
    expect(evaluation.partners.map(({ partner }) => [partner.id, partner.row])).toEqual([
      ["P-001", 2],
      ["7", 4],
    ]);
  });
});

describe("ids", () => {
  test('"007" is not "7", and the number 7 is "7"', async () => {
    const evaluation = await evaluated({
      partners: [
        { ...COMPLETE, partnerId: "007" },
        { ...COMPLETE, partnerId: "7" },
      ],
      purchases: [buy(100, { partnerId: 7 }), buy(200, { partnerId: "007" })],
    });
    expect(evaluation.partners.map(({ points }) => points.total)).toEqual([4, 2]);
  });

  test("blanks around an id are ignored with a warning", async () => {
    const evaluation = await evaluated({
      partners: [COMPLETE],
      purchases: [buy(100, { partnerId: "P-001\u00a0" })],
    });
    expect(problemsOf(evaluation)).toEqual(["untrimmed-id Purchases!B2"]);
    expect(evaluation.partners[0]?.points).toMatchObject({ total: 2, provisional: false });
  });
});

describe("amounts", () => {
  test("more than two decimals are rounded to the tiyn, with a warning", async () => {
    const evaluation = await evaluated({ partners: [COMPLETE], purchases: [buy(10.005), buy(0.1 + 0.2)] });
    expect(problemsOf(evaluation)).toEqual(["rounded-to-tiyn Purchases!D2"]);
    expect(evaluation.partners[0]?.points.periods[0]?.purchases).toBe(1001 + 30);
  });

  test("an amount or a sum that is too large is a problem instead of a wrong number", async () => {
    const evaluation = await evaluated({ partners: [COMPLETE], purchases: [buy(1e14)] });
    expect(problemsOf(evaluation)).toEqual(["amount-too-large Purchases!D2"]);
    const many = Array.from({ length: 10 }, () => buy(1e13));
    const sum = await evaluated({ partners: [COMPLETE], purchases: many });
    expect(problemsOf(sum)).toEqual(["sum-too-large Partners!A2"]);
    expect(sum.partners[0]?.points).toMatchObject({ provisional: true, periods: [], total: 0 });
  });
});

describe("held levels", () => {
  test("a level no longer met is a warning; a title that the status column denies is an error", async () => {
    const evaluation = await evaluated({
      partners: [
        { ...COMPLETE, salesSpecialists: 0 },
        { ...COMPLETE, partnerId: "P-2", level: "Service Corporate Reseller" },
        { ...COMPLETE, partnerId: "P-3", serviceStatus: "да", productEngineers: 0 },
        { ...COMPLETE, partnerId: "P-4", renewedThrough: 2020 },
      ],
    });
    expect(problemsOf(evaluation)).toEqual([
      "status-contradiction Partners!E3",
      "renewed-before-registration Partners!G5",
      "held-level-unmet Partners!C2",
      "held-add-on-unmet Partners!E4",
    ]);
    expect(evaluation.partners[1]?.held.addOns).toEqual([]);
  });

  test("an unreadable level leaves dependent results unknown, and still earns if every level earns", async () => {
    const evaluation = await evaluated({ partners: [{ ...COMPLETE, level: "Gold" }], purchases: [buy(100)] });
    expect(partnerJson(evaluation, 0, "en")).toMatchObject({
      heldLevel: null,
      heldLevelStillMet: null,
      membership: { renewal: "unknown" },
      benefits: [],
      points: { provisional: true, total: 2 },
    });
    expect(problemsOf(evaluation)).toEqual(["not-a-level Partners!C2"]);
  });

  test("if only some levels earn, an unreadable one earns nothing yet", async () => {
    const { evaluation, benefits } = { evaluation: programWith(), benefits: programWith().benefits };
    const program: Program = {
      ...evaluation,
      benefits: benefits.map((benefit) =>
        benefit.id === "points-program" ? { ...benefit, levels: new Set(["primary-reseller"]) } : benefit,
      ),
    };
    const partners = [
      { ...COMPLETE, level: "Gold" },
      { ...COMPLETE, partnerId: "P-2" },
      { ...COMPLETE, partnerId: "P-3", level: null },
    ];
    const purchases = ["P-001", "P-2", "P-3"].map((partnerId) => buy(100, { partnerId }));
    const points = (await evaluated({ partners, purchases }, program)).partners.map(({ points: p }) => [
      p.total,
      p.provisional,
    ]);
    expect(points).toEqual([
      [0, true],
      [0, false],
      [2, false],
    ]);
  });
});

test("progress counts rows, then partners", async () => {
  const steps: string[] = [];
  await evaluateWorkbook(
    bookOf(PROGRAM, { partners: [COMPLETE], purchases: [buy(1)] }),
    timelineOf(PROGRAM),
    day("2026-12-31"),
    {
      onProgress: ({ step, done, total }) => steps.push(`${step} ${done}/${total ?? "?"}`),
    },
  );
  expect(steps.at(-1)).toBe("partners-evaluated 1/1");
  expect(steps).toContain("rows-read 2/?");
});
