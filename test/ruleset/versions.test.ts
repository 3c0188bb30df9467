/** Versions of a rules folder: `versions.json`, and the checks of versions against each other. */
import fc from "fast-check";
import { isoOf } from "../../src/domain/calendar";
import { versionsIn, type RuleFiles, type RuleProblem, type RuleProblemCode } from "../../src/ruleset";
import { folderOf, loadFolder, type GivenVersion } from "../support/versions";
import { changed, expectWellFormed, names, shippedFiles } from "./support";

const SECOND = { from: "2026-07-01" };

const problemsOf = (...versions: readonly GivenVersion[]): readonly RuleProblem[] =>
  loadFolder(folderOf(...versions)).problems.filter(({ code }) => code !== "version-name-taken");
const listProblems = (list: unknown): readonly RuleProblem[] =>
  loadFolder({ ...folderOf({}, SECOND), "versions.json": JSON.stringify(list) }).problems;
const points = (changes: Readonly<Record<string, unknown>>): RuleFiles => changed("points.json", changes);
const LIMIT = "/rules/0/event/params/bands/0/upTo";
const OTHER_LIMIT = points({ [LIMIT]: 2_000_000, "/rules/0/event/params/bands/1/from": 2_000_000 });

describe("a rules folder", () => {
  test("without versions.json is one version, as it always was", () => {
    const loaded = loadFolder(shippedFiles());
    if (!loaded.ok) throw new Error("the shipped rules are right");
    expect(loaded.value.map(({ from, folder }) => [from, folder])).toEqual([[undefined, ""]]);
    expect(loaded.problems).toEqual([]);
  });

  test("with versions.json has each version from its day, with its note", () => {
    const loaded = loadFolder(
      folderOf({}, { from: "2026-07-01", note: "a lower limit", files: OTHER_LIMIT }),
    );
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const found = loaded.value.map(({ from, note }) => [from === undefined ? undefined : isoOf(from), note]);
    expect(found).toEqual([
      [undefined, undefined],
      ["2026-07-01", "a lower limit"],
    ]);
    expect(loaded.value[1]?.program.points.rules[0]?.bands[0]?.upTo).toBe(200_000_000);
  });

  test("a problem of a version's file names its folder, its line and its path", () => {
    const wrong = points({ "/benefit": "none" });
    expect(problemsOf({}, { ...SECOND, files: wrong })).toMatchObject([
      { code: "points-benefit-unknown", file: "v2/points.json", path: "/benefit", line: 3 },
    ]);
  });

  test("wrong versions give no heap of problems: as many together as one alone may give", () => {
    const slips = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`/slip${String(at)}`, 1]));
    const wrong = points(slips);
    expect(problemsOf({ files: wrong })).toHaveLength(200);
    expect(problemsOf({ files: wrong }, { ...SECOND, files: wrong })).toHaveLength(300);
  });

  test("problems of all versions come together", () => {
    const wrong = points({ "/benefit": "none" });
    expect(problemsOf({ files: wrong }, { ...SECOND, files: wrong }).map(({ file }) => file)).toEqual([
      "v1/points.json",
      "v2/points.json",
    ]);
  });
});

