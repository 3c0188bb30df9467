/** Rules folders with versions, as texts by folder and name. */
import {
  loadVersions,
  versionsIn,
  type RuleFiles,
  type RuleProblem,
  type VersionJson,
} from "../../src/ruleset";
import type { LoadedVersions } from "../../src/ruleset";
import type { Result } from "../../src/domain/result";
import { shippedFiles } from "./program";

export interface GivenVersion extends Partial<VersionJson> {
  readonly files?: RuleFiles;
}

/** A folder whose versions are the shipped rules, or the files given; folders are "v1", "v2" … */
export function folderOf(...versions: readonly GivenVersion[]): RuleFiles {
  const list = versions.map(({ folder = "", from, note }, at) => ({
    folder: folder === "" ? `v${String(at + 1)}` : folder,
    ...(from !== undefined && { from }),
    ...(note !== undefined && { note }),
  }));
  const texts = versions.flatMap(({ files = shippedFiles() }, at) =>
    Object.entries(files).map(([name, text]) => [`${list[at]?.folder ?? ""}/${name}`, text] as const),
  );
  return { "versions.json": JSON.stringify(list, null, 2), ...Object.fromEntries(texts) };
}

export function loadFolder(files: RuleFiles): Result<LoadedVersions, RuleProblem> {
  const given = versionsIn(files);
  return given.ok ? loadVersions(given.value) : given;
}
