import { loadProgram, type RuleFiles } from "../../src/ruleset";
import { changed, problemsOf, shippedFiles } from "./support";

describe("files as a whole", () => {
  test("one that is missing", () => {
    const rest: RuleFiles = Object.fromEntries(
      Object.entries(shippedFiles()).filter(([name]) => name !== "points.json"),
    );
    expect(problemsOf(rest)).toEqual([
      {
        code: "file-missing",
        severity: "error",
        file: "points.json",
        path: "",
        details: { file: "points.json" },
      },
    ]);
  });

  test("one that is too large is not read", () => {
    const [problem] = problemsOf({ ...shippedFiles(), "points.json": " ".repeat(1_000_001) });
    expect(problem).toMatchObject({ code: "file-too-large", details: { size: "1000001", limit: "1000000" } });
  });

  test("one that is not JSON, with line and column", () => {
    const [problem] = problemsOf({
      ...shippedFiles(),
      "points.json": '{\n  "benefit": "points-program"\n  "trueUp": true\n}',
    });
    expect(problem).toMatchObject({
      code: "not-json",
      line: 3,
      column: 3,
      details: { found: '"trueUp": true' },
    });
  });

  test("one that ends too early", () => {
    expect(problemsOf({ ...shippedFiles(), "points.json": "{" })).toMatchObject([
      { code: "not-json", details: { found: "" } },
    ]);
  });

  test("one that is nested too deep", () => {
    const [problem] = problemsOf({ ...shippedFiles(), "points.json": '{"a":'.repeat(100) });
    expect(problem).toMatchObject({ code: "nested-too-deep", details: { limit: "64" } });
  });

  test("a repeated requirement, with the line of the first", () => {
    const text = (shippedFiles()["levels.json"] ?? "").replace(
      '"joint-solutions": {\n',
      '"registration": {\n',
    );
    const [problem] = problemsOf({ ...shippedFiles(), "levels.json": text });
    expect(problem).toMatchObject({
      code: "duplicate-key",
      path: "/requirements/registration",
      details: { key: "registration", line: "83" },
    });
  });

  test("a key that reaches into prototypes", () => {
    const text = (shippedFiles()["program.json"] ?? "").replace('"facts": {', '"facts": { "__proto__": {},');
    expect(problemsOf({ ...shippedFiles(), "program.json": text })).toMatchObject([
      { code: "forbidden-key", path: "/facts/__proto__" },
    ]);
  });

  test("problems of several files come together, errors first", () => {
    const one = changed("benefits.json", { "/benefits/0/levels": [], "/benefits/1/levels/0": "none" });
    const problems = problemsOf(changed("points.json", { "/benefit": "none" }, one));
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ["benefit-level-unknown", "benefits.json"],
      ["points-benefit-unknown", "points.json"],
      ["benefit-unused", "benefits.json"],
    ]);
  });

  test("a warning does not keep the program from loading", () => {
    const result = loadProgram(changed("benefits.json", { "/benefits/3/levels": [] }));
    expect(result).toMatchObject({ ok: true, problems: [{ code: "benefit-unused", severity: "warning" }] });
  });

  test("every problem in a text has its line and column", () => {
    const [problem] = problemsOf(changed("points.json", { "/benefit": "none" }));
    expect(problem).toMatchObject({ line: 3, column: 3 });
  });
});
