import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RuleProblem } from "../../src/ruleset";
import { RULE_FILE_NAMES, RULE_PROBLEM_CODES, loadProgram } from "../../src/ruleset";
import type { RuleFileName, RuleFiles } from "../../src/ruleset";

export { loaded, sourceOf } from "../support/program";

export const RULES_FOLDER = join(__dirname, "../../rules");

/** The shipped rule files. */
export function shippedFiles(): RuleFiles {
  return Object.fromEntries(
    RULE_FILE_NAMES.map((name) => [name, readFileSync(join(RULES_FOLDER, name), "utf8")]),
  );
}

export function problemsOf(files: RuleFiles): readonly RuleProblem[] {
  return loadProgram(files).problems;
}

/** Values by JSON Pointer; `undefined` removes the value, "/-" at the end appends. */
export type Changes = Readonly<Record<string, unknown>>;

/** The shipped files with changes in one of them. */
export function changed(name: RuleFileName, changes: Changes, files: RuleFiles = shippedFiles()): RuleFiles {
  const json: unknown = JSON.parse(files[name] ?? "");
  for (const [pointer, value] of Object.entries(changes)) put(json, pointer.split("/").slice(1), value);
  return { ...files, [name]: JSON.stringify(json, null, 2) };
}

function put(target: unknown, [key = "", ...rest]: readonly string[], value: unknown): void {
  const holder = target as Record<string, unknown>;
  if (rest.length > 0) put(holder[key], rest, value);
  else if (Array.isArray(target) && key === "-") target.push(value);
  else if (value === undefined) Reflect.deleteProperty(holder, key);
  else holder[key] = value;
}

export const names = (text: string): object => ({ ru: text, en: text, kk: text });

/** Checks that a problem has exactly the details that its code declares. */
export function expectWellFormed(problem: RuleProblem): void {
  const keys: readonly string[] = RULE_PROBLEM_CODES[problem.code];
  expect([problem.code, Object.keys(problem.details).sort()]).toEqual([problem.code, [...keys].sort()]);
}
