import { applicationLetter } from "../../src/app/partner/application-letter";
import type { Evaluation } from "../../src/app/evaluate";
import { partnerCard } from "../../src/app/partner/partner-card";
import { partnerJson } from "../../src/app/result-json";
import { ledgerRowsOf } from "../../src/domain/ledger";
import { problemList } from "../../src/domain/problems";
import { changed, loaded, names } from "../ruleset/support";
import { comparing, requirementOf, withFacts } from "../support/edited-rules";
import { evaluated } from "../support/evaluated";
import { buy, COMPLETE, date, type Row } from "../support/workbooks";

const without = (row: Row, ...keys: string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));

describe("a level that either of two requirements opens (C2, C8)", () => {
  const choice = { any: [{ condition: "joint-sales-plan" }, { condition: "joint-solutions" }] };
  const tier = { all: [{ condition: "registration" }, choice] };
  const program = loaded(changed("levels.json", { "/tiers/3/conditions": tier }));
  const partner: Row = {
    ...without(COMPLETE, "jointSolutions"),
    jointSalesPlan: "нет",
    level: "Solution Provider",
    requestedLevel: "Solution Provider",
  };

  test("one unmet and one not filled in: nothing declines yet, and renewal is open", async () => {
    const evaluation = await evaluated({ partners: [partner] }, program);
    expect(partnerJson(evaluation, 0, "en")).toMatchObject({
      heldLevelStillMet: null,
      application: { decision: "incomplete", missing: [], unknown: ["joint-solutions"] },
      membership: { renewal: "unknown", renewalMissing: [], renewalUnknown: ["joint-solutions"] },
    });
    const solution = partnerCard(evaluation, 0).levels.find(({ level }) => level === "solution-provider");
    expect(solution?.shortfall).toEqual({ missing: [], unknown: ["joint-solutions"] });
  });

  test("both unmet: both are named", async () => {
    const evaluation = await evaluated({ partners: [{ ...partner, jointSolutions: 0 }] }, program);
    const missing = ["joint-sales-plan", "joint-solutions"];
    expect(partnerJson(evaluation, 0, "en")).toMatchObject({
      heldLevelStillMet: false,
      application: { decision: "declined", missing, unknown: [] },
      membership: { renewal: "not-possible", renewalMissing: missing, renewalUnknown: [] },
    });
  });
});

const foundFact = (evaluation: Evaluation, id: string, position = 0) =>
  partnerJson(evaluation, position, "en").requirements[requirementOf(id)]?.comparisons[0]?.found;

describe("a fact of the membership term's purchases (C6)", () => {
  const program = withFacts({
    term: { type: "money", aggregate: "sum", column: "amount", window: "membershipTerm" },
    all: { type: "money", aggregate: "sum", column: "amount", window: "lifetime" },
  });
  const purchases = [
    buy(1, { date: date("2026-02-09") }),
    buy(10, { date: date("2026-02-10") }),
    buy(100, { date: date("2026-12-31") }),
    buy(1000, { date: date("2027-02-01") }),
  ];

  test.each([
    ["2026-06-30", 10, 11],
    ["2026-12-31", 110, 111],
    ["2027-03-15", 110, 1111],
  ])("as of %s it is %d, of %d bought at all", async (asOf, term, all) => {
    const evaluation = await evaluated({ partners: [COMPLETE], purchases }, program, asOf);
    expect(foundFact(evaluation, "term")).toBe(term);
    expect(foundFact(evaluation, "all")).toBe(all);
  });
});

