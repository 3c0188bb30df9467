/** The names of the points ledger. */
import type { Aliases } from "../../domain/program";

export const LEDGER_SHEET_NAMES: Aliases = {
  ru: ["Ведомость баллов"],
  en: ["Points ledger"],
  kk: ["Ұпай ведомосы"],
};
