import { evaluatedSample, type EvaluatedSample } from "../support/pane/evaluated-sample";

let sample: EvaluatedSample;
beforeAll(async () => {
  sample = await evaluatedSample();
});
afterAll(() => sample.close());

const ALL = { kinds: [], search: "" } as const;

describe("answers on the sample", () => {
  test("changes come page by page, and are as many as their kinds add up to", async () => {
    const { ask, findings } = sample.evaluated;
    const first = await ask.changes(ALL, 0, 10);
    const counted = Object.values(findings.totals.byKind).reduce((sum, count) => sum + count, 0);
    expect(first.items).toHaveLength(10);
    expect(first.total).toBe(counted);
    const points = await ask.changes({ ...ALL, kinds: ["points"] }, 0, 10);
    expect(points.total).toBe(findings.totals.byKind.points);
    expect(points.items.every(({ kind }) => kind === "points")).toBe(true);
  });

  test("every group of problems has as many as it says", async () => {
    const { ask, findings } = sample.evaluated;
    expect(findings.overview.problems.length).toBeGreaterThan(5);
    for (const group of findings.overview.problems) {
      const page = await ask.problems(group, 0, 1000);
      expect(page.items).toHaveLength(group.count);
      expect(page.items.every(({ code, at }) => code === group.code && at.sheet === group.sheet)).toBe(true);
    }
  });

  test("a problem of a partner's own row, or of one of its purchases, names the partner", async () => {
    const { ask, findings } = sample.evaluated;
    const pages = await Promise.all(findings.overview.problems.map((group) => ask.problems(group, 0, 1000)));
    const named = pages.flatMap(({ items }) => items).filter(({ partner }) => partner !== undefined);
    const sheets = new Set(named.map(({ at }) => at.sheet));
    expect(sheets).toEqual(new Set([findings.partners.sheet, findings.purchases[0]?.sheet]));
    for (const { at, partner } of named) {
      if (at.sheet === findings.partners.sheet) expect(at.cell).toMatch(new RegExp(`[A-Z]${partner?.row}$`));
    }
  });

  test("a partner is found by its name, by its row and by a row of its purchases", async () => {
    const { ask, findings } = sample.evaluated;
    const [hit] = (await ask.findPartners("", 3, 1)).items;
    if (hit === undefined) throw new Error("no partner");
    expect((await ask.findPartners(hit.name.toUpperCase(), 0, 5)).items).toContainEqual(hit);
    expect(await ask.partnerAt(findings.partners.sheet, hit.row)).toBe(hit.position);
    const card = await ask.partner(hit.position);
    const period = card.points.periods.find(({ rules }) => (rules[0]?.invoices ?? 0) > 0);
    const rule = period?.rules[0];
    if (period === undefined || rule === undefined) throw new Error("no purchases");
    const invoices = await ask.invoices(hit.position, period.label, rule.rule, 0, 1000);
    expect(invoices.items.reduce((sum, { amount }) => sum + amount, 0)).toBe(period.purchases);
    const [invoice] = invoices.items;
    expect(await ask.partnerAt(findings.purchases[0]?.sheet ?? "", invoice?.row ?? 0)).toBe(hit.position);
  });

  test("fixes are planned for every group that has some, and shown before they are carried out", async () => {
    const { ask, findings } = sample.evaluated;
    expect(findings.overview.fixes.length).toBeGreaterThan(0);
    for (const { kind, sheet } of findings.overview.fixes) {
      const { plan, preview } = await ask.planFixes(kind, sheet);
      expect(plan.sheets.map((write) => write.sheet)).toEqual([sheet]);
      expect(preview.total).toBeGreaterThan(0);
      for (const cell of preview.items) expect(cell.now).not.toEqual(cell.was);
    }
  });

  test("all problems are planned onto a sheet of their own, in the sheets' language", async () => {
    const { ask, findings } = sample.evaluated;
    const [write] = (await ask.planProblemSheet("en")).sheets;
    const problems = findings.overview.problems.reduce((sum, { count }) => sum + count, 0);
    expect(write).toMatchObject({ sheet: "Problems", isNewSheet: true });
    expect(write?.rows).toHaveLength(problems);
  });
});
