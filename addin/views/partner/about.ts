import type { PartnerCard } from "../../../src/app/partner/card";
import type { RuleSource } from "../../../src/ruleset";
import type { FactSpeech } from "../shared/model/comparison-words";

/** The partner that a part of the screen is about, and the pane's speech. */
export interface About extends FactSpeech {
  readonly card: PartnerCard;
  /** All versions of the rules: periods name the one that they earn by. */
  readonly versions: readonly RuleSource[];
  /** An ISO day. */
  readonly asOf: string;
  readonly onGoTo: (sheet: string, cell: string) => void;
}
