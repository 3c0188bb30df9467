/** A finding of `verify`, as a line for people. */
import type { Language } from "../../../domain/program";
import type { Finding } from "./finding";
import { formatMessage } from "../../../messages/format";

/** Texts longer than this are cut: a whole closed row is of no use on a terminal. */
const LONGEST = 120;

const WHAT = {
  altered: "cli.find-altered",
  added: "cli.find-added",
  missing: "cli.find-missing",
} as const satisfies Record<Finding["what"], string>;

const OF = {
  journal: "cli.find-journal",
  "closed-row": "cli.find-closed-row",
  "settled-row": "cli.find-settled-row",
  invoice: "cli.find-invoice",
} as const satisfies Record<Finding["of"], string>;

export function findingLine({ what, of, sheet, cell, found, kept }: Finding, language: Language): string {
  return formatMessage(language, "cli.find-line", {
    place: cell === undefined ? sheet : `${sheet}!${cell}`,
    what: formatMessage(language, WHAT[what], {}),
    of: formatMessage(language, OF[of], {}),
    found: cut(found ?? ""),
    kept: cut(kept ?? ""),
  });
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
