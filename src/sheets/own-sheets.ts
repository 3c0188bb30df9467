/** Sheets that the product writes itself: their rows are no data of the user's. */
import { normalName } from "../domain/normal-name";
import { allNames } from "./headers/match-headers";
import { LEDGER_SHEET_NAMES } from "./ledger/ledger-columns";
import { PROBLEM_SHEET_NAMES } from "./plan/problem-sheet";

/** Whether a sheet has the name of one of them, or that with a number behind it: "Points ledger (2)". */
export function isOwnSheet(name: string): boolean {
  const plain = normalName(name.replace(/ \(\d+\)$/, ""));
  const { ru, en, kk } = PROBLEM_SHEET_NAMES;
  return [...allNames(LEDGER_SHEET_NAMES), ...[ru, en, kk].map(normalName)].includes(plain);
}
