import type { RuleSource } from "../../../../src/ruleset";
import type { PaneState } from "../../../session/pane-state";

/** The rules that what is shown was judged by; before an evaluation those that one would be judged by. */
export function rulesInForce({ evaluated, opening }: PaneState): RuleSource | undefined {
  if (evaluated !== undefined) return evaluated.findings.rules;
  if (opening.kind !== "ready") return undefined;
  const { rules } = opening.workbook;
  return rules.ok ? rules.source : undefined;
}
