import { RULE_PROBLEM_CODES } from "../../src/ruleset";
import type { RuleFileName, RuleProblemCode } from "../../src/ruleset";
import { CONDITION_FORM_MISTAKES } from "./mistakes/condition-form";
import { CONDITION_NAMES_MISTAKES } from "./mistakes/condition-names";
import { B, leaf } from "./mistakes/kit";
import { LEVELS_MISTAKES } from "./mistakes/levels-file";
import { OTHER_MISTAKES } from "./mistakes/other-files";
import { PROGRAM_MISTAKES } from "./mistakes/program-file";
import { SCHEMA_MISTAKES } from "./mistakes/schema";
import { changed, expectWellFormed, problemsOf, type Changes } from "./support";

const MISTAKES = [
  ...SCHEMA_MISTAKES,
  ...CONDITION_FORM_MISTAKES,
  ...CONDITION_NAMES_MISTAKES,
  ...PROGRAM_MISTAKES,
  ...LEVELS_MISTAKES,
  ...OTHER_MISTAKES,
];

describe("each mistake in a rule file is named, with its place", () => {
  test.each(MISTAKES.map((mistake) => [mistake.code, mistake.when, mistake] as const))(
    "%s: %s",
    (_, __, mistake) => {
      const { code, file, changes, details = {}, severity = "error" } = mistake;
      const at = mistake.at ?? Object.keys(changes)[0];
      const problems = problemsOf(changed(file, changes));
      const found = problems.filter((problem) => problem.code === code);
      expect(found).toContainEqual(
        expect.objectContaining({
          file,
          path: at,
          severity,
          details: expect.objectContaining(details) as unknown,
        }),
      );
      for (const problem of problems) expectWellFormed(problem);
      // One mistake gives one problem, not many.
      expect(problems.filter((problem) => problem.path === at && problem.code !== code)).toEqual([]);
    },
  );
});

test("every code has a test above or below, and no unknown code is used here", () => {
  const elsewhere: readonly RuleProblemCode[] = [
    ...([
      "file-missing",
      "file-too-large",
      "not-json",
      "nested-too-deep",
      "forbidden-key",
      "duplicate-key",
    ] as const),
    // These are tested in versions.test.ts, and those of links in test/cli/versions.test.ts.
    ...(["versions-beside-files", "first-version-with-day", "version-without-day"] as const),
    ...(["versions-out-of-order", "version-folder-taken", "version-folder-missing"] as const),
    ...(["version-folder-linked", "versions-too-large", "version-inside-period"] as const),
    ...(["version-term-differs", "version-currency-differs", "version-column-missing"] as const),
    ...(["version-column-type", "version-level-gone", "version-requirement-gone"] as const),
    ...(["version-column-gone", "version-name-taken"] as const),
    // These are tested in cases.test.ts.
    ...(["not-a-day", "case-column-unknown", "case-level-unknown"] as const),
    ...(["case-requirement-unknown", "case-benefit-unknown"] as const),
    // This is tested in test/addin: the code that runs the checks reports it.
    "not-checked",
    // For schema keywords that are not in use today.
    "schema-refuses",
  ];
  const tested = new Set<string>([...MISTAKES.map((mistake) => mistake.code), ...elsewhere]);
  expect([...tested].sort()).toEqual(Object.keys(RULE_PROBLEM_CODES).sort());
});

describe("no mistake", () => {
  test.each<[string, RuleFileName, Changes]>([
    [
      "a band for one sum alone",
      "points.json",
      {
        [B]: [
          { upTo: 100, inclusive: false, rate: 0.02 },
          { upTo: 100, inclusive: true, rate: 0.03 },
          { rate: 0.04 },
        ],
      },
    ],
    ["a rate of 0 and of 1", "points.json", { [B]: [{ upTo: 0, inclusive: true, rate: 0 }, { rate: 1 }] }],
    ["a rate of six decimals", "points.json", { [B]: [{ rate: 0.012345 }] }],
    [
      "an edge of two decimals",
      "points.json",
      {
        [B]: [
          { upTo: 0.07, inclusive: true, rate: 0.02 },
          { from: 0.07, rate: 0.04 },
        ],
      },
    ],
    ["points for every level", "points.json", { "/benefit": undefined }],
    [
      "a filter on purchases",
      "points.json",
      { "/rules/0/event/params/purchases": { not: { any: [leaf("currency", "in", ["USD", "EUR"])] } } },
    ],
    [
      "a requirement through another",
      "levels.json",
      { "/requirements/base-level/conditions/all/-": { condition: "registration" } },
    ],
  ])("%s", (_, file, changes) => {
    expect(problemsOf(changed(file, changes))).toEqual([]);
  });
});
