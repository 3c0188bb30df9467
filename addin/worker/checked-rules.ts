import type { Result } from "../../src/domain/result";
import type { Day } from "../../src/domain/units";
import {
  loadVersions,
  NOT_CHECKED,
  versionsIn,
  type LoadedVersion,
  type LoadedVersions,
  type RuleFiles,
  type RuleProblem,
} from "../../src/ruleset";
import { hashOfRules } from "./rules-hash";

/** Checks rule files. Files that break the check itself are wrong too: the pane must offer a way back from them. */
export async function checkedRules(files: RuleFiles): Promise<Result<LoadedVersions, RuleProblem>> {
  try {
    const given = versionsIn(files);
    if (!given.ok) return given;
    const hashes = given.value.versions.map((version) => hashOfRules(version.files));
    return loadVersions(given.value, await Promise.all(hashes));
  } catch {
    return { ok: false, problems: [NOT_CHECKED] };
  }
}

/** The version in force on a day. */
export function versionInForce(versions: LoadedVersions, day: Day): LoadedVersion {
  return versions.findLast(({ from }) => from === undefined || from <= day) ?? versions[0];
}
