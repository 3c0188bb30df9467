import type { PartnerCard } from "../../../src/app/partner/card";
import type { FactSpeech } from "../shared/model/comparison-words";

/** The partner that the parts of its screen are about, and how they speak of it. */
export interface About extends FactSpeech {
  readonly card: PartnerCard;
  /** ISO day. */
  readonly asOf: string;
  readonly onGoTo: (sheet: string, cell: string) => void;
}
