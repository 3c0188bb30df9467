/** The properties of a program in a few lines. */
import type { MessageKey } from "../../../../src/messages/keys";
import type { ProgramJson } from "../../../../src/ruleset/files";
import type { CheckedRules } from "../../../worker/protocol";
import type { Wording } from "./rule-words";

export interface Fact {
  readonly label: string;
  readonly value: string;
}

const TERMS: Readonly<Record<ProgramJson["term"], MessageKey>> = {
  calendarYear: "pane.rules-term-calendar-year",
  anniversary: "pane.rules-term-anniversary",
};

/** Number of shown characters of the hash: enough to distinguish two sets of rules. */
const HASH_LENGTH = 12;

export function programFacts(
  { source: { program }, sha256, versions, inForce }: CheckedRules & { readonly ok: true },
  hasOwnRules: boolean,
  { text, formats }: Wording,
): readonly Fact[] {
  const origin = hasOwnRules ? "pane.rules-origin-workbook" : "pane.rules-origin-shipped";
  const from = versions[inForce]?.from;
  const since =
    from === undefined
      ? text("pane.rules-since-beginning")
      : text("pane.rules-since", { day: formats.fullDay(from) });
  return [
    { label: text("pane.rules-version"), value: program.version },
    // With one version there is nothing to tell apart.
    ...(versions.length > 1 ? [{ label: text("pane.rules-in-force"), value: since }] : []),
    { label: text("pane.rules-origin"), value: text(origin) },
    { label: text("pane.rules-hash"), value: sha256.slice(0, HASH_LENGTH) },
    { label: text("pane.rules-currency"), value: program.currency },
    // C6
    { label: text("pane.rules-term"), value: text(TERMS[program.term]) },
  ];
}