describe("versions.json is refused with a place", () => {
  const cases: readonly (readonly [RuleProblemCode, string, unknown, string])[] = [
    ["wrong-type", "that is no list", { folder: "v1" }, ""],
    ["too-few", "without any version", [], ""],
    ["missing-property", "without a folder", [{ note: "first" }], "/0"],
    ["unknown-property", "with a misspelt property", [{ folder: "v1", form: "2026-07-01" }], "/0/form"],
    ["wrong-form", "with a folder that leads up", [{ folder: "../v1" }], "/0/folder"],
    ["wrong-form", "with a folder that is its own", [{ folder: "." }], "/0/folder"],
    ["wrong-form", "with an absolute folder", [{ folder: "/etc" }], "/0/folder"],
    ["wrong-form", "with a drive", [{ folder: "C:v1" }], "/0/folder"],
    ["wrong-form", "with a folder in a folder", [{ folder: "a\\b" }], "/0/folder"],
    ["first-version-with-day", "with a day of the first version", [{ folder: "v1", ...SECOND }], "/0/from"],
    ["version-without-day", "without a day of a further one", [{ folder: "v1" }, { folder: "v2" }], "/1"],
    [
      "wrong-form",
      "with a day in another form",
      [{ folder: "v1" }, { folder: "v2", from: "1.7.2026" }],
      "/1/from",
    ],
    [
      "not-a-day",
      "with a day that there is not",
      [{ folder: "v1" }, { folder: "v2", from: "2026-06-31" }],
      "/1/from",
    ],
    [
      "version-folder-taken",
      "with one folder twice",
      [{ folder: "v1" }, { folder: "V1", ...SECOND }],
      "/1/folder",
    ],
    [
      "version-folder-missing",
      "with a folder without rule files",
      [{ folder: "v1" }, { folder: "v3", ...SECOND }],
      "/1/folder",
    ],
  ];
  test.each(cases)("%s: %s", (code, _, list, path) => {
    const found = listProblems(list);
    expect(found.map((problem) => [problem.code, problem.file, problem.path])).toEqual([
      [code, "versions.json", path],
    ]);
    for (const problem of found) {
      expectWellFormed(problem);
      expect(problem.line).toBeGreaterThan(0);
    }
  });

  test("days that do not ascend", () => {
    const list = [{}, { from: "2026-07-01" }, { from: "2026-07-01" }, { from: "2026-04-01" }];
    expect(problemsOf(...list)).toMatchObject([
      { code: "versions-out-of-order", path: "/2/from", details: { previous: "2026-07-01" } },
      { code: "versions-out-of-order", path: "/3/from" },
    ]);
  });

  test("a text that is no JSON, and one that is too large", () => {
    const files = folderOf({});
    expect(loadFolder({ ...files, "versions.json": "[" }).problems).toMatchObject([
      { code: "not-json", file: "versions.json" },
    ]);
    expect(loadFolder({ ...files, "versions.json": " ".repeat(1_000_001) }).problems).toMatchObject([
      { code: "file-too-large", file: "versions.json" },
    ]);
  });

  test("rule files beside it: which are meant, nobody can tell", () => {
    const found = loadFolder({ ...folderOf({}), "points.json": "{}", "levels.json": "{}" }).problems;
    expect(found).toMatchObject([
      { code: "versions-beside-files", path: "", details: { files: "levels.json, points.json" } },
    ]);
  });

  test("more than a hundred versions, and more text than can be kept", () => {
    const many = Array.from({ length: 101 }, (_, at) => ({ folder: `v${String(at)}` }));
    expect(listProblems(many)).toMatchObject([{ code: "too-many", details: { limit: "100" } }]);
    const large = { ...folderOf({}), "v1/points.json": " ".repeat(8_000_001) };
    expect(loadFolder(large).problems).toMatchObject([
      { code: "versions-too-large", details: { limit: "8000000" } },
    ]);
  });

  test("whatever else it holds, with problems that say where", () => {
    const entry = fc.record(
      {
        folder: fc.oneof(fc.string(), fc.constant("v1")),
        from: fc.oneof(fc.string(), fc.constant("2026-07-01")),
        note: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.array(entry)), (list) => {
        const found = versionsIn({ "versions.json": JSON.stringify(list), "v1/points.json": "{}" });
        if (found.ok) expect(found.value.versions.map(({ folder }) => folder)).toEqual(["v1"]);
        for (const problem of found.problems) {
          expectWellFormed(problem);
          expect(problem.file).toBe("versions.json");
        }
      }),
    );
  });

  test("names that every object has are no folders of it", () => {
    expect(listProblems([{ folder: "constructor" }])).toMatchObject([{ code: "version-folder-missing" }]);
  });
});

