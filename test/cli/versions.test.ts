/** The command with a rules folder that holds versions. */
import { mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RuleFiles } from "../../src/ruleset";
import { changed } from "../ruleset/support";
import { command, scratchFolder, xlsxOf } from "../support/command";
import { folderOf } from "../support/versions";
import { COMPLETE, date } from "../support/workbooks";

const folder = scratchFolder();
afterAll(folder.remove);

/** A rules folder on disk. */
function rulesFolder(name: string, files: RuleFiles): string {
  const path = join(folder.path, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  }
  return path;
}

/** The limit of 3 000 000 lowered to 2 000 000, and another name: R10's worked example. */
const LOWERED = changed(
  "points.json",
  {
    "/rules/0/event/params/bands": [
      { upTo: 2_000_000, inclusive: true, rate: 0.02 },
      { from: 2_000_000, rate: 0.04 },
    ],
  },
  changed("program.json", { "/version": "2" }),
);
const BOOK = xlsxOf({
  partners: [COMPLETE],
  purchases: [
    { date: date("2026-03-15"), partnerId: "P-001", document: "1", amount: 2_900_000 },
    { date: date("2026-05-15"), partnerId: "P-001", document: "2", amount: 500_000 },
  ],
});

interface ResultJson {
  readonly program: { readonly version: string };
  readonly partners: readonly {
    readonly points: { readonly quarters: readonly { readonly points: number }[] };
  }[];
}

async function evaluated(rules: string, asOf: string): Promise<ResultJson> {
  const book = folder.file("book.xlsx", BOOK);
  const { stdout, stderr, status } = await command(
    "evaluate",
    book,
    "--rules",
    rules,
    "--as-of",
    asOf,
    "--json",
    "-",
  );
  expect({ status, stderr }).toMatchObject({ status: 0 });
  return JSON.parse(stdout) as ResultJson;
}

const pointsOf = ({ partners }: ResultJson) => partners[0]?.points.quarters.map(({ points }) => points);

test("each quarter earns by the version of its first day, and results name the one in force", async () => {
  const rules = rulesFolder("two", folderOf({}, { from: "2026-04-01", files: LOWERED }));
  const before = await evaluated(rules, "2026-03-31");
  expect([before.program.version, pointsOf(before)]).toEqual(["1.0.0", [58_000]]);
  const after = await evaluated(rules, "2026-06-30");
  expect([after.program.version, pointsOf(after)]).toEqual(["2", [58_000, 20_000]]);
});

test("a folder with one version in versions.json gives what the folder itself gives", async () => {
  const single = rulesFolder("single", folderOf({}));
  expect(await evaluated(single, "2026-06-30")).toEqual(await evaluated("rules", "2026-06-30"));
});

describe("closed periods and versions", () => {
  async function closedBook(rules: string): Promise<string> {
    const out = join(folder.path, "closed.xlsx");
    const book = folder.file("to-close.xlsx", BOOK);
    const args = ["close", book, "--rules", rules, "--period", "2026-Q1", "--by", "Айгуль", "--out", out];
    const { status, stderr } = await command(...args);
    expect({ status, stderr }).toMatchObject({ status: 0 });
    return out;
  }
  async function codesBy(book: string, files: RuleFiles): Promise<readonly string[]> {
    const rules = rulesFolder(`rules ${String(Math.random()).slice(2)}`, files);
    const { stdout } = await command(
      "evaluate",
      book,
      "--rules",
      rules,
      "--as-of",
      "2026-06-30",
      "--json",
      "-",
    );
    const result = JSON.parse(stdout) as ResultJson & { problems: readonly { code: string }[] };
    expect(pointsOf(result)?.[0]).toBe(58_000);
    return result.problems.map(({ code }) => code);
  }

  test("a version from the day after the closed period moves nothing", async () => {
    const book = await closedBook("rules");
    expect(await codesBy(book, folderOf({}, { from: "2026-04-01", files: LOWERED }))).toEqual([]);
  });

  test("one that begins in a closed period is a problem, unless it changes no points", async () => {
    const book = await closedBook("rules");
    const from = "2026-01-01";
    expect(await codesBy(book, folderOf({}, { from, files: LOWERED }))).toContain("version-in-closed-period");
    const renamed = changed("program.json", { "/version": "2" });
    expect(await codesBy(book, folderOf({}, { from: "2026-02-17", files: renamed }))).toEqual([]);
  });

  test("one that a closing used cannot be changed or taken out without a word", async () => {
    const book = await closedBook("rules");
    expect(await codesBy(book, folderOf({ files: LOWERED }))).toContain("closing-rules-missing");
  });
});

