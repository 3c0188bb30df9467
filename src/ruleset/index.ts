/** Rule files → `Program`. The reference engine (reference.ts) is not exported here, so that no bundle contains it. */
export { loadProgram, loadRules, type LoadedRules } from "./load";
export { applySplice, editText } from "./edit";
export type { EditedText, RuleEdit, Splice } from "./edit";
export { RULE_FILE_NAMES } from "./files";
export type {
  BandJson,
  ColumnJson,
  PointsJson,
  RuleFileName,
  RuleFiles,
  RuleSource,
  WindowJson,
} from "./files";
export type { ComparisonJson, ConditionJson, ValueJson } from "./conditions/condition-json";
export { RULE_PROBLEM_CODES } from "./problems/codes";
export type { RuleProblemCode } from "./problems/codes";
export { parseCases } from "./cases/cases";
export type { CaseOverrides, RowJson, WorkedCase } from "./cases/cases";
export { withOverrides } from "./cases/overrides";
export { NOT_CHECKED } from "./problems/problem";
export type { RuleProblem } from "./problems/problem";
