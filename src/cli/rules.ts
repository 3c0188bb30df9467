/** Rule files from a folder → a checked program. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Language, Program } from "../domain/program";
import { ruleProblemSentence } from "../app/rule-problem-text";
import { formatMessage, formatterIn } from "../messages/format";
import { loadProgram, RULE_FILE_NAMES, type RuleFiles } from "../ruleset";
import { MAX_FILE_LENGTH } from "../ruleset/read-files";
import { ExitStatus, Failure } from "./failure";
import { ruleText } from "./text-file";

/** The shipped rules: `rules/` two folders up, from the source and from the built command alike. */
export function shippedRulesFolder(): string {
  return resolve(__dirname, "../../rules");
}

/** The folder of the rule files: --rules, or the shipped ones. */
export function ruleFilePaths(folder = shippedRulesFolder()): readonly string[] {
  return RULE_FILE_NAMES.map((name) => join(folder, name));
}

/** Reads the rule files of a folder, as text. Fails with status 4 where there are none, or where one is not text. */
export function readRuleFiles(folder: string, language: Language): RuleFiles {
  const present = RULE_FILE_NAMES.filter((name) => existsSync(join(folder, name)));
  if (present.length === 0) {
    throw new Failure(ExitStatus.rules, [formatMessage(language, "cli.rules-folder", { path: folder })]);
  }
  const failures: string[] = [];
  const texts = present.map((name) => {
    try {
      return [name, ruleFileText(join(folder, name), language)] as const;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(...error.sentences);
      return [name, ""] as const;
    }
  });
  // Names all faulty files at once.
  if (failures.length > 0) throw new Failure(ExitStatus.rules, failures);
  return Object.fromEntries(texts);
}

/**
 * The text of a rule file or a file of cases. A far too large file is not read: the loader refuses the text that
 * replaces it.
 */
export function ruleFileText(path: string, language: Language): string {
  return ruleText(path, 4 * MAX_FILE_LENGTH, language) ?? " ".repeat(MAX_FILE_LENGTH + 1);
}

/** SHA-256 over names and texts of the files, in the order of their names. */
export function hashOf(files: RuleFiles): string {
  const hash = createHash("sha256");
  for (const name of Object.keys(files).sort()) hash.update(`${name}\0${files[name] ?? ""}\0`, "utf8");
  return hash.digest("hex");
}

/** The folder's program, with the warnings about it. Fails with status 4 and a sentence for each error. */
export function programFrom(
  folder: string,
  language: Language,
): { readonly program: Program; readonly warnings: readonly string[] } {
  const files = readRuleFiles(folder, language);
  const loaded = loadProgram(files, hashOf(files));
  const sentences = loaded.problems.map((problem) => ruleProblemSentence(problem, formatterIn(language)));
  if (!loaded.ok) throw new Failure(ExitStatus.rules, sentences);
  return { program: loaded.value, warnings: sentences };
}
