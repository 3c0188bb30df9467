/** Rule files → `Program`. The reference engine (reference.ts) is left out, so that no bundle carries it. */
export { loadProgram, loadRules, type LoadedRules } from "./load";
export { RULE_FILE_NAMES } from "./files";
export type {
  BandJson,
  ColumnJson,
  FactJson,
  PointsJson,
  PointsRuleJson,
  RuleFileName,
  RuleFiles,
  RuleSource,
  TierJson,
  WindowJson,
} from "./files";
export { isFactValue } from "./condition-json";
export type { ComparisonJson, ConditionJson, ValueJson } from "./condition-json";
export { RULE_PROBLEM_CODES } from "./codes";
export type { RuleProblemCode, RuleProblemDetails } from "./codes";
export { parseCases } from "./cases";
export type { CaseExpectation, CaseOverrides, CellJson, RowJson, WorkedCase } from "./cases";
export { withOverrides } from "./overrides";
export type { RuleProblem } from "./problem";
