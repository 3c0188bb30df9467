import type { PartnerCard } from "../../../src/app/partner/card";
import type { FactSpeech } from "../shared/model/comparison-words";

/** The partner that a part of the screen is about, and the pane's speech. */
export interface About extends FactSpeech {
  readonly card: PartnerCard;
  /** An ISO day. */
  readonly asOf: string;
  readonly onGoTo: (sheet: string, cell: string) => void;
}
