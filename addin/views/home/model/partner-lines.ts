/** What a list of partners is called, and what its lines say beside name and points. */
import type { PartnerLine, PartnerWish } from "../../../../src/app/partner/partner-list";
import { pointsGained, type SinceLastRun } from "../../../../src/app/partner/since-last-run";
import { ACTIVE_MEMBERSHIP, REQUESTED_LEVEL } from "../../../../src/domain/application";
import type { LevelId } from "../../../../src/domain/program";
import type { MessageFormatter } from "../../../../src/messages/formatter";
import type { MessageKey } from "../../../../src/messages/keys";
import type { Formats } from "../../../format/formats";
import type { ProgramNames } from "../../shared/model/names";

const DECISIONS = {
  approved: "pane.approved",
  declined: "pane.declined",
  incomplete: "pane.incomplete",
} as const;

export function listTitle(wish: PartnerWish, names: ProgramNames, text: MessageFormatter): string {
  switch (wish.kind) {
    case "all":
      return text("pane.partners");
    case "ending":
      return text("pane.ending");
    case "provisional":
      return text("pane.list-provisional");
    case "gained":
      return text("pane.gained");
    case "lost":
      return text("pane.lost");
    case "level":
      return wish.level === undefined ? text("pane.no-level") : names.level(wish.level);
    case "decision":
      return text(DECISIONS[wish.decision]);
  }
}

const RENEWALS: Readonly<Record<PartnerLine["renewal"], MessageKey>> = {
  possible: "pane.line-renewable",
  agreed: "pane.line-renewable",
  "not-possible": "pane.line-not-renewable",
  unknown: "pane.line-renewal-unknown",
};

/** A line's note: the reason why the partner is in this list, else its level and its application. */
export function lineNote(
  { level, decision, lacks, last, renewal, isProvisional, since }: PartnerLine,
  wish: PartnerWish,
  names: ProgramNames,
): (text: MessageFormatter, formats: Formats) => string {
  return (text, formats) => {
    const held = level === undefined ? text("pane.no-level") : names.level(level);
    if (wish.kind === "ending" && last !== undefined)
      return `${text("pane.ends-on", { day: formats.day(last) })} · ${text(RENEWALS[renewal])}`;
    if ((wish.kind === "gained" || wish.kind === "lost") && since !== undefined)
      return sinceNote(since, names, text, formats);
    if (wish.kind === "decision" && lacks.length > 0)
      return text("pane.line-lacks", { lacks: lacks.map((id) => lackName(id, names, text)).join(", ") });
    const notes = [
      ...(wish.kind === "level" ? [] : [held]),
      ...(decision === "none" || wish.kind === "decision" ? [] : [text(DECISIONS[decision])]),
      ...(isProvisional ? [text("pane.line-provisional")] : []),
    ];
    return notes.join(" · ");
  };
}

/** Points before and now, then levels: "40 000 → 38 000 (−2 000) · no longer eligible: …". */
function sinceNote(
  since: SinceLastRun,
  names: ProgramNames,
  text: MessageFormatter,
  formats: Formats,
): string {
  const difference = pointsGained(since);
  const points = (of: number | null): string =>
    of === null ? text("pane.line-no-points") : formats.number(of);
  const levels = (ids: readonly LevelId[]) => ({ levels: ids.map((id) => names.level(id)).join(", ") });
  return [
    ...(difference === 0
      ? []
      : [
          text("pane.line-points", {
            before: points(since.before),
            now: points(since.now),
            difference: formats.difference(difference),
          }),
        ]),
    ...(since.gained.length === 0 ? [] : [text("pane.line-levels-gained", levels(since.gained))]),
    ...(since.lost.length === 0 ? [] : [text("pane.line-levels-lost", levels(since.lost))]),
  ].join(" · ");
}

function lackName(id: string, names: ProgramNames, text: MessageFormatter): string {
  if (id === ACTIVE_MEMBERSHIP) return text("pane.active-membership");
  return id === REQUESTED_LEVEL ? text("pane.requested-level") : names.requirement(id);
}

/** What the usual order of a list is. */
export function usualOrder({ kind }: PartnerWish): MessageKey {
  return kind === "gained" || kind === "lost" ? "pane.order-difference" : "pane.order-usual";
}
