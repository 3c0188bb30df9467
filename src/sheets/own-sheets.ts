/** Sheets that the product writes itself: their rows are not the user's data. */
import { normalName } from "../domain/normal-name";
import { allNames } from "./headers/match-headers";
import { LEDGER_SHEET_NAMES } from "./ledger/ledger-columns";
import { PROBLEM_SHEET_NAMES } from "./plan/problem-sheet";

/** Whether a sheet has one of their names, or one followed by a number: "Points ledger (2)". */
export function isOwnSheet(name: string): boolean {
  const plain = normalName(name.replace(/ \(\d+\)$/, ""));
  const { ru, en, kk } = PROBLEM_SHEET_NAMES;
  return [...allNames(LEDGER_SHEET_NAMES), ...[ru, en, kk].map(normalName)].includes(plain);
}
