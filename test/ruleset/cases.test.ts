import { timelineOf } from "../../src/domain/timeline";
import type { RuleProblem } from "../../src/ruleset";
import { parseCases, withOverrides } from "../../src/ruleset";
import type { RuleProblemCode } from "../../src/ruleset";
import { expectWellFormed, loaded, names, problemsOf, shippedFiles } from "./support";

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

  test("without settings, or with a file that is not JSON, the files stay as they are", () => {
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
    parseCases("cases/points.json", text(...cases), timelineOf(program)).problems;

  test("are read", () => {
    expect(parseCases("cases/points.json", text(one), timelineOf(program))).toEqual({
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
    ["case-level-unknown", "/cases/0/expect/heldLevel", { ...one, expect: { heldLevel: "primary" } }],
    ["case-benefit-unknown", "/cases/0/expect/benefits", { ...one, expect: { benefits: ["points"] } }],
    [
      "case-requirement-unknown",
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

  describe("with a given partner", () => {
    const given = { partner: { name: "Acme", registeredOn: "2026-02-10", salesSpecialists: 2 } };
    const read = (partner: object | undefined, more: object = { given }) => {
      const cases = [{ ...one, partner, purchases: undefined }];
      const file = JSON.stringify({ $schema: "../schemas/cases.schema.json", ...more, cases });
      return parseCases("cases/points.json", file, timelineOf(program));
    };
    const partnerOf = (partner: object | undefined) => {
      const cases = read(partner);
      return cases.ok ? cases.value[0]?.partner : cases.problems;
    };

    test("begin with it, and give the differences; null is a blank cell", () => {
      expect(partnerOf(undefined)).toEqual(given.partner);
      expect(partnerOf({ salesSpecialists: null, level: "corporate-reseller" })).toEqual({
        ...given.partner,
        salesSpecialists: null,
        level: "corporate-reseller",
      });
    });

    test("may leave out purchases", () => {
      expect(read({})).toMatchObject({ ok: true, value: [{ purchases: [] }] });
    });

    test("may name only existing columns; without a given partner each case has its own", () => {
      const wrong = { given: { partner: { registered: "2026-02-10" } } };
      expect(read({}, wrong).problems).toMatchObject([
        { code: "case-column-unknown", path: "/given/partner/registered" },
      ]);
      expect(read(undefined, {}).problems).toMatchObject([
        { code: "missing-property", path: "/cases/0", details: { property: "partner" } },
      ]);
    });
  });

  test("a file that is too large, or not JSON", () => {
    expect(parseCases("a.json", " ".repeat(1_000_001)).problems).toMatchObject([{ code: "file-too-large" }]);
    expect(parseCases("a.json", "[").problems).toMatchObject([{ code: "not-json", file: "a.json" }]);
  });
});
