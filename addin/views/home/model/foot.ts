/** Which buttons stand at the foot of Home. */
import type { PaneState } from "../../../session/pane-state";
import type { Staleness } from "../../shared/model/staleness";
import { hasChanges, writeOffer } from "./write-offer";

export interface Foot {
  readonly hasReview: boolean;
  /** Where there is something else to do first, evaluating is offered above. */
  readonly hasEvaluate: boolean;
}

/** The next thing to do: evaluate, or look at the changes of a result that is up to date. */
export function footOf(state: PaneState, staleness: Staleness): Foot {
  const hasReview = staleness.kind === "fresh" && hasChanges(writeOffer(state));
  return { hasReview, hasEvaluate: !hasReview };
}