describe("a version begins where a settlement period begins", () => {
  test("in the middle of a quarter it is refused, with the nearest two days", () => {
    const found = problemsOf({}, { from: "2026-07-15", files: OTHER_LIMIT });
    expect(found).toMatchObject([
      {
        code: "version-inside-period",
        file: "versions.json",
        path: "/1/from",
        details: { from: "2026-07-15", before: "2026-07-01", after: "2026-10-01" },
      },
    ]);
    for (const problem of found) expectWellFormed(problem);
  });

  test("of a period of the version before it and of its own", () => {
    const monthly = points({ "/settlementFrequency": "month" });
    const yearly = points({ "/settlementFrequency": "year" });
    expect(problemsOf({}, { from: "2026-08-01", files: monthly })).toMatchObject([
      { details: { before: "2026-07-01", after: "2026-10-01" } },
    ]);
    expect(problemsOf({ files: monthly }, { from: "2026-08-01" })).toMatchObject([
      { details: { before: "2026-07-01", after: "2026-10-01" } },
    ]);
    expect(
      problemsOf(
        { files: monthly },
        { from: "2026-08-01", files: changed("points.json", { [LIMIT]: 1 }, monthly) },
      ).map(({ code }) => code),
    ).not.toContain("version-inside-period");
    expect(problemsOf({ files: monthly }, { from: "2026-07-01", files: yearly })).toMatchObject([
      { details: { before: "2026-01-01", after: "2027-01-01" } },
    ]);
  });

  test("the version after one that changes points has to, too, where it changes them again", () => {
    const found = problemsOf({}, { from: "2026-07-01", files: OTHER_LIMIT }, { from: "2026-08-15" });
    expect(found).toMatchObject([{ code: "version-inside-period", path: "/2/from" }]);
  });

  const changesPoints: readonly (readonly [string, RuleFiles])[] = [
    ["a setting", points({ "/trueUp": false })],
    ["the age of rates", points({ "/currencyRates/maxAgeDays": 7 })],
    ["the treatment of the sum before", points({ "/onRuleChange": "wholeTerm" })],
    ["a rule's name", points({ "/rules/0/name": "another" })],
    ["a band's edge", points({ "/rules/0/event/params/bands/0/inclusive": false })],
    ["who earns", points({ "/benefit": undefined })],
    ["the levels with the benefit", changed("benefits.json", { "/benefits/0/levels": ["primary-reseller"] })],
    ["the entry level", changed("levels.json", { "/entryLevel": "professional-reseller" })],
    [
      "a requirement that the rule asks",
      changed("levels.json", {
        "/requirements/registration/conditions": {
          all: [{ fact: "registered", operator: "notEqual", value: false }],
        },
      }),
    ],
    ["a fact that it asks", changed("program.json", { "/facts/registered/membership": "active" })],
  ];
  test.each(changesPoints)("%s changes points", (_, files) => {
    expect(problemsOf({}, { from: "2026-07-15", files })).toMatchObject([{ code: "version-inside-period" }]);
  });

  const changesNone: readonly (readonly [string, RuleFiles])[] = [
    ["what a point is worth", changed("points.json", { "/valueOfPoint": 1.5 })],
    ["a note", points({ "/note": "a remark" })],
    ["a name that people see", points({ "/rules/0/event/params/name": names("Bonus") })],
    ["the default written out", points({ "/onRuleChange": "fromItsDay" })],
    [
      "a requirement that no rule asks",
      changed("levels.json", { "/requirements/joint-solutions/name": names("x") }),
    ],
    ["another benefit", changed("benefits.json", { "/benefits/1/levels": ["primary-reseller"] })],
    ["a level's name", changed("levels.json", { "/levels/0/name": names("Starter") })],
    [
      "a header",
      changed("program.json", { "/sheets/partners/columns/jointSolutions/headers/en/-": "Solutions" }),
    ],
    ["the version's name", changed("program.json", { "/version": "2" })],
  ];
  test.each(changesNone)("%s changes none, and may change on any day", (_, files) => {
    expect(problemsOf({}, { from: "2026-07-15", files })).toEqual([]);
  });
});