describe("money in another purchases column than the amount (R8)", () => {
  const list = { type: "money", headers: { ru: ["Прайс"], en: ["List price"], kk: ["Прайс бағасы"] } };
  const program = withFacts(
    {
      sum: { type: "money", aggregate: "sum", column: "list", window: "lifetime" },
      largest: { type: "money", aggregate: "max", column: "list", window: "lifetime" },
      dear: {
        type: "count",
        aggregate: "count",
        window: "lifetime",
        where: { all: [{ fact: "list", operator: "greaterThan", value: 1000 }] },
      },
    },
    { "/sheets/purchases/columns/list": list },
  );
  const usd = { currency: "USD", list: 10 };
  const rates = [{ currency: "USD", date: date("2026-03-01"), rate: 500.255 }];
  const found = async (...purchases: Row[]) => {
    const evaluation = await evaluated({ partners: [COMPLETE], purchases, rates }, program);
    return {
      facts: ["sum", "largest", "dear"].map((id) => foundFact(evaluation, id)),
      problems: problemList(evaluation.problems).map(({ code, at }) => `${code} ${at.cell}`),
      fixes: evaluation.book.fixes.list().flatMap(({ kept }) => kept.map(({ now }) => now)),
    };
  };

  test("is converted by its row's rate, to whole tiyn, wherever a fact reads it", async () => {
    // 10 × 500.255 = 5 002.55; 0.01 × 500.255 = 5.00255, which is 5.00.
    const rows = [buy(1, usd), buy(1, { ...usd, list: 0.01 }), buy(1, { list: 100 })];
    expect(await found(...rows)).toEqual({ facts: [5107.55, 5002.55, 1], problems: [], fixes: [] });
  });

  test("may have its own row's sign beside it; the offered fix is the amount as typed", async () => {
    const row = buy(1, { ...usd, list: "$10,00" });
    expect(await found(row)).toEqual({ facts: [5002.55, 5002.55, 1], problems: [], fixes: [10] });
    expect((await found(buy(1, { ...usd, list: "10 ₸" }))).problems).toEqual(["not-money F2"]);
  });

  test("without a rate the row does not count, which is reported once", async () => {
    const row = buy(1, { ...usd, currency: "EUR" });
    expect(await found(row)).toMatchObject({ facts: [null, null, null], problems: ["no-rate E2"] });
  });

  test("an amount too large after conversion is a problem at its own cell", async () => {
    const row = buy(1, { ...usd, list: 1e12 });
    expect(await found(row)).toMatchObject({ facts: [null, null, null], problems: ["amount-too-large F2"] });
  });
});

test("a sum too large to be exact opens no level and declines nobody (C2)", async () => {
  const sum = { type: "money", aggregate: "sum", column: "amount", window: "lifetime" };
  const program = withFacts({ sum });
  const partners = [{ ...COMPLETE, requestedLevel: "Solution Provider" }];
  const purchases = Array.from({ length: 10 }, () => buy(1e13));
  const evaluation = await evaluated({ partners, purchases }, program);
  expect(foundFact(evaluation, "sum")).toBeNull();
  expect(partnerJson(evaluation, 0, "en").application).toMatchObject({
    decision: "incomplete",
    unknown: ["of-sum"],
  });
  expect(problemList(evaluation.problems).map(({ code }) => code)).toEqual(["sum-too-large"]);
});

describe("points rules for one level each (C4)", () => {
  const earn = (level: string, rate: number) => ({
    name: level,
    conditions: { all: [{ fact: "level", operator: "equal", value: level }] },
    event: { type: "earn", params: { name: names(level), bands: [{ rate }] } },
  });
  const rules = [earn("corporate-reseller", 0.05), earn("professional-reseller", 0.03)];
  const program = loaded(changed("points.json", { "/rules": rules }));

  test.each([
    ["Corporate Reseller", 0.05, 100_000, 5000],
    ["Professional Reseller", 0.03, 100_000, 3000],
    ["Primary Reseller", null, null, 0],
  ])("a %s is shown the rate that it earns at: %s", async (level, rate, qualifying, points) => {
    const partners = [{ ...COMPLETE, level }];
    const evaluation = await evaluated({ partners, purchases: [buy(100_000)] }, program, "2026-03-31");
    const [quarter] = partnerJson(evaluation, 0, "en").points.quarters;
    expect(quarter).toMatchObject({ rate, qualifying, points, purchases: 100_000 });
    const rows = evaluation.partners.flatMap(ledgerRowsOf);
    expect(rows.map((row) => row.rate)).toEqual([rate === null ? undefined : rate * 1_000_000]);
  });
});

