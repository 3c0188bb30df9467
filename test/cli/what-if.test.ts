/** `partner-program what-if`: the effect of changed rules in words. */
import { Validator } from "@cfworker/json-schema";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RuleFiles } from "../../src/ruleset";
import { changed } from "../ruleset/support";
import { variantFiles } from "../../src/ruleset/draft";
import { schemaOf } from "../support/schemas";
import { command, scratchFolder, xlsxOf } from "../support/command";
import { shippedFiles } from "../support/program";
import { buy, COMPLETE, date } from "../support/workbooks";

const validator = new Validator(schemaOf("readings.schema.json"), "7", false);
for (const name of ["what-if.schema.json", "result.schema.json"]) validator.addSchema(schemaOf(name));

interface ReadingsJson {
  readonly readings: readonly {
    readonly reading: string;
    readonly effect: { readonly points: Readonly<Record<string, number>> };
  }[];
}

const folder = scratchFolder();
afterAll(folder.remove);

function rulesFolder(name: string, files: RuleFiles): string {
  const path = join(folder.path, name);
  mkdirSync(path);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return path;
}

const version = (name: string, files: RuleFiles): RuleFiles =>
  changed("program.json", { "/version": name }, files);
const LIMIT = "/rules/0/event/params/bands";
const BANDS = [
  { upTo: 4_000_000, inclusive: true, rate: 0.02 },
  { from: 4_000_000, rate: 0.05 },
];
const VALUE = { "/valueOfPoint": 1.5 };
const CHANGED = rulesFolder("changed", version("2", changed("points.json", { [LIMIT]: BANDS, ...VALUE })));
const VALUED = rulesFolder("valued", changed("points.json", VALUE));
const RENAMED = rulesFolder(
  "renamed",
  version("3", changed("levels.json", { "/levels/0/name/en": "First" })),
);
const BOOK = folder.file(
  "book.xlsx",
  xlsxOf({
    partners: [COMPLETE, { ...COMPLETE, partnerId: "P-002", name: "Big" }],
    purchases: [
      buy(2_000_000),
      buy(1_500_000, { date: date("2026-05-10") }),
      buy(6_000_000, { partnerId: "P-002", date: date("2026-05-10") }),
    ],
  }),
);
const asked = (...more: string[]) => ["what-if", BOOK, "--as-of", "2026-07-15", ...more];

test("says points by quarter and in money, partners, and the largest gains and losses with their causes", async () => {
  const { status, stdout, stderr } = await command(...asked("--rules", CHANGED, "--in-force", VALUED));
  expect([status, stderr]).toEqual([0, "No problems.\n"]);
  expect(stdout.replaceAll("\u00a0", " ").split("\n")).toEqual([
    "Rules in force: 1.0.0. Changed rules: 2. Judged on 2026-07-15.",
    "Points of 2026: 380,000 → 370,000 (−10,000)",
    "  2026-Q1 (settled): 40,000 → 40,000 (0)",
    "  2026-Q2 (settled): 340,000 → 330,000 (−10,000)",
    "  2026-Q3 (estimated): 0 → 0 (0)",
    "In money, KZT: 570,000.00 → 555,000.00 (−15,000.00)",
    "Partners with more points: 1; with fewer: 1; with the same: 0.",
    "The largest gains:",
    "- P-002 Big: +60,000 (240,000 → 300,000); 2026-Q2: rate 4% → 5% by Points on purchases",
    "The largest losses:",
    "- P-001 ТОО Алатау: −70,000 (140,000 → 70,000); 2026-Q2: rate 4% → 2% by Points on purchases",
    "",
  ]);
});

