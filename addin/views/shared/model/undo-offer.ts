import type { Notice, PaneState } from "../../../session/pane-state";

/**
 * `may-refuse`: offered, because no written cell has changed, but cells beside them have. `passed`: a written cell has
 * changed.
 */
export type UndoOffer = "none" | "offered" | "may-refuse" | "passed";

/** The offer to undo the last write, which ends when somebody changes a written cell. */
export function undoOffer({ lastWrite, undoRisk }: Pick<PaneState, "lastWrite" | "undoRisk">): UndoOffer {
  if (lastWrite !== "written") return "none";
  switch (undoRisk) {
    case "none":
      return "offered";
    case "nearby":
      return "may-refuse";
    case "met":
      return "passed";
  }
}

/** True if there is a button for it. */
export function canUndo(offer: UndoOffer): boolean {
  return offer === "offered" || offer === "may-refuse";
}

/** True if the message has that button: each message about a write does. */
export function isUndoInNotice(notice: Notice | undefined): boolean {
  return notice?.kind === "written";
}
