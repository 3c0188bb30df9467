/** Which partner is shown: the newest of what another screen wants, what was found by searching, and the selected row. */
import type { SelectedRow } from "../../../services/pane-services";

/** Who chose the partner. */
export type ChosenBy = "sheet" | "search" | "screen";

/** A wish of another screen; an object of its own each time. */
export interface Wanted {
  readonly position: number;
}

export interface FollowedPartner {
  /** Its position in the evaluation; undefined where none was chosen yet. */
  readonly position: number | undefined;
  readonly by: ChosenBy | undefined;
  /** The row selected last is about no partner: the one before it is still shown. */
  readonly isElsewhere: boolean;
  /** A selected cell that has yet to be looked up. */
  readonly asking: SelectedRow | undefined;
  /** What was taken notice of already. */
  readonly seen: Seen;
}

interface Seen {
  readonly wanted: Wanted | undefined;
  readonly selected: SelectedRow | undefined;
}

export const NO_PARTNER: FollowedPartner = {
  position: undefined,
  by: undefined,
  isElsewhere: false,
  asking: undefined,
  seen: { wanted: undefined, selected: undefined },
};

export type FollowEvent =
  /** What the other screens want and what is selected in the sheet, now. */
  | { readonly kind: "looked"; readonly now: Seen }
  /** The answer about a selected cell. */
  | { readonly kind: "row-found"; readonly selected: SelectedRow; readonly position: number | undefined }
  | { readonly kind: "picked"; readonly position: number }
  /** Another evaluation: where the partner stands in it is not known yet. */
  | { readonly kind: "moving" }
  /** Where it stands, if anywhere. */
  | { readonly kind: "evaluated"; readonly position: number | undefined };

/** The partner followed after an event. An answer that something newer has overtaken counts no more. */
export function followedPartner(before: FollowedPartner, event: FollowEvent): FollowedPartner {
  switch (event.kind) {
    case "looked":
      return afterLook(before, event.now);
    case "row-found":
      if (event.selected !== before.asking) return before;
      if (event.position === undefined) return { ...before, asking: undefined, isElsewhere: true };
      return chosen(before, event.position, "sheet");
    case "picked":
      return chosen(before, event.position, "search");
    case "moving":
      // What is selected but not looked up yet is newer than the partner shown.
      return { ...before, position: undefined };
    case "evaluated":
      if (before.position !== undefined) return before;
      if (event.position !== undefined) return { ...before, position: event.position };
      return { ...NO_PARTNER, seen: before.seen, asking: before.seen.selected };
  }
}

/** A wish comes with its screen, after whatever was selected before. */
function afterLook(before: FollowedPartner, now: Seen): FollowedPartner {
  const { seen } = before;
  if (now.wanted !== undefined && now.wanted !== seen.wanted) {
    return { ...chosen(before, now.wanted.position, "screen"), seen: now };
  }
  if (now.selected === seen.selected) return before;
  return { ...before, asking: now.selected, seen: { ...seen, selected: now.selected } };
}

function chosen(before: FollowedPartner, position: number, by: ChosenBy): FollowedPartner {
  return { ...before, position, by, isElsewhere: false, asking: undefined };
}
