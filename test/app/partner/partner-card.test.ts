import fc from "fast-check";
import { evaluateWorkbook, type Evaluation } from "../../../src/app/evaluate";
import { invoicesOf } from "../../../src/app/partner/invoices";
import { partnerCard } from "../../../src/app/partner/partner-card";
import type { PartnerCard } from "../../../src/app/partner/card";
import type { RulePeriodCard } from "../../../src/app/partner/points-card";
import { isoOf, serialOf } from "../../../src/domain/calendar";
import { roundPoints } from "../../../src/domain/points";
import type { Timeline } from "../../../src/domain/timeline";
import type { Day } from "../../../src/domain/units";
import { evaluateSample } from "../../samples/evaluate-sample";
import { evaluated } from "../../support/evaluated";
import { programWith } from "../../support/program";
import { day } from "../../support/purchases";
import {
  anyDay,
  anyRounding,
  anyRows,
  anySettings,
  programOf,
  type Row,
} from "../../support/points-arbitraries";
import { bookOf, COMPLETE, date, type Row as Cells } from "../../support/workbooks";

const buy = (amount: number, on: string, more: Cells = {}): Cells => ({
  date: date(on),
  partnerId: "P-001",
  document: "РН-1",
  amount,
  ...more,
});
const WORKED = [buy(2_000_000, "2026-02-15"), buy(2_000_000, "2026-05-15")];

const cardOf = async (...input: Parameters<typeof evaluated>): Promise<PartnerCard> =>
  partnerCard(await evaluated(...input), 0);

/** A decimal text as exact points. */
function exactOf(text: string): bigint {
  const [whole = "", fraction = ""] = text.replace("-", "").split(".");
  const size = BigInt(whole) * 10n ** 8n + BigInt(fraction.padEnd(8, "0"));
  return text.startsWith("-") ? -size : size;
}

describe("the worked example as a card", () => {
  test("2 000 000 in Q1 and in Q2: due 160 000 less 40 000 settled", async () => {
    const { points } = await cardOf({ partners: [COMPLETE], purchases: WORKED });
    expect(points).toMatchObject({
      term: { first: "2026-02-10", last: "2026-12-31" },
      provisional: false,
      tooLarge: false,
      total: 160_000,
      next: [],
    });
    const [, second] = points.periods;
    expect(second).toEqual({
      label: "2026-Q2",
      first: "2026-04-01",
      last: "2026-06-30",
      status: "settled",
      version: 0,
      purchases: 2e8,
      cumulative: 4e8,
      points: 120_000,
      pointsBefore: 40_000,
      pointsSoFar: 160_000,
      rules: [
        {
          rule: "purchases",
          earns: "met",
          purchases: 2e8,
          cumulative: 4e8,
          qualifying: 4e8,
          bandIndex: 1,
          rate: 40_000,
          exact: "120000",
          points: 120_000,
          invoices: 1,
          steps: [
            {
              spanFirst: "2026-02-10",
              first: "2026-04-01",
              last: "2026-06-30",
              before: 2e8,
              now: 4e8,
              sumBefore: 2e8,
              sumNow: 4e8,
              earning: 4e8,
              qualifying: 4e8,
              bandIndex: 1,
              rate: 40_000,
              rateBefore: 20_000,
              due: "160000",
              settled: "40000",
              parts: [],
            },
          ],
        },
      ],
    });
  });

  test("each period names its version, and a rule its share of the points", async () => {
    const timeline: Timeline = [
      { from: undefined, program: programWith() },
      { from: day("2026-04-01"), program: programWith({ trueUp: false }) },
    ];
    const book = bookOf(programWith(), { partners: [COMPLETE], purchases: WORKED });
    const evaluation = await evaluateWorkbook(book, timeline, day("2026-06-30"));
    if (!evaluation.ok) throw new Error("the workbook is refused");
    const { periods } = partnerCard(evaluation.value, 0).points;
    expect(periods.map(({ version, rules }) => [version, rules[0]?.points])).toEqual([
      [0, 40_000],
      [1, 80_000],
    ]);
  });

  test("after Q1, 1 000 000.01 is missing to 4 %", async () => {
    const { points } = await cardOf({ partners: [COMPLETE], purchases: WORKED }, undefined, "2026-03-31");
    expect(points.next).toEqual([
      {
        rule: "purchases",
        missing: 1_000_000_01,
        rate: 20_000,
        nextRate: 40_000,
        from: "2026-03-31",
        until: "2026-12-31",
        window: { kind: "membershipTerm" },
      },
    ]);
  });
});

