import { CHANGE_KINDS, type ChangedPartner, type ChangeKind } from "../../../../src/app/change";
import type { MessageFormatter } from "../../../../src/messages/formatter";
import type { MessageKey } from "../../../../src/messages/keys";
import type { Formats } from "../../../format/formats";

export const KIND_NAMES: Readonly<Record<ChangeKind, MessageKey>> = {
  level: "pane.change-level",
  decision: "pane.change-decision",
  points: "pane.change-points",
  benefits: "pane.change-benefits",
  membership: "pane.change-membership",
  ledger: "pane.change-ledger",
};

/** What the partners sheet would change; the ledger repeats it. */
export const OF_PARTNERS = CHANGE_KINDS.filter((kind) => kind !== "ledger");

/** Most changes that stand below a partner without being asked for. */
const FEW = 2;

/** Whether a partner's changes stand behind its name: else one partner would take the whole pane. */
export function isFolded({ changes }: ChangedPartner): boolean {
  return changes.length > FEW;
}

/** What changes for a partner, in a line: "Points 40 000 → 38 000 · Levels". */
export function changeSummary(
  { points, changes }: ChangedPartner,
  text: MessageFormatter,
  formats: Pick<Formats, "cell">,
): string {
  const kinds = new Set(changes.map(({ kind }) => kind));
  const named = OF_PARTNERS.filter((kind) => kinds.has(kind) && kind !== "points").map((kind) =>
    text(KIND_NAMES[kind]),
  );
  if (!kinds.has("points")) return named.join(" · ");
  const [was, now] = [points?.was ?? null, points?.now ?? null].map((value) =>
    formats.cell(value, points?.format ?? "points"),
  );
  const moved = [was, now].filter((value) => value !== "").join(" → ");
  return [`${text(KIND_NAMES.points)} ${moved}`.trim(), ...named].join(" · ");
}
