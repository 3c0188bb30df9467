/** Which sentences are true of a partner: they follow its membership, and whether a cell is blank or cannot be read. */
import type { PartnerCard } from "../../../../src/app/partner/card";
import { isCellUnreadable } from "../../../../src/app/partner/unreadable";
import { ACTIVE_MEMBERSHIP, REQUESTED_LEVEL } from "../../../../src/domain/application";
import type { MessageKey } from "../../../../src/messages/keys";

/** What is to be said of a held level whose requirements are not met: benefits stay only while membership is active. */
export function heldLevelWarning({
  heldLevelStillMet,
  membership,
}: Pick<PartnerCard, "heldLevelStillMet" | "membership">): MessageKey | undefined {
  if (heldLevelStillMet !== false) return undefined;
  return membership.status === "active" ? "pane.partner-not-still-met" : "pane.partner-not-met";
}

/** What is to be said of a level whose requirements are met: an application takes active membership too (C8). */
export function openLevelSentence({ membership }: Pick<PartnerCard, "membership">): MessageKey {
  return membership.status === "active" ? "pane.next-level-open" : "pane.next-level-inactive";
}

/** Why there is no term of membership. */
export function noTermSentence(card: Pick<PartnerCard, "cells" | "problems">): MessageKey {
  return isCellUnreadable("registeredOn", card) ? "pane.membership-unreadable" : "pane.membership-no-term";
}

/** Why there are no points, and no term that they could be of. */
export function noPointsSentence({
  membership,
  points,
}: Pick<PartnerCard, "membership" | "points">): MessageKey {
  if (points.tooLarge) return "pane.points-too-large";
  return membership.status === "not-started" ? "pane.points-not-started" : "pane.points-none";
}

/** What is not known, by why: not filled in, or filled in with what cannot be read. */
export function unknownReasons(
  unknown: readonly string[],
  unreadable: readonly string[],
): { readonly blank: readonly string[]; readonly unreadable: readonly string[] } {
  // Whether membership is active is open only where the day of registration or the year of renewal cannot be read (C6).
  const isUnreadable = (id: string): boolean =>
    id === REQUESTED_LEVEL || id === ACTIVE_MEMBERSHIP || unreadable.includes(id);
  return { blank: unknown.filter((id) => !isUnreadable(id)), unreadable: unknown.filter(isUnreadable) };
}
