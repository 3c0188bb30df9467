/** The versions of a rules folder: the folder itself, or several that `versions.json` names. */
import { dayFromIso } from "../../domain/calendar";
import type { Result } from "../../domain/result";
import type { Day } from "../../domain/units";
import { RULE_FILE_NAMES, VERSIONS_FILE_NAME, type RuleFiles, type VersionJson } from "../files";
import type { RuleProblem } from "../problems/problem";
import { RuleProblemLog, listed } from "../problems/rule-problem-log";
import { checkDocument, MAX_FILE_LENGTH } from "../read-files";
import { readJson, type JsonDocument } from "../text/json";

/** Maximum size of all versions together, in characters: 40 of the shipped size take 1.3 million. */
export const MAX_VERSIONS_LENGTH = 8_000_000;

/** One version as files. */
export interface VersionFiles {
  /** "" for a folder without versions. */
  readonly folder: string;
  /** `undefined` for the first one. */
  readonly from: Day | undefined;
  readonly note: string | undefined;
  /** By file name, without the folder. */
  readonly files: RuleFiles;
}

/** The versions of a rules folder, not loaded yet. */
export interface GivenVersions {
  /** `versions.json`; `undefined` if the folder is one version. */
  readonly document: JsonDocument | undefined;
  readonly versions: readonly [VersionFiles, ...VersionFiles[]];
}

/** Separates the versions. Their rule files are not read. */
export function versionsIn(files: RuleFiles): Result<GivenVersions, RuleProblem> {
  const text = Object.hasOwn(files, VERSIONS_FILE_NAME) ? files[VERSIONS_FILE_NAME] : undefined;
  if (text === undefined) {
    const only: VersionFiles = { folder: "", from: undefined, note: undefined, files };
    return { ok: true, value: { document: undefined, versions: [only] }, problems: [] };
  }
  const list = readVersionList(text);
  if (!list.ok) return list;
  const { document, entries } = list.value;
  const log = logOf(document);
  checkFolder(files, entries, log);
  const [first, ...others] = entries.map((entry) => versionOf(entry, files));
  if (log.failed() || first === undefined) return { ok: false, problems: log.problems };
  return { ok: true, value: { document, versions: [first, ...others] }, problems: [] };
}

/** `versions.json`, read and checked on its own. */
export interface VersionList {
  readonly document: JsonDocument;
  readonly entries: readonly VersionJson[];
}

/** Reads `versions.json`: its form, the order of days, and that no two versions share a folder. */
export function readVersionList(text: string): Result<VersionList, RuleProblem> {
  const document = readJson(text.length > MAX_FILE_LENGTH ? "" : text);
  const log = logOf(document);
  if (text.length > MAX_FILE_LENGTH) {
    const details = { size: String(text.length), limit: String(MAX_FILE_LENGTH) };
    log.error(VERSIONS_FILE_NAME, "", "file-too-large", details);
  } else checkDocument(VERSIONS_FILE_NAME, "versions", document, log);
  if (log.failed()) return { ok: false, problems: log.problems };
  // The schema check has just passed.
  const entries = document.value as unknown as readonly VersionJson[];
  checkDays(entries, log);
  checkFolderNames(entries, log);
  if (log.failed()) return { ok: false, problems: log.problems };
  return { ok: true, value: { document, entries }, problems: [] };
}

function logOf(document: JsonDocument): RuleProblemLog {
  return new RuleProblemLog(new Map([[VERSIONS_FILE_NAME, document]]));
}

function checkDays(entries: readonly VersionJson[], log: RuleProblemLog): void {
  let previous: string | undefined;
  for (const [at, { from }] of entries.entries()) {
    const path = `/${String(at)}`;
    if (from === undefined) {
      if (at > 0) log.error(VERSIONS_FILE_NAME, path, "version-without-day", {});
      continue;
    }
    if (dayFromIso(from) === undefined)
      log.error(VERSIONS_FILE_NAME, `${path}/from`, "not-a-day", { found: from });
    else if (at === 0) log.error(VERSIONS_FILE_NAME, `${path}/from`, "first-version-with-day", {});
    else if (previous !== undefined && from <= previous)
      log.error(VERSIONS_FILE_NAME, `${path}/from`, "versions-out-of-order", { from, previous });
    previous = from;
  }
}

function checkFolderNames(entries: readonly VersionJson[], log: RuleProblemLog): void {
  const taken = new Set<string>();
  for (const [at, { folder }] of entries.entries()) {
    // Windows and macOS treat "V1" and "v1" as the same, and Windows ignores dots at the end.
    const name = folder.toLowerCase().replace(/\.+$/, "");
    if (taken.has(name))
      log.error(VERSIONS_FILE_NAME, `/${String(at)}/folder`, "version-folder-taken", { folder });
    taken.add(name);
  }
}

function checkFolder(files: RuleFiles, entries: readonly VersionJson[], log: RuleProblemLog): void {
  const beside = RULE_FILE_NAMES.filter((name) => Object.hasOwn(files, name));
  if (beside.length > 0)
    log.error(VERSIONS_FILE_NAME, "", "versions-beside-files", { files: listed(beside) });
  for (const [at, { folder }] of entries.entries()) {
    if (RULE_FILE_NAMES.some((name) => Object.hasOwn(files, `${folder}/${name}`))) continue;
    log.error(VERSIONS_FILE_NAME, `/${String(at)}/folder`, "version-folder-missing", { folder });
  }
  const size = Object.values(files).reduce((sum, text) => sum + text.length, 0);
  if (size > MAX_VERSIONS_LENGTH) {
    const details = { size: String(size), limit: String(MAX_VERSIONS_LENGTH) };
    log.error(VERSIONS_FILE_NAME, "", "versions-too-large", details);
  }
}

function versionOf({ folder, from, note }: VersionJson, files: RuleFiles): VersionFiles {
  const own = RULE_FILE_NAMES.flatMap((name) => {
    const text = Object.hasOwn(files, `${folder}/${name}`) ? files[`${folder}/${name}`] : undefined;
    return text === undefined ? [] : [[name, text] as const];
  });
  return {
    folder,
    from: from === undefined ? undefined : dayFromIso(from),
    note,
    files: Object.fromEntries(own),
  };
}
