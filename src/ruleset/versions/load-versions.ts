/** Versions of a rules folder → a timeline that an evaluation takes. */
import type { Result } from "../../domain/result";
import { RULE_FILE_NAMES, VERSIONS_FILE_NAME } from "../files";
import { loadRules } from "../load";
import type { RuleProblem } from "../problems/problem";
import { MAX_PROBLEMS, RuleProblemLog } from "../problems/rule-problem-log";
import { readJson, type JsonDocument } from "../text/json";
import { pointsSignature } from "./points-reach";
import { checkVersions } from "./check-versions";
import type { LoadedVersion, LoadedVersions } from "./loaded-version";
import type { GivenVersions, VersionFiles } from "./versions-in";

/**
 * Reads, checks and compiles every version, then checks them against each other. `sha256s`: the hash of each version's
 * files, in their order. A problem of a version's file names its folder too ("2026-07/points.json").
 */
export function loadVersions(
  given: GivenVersions,
  sha256s: readonly string[] = [],
): Result<LoadedVersions, RuleProblem> {
  const loaded = given.versions.map((version, at) => loadVersion(version, sha256s[at] ?? ""));
  const problems = errorsFirst(loaded.flatMap((one) => one.problems));
  const [first, ...others] = loaded.flatMap((one) => (one.ok ? [one.value] : []));
  if (first === undefined || others.length + 1 < loaded.length) return { ok: false, problems };
  if (others.length === 0) return { ok: true, value: [first], problems };
  const log = new RuleProblemLog(documentsOf(given));
  checkVersions([first, ...others], log);
  const all = errorsFirst([...problems, ...log.problems]);
  return log.failed() ? { ok: false, problems: all } : { ok: true, value: [first, ...others], problems: all };
}

function loadVersion(version: VersionFiles, sha256: string): Result<LoadedVersion, RuleProblem> {
  const { folder, from, note, files } = version;
  const loaded = loadRules(files, sha256);
  const problems = loaded.problems.map((problem) => ({ ...problem, file: fileIn(folder, problem.file) }));
  if (!loaded.ok) return { ok: false, problems };
  const earning = pointsSignature(loaded.value.source);
  const value = { ...loaded.value, folder, from, earning, ...(note !== undefined && { note }) };
  return { ok: true, value, problems };
}

function fileIn(folder: string, file: string): string {
  return folder === "" || file === "" ? file : `${folder}/${file}`;
}

/** All documents, so that problems between versions have their lines. */
function documentsOf({ document, versions }: GivenVersions): ReadonlyMap<string, JsonDocument> {
  const documents = versions.flatMap(({ folder, files }) =>
    RULE_FILE_NAMES.map((name) => [fileIn(folder, name), readJson(files[name] ?? "")] as const),
  );
  const list = document === undefined ? [] : [[VERSIONS_FILE_NAME, document] as const];
  return new Map([...documents, ...list]);
}

/** A hundred wrong versions report at most as many problems as one. */
function errorsFirst(problems: readonly RuleProblem[]): readonly RuleProblem[] {
  const of = (wanted: RuleProblem["severity"]): readonly RuleProblem[] =>
    problems.filter(({ severity }) => severity === wanted).slice(0, MAX_PROBLEMS);
  return [...of("error"), ...of("warning")];
}