describe("a card", () => {
  test("has the name, the held and the requested level, and their cells", async () => {
    const evaluation = await evaluated({
      partners: [
        {
          ...COMPLETE,
          serviceStatus: "да",
          requestedLevel: "Corporate Reseller",
          certifiedTechnicalStaff: 0,
        },
        { ...COMPLETE, partnerId: "P-002", name: "Other", level: "Gold", registeredOn: "?" },
      ],
    });
    const card = partnerCard(evaluation, 0);
    expect(card).toMatchObject({
      position: 0,
      id: "P-001",
      row: 2,
      sheet: "Partners",
      heldLevel: "professional-reseller",
      addOns: ["service-provider"],
      title: { ru: "Service Professional Reseller", en: "Service Professional Reseller" },
      heldLevelStillMet: true,
      membership: { status: "active", first: "2026-02-10", last: "2026-12-31" },
      application: { decision: "declined", missing: ["certified-technical-staff"] },
      cells: { partnerId: "A2", certifiedTechnicalStaff: "J2" },
      problems: [],
    });
    expect(card.levels.map(({ level, outcome, isHeld }) => [level, outcome, isHeld])).toEqual([
      ["primary-reseller", "met", false],
      ["professional-reseller", "met", true],
      ["corporate-reseller", "unmet", false],
      ["solution-provider", "met", false],
      ["service-provider", "met", true],
    ]);
    const corporate = card.levels[2]?.requirements;
    expect(corporate?.map(({ id, outcome }) => [id, outcome])).toEqual([
      ["registration", "met"],
      ["joint-sales-plan", "met"],
      ["sales-specialist", "met"],
      ["certified-technical-staff", "unmet"],
    ]);
    expect(corporate?.[3]?.node).toMatchObject({
      parts: [{ fact: "certifiedTechnicalStaff", found: 0, needed: 1, outcome: "unmet" }],
    });
  });

  test("has only the problems of its own row, and unknown values", async () => {
    const rows = [COMPLETE, ...Array.from({ length: 20 }, (_, n) => ({ ...COMPLETE, partnerId: `X-${n}` }))];
    const evaluation = await evaluated({
      partners: rows.map((row) => ({ ...row, level: "Gold", registeredOn: "?" })),
    });
    const card = partnerCard(evaluation, 0);
    expect(card.problems.map(({ code, at }) => `${code} ${at.cell}`)).toEqual([
      "not-a-date F2",
      "not-a-level C2",
    ]);
    expect(card).toMatchObject({
      heldLevel: undefined,
      isLevelUnreadable: true,
      title: { ru: "", en: "", kk: "" },
      membership: { status: "unknown", first: undefined, last: undefined },
      points: { term: undefined, periods: [], next: [], provisional: true },
    });
  });

  test("distinguishes requirements with unreadable cells from those with blank ones", async () => {
    const partner = { ...COMPLETE, jointSalesPlan: null, salesSpecialists: "many" };
    const card = await cardOf({ partners: [{ ...partner, requestedLevel: "Corporate Reseller" }] });
    expect(card.application.unknown).toEqual(["joint-sales-plan", "sales-specialist"]);
    expect(card.unreadable).toEqual(["sales-specialist"]);
  });

  test("needs an existing position", async () => {
    const evaluation = await evaluated({ partners: [COMPLETE] });
    expect(() => partnerCard(evaluation, 1)).toThrow("no partner at position 1");
  });
});

