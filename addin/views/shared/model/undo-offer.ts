import type { Notice, PaneState } from "../../../session/pane-state";

/** `may-refuse`: offered, as nothing that was written has changed, but something beside it has. */
export type UndoOffer = "none" | "offered" | "may-refuse" | "passed";

/** Whether the last write can be undone: until something that it wrote is changed by somebody. */
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

/** Whether there is a button for it. */
export function canUndo(offer: UndoOffer): boolean {
  return offer === "offered" || offer === "may-refuse";
}

/** Whether that button stands in the message: what is written beside the results is written from other screens. */
export function isUndoInNotice(notice: Notice | undefined): boolean {
  return notice?.kind === "written" && notice.what !== "results";
}
