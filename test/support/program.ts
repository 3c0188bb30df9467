/** The shipped program, and variants with other settings. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Program } from "../../src/domain/program";
import {
  loadRules,
  RULE_FILE_NAMES,
  withOverrides,
  type CaseOverrides,
  type LoadedRules,
  type RuleFiles,
  type RuleSource,
} from "../../src/ruleset";

export const RULES_FOLDER = join(__dirname, "../../rules");

export function shippedFiles(): RuleFiles {
  return Object.fromEntries(
    RULE_FILE_NAMES.map((name) => [name, readFileSync(join(RULES_FOLDER, name), "utf8")]),
  );
}

/** The shipped program with some settings replaced; throws the loader's problems. */
export function programWith(overrides: CaseOverrides = {}): Program {
  return loaded(withOverrides(shippedFiles(), overrides));
}

export function loaded(files: RuleFiles): Program {
  return loadedRules(files).program;
}

/** The source of these files, which must load. */
export function sourceOf(files: RuleFiles): RuleSource {
  return loadedRules(files).source;
}

function loadedRules(files: RuleFiles): LoadedRules {
  const result = loadRules(files, "0".repeat(64));
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 2));
  return result.value;
}

/** A rule file, changed as a person would change it. */
export function edited(
  files: RuleFiles,
  name: string,
  edit: (json: Record<string, never>) => void,
): RuleFiles {
  const json = JSON.parse(files[name] ?? "{}") as Record<string, never>;
  edit(json);
  return { ...files, [name]: JSON.stringify(json) };
}
