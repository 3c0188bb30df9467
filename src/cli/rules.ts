/** Rule files from a folder → checked versions of a program. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Language } from "../domain/program";
import { ruleProblemSentence } from "../app/rule-problem-text";
import { formatMessage, formatterIn } from "../messages/format";
import {
  loadVersions,
  RULE_FILE_NAMES,
  VERSIONS_FILE_NAME,
  versionsIn,
  type LoadedVersions,
  type RuleFiles,
  type RuleProblem,
} from "../ruleset";
import { ExitStatus, Failure } from "./failure";
import { harmless, type Terminal } from "./terminal";
import { ruleFileText } from "./text-file";
import { readVersionFiles, versionFolders } from "./version-folders";

/** The shipped rules: `rules/` two folders up, from the source and from the built command alike. */
export function shippedRulesFolder(): string {
  return resolve(__dirname, "../../rules");
}

/** The rule files of a folder, those of its versions included: --rules, or the shipped ones. */
export function ruleFilePaths(folder = shippedRulesFolder()): readonly string[] {
  const own = [...RULE_FILE_NAMES, VERSIONS_FILE_NAME].map((name) => join(folder, name));
  const ofVersions = versionFolders(folder).flatMap((version) =>
    RULE_FILE_NAMES.map((name) => join(folder, version, name)),
  );
  return [...own, ...ofVersions];
}

/** Reads the rule files of a folder, as text. Fails with status 4 where there are none, or where one is not text. */
export function readRuleFiles(folder: string, language: Language): RuleFiles {
  if (existsSync(join(folder, VERSIONS_FILE_NAME))) return readVersionFiles(folder, language);
  const present = RULE_FILE_NAMES.filter((name) => existsSync(join(folder, name)));
  if (present.length === 0) {
    throw new Failure(ExitStatus.rules, [formatMessage(language, "cli.rules-folder", { path: folder })]);
  }
  return readTexts(folder, present, language);
}

/** Texts of files by name. Names all faulty files at once. */
function readTexts(folder: string, names: readonly string[], language: Language): RuleFiles {
  const failures: string[] = [];
  const texts = names.map((name) => {
    try {
      return [name, ruleFileText(join(folder, name), language)] as const;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(...error.sentences);
      return [name, ""] as const;
    }
  });
  if (failures.length > 0) throw new Failure(ExitStatus.rules, failures);
  return Object.fromEntries(texts);
}

/** SHA-256 over names and texts of one version's files, in the order of their names. */
export function hashOf(files: RuleFiles): string {
  const hash = createHash("sha256");
  for (const name of Object.keys(files).sort()) hash.update(`${name}\0${files[name] ?? ""}\0`, "utf8");
  return hash.digest("hex");
}

/** A folder's versions, with the warnings about them. Fails with status 4 and a sentence for each error. */
export function rulesFrom(
  folder: string,
  language: Language,
): { readonly versions: LoadedVersions; readonly warnings: readonly string[] } {
  const loaded = versionsFrom(readRuleFiles(folder, language));
  const sentences = sentencesOf(loaded.problems, language);
  if (!loaded.ok) throw new Failure(ExitStatus.rules, sentences);
  return { versions: loaded.value, warnings: sentences };
}

/** Loads the versions in the texts of a rules folder. */
export function versionsFrom(files: RuleFiles): ReturnType<typeof loadVersions> {
  const given = versionsIn(files);
  if (!given.ok) return given;
  return loadVersions(
    given.value,
    given.value.versions.map((version) => hashOf(version.files)),
  );
}

/** The versions in the texts of a rules folder; warnings go to stderr. Fails with status 4 and a sentence for each error. */
export function loadedFrom(files: RuleFiles, language: Language, terminal: Terminal): LoadedVersions {
  const loaded = versionsFrom(files);
  const sentences = sentencesOf(loaded.problems, language);
  if (!loaded.ok) throw new Failure(ExitStatus.rules, sentences);
  for (const warning of sentences) terminal.stderr.write(`${harmless(warning)}\n`);
  return loaded.value;
}

/** A sentence for each problem, with its place. */
export function sentencesOf(problems: readonly RuleProblem[], language: Language): readonly string[] {
  return problems.map((problem) => ruleProblemSentence(problem, formatterIn(language)));
}
