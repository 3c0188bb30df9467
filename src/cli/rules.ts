/** Rule files from a folder → a checked program. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { systemCode } from "../adapters/xlsx/node/system-code";
import type { Language, Program } from "../domain/program";
import { ruleProblemSentence } from "../app/rule-problem-text";
import { formatMessage, formatterIn } from "../messages/format";
import { loadProgram, RULE_FILE_NAMES, type RuleFiles } from "../ruleset";
import { MAX_FILE_LENGTH } from "../ruleset/read-files";
import { ExitStatus, Failure } from "./failure";

/** The rules that come with the product: `rules/` two folders up, from the source and from the built command alike. */
export function shippedRulesFolder(): string {
  return resolve(__dirname, "../../rules");
}

/** Where the rule files of --rules, or the shipped ones, stand. */
export function ruleFilePaths(folder = shippedRulesFolder()): readonly string[] {
  return RULE_FILE_NAMES.map((name) => join(folder, name));
}

/** Reads the rule files of a folder, as text. Fails with status 4 where there are none. */
export function readRuleFiles(folder: string, language: Language): RuleFiles {
  const present = RULE_FILE_NAMES.filter((name) => isFile(join(folder, name)));
  if (present.length === 0) {
    throw new Failure(ExitStatus.rules, [formatMessage(language, "cli.rules-folder", { path: folder })]);
  }
  return Object.fromEntries(present.map((name) => [name, readCapped(join(folder, name), language)]));
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/** A file that is far too large is not read whole: its first part is enough for the loader to refuse it. */
function readCapped(path: string, language: Language): string {
  return statSync(path).size > 4 * MAX_FILE_LENGTH
    ? " ".repeat(MAX_FILE_LENGTH + 1)
    : readText(path, language);
}

/** The text of a file in a rules folder. Fails with status 4 where it is a folder, leads nowhere or may not be read. */
export function readText(path: string, language: Language): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    const { system: code = "" } = systemCode(cause);
    const sentence = formatMessage(language, "cli.unreadable-file", { path, code });
    throw new Failure(ExitStatus.rules, [sentence], { cause });
  }
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
