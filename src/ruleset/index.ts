/** Rule files → `Program`. The reference engine (reference.ts) is left out, so that no bundle carries it. */
export { loadProgram } from "./load";
export { RULE_FILE_NAMES } from "./files";
export type { RuleFileName, RuleFiles } from "./files";
export { RULE_PROBLEM_CODES } from "./codes";
export type { RuleProblemCode, RuleProblemDetails } from "./codes";
export { parseCases } from "./cases";
export type { CaseExpectation, CaseOverrides, CellJson, RowJson, WorkedCase } from "./cases";
export { withOverrides } from "./overrides";
export type { RuleProblem } from "./problem";
