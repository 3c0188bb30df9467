/** Decides which partner is shown: the newest of a choice on another screen, a search result, and the selected row. */
import type { SelectedRow } from "../../../services/pane-services";

/** The source of the choice. */
export type ChosenBy = "sheet" | "search" | "screen";

/** A choice on another screen; a new object each time. */
export interface Wanted {
  readonly position: number;
}

export interface FollowedPartner {
  /** Its position in the evaluation; undefined before any choice. */
  readonly position: number | undefined;
  readonly by: ChosenBy | undefined;
  /** True if the last selected row has no partner: the previous one is still shown. */
  readonly isElsewhere: boolean;
  /** A selected cell that has not been looked up yet. */
  readonly asking: SelectedRow | undefined;
  /** The inputs that have been handled already. */
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
  /** The present choice on other screens, and the present selection in the sheet. */
  | { readonly kind: "looked"; readonly now: Seen }
  /** The answer about a selected cell. */
  | { readonly kind: "row-found"; readonly selected: SelectedRow; readonly position: number | undefined }
  | { readonly kind: "picked"; readonly position: number }
  /** Another evaluation: the partner's position in it is not known yet. */
  | { readonly kind: "moving" }
  /** The partner's position in it, if there is one. */
  | { readonly kind: "evaluated"; readonly position: number | undefined };

/** The partner after an event. An answer that is no longer the newest is ignored. */
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
      // A selection that is not looked up yet is newer than the shown partner.
      return { ...before, position: undefined };
    case "evaluated":
      if (before.position !== undefined) return before;
      if (event.position !== undefined) {
        return { ...before, position: event.position, by: before.by ?? "search" };
      }
      return { ...NO_PARTNER, seen: before.seen, asking: before.seen.selected };
  }
}

/** A choice on another screen is newer than any earlier selection. */
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
