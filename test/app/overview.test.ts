import fc from "fast-check";
import { overviewOf } from "../../src/app/overview";
import { bookOf, COMPLETE, date, type Row } from "../support/workbooks";
import { evaluationOf } from "../support/evaluations";
import { programWith } from "../support/program";
import { runs } from "../support/runs";

const PROGRAM = programWith();

const buy = (amount: Row[string], on: Row[string], partnerId = "P-001"): Row => ({
  date: on,
  partnerId,
  document: "РН-1",
  amount,
});

async function overview(
  partners: readonly Row[],
  purchases: readonly Row[],
  asOf: string,
  program = PROGRAM,
) {
  return overviewOf(await evaluationOf(bookOf(program, { partners, purchases }), program, asOf));
}

describe("an evaluation at a glance", () => {
  it("counts partners by held level, including levels that nobody holds and unreadable ones", async () => {
    const partners = [
      COMPLETE,
      { ...COMPLETE, partnerId: "P-002", level: "Service Corporate Reseller" },
      { ...COMPLETE, partnerId: "P-003", level: null },
      { ...COMPLETE, partnerId: "P-004", level: "Gold" },
    ];
    expect((await overview(partners, [], "2026-12-31")).levels).toEqual([
      { level: "primary-reseller", partners: 1 },
      { level: "professional-reseller", partners: 1 },
      { level: "corporate-reseller", partners: 1 },
      { level: "solution-provider", partners: 0 },
      { level: undefined, partners: 1 },
    ]);
  });

  it("adds points up by period, the running one estimated and in no total", async () => {
    const partners = [COMPLETE, { ...COMPLETE, partnerId: "P-002" }];
    const purchases = [
      buy(2_000_000, date("2026-02-15")),
      buy(2_000_000, date("2026-05-15")),
      buy(1_000_000, date("2026-03-01"), "P-002"),
    ];
    // 2 000 000 · 2 % = 40 000 and 1 000 000 · 2 % = 20 000; then 4 000 000 · 4 % − 40 000 = 120 000.
    const { periods, totalPoints } = await overview(partners, purchases, "2026-05-20");
    expect(periods).toEqual([
      { label: "2026-Q1", status: "settled", points: 60_000 },
      { label: "2026-Q2", status: "estimated", points: 120_000 },
    ]);
    expect(totalPoints).toBe(60_000);
  });

  it("holds in the total the year's settled periods alone, whatever earlier terms came to (R11)", async () => {
    const partners = [COMPLETE, { ...COMPLETE, partnerId: "P-002", renewedThrough: 2027 }];
    const purchases = [buy(1_000_000, date("2026-03-01")), buy(500_000, date("2027-01-20"), "P-002")];
    const { periods, totalPoints } = await overview(partners, purchases, "2027-05-20");
    expect(totalPoints).toBe(10_000);
    const settled = periods.filter(({ status }) => status === "settled");
    expect(settled.reduce((sum, { points }) => sum + points, 0)).toBe(totalPoints);
  });

  it("lists the year's periods even if nobody has points, by month if months are settled", async () => {
    const program = programWith({ settlementFrequency: "month" });
    const { periods } = await overview([{ ...COMPLETE, registeredOn: null }], [], "2026-02-28", program);
    expect(periods).toEqual([
      { label: "2026-01", status: "settled", points: 0 },
      { label: "2026-02", status: "settled", points: 0 },
    ]);
  });

  it("counts memberships that end within sixty days, unless renewal is agreed or they have ended", async () => {
    const partners = [
      COMPLETE,
      { ...COMPLETE, partnerId: "P-002", renewedThrough: 2027 },
      { ...COMPLETE, partnerId: "P-003", registeredOn: date("2025-03-01") },
      { ...COMPLETE, partnerId: "P-004", registeredOn: null },
    ];
    expect((await overview(partners, [], "2026-11-01")).endingSoon).toBe(1);
    expect((await overview(partners, [], "2026-12-31")).endingSoon).toBe(1);
    // 1 November is sixty days before 31 December.
    expect((await overview(partners, [], "2026-10-31")).endingSoon).toBe(0);
  });

  it("counts purchases, applications, provisional points, problems and fixes", async () => {
    const partners = [
      { ...COMPLETE, requestedLevel: "corporate-reseller" },
      { ...COMPLETE, partnerId: " P-002", requestedLevel: "solution-provider", jointSolutions: 0 },
    ];
    const purchases = [buy("1 000", "15.02.2026"), buy("?", date("2026-02-16")), buy(5, date("2026-02-17"))];
    const found = await overview(partners, purchases, "2026-12-31");
    expect(found).toMatchObject({
      asOf: "2026-12-31",
      partners: 2,
      purchases: 3,
      decisions: { approved: 1, declined: 1, incomplete: 0 },
      provisional: 1,
    });
    expect(found.problems).toEqual([
      { code: "not-money", severity: "error", sheet: "Purchases", count: 1 },
      { code: "untrimmed-id", severity: "warning", sheet: "Partners", count: 1 },
    ]);
    expect(found.fixes).toEqual([
      { kind: "untrimmed-id", sheet: "Partners", count: 1 },
      { kind: "text-date", sheet: "Purchases", count: 1 },
      { kind: "text-amount", sheet: "Purchases", count: 1 },
    ]);
  });

  it("counts each partner once, and each problem once", async () => {
    const anyPartner = fc.record({
      level: fc.constantFrom("Professional Reseller", "Service Solution Provider", null, "Gold"),
      requestedLevel: fc.constantFrom("corporate-reseller", null, "?"),
      registeredOn: fc.constantFrom(date("2026-02-10"), "15.07.2026", null, "?"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyPartner, { maxLength: 6 }), async (rows) => {
        const partners = rows.map((row, i) => ({ ...COMPLETE, ...row, partnerId: `P-${i}` }));
        const evaluation = await evaluationOf(bookOf(PROGRAM, { partners }), PROGRAM);
        const { levels, problems, decisions } = overviewOf(evaluation);
        const { errors, warnings } = evaluation.problems.counts;
        expect(levels.reduce((sum, one) => sum + one.partners, 0)).toBe(partners.length);
        expect(problems.reduce((sum, one) => sum + one.count, 0)).toBe(errors + warnings);
        const applied = rows.filter(({ requestedLevel }) => requestedLevel !== null).length;
        expect(decisions.approved + decisions.declined + decisions.incomplete).toBe(applied);
      }),
      runs(15),
    );
  });
});
