import type { Severity } from "../../domain/problem";
import type { RuleProblemCode } from "./codes";

/**
 * A problem of the rule files: file ("" for all of them) and JSON path (JSON Pointer, "" for the whole file), one
 * sentence by code.
 * `line` and `column` (both from 1) give its place in the text; absent where there is no text.
 */
export interface RuleProblem {
  readonly code: RuleProblemCode;
  readonly severity: Severity;
  readonly file: string;
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly details: Readonly<Record<string, string>>;
}

/**
 * Concerns all files together: checking them failed, or took too long. No check should do that; its caller catches it.
 */
export const NOT_CHECKED: RuleProblem = {
  code: "not-checked",
  severity: "error",
  file: "",
  path: "",
  details: {},
};
