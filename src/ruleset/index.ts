/** Rule files → `Program`. The reference engine (reference.ts) is left out, so that no bundle carries it. */
export { loadProgram, loadRules, type LoadedRules } from "./load";
export { applySplice, editText } from "./edit";
export type { EditedText, RuleEdit, Splice } from "./edit";
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
export { isFactValue } from "./conditions/condition-json";
export type { ComparisonJson, ConditionJson, ValueJson } from "./conditions/condition-json";
export { RULE_PROBLEM_CODES } from "./problems/codes";
export type { RuleProblemCode, RuleProblemDetails } from "./problems/codes";
export { parseCases } from "./cases/cases";
export type { CaseExpectation, CaseOverrides, CellJson, RowJson, WorkedCase } from "./cases/cases";
export { withOverrides } from "./cases/overrides";
export { NOT_CHECKED } from "./problems/problem";
export type { RuleProblem } from "./problems/problem";
