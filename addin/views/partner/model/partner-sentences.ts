/** The sentences that are true of a partner, depending on its membership and on blank or unreadable cells. */
import type { PartnerCard } from "../../../../src/app/partner/card";
import { isCellUnreadable } from "../../../../src/app/partner/unreadable";
import { ACTIVE_MEMBERSHIP, REQUESTED_LEVEL, type Decision } from "../../../../src/domain/application";
import type { MessageKey } from "../../../../src/messages/keys";

/** What came of an application (C8). */
export const DECISIONS = {
  approved: "pane.application-approved",
  declined: "pane.application-declined",
  incomplete: "pane.application-incomplete",
} as const satisfies Readonly<Record<Exclude<Decision, "none">, MessageKey>>;

/** The sentence for a held level with unmet requirements: benefits stay only while membership is active. */
export function heldLevelWarning({
  heldLevelStillMet,
  membership,
}: Pick<PartnerCard, "heldLevelStillMet" | "membership">): MessageKey | undefined {
  if (heldLevelStillMet !== false) return undefined;
  return membership.status === "active" ? "pane.partner-not-still-met" : "pane.partner-not-met";
}

/** The sentence for a level whose requirements are met: an application also needs active membership (C8). */
export function openLevelSentence({ membership }: Pick<PartnerCard, "membership">): MessageKey {
  return membership.status === "active" ? "pane.next-level-open" : "pane.next-level-inactive";
}

/** The reason why there is no membership term. */
export function noTermSentence(card: Pick<PartnerCard, "cells" | "problems">): MessageKey {
  return isCellUnreadable("registeredOn", card) ? "pane.membership-unreadable" : "pane.membership-no-term";
}

/** The reason why there are neither points nor a term for them. */
export function noPointsSentence({
  membership,
  points,
}: Pick<PartnerCard, "membership" | "points">): MessageKey {
  if (points.tooLarge) return "pane.points-too-large";
  return membership.status === "not-started" ? "pane.points-not-started" : "pane.points-none";
}

/** Unknown reasons, split into those not filled in and those with unreadable cells. */
export function unknownReasons(
  unknown: readonly string[],
  unreadable: readonly string[],
): { readonly blank: readonly string[]; readonly unreadable: readonly string[] } {
  // Active membership is unknown only if the day of registration or the year of renewal cannot be read (C6).
  const isUnreadable = (id: string): boolean =>
    id === REQUESTED_LEVEL || id === ACTIVE_MEMBERSHIP || unreadable.includes(id);
  return { blank: unknown.filter((id) => !isUnreadable(id)), unreadable: unknown.filter(isUnreadable) };
}