describe("what versions have in common", () => {
  test("term and currency", () => {
    const term = changed("program.json", { "/term": "anniversary" });
    const currency = changed("program.json", { "/currency": "USD" });
    expect(problemsOf({}, { ...SECOND, files: term })).toMatchObject([
      { code: "version-term-differs", file: "v2/program.json", path: "/term" },
    ]);
    expect(problemsOf({}, { ...SECOND, files: currency })).toMatchObject([
      { code: "version-currency-differs", path: "/currency", details: { found: "USD", expected: "KZT" } },
    ]);
  });

  const sales = { all: [{ fact: "salesSpecialists", operator: "greaterThanInclusive", value: 1 }] };
  const asking = points({ "/rules/0/conditions": sales });
  const noColumn = changed(
    "levels.json",
    {
      "/requirements/sales-specialist/conditions": {
        all: [{ fact: "jointSolutions", operator: "greaterThanInclusive", value: 1 }],
      },
    },
    changed("program.json", { "/sheets/partners/columns/salesSpecialists": undefined }),
  );

  test("columns that points rules of an earlier version need", () => {
    const found = problemsOf({ files: asking }, { ...SECOND, files: noColumn });
    expect(found.filter(({ severity }) => severity === "error")).toMatchObject([
      {
        code: "version-column-missing",
        file: "v2/program.json",
        path: "/sheets/partners/columns",
        details: { column: "salesSpecialists", version: "v1" },
      },
    ]);
    for (const problem of found) expectWellFormed(problem);
  });

  test("also of one that is not the version before", () => {
    const found = problemsOf({ files: asking }, SECOND, { from: "2026-10-01", files: noColumn });
    expect(found.filter(({ severity }) => severity === "error")).toMatchObject([
      { code: "version-column-missing", file: "v3/program.json", details: { version: "v1" } },
    ]);
  });

  test("and their types", () => {
    const other = changed("program.json", { "/sheets/partners/columns/salesSpecialists/type": "money" });
    const found = problemsOf({ files: asking }, { ...SECOND, files: other });
    expect(found).toMatchObject([
      { code: "version-column-type", path: "/sheets/partners/columns/salesSpecialists" },
    ]);
    for (const problem of found) expectWellFormed(problem);
  });

  test("what a version leaves out is a warning: level, requirement, column", () => {
    const found = problemsOf({}, { ...SECOND, files: noColumn });
    expect(found).toMatchObject([
      { code: "version-column-gone", severity: "warning", details: { column: "salesSpecialists" } },
    ]);
    const more = changed("levels.json", {
      "/requirements/training": { name: names("x"), conditions: sales },
    });
    const gone = problemsOf({ files: more }, SECOND).filter(({ code }) => code.startsWith("version-"));
    expect(gone).toMatchObject([
      { code: "version-requirement-gone", file: "v2/levels.json", details: { requirement: "training" } },
    ]);
    for (const problem of [...found, ...gone]) expectWellFormed(problem);
  });

  test("two versions of one name are a warning: results do not tell them apart", () => {
    expect(loadFolder(folderOf({}, SECOND)).problems).toMatchObject([
      { code: "version-name-taken", severity: "warning", file: "v2/program.json", path: "/version" },
    ]);
  });
});

test("a level that goes is a warning", () => {
  const level = { id: "trial", kind: "level", name: names("Trial") };
  const tier = {
    name: "trial",
    conditions: { all: [{ condition: "registration" }] },
    event: { type: "eligible", params: { level: "trial" } },
  };
  const more = changed("levels.json", { "/levels/-": level, "/tiers/-": tier });
  expect(problemsOf({ files: more }, SECOND)).toMatchObject([
    { code: "version-level-gone", file: "v2/levels.json", path: "/levels", details: { level: "trial" } },
  ]);
});