describe("other readings of the text", () => {
  const readings = (...more: string[]) => asked("--readings", ...more);

  test("stand side by side, with points, money, periods and partners of each", async () => {
    const { status, stdout, stderr } = await command(...readings("--in-force", VALUED));
    expect([status, stderr]).toEqual([0, "No problems.\n"]);
    const lines = stdout.replaceAll("\u00a0", " ").split("\n");
    expect(lines).toHaveLength(20);
    expect(lines.slice(0, 5)).toEqual([
      "Rules in force: 1.0.0. Judged on 2026-07-15. Points of 2026 under other readings of the text:",
      "as in force: 380,000 (570,000.00 KZT)",
      "  Q1 2026: 40,000 · Q2 2026: 340,000 · Q3 2026: 0",
      "each part of the sum at its own rate: 260,000 (390,000.00 KZT), −120,000; partners with more: 0, with fewer: 2",
      "  Q1 2026: 40,000 · Q2 2026: 220,000 · Q3 2026: 0",
    ]);
  });

  test("as JSON they equal the effect of rules that say so", async () => {
    const json = JSON.parse((await command(...readings("--json", "-"))).stdout) as ReadingsJson;
    expect(validator.validate(json)).toMatchObject({ valid: true, errors: [] });
    const files = variantFiles(shippedFiles(), "gross") ?? {};
    const gross = await command(...asked("--rules", rulesFolder("gross", files), "--json", "-"));
    const { points } = JSON.parse(gross.stdout) as ReadingsJson["readings"][number]["effect"];
    const column = json.readings.find(({ reading }) => reading === "gross");
    expect(points).toMatchObject(column?.effect.points ?? {});
  });

  test("go without changed rules, and changed rules without them", async () => {
    for (const given of [["--readings", "--rules", CHANGED], ["--readings", "--from", "2026-04-01"], []]) {
      const { status, stderr } = await command(...asked(...given));
      expect([status, stderr]).toEqual([2, expect.stringContaining("--readings, which takes neither")]);
    }
  });

  test("never replace the rules that they are of", async () => {
    const { status, stderr } = await command(
      ...readings("--in-force", VALUED, "--json", join(VALUED, "points.json")),
    );
    expect([status, stderr]).toEqual([2, expect.stringContaining("points.json")]);
  });
});

test("the rules in force and no others: nothing changes, and nothing is written", async () => {
  const before = readdirSync(folder.path);
  const same = rulesFolder("same", shippedFiles());
  const { status, stdout } = await command(...asked("--rules", same));
  expect(status).toBe(0);
  expect(stdout).toContain("Nothing changes for any partner.\n");
  expect(readdirSync(folder.path)).toEqual([...before, "same"].sort());
});

test("from a day on: the quarters before it stay", async () => {
  const { stdout } = await command(...asked("--rules", CHANGED, "--from", "2026-04-01"));
  expect(stdout).toContain("Changed rules: 2 from 2026-04-01.");
  expect(stdout).toContain("2026-Q1 (settled): 40,000 → 40,000 (0)");
});

test("from a day in the middle of a quarter: the days that are allowed", async () => {
  const { status, stderr } = await command(...asked("--rules", CHANGED, "--from", "2026-05-01"));
  expect(status).toBe(4);
  expect(stderr).toContain("let it begin on 2026-04-01 or 2026-07-01.");
});

test("several versions have days of their own", async () => {
  const several = rulesFolder("several", { "versions.json": '[{ "folder": "one" }]\n' });
  const { status, stderr } = await command(...asked("--rules", several, "--from", "2026-04-01"));
  expect(status).toBe(2);
  expect(stderr).toContain("versions.json holds several versions, with days of their own");
});

describe("with closed periods", () => {
  const closed = join(folder.path, "closed.xlsx");
  beforeAll(async () => {
    expect(await command("close", BOOK, "--period", "2026-Q1", "--out", closed)).toMatchObject({ status: 0 });
  });

  test("rules that change points cannot begin within them", async () => {
    const { status, stdout, stderr } = await command(
      "what-if",
      closed,
      "--rules",
      CHANGED,
      "--from",
      "2026-01-01",
    );
    expect([status, stdout]).toEqual([7, ""]);
    expect(stderr).toContain("2026-Q1 is closed through 2026-03-31");
  });

  test("rules that change no points may, and rules from the next period on leave them as they were told", async () => {
    const renamed = await command("what-if", closed, "--rules", RENAMED, "--from", "2026-01-10");
    expect(renamed.status).toBe(0);
    const next = await command("what-if", closed, "--rules", CHANGED, "--from", "2026-04-01");
    expect(next.stdout).toContain("2026-Q1 (closed): 40,000 → 40,000 (0)");
  });
});
