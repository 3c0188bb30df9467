import type { PaneState } from "../../../session/pane-state";
import { isWriteBlocked, writeObstacles } from "./write-obstacles";

/**
 * `nothing`: the workbook holds the results already. `waiting`: something else is under way, or must be finished first.
 */
export type WriteOffer = "none" | "nothing" | "offered" | "waiting" | "blocked" | "written";

/** Whether the results can be written. */
export function writeOffer(state: PaneState): WriteOffer {
  if (state.evaluated === undefined) return "none";
  if (state.isWritten) return "written";
  if (state.evaluated.findings.planned.cells === 0) return "nothing";
  if (isWriteBlocked(writeObstacles(state))) return "blocked";
  return state.activity.kind === "idle" && state.lastWrite !== "unfinished" ? "offered" : "waiting";
}

/** True if there are changes left to write. */
export function hasChanges(offer: WriteOffer): boolean {
  return offer === "offered" || offer === "waiting" || offer === "blocked";
}
