import { engineDifferences } from "../../src/app/engine-check";
import { partnerJson } from "../../src/app/result-json";
import type { Program } from "../../src/domain/program";
import { problemList } from "../../src/domain/problems";
import { problemSentence } from "../../src/app/problem-text";
import { changed, loaded, names, sourceOf } from "../ruleset/support";
import { evaluated } from "../support/evaluated";
import { buy, COMPLETE, type Row } from "../support/workbooks";

const column = (header: string, more: object = {}): object => ({
  type: "text",
  headers: { ru: [header], en: [header], kk: [header] },
  ...more,
});

/** A points rule for servers only. */
const SERVERS = { all: [{ fact: "category", operator: "equal", value: "servers" }] };

function earningOn(category: object, purchases: object = SERVERS): Program {
  const program = changed("program.json", { "/sheets/purchases/columns/category": category });
  return loaded(changed("points.json", { "/rules/0/event/params/purchases": purchases }, program));
}

async function outcomeOf(program: Program, purchases: readonly Row[], partner: Row = COMPLETE) {
  const evaluation = await evaluated({ partners: [partner], purchases }, program, "2026-12-31");
  return {
    evaluation,
    total: partnerJson(evaluation, 0, "en").points.total,
    problems: problemList(evaluation.problems)
      .filter(({ code }) => code !== "held-level-unmet")
      .map(({ code, severity, at, details }) => ({
        at: `${at.sheet}!${at.cell}`,
        code,
        severity,
        details,
      })),
  };
}

describe("a category spelled differently from the rules", () => {
  test("counts, with a warning for each spelling", async () => {
    const rows = ["servers", "Servers", " SERVERS", "Servers", "sеrvеrs", "laptops"].map((category) =>
      buy(100_000, { category }),
    );
    const { total, problems, evaluation } = await outcomeOf(earningOn(column("Category")), rows);
    expect(total).toBe(10_000);
    expect(problems).toEqual([
      {
        at: "Purchases!F3",
        code: "text-by-likeness",
        severity: "warning",
        details: { found: "Servers", text: "servers", count: "2" },
      },
      {
        at: "Purchases!F4",
        code: "text-by-likeness",
        severity: "warning",
        details: { found: "SERVERS", text: "servers", count: "1" },
      },
      {
        at: "Purchases!F6",
        code: "text-by-likeness",
        severity: "warning",
        details: { found: "sеrvеrs", text: "servers", count: "1" },
      },
    ]);
    const [problem] = problemList(evaluation.problems);
    expect(problem && problemSentence(evaluation.program, problem, "en")).toBe(
      '"Servers" (2 rows) counts as "servers": only case, look-alike letters, dashes or blanks differ. Write both alike.',
    );
  });

  test("does not count if the column is compared exactly", async () => {
    const program = earningOn(column("Category", { exact: true }));
    const rows = [buy(100_000, { category: "Servers" }), buy(100_000, { category: "servers" })];
    expect(await outcomeOf(program, rows)).toMatchObject({ total: 2000, problems: [] });
  });

  test("behaves the same in a rule that excludes it, or asks for one of a list", async () => {
    const not = { all: [{ fact: "category", operator: "notEqual", value: "servers" }] };
    const list = { all: [{ fact: "category", operator: "in", value: ["laptops", "servers"] }] };
    const rows = [buy(100_000, { category: "СЕРВЕРЫ" }), buy(100_000, { category: "SERVERS" })];
    expect(await outcomeOf(earningOn(column("Category"), not), rows)).toMatchObject({ total: 2000 });
    expect(await outcomeOf(earningOn(column("Category"), list), rows)).toMatchObject({ total: 2000 });
  });
});

describe("texts of a partner", () => {
  const files = (comparison: object, more: object = {}) =>
    changed(
      "levels.json",
      { "/requirements/registration/conditions/all/0": { fact: "region", ...comparison } },
      changed("program.json", {
        "/sheets/partners/columns/region": column("Region", more),
        "/sheets/partners/columns/homeRegion": column("Home region"),
      }),
    );
  const almaty = { operator: "equal", value: "Алматы" };

  test("meet a requirement despite another spelling, and json-rules-engine agrees", async () => {
    const rules = files(almaty);
    const partner = { ...COMPLETE, region: "алмaты" };
    const { evaluation, problems } = await outcomeOf(loaded(rules), [], partner);
    const { registration } = partnerJson(evaluation, 0, "en").requirements;
    // Texts of cell and rule are shown as typed.
    expect(registration).toMatchObject({
      outcome: "met",
      comparisons: [{ found: "алмaты", needed: "Алматы" }],
    });
    expect(problems).toMatchObject([{ code: "text-by-likeness", details: { text: "Алматы", count: "1" } }]);
    expect(await engineDifferences(sourceOf(rules), evaluation)).toEqual([]);
  });

  test("are compared with another column's texts in the same way", async () => {
    const rules = files({ operator: "equal", value: { fact: "homeRegion" } });
    const partner = { ...COMPLETE, region: "Алматы", homeRegion: "АЛМАТЫ" };
    const { evaluation, problems } = await outcomeOf(loaded(rules), [], partner);
    expect(partnerJson(evaluation, 0, "en").requirements["registration"]?.outcome).toBe("met");
    expect(problems).toMatchObject([
      { code: "text-by-likeness", details: { found: "Алматы", text: "АЛМАТЫ", count: "1" } },
    ]);
    expect(await engineDifferences(sourceOf(rules), evaluation)).toEqual([]);
  });

  test("of which one is exact are compared exactly", async () => {
    const rules = files({ operator: "equal", value: { fact: "homeRegion" } }, { exact: true });
    const partner = { ...COMPLETE, region: "Алматы", homeRegion: "АЛМАТЫ" };
    const { evaluation, problems } = await outcomeOf(loaded(rules), [], partner);
    expect(partnerJson(evaluation, 0, "en").requirements["registration"]?.outcome).toBe("unmet");
    expect(problems).toEqual([]);
    expect(await engineDifferences(sourceOf(rules), evaluation)).toEqual([]);
  });
});

test("distinct texts are counted in the way that rules compare them", async () => {
  const fact = {
    type: "count",
    name: names("Categories"),
    aggregate: "distinctCount",
    column: "category",
    window: "lifetime",
  };
  const counting = (more: object): Program =>
    loaded(
      changed(
        "levels.json",
        { "/requirements/registration/conditions/all/0": { fact: "kinds", operator: "equal", value: 2 } },
        changed("program.json", {
          "/sheets/purchases/columns/category": column("Category", more),
          "/facts/kinds": fact,
        }),
      ),
    );
  const rows = ["servers", "laptops", "Servers"].map((category) => buy(1, { category }));
  const kinds = async (more: object) => {
    const { evaluation, problems } = await outcomeOf(counting(more), rows);
    const found = partnerJson(evaluation, 0, "en").requirements["registration"]?.comparisons[0]?.found;
    return { found, problems: problems.map(({ details }) => details) };
  };
  expect(await kinds({})).toEqual({
    found: 2,
    problems: [{ found: "Servers", text: "servers", count: "1" }],
  });
  expect(await kinds({ exact: true })).toEqual({ found: 3, problems: [] });
});

test("two texts of the rules that count as one do not contradict each other", () => {
  const both = {
    all: [
      { fact: "name", operator: "equal", value: "Acme" },
      { fact: "name", operator: "equal", value: "ACME" },
    ],
  };
  const files = changed("levels.json", { "/requirements/registration/conditions": both });
  expect(loaded(files).levels).toHaveLength(5);
});
