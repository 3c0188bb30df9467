import type { PaneState } from "../session/pane-state";
import { isWriteBlocked, writeObstacles } from "./write-obstacles";

/** `waiting`: something else is under way, or has to be finished first. */
export type WriteOffer = "none" | "offered" | "waiting" | "blocked" | "written";

/** Whether the results can be written. */
export function writeOffer(state: PaneState): WriteOffer {
  if (state.evaluated === undefined) return "none";
  if (state.isWritten) return "written";
  if (isWriteBlocked(writeObstacles(state))) return "blocked";
  return state.activity.kind === "idle" && state.lastWrite !== "unfinished" ? "offered" : "waiting";
}