describe("invoices", () => {
  test("come in the order of days with the sum so far, page by page", async () => {
    const evaluation = await evaluated({
      partners: [COMPLETE],
      purchases: [
        buy(300, "2026-03-10"),
        buy(100, "2026-02-10"),
        buy(-50, "2026-02-10"),
        buy(900, "2026-04-01"),
        buy(700, "2026-03-11", { partnerId: "P-002" }),
      ],
    });
    const first = invoicesOf(evaluation, 0, "2026-Q1", "purchases", 0, 2);
    expect(first).toEqual({
      total: 3,
      from: 0,
      items: [
        { source: 0, row: 3, day: "2026-02-10", amount: 100_00, sumSoFar: 100_00 },
        { source: 0, row: 4, day: "2026-02-10", amount: -50_00, sumSoFar: 50_00 },
      ],
    });
    expect(invoicesOf(evaluation, 0, "2026-Q1", "purchases", 2, 2).items).toEqual([
      { source: 0, row: 2, day: "2026-03-10", amount: 300_00, sumSoFar: 350_00 },
    ]);
    expect(invoicesOf(evaluation, 0, "2026-Q2", "purchases", 0, 9).items[0]?.sumSoFar).toBe(1250_00);
  });

  test("of a missing period or rule are refused", async () => {
    const evaluation = await evaluated({ partners: [COMPLETE] });
    expect(() => invoicesOf(evaluation, 0, "2025-Q1", "purchases", 0, 9)).toThrow("no period 2025-Q1");
    expect(() => invoicesOf(evaluation, 0, "2026-Q1", "gifts", 0, 9)).toThrow("no points rule gifts");
  });
});

describe("laws of the card, whatever the readings (R1, R2, R4–R6)", () => {
  const anyProgram = fc
    .tuple(anySettings, anyRounding)
    .map(([settings, rounding]) => programOf({ ...settings, rounding }));
  const anyCase = fc.tuple(anyRows, anyProgram, anyDay);

  const bookRows = (rows: readonly Row[]): Cells[] =>
    rows.map((row) => ({
      date: { date: serialOf(row.day as Day) ?? 0 },
      partnerId: "P-001",
      document: "РН-1",
      amount: row.amount / 100,
    }));
  const judged = ([rows, program, asOf]: typeof anyCase extends fc.Arbitrary<infer T> ? T : never) =>
    evaluated({ partners: [COMPLETE], purchases: bookRows(rows) }, program, isoOf(asOf));

  const stepsSum = ({ steps }: RulePeriodCard) =>
    steps.reduce((sum, step) => sum + exactOf(step.due) - exactOf(step.settled), 0n);
  const invoices = (evaluation: Evaluation, label: string, rule: string) =>
    invoicesOf(evaluation, 0, label, rule, 0, 1000).items;

  test("steps add up to a period's exact points, periods to the total, invoices to their purchases", async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async (input) => {
        const evaluation = await judged(input);
        const { points } = partnerCard(evaluation, 0);
        const { rounding, qualifierWindow } = evaluation.program.points;
        let [soFar, exact, settled] = [0, 0n, 0];
        for (const period of points.periods) {
          for (const rule of period.rules) {
            expect(stepsSum(rule)).toBe(exactOf(rule.exact));
            exact += exactOf(rule.exact);
            const counted = invoices(evaluation, period.label, rule.rule);
            expect(counted).toHaveLength(rule.invoices);
            expect(counted.reduce((sum, { amount }) => sum + amount, 0)).toBe(rule.purchases);
            if (qualifierWindow.kind === "membershipTerm" && counted.length > 0)
              expect(counted.at(-1)?.sumSoFar).toBe(rule.cumulative);
          }
          expect(period.pointsBefore).toBe(soFar);
          soFar = period.pointsSoFar;
          const units = Math.round(period.points * 10 ** rounding.precision);
          if (period.status === "settled") settled += units;
        }
        expect(Math.round(points.total * 10 ** rounding.precision)).toBe(settled);
        if (rounding.level === "cumulative") {
          const whole = roundPoints(exact, rounding.precision, rounding.mode);
          expect(Math.round(soFar * 10 ** rounding.precision)).toBe(whole);
        }
      }),
    );
  });
});

describe("the sample", () => {
  test.each(["ru", "en"] as const)(
    "%s gives a card for every partner, which can be sent to another thread",
    async (language) => {
      for (const asOf of ["2026-11-15", "2026-12-31"] as const) {
        const evaluation = await evaluateSample(language, asOf);
        expect(evaluation.partners.length).toBeGreaterThan(10);
        for (const position of evaluation.partners.keys()) {
          const card = partnerCard(evaluation, position);
          expect(structuredClone(card)).toEqual(card);
          expect(JSON.parse(JSON.stringify(card))).toMatchObject({ id: card.id });
        }
      }
    },
  );
});
