import type { ClosedRules } from "../../../src/app/closing/closed-rules";
import type { RuleFiles } from "../../../src/ruleset";
import type { StoredRules } from "../../services/pane-services";
import type { Evaluated } from "../../services/worker-jobs";
import type { CheckedRules } from "../../worker/protocol";

/** Versions that were not stored before, and who stores them. */
export type NewVersions = Omit<StoredRules, "language">;

/** The workbook's rule files, and the actions on them. */
export interface RuleFilesProps {
  readonly rules: CheckedRules;
  readonly hasOwnRules: boolean;
  /** What is closed in the workbook: stored rules must leave it as it is. */
  readonly closed: ClosedRules | undefined;
  /** The evaluation by the rules in force, if there is one. */
  readonly evaluated?: Evaluated | undefined;
  readonly isBusy: boolean;
  readonly onCheck: (files: RuleFiles) => Promise<CheckedRules>;
  /** `undefined`: the shipped rules. `stored`: new versions, for the journal. */
  readonly onKeep: (files: RuleFiles | undefined, stored?: NewVersions) => void;
}
