import type { Result } from "../../src/domain/result";
import {
  loadRules,
  NOT_CHECKED,
  type LoadedRules,
  type RuleFiles,
  type RuleProblem,
} from "../../src/ruleset";
import { hashOfRules } from "./rules-hash";

/** Rule files checked. Ones that break the check itself are wrong too: the pane must offer a way back from them. */
export async function checkedRules(files: RuleFiles): Promise<Result<LoadedRules, RuleProblem>> {
  const sha256 = await hashOfRules(files);
  try {
    return loadRules(files, sha256);
  } catch {
    return { ok: false, problems: [NOT_CHECKED] };
  }
}
