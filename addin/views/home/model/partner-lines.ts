/** What a list of partners is called, and what its lines say beside name and points. */
import type { PartnerLine, PartnerWish } from "../../../../src/app/partner/partner-list";
import { ACTIVE_MEMBERSHIP, REQUESTED_LEVEL } from "../../../../src/domain/application";
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
  { level, decision, lacks, last, renewal, isProvisional }: PartnerLine,
  wish: PartnerWish,
  names: ProgramNames,
): (text: MessageFormatter, formats: Formats) => string {
  return (text, formats) => {
    const held = level === undefined ? text("pane.no-level") : names.level(level);
    if (wish.kind === "ending" && last !== undefined)
      return `${text("pane.ends-on", { day: formats.day(last) })} · ${text(RENEWALS[renewal])}`;
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

function lackName(id: string, names: ProgramNames, text: MessageFormatter): string {
  if (id === ACTIVE_MEMBERSHIP) return text("pane.active-membership");
  return id === REQUESTED_LEVEL ? text("pane.requested-level") : names.requirement(id);
}
