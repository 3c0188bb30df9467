/** The folders of versions that a rules folder names in `versions.json`. */
import { existsSync, lstatSync } from "node:fs";
import { join } from "node:path";
import { ruleProblemSentence } from "../app/rule-problem-text";
import type { Language } from "../domain/program";
import { formatterIn } from "../messages/format";
import {
  MAX_VERSIONS_LENGTH,
  readVersionList,
  RULE_FILE_NAMES,
  VERSIONS_FILE_NAME,
  type RuleFiles,
  type RuleProblem,
} from "../ruleset";
import { RuleProblemLog } from "../ruleset/problems/rule-problem-log";
import { ExitStatus, Failure } from "./failure";
import { ruleFileText } from "./text-file";

/** Folders of versions by name; empty if `versions.json` is missing, or wrong: reading it reports why. */
export function versionFolders(folder: string): readonly string[] {
  const path = join(folder, VERSIONS_FILE_NAME);
  if (!existsSync(path)) return [];
  try {
    const list = readVersionList(ruleFileText(path, "en"));
    return list.ok ? list.value.entries.map((entry) => entry.folder) : [];
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}

/**
 * Reads `versions.json` and the rule files of its versions, as texts by folder and name. Rule files beside it are
 * returned without their texts, because their presence is an error. Fails with status 4 if something cannot be read.
 */
export function readVersionFiles(folder: string, language: Language): RuleFiles {
  const text = ruleFileText(join(folder, VERSIONS_FILE_NAME), language);
  const list = readVersionList(text);
  if (!list.ok) throw failureOf(list.problems, language);
  const log = new RuleProblemLog(new Map([[VERSIONS_FILE_NAME, list.value.document]]));
  const beside = RULE_FILE_NAMES.filter((name) => existsSync(join(folder, name)));
  const files: Record<string, string> = Object.fromEntries(beside.map((name) => [name, ""]));
  files[VERSIONS_FILE_NAME] = text;
  let size = 0;
  for (const [at, { folder: version }] of list.value.entries.entries()) {
    // A link could lead anywhere, and its target would be missing on another machine.
    if (isLink(join(folder, version)))
      log.error(VERSIONS_FILE_NAME, `/${String(at)}/folder`, "version-folder-linked", { folder: version });
    for (const name of log.failed() ? [] : RULE_FILE_NAMES) {
      const path = join(folder, version, name);
      // Files beyond the limit are not read: the loader refuses the whole folder.
      if (size > MAX_VERSIONS_LENGTH || !existsSync(path)) continue;
      const content = ruleFileText(path, language);
      files[`${version}/${name}`] = content;
      size += content.length;
    }
  }
  if (log.failed()) throw failureOf(log.problems, language);
  return files;
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function failureOf(problems: readonly RuleProblem[], language: Language): Failure {
  const text = formatterIn(language);
  return new Failure(
    ExitStatus.rules,
    problems.map((problem) => ruleProblemSentence(problem, text)),
  );
}
