import type { RuleFiles } from "../../../src/ruleset";
import type { CheckedRules } from "../../worker/protocol";

/** The workbook's rule files, and the actions on them. */
export interface RuleFilesProps {
  readonly rules: CheckedRules;
  readonly hasOwnRules: boolean;
  readonly isBusy: boolean;
  readonly onCheck: (files: RuleFiles) => Promise<CheckedRules>;
  /** `undefined`: the shipped rules. */
  readonly onKeep: (files: RuleFiles | undefined) => void;
}