describe("a folder is refused with status 4, and nothing is written", () => {
  async function refusal(rules: string): Promise<string> {
    const out = join(folder.path, "out.xlsx");
    const book = folder.file("refused.xlsx", BOOK);
    const { status, stderr } = await command("evaluate", book, "--rules", rules, "--out", out);
    expect(status).toBe(4);
    return stderr;
  }

  test("where a version begins inside a quarter", async () => {
    const rules = rulesFolder("inside", folderOf({}, { from: "2026-04-10", files: LOWERED }));
    expect(await refusal(rules)).toMatch(/versions\.json:\d+:\d+ \/1\/from: .*2026-04-01 or 2026-07-01/);
  });

  test("where versions.json cannot be read", async () => {
    const rules = rulesFolder("broken", { ...folderOf({}), "versions.json": "[{" });
    expect(await refusal(rules)).toMatch(/versions\.json:1/);
  });

  test("where a folder leads out of it by its name, or by a link", async () => {
    const up = rulesFolder("up", { ...folderOf({}), "versions.json": '[{ "folder": "../two" }]' });
    expect(await refusal(up)).toContain("/0/folder");
    const linked = rulesFolder("linked", folderOf({}));
    renameSync(join(linked, "v1"), join(folder.path, "elsewhere"));
    symlinkSync(join(folder.path, "elsewhere"), join(linked, "v1"));
    expect(await refusal(linked)).toContain("link");
  });

  test("where a version has no folder, or lacks a file", async () => {
    const rules = rulesFolder("gone", { ...folderOf({}), "versions.json": '[{ "folder": "v9" }]' });
    expect(await refusal(rules)).toContain('"v9"');
    const rest = Object.entries(folderOf({})).filter(([name]) => name !== "v1/points.json");
    expect(await refusal(rulesFolder("lacking", Object.fromEntries(rest)))).toContain("v1/points.json");
  });

  test("where rule files stand beside versions.json", async () => {
    const rules = rulesFolder("both", { ...folderOf({}), "points.json": "{}" });
    expect(await refusal(rules)).toContain("points.json");
  });
});

test("a rule file of a version is no place for results", async () => {
  const rules = rulesFolder("kept", folderOf({}));
  const points = join(rules, "v1", "points.json");
  const before = readFileSync(points, "utf8");
  const book = folder.file("kept.xlsx", BOOK);
  const { status } = await command("evaluate", book, "--rules", rules, "--json", points);
  expect(status).toBe(2);
  expect(readFileSync(points, "utf8")).toBe(before);
});

describe("test-rules", () => {
  const cases = (...list: readonly object[]): RuleFiles => ({
    "cases/points.json": JSON.stringify({ $schema: "../schemas/cases.schema.json", cases: list }),
  });
  const PARTNER = { partnerId: "P-001", name: "Acme", registeredOn: "2026-02-10" };
  const one = {
    it: "two quarters under two versions",
    clauses: ["R10"],
    asOf: "2026-06-30",
    partner: PARTNER,
    purchases: [
      { date: "2026-03-15", amount: 2_900_000 },
      { date: "2026-05-15", amount: 500_000 },
    ],
    expect: { quarters: { "2026-Q1": 58_000, "2026-Q2": 20_000 } },
  };
  const two = folderOf({}, { from: "2026-04-01", files: LOWERED });

  test("runs the cases beside versions.json by all versions", async () => {
    const rules = rulesFolder("cases", { ...two, ...cases(one) });
    expect(await command("test-rules", "--rules", rules)).toMatchObject({ status: 0 });
  });

  test("a case's settings hold in every version", async () => {
    const whole = {
      ...one,
      with: { onRuleChange: "wholeTerm" },
      expect: { quarters: { "2026-Q1": 58_000, "2026-Q2": 78_000 } },
    };
    const rules = rulesFolder("with", { ...two, ...cases(whole) });
    expect(await command("test-rules", "--rules", rules)).toMatchObject({ status: 0 });
  });

  test("a case may name versions of its own", async () => {
    const stepped = {
      ...one,
      versions: [{}, { from: "2026-04-01", with: { calculationMethod: "stepped" } }],
      // 4 % of the 400 000 above 3 000 000, and 2 % of the 100 000 below it.
      expect: { quarters: { "2026-Q1": 58_000, "2026-Q2": 18_000 } },
    };
    const { status, stdout } = await command(
      "test-rules",
      "--rules",
      rulesFolder("own", { ...folderOf({}), ...cases(stepped) }),
    );
    expect({ status, stdout }).toMatchObject({ status: 0 });
  });

  test("a case may name closings: what is told stays, and a late invoice is an adjustment", async () => {
    const closed = {
      ...one,
      closings: [{ period: "2026-Q1" }],
      purchases: [...one.purchases, { date: "2026-03-20", document: "L", amount: 100_000 }],
    };
    const late = { ...closed, closings: [{ period: "2026-Q1", purchases: one.purchases }] };
    const expected = (quarters: object, adjustments: readonly object[]) => ({ quarters, adjustments });
    const rules = rulesFolder("closings", {
      ...two,
      ...cases(
        { ...closed, expect: expected({ "2026-Q1": 60_000, "2026-Q2": 20_000 }, []) },
        {
          ...late,
          expect: expected({ "2026-Q1": 58_000, "2026-Q2": 20_000 }, [
            { quarter: "2026-Q1", cause: "late", points: 2_000, standsIn: "2026-Q2" },
          ]),
        },
      ),
    });
    const { status, stdout } = await command("test-rules", "--rules", rules);
    expect({ status, stdout }).toMatchObject({ status: 0 });
  });

  test("a closing that is not possible fails the case, with the reason", async () => {
    const wrong = [{ period: "2026-03" }, { period: "2026-Q4" }].map((closing, at) => ({
      ...{ ...one, it: `closing ${String(at)}` },
      closings: [closing],
    }));
    const rules = rulesFolder("no closing", { ...two, ...cases(...wrong) });
    const { status, stdout } = await command("test-rules", "--rules", rules);
    expect(status).toBe(1);
    expect(stdout).toContain("/closings/0: expected");
  });

  test("a case's version that begins inside a period fails the case", async () => {
    const wrong = { ...one, versions: [{}, { from: "2026-04-02", with: { trueUp: false } }] };
    const { status, stdout } = await command(
      "test-rules",
      "--rules",
      rulesFolder("wrong", { ...folderOf({}), ...cases(wrong) }),
    );
    expect(status).toBe(1);
    expect(stdout).toContain("2026-07-01");
  });
});
