import type { RuleSource } from "../../../../src/ruleset";
import type { PaneState } from "../../../session/pane-state";

/** The rules of the shown evaluation; before one, the rules that would be used. */
export function rulesInForce({ evaluated, opening }: PaneState): RuleSource | undefined {
  if (evaluated !== undefined) return evaluated.findings.rules;
  if (opening.kind !== "ready") return undefined;
  const { rules } = opening.workbook;
  return rules.ok ? rules.source : undefined;
}
