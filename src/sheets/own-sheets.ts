/** Sheets that the product writes or reads beside the user's data: their rows are neither partners nor purchases. */
import { normalName } from "../domain/normal-name";
import { ADJUSTMENT_SHEET_NAMES } from "./books/adjustments";
import { JOURNAL_SHEET_NAMES } from "./books/journal-columns";
import { SENT_SHEET_NAMES } from "./books/sent";
import { SETTLED_SHEET_NAMES } from "./books/settled-columns";
import { allNames } from "./headers/match-headers";
import { LEDGER_SHEET_NAMES } from "./ledger/ledger-names";
import { RULES_SHEET_NAMES } from "./own/rules-sheets";
import { PROBLEM_SHEET_NAMES } from "./plan/problem-sheet";

const OWN: ReadonlySet<string> = new Set([
  ...[
    LEDGER_SHEET_NAMES,
    JOURNAL_SHEET_NAMES,
    SETTLED_SHEET_NAMES,
    ADJUSTMENT_SHEET_NAMES,
    SENT_SHEET_NAMES,
  ].flatMap(allNames),
  ...Object.values(RULES_SHEET_NAMES).flatMap((names) => Object.values(names).map(normalName)),
  ...Object.values(PROBLEM_SHEET_NAMES).map(normalName),
]);

/** Whether a sheet has one of their names, or one followed by a number: "Points ledger (2)". */
export function isOwnSheet(name: string): boolean {
  return OWN.has(normalName(name.replace(/ \(\d+\)$/, "")));
}