describe("every Partners column that rules can compare is a fact", () => {
  const needed = {
    name: "ТОО Алатау",
    level: "professional-reseller",
    requestedLevel: "corporate-reseller",
    registeredOn: "2026-02-10",
    renewedThrough: 2027,
    serviceStatus: false,
    salesSpecialists: 2,
  };
  const keys = Object.keys(needed);
  const equal = Object.entries(needed).map(([key, value]) => [key, { operator: "equal", value }] as const);
  const program = comparing(Object.fromEntries(equal));
  const outcomes = async (row: Row) => {
    const { requirements } = partnerJson(await evaluated({ partners: [row] }, program), 0, "en");
    return Object.fromEntries(keys.map((key) => [key, requirements[requirementOf(key)]?.outcome]));
  };

  test("a filled-in cell is compared", async () => {
    const row = { ...COMPLETE, requestedLevel: "Corporate Reseller", renewedThrough: 2027 };
    expect(await outcomes(row)).toEqual(Object.fromEntries(keys.map((key) => [key, "met"])));
  });

  test("a blank one is unknown, except for the level, where it means the entry level", async () => {
    const { partnerId = null, registeredOn = null } = COMPLETE;
    expect(await outcomes({ partnerId, registeredOn })).toEqual({
      name: "unknown",
      level: "unmet",
      requestedLevel: "unknown",
      registeredOn: "met",
      renewedThrough: "unknown",
      serviceStatus: "unknown",
      salesSpecialists: "unknown",
    });
  });
});

describe("several statuses on one level (C1, C8)", () => {
  const trainer = { type: "yesNo", headers: { ru: ["Тренер"], en: ["Trainer"], kk: ["Жаттықтырушы"] } };
  const program = loaded(
    changed(
      "levels.json",
      {
        "/levels/-": { id: "trainer", kind: "addOn", name: names("Trainer"), statusColumn: "trainer" },
        "/tiers/-": {
          name: "trainer",
          conditions: { all: [{ condition: "registration" }] },
          event: { type: "eligible", params: { level: "trainer" } },
        },
      },
      changed("program.json", { "/sheets/partners/columns/trainer": trainer }),
    ),
  );
  const title = "Service Corporate Reseller + Trainer";
  const partner: Row = { ...without(COMPLETE, "serviceStatus"), level: title, requestedLevel: title };

  test("the displayed title may be in the cell, and means them all", async () => {
    const evaluation = await evaluated({ partners: [partner] }, program);
    expect(problemList(evaluation.problems)).toEqual([]);
    expect(partnerJson(evaluation, 0, "en")).toMatchObject({
      heldLevel: "corporate-reseller",
      title,
      addOnStatuses: ["service-provider", "trainer"],
      application: {
        requested: "trainer",
        requestedBase: "corporate-reseller",
        requestedAddOns: ["service-provider", "trainer"],
        decision: "approved",
      },
    });
    const letter = applicationLetter(
      { ...program, requirements: [] },
      partnerCard(evaluation, 0),
      "2026-12-31",
      "ru",
      (day) => day,
    );
    expect(letter).toContain("уровень «Corporate Reseller» со статусом «Service Provider + Trainer»");
  });

  test("a status that its own column denies is reported, whichever it is", async () => {
    const evaluation = await evaluated({ partners: [{ ...partner, trainer: "нет" }] }, program);
    expect(problemList(evaluation.problems).map(({ code, details }) => [code, details["level"]])).toEqual([
      ["status-contradiction", "trainer"],
    ]);
    expect(partnerJson(evaluation, 0, "en").title).toBe("Service Corporate Reseller");
  });

  test("two statuses can be requested without a level, but cannot be held without one", async () => {
    const both = "Service Provider + Trainer";
    const asking = await evaluated({ partners: [{ ...COMPLETE, requestedLevel: both }] }, program);
    expect(partnerJson(asking, 0, "en").application).toEqual({
      requested: "trainer",
      requestedAddOns: ["service-provider", "trainer"],
      decision: "approved",
      missing: [],
      unknown: [],
    });
    const holding = await evaluated({ partners: [{ ...COMPLETE, level: both }] }, program);
    expect(problemList(holding.problems).map(({ code }) => code)).toEqual(["level-needs-base"]);
  });
});

test("a partner whose level brings no points shows its purchases all the same (C3, C4)", async () => {
  const program = loaded(changed("benefits.json", { "/benefits/0/levels": ["primary-reseller"] }));
  const evaluation = await evaluated({ partners: [COMPLETE], purchases: [buy(2_000_000)] }, program);
  const bought = { purchases: 2_000_000, cumulative: 2_000_000, points: 0 };
  expect(partnerJson(evaluation, 0, "en").points).toMatchObject({ total: 0, provisional: false });
  expect(partnerJson(evaluation, 0, "en").points.quarters[0]).toMatchObject(bought);
  const [period] = partnerCard(evaluation, 0).points.periods;
  expect(period?.rules).toMatchObject([{ earns: "unmet", purchases: 0, exact: "0", invoices: 0 }]);
});
