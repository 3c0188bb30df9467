import type { RuleFiles } from "../../../src/ruleset";
import type { RulesReading } from "../../worker/protocol";

/** The workbook's rule files, and what can be done with them. */
export interface RuleFilesProps {
  readonly rules: RulesReading;
  readonly hasOwnRules: boolean;
  readonly isBusy: boolean;
  readonly onCheck: (files: RuleFiles) => Promise<RulesReading>;
  /** `undefined`: the shipped rules. */
  readonly onKeep: (files: RuleFiles | undefined) => void;
}
