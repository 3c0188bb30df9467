/** The worked cases that changed rules give another result. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../addin/sha256";
import { memoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { casesEffect } from "../../src/app/what-if/case-effects";
import { parseCases, type RuleFiles } from "../../src/ruleset";
import { changed } from "../ruleset/support";
import { shippedFiles } from "../support/program";

const FOLDER = join(__dirname, "../../rules/cases");
// A few are enough: the command runs all of them.
const parsed = parseCases("levels.json", readFileSync(join(FOLDER, "levels.json"), "utf8"));
const cases = parsed.ok ? parsed.value.slice(0, 8) : [];
const tools = { makeWorkbook: memoryWorkbook, sha256 };
const by = (after: RuleFiles, before = shippedFiles()) => casesEffect(cases, before, after, tools);

const HARDER = changed("levels.json", { "/requirements/sales-specialist/conditions/all/0/value": 99 });

test("rules that stay as they are change no case", async () => {
  expect(await by(shippedFiles())).toEqual({ passed: cases.length, changed: [] });
});

test("a case with another result is named, with what was expected and what comes now", async () => {
  const { passed, changed: others } = await by(HARDER);
  expect([passed + others.length, others.length > 0]).toEqual([cases.length, true]);
  for (const { it, differences } of others) {
    expect(cases.map((one) => one.it)).toContain(it);
    expect(differences.length).toBeGreaterThan(0);
  }
});

test("a case that the rules in force do not pass is about another program", async () => {
  const { passed, changed: others } = await by(HARDER, HARDER);
  expect([others, passed > 0, passed < cases.length]).toEqual([[], true, true]);
});
