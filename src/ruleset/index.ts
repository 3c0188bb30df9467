/** Rule files → `Program`. The reference engine (reference.ts) is not exported here, so that no bundle contains it. */
export { loadProgram, loadRules, type LoadedRules } from "./load";
export { applyChange, editText } from "./edit";
export type { EditedText, RuleEdit, TextChange } from "./edit";
export { RULE_FILE_NAMES, VERSIONS_FILE_NAME } from "./files";
export type {
  BandJson,
  ColumnJson,
  PointsJson,
  RuleFileName,
  RuleFiles,
  RuleSource,
  VersionJson,
  WindowJson,
} from "./files";
export type { ComparisonJson, ConditionJson, ValueJson } from "./conditions/condition-json";
export { withVersion } from "./versions/change-versions";
export { loadVersions } from "./versions/load-versions";
export type { LoadedVersion, LoadedVersions } from "./versions/loaded-version";
export { MAX_VERSIONS_LENGTH, readVersionList, versionsIn } from "./versions/versions-in";
export type { GivenVersions, VersionFiles } from "./versions/versions-in";
export { RULE_PROBLEM_CODES } from "./problems/codes";
export type { RuleProblemCode } from "./problems/codes";
export { parseCases } from "./cases/cases";
export type {
  CaseClosingJson,
  CaseExpectation,
  CaseOverrides,
  CellJson,
  RowJson,
  WorkedCase,
} from "./cases/cases";
export { caseFiles, withOverrides } from "./cases/overrides";
export { NOT_CHECKED } from "./problems/problem";
export type { RuleProblem } from "./problems/problem";
