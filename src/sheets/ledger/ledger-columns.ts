/** The names of the points ledger, and its columns. */
import type { Aliases } from "../../domain/program";
import type { SettlementFrequency } from "../../domain/settings";
import { resultColumn as column, type ResultColumn } from "../result-column";

export const LEDGER_SHEET_NAMES: Aliases = {
  ru: ["Ведомость баллов"],
  en: ["Points ledger"],
  kk: ["Ұпай ведомосы"],
};

/** The Excel table of a new ledger. */
export const LEDGER_TABLE = "PointsLedger";

export type LedgerKey =
  | "partnerId"
  | "partner"
  | "period"
  | "purchases"
  | "cumulative"
  | "rate"
  | "points"
  | "status"
  | "adjustment"
  | "ruleVersion";

/** The points ledger's columns. Partner id and period are its key. */
export function ledgerColumns(frequency: SettlementFrequency): readonly ResultColumn<LedgerKey>[] {
  return [
    column("partnerId", "ID партнёра", "Partner ID", "Серіктес ID", "text", 14),
    column("partner", "Партнёр", "Partner", "Серіктес", "text", 32),
    periodColumn(frequency),
    column("purchases", "Закупки", "Purchases", "Сатып алулар", "money", 18),
    column("cumulative", "Сумма с начала срока", "Sum so far", "Мерзім басынан сома", "money", 22),
    column("rate", "Ставка", "Rate", "Мөлшерлеме", "rate", 10),
    column("points", "Баллы", "Points", "Ұпай", "points", 20),
    column("status", "Состояние", "Status", "Күйі", "text", 34),
    column("adjustment", "Корректировка", "Adjustment", "Түзету", "points", 20),
    column("ruleVersion", "Версия правил", "Rule version", "Ереже нұсқасы", "text", 16),
  ];
}

/** Headed "Quarter" where quarters are settled, otherwise "Period"; found by either. */
function periodColumn(frequency: SettlementFrequency): ResultColumn<LedgerKey> {
  const quarter: Aliases = { ru: ["Квартал", "Период"], en: ["Quarter", "Period"], kk: ["Тоқсан", "Кезең"] };
  const period: Aliases = { ru: ["Период", "Квартал"], en: ["Period", "Quarter"], kk: ["Кезең", "Тоқсан"] };
  return { key: "period", headers: frequency === "quarter" ? quarter : period, format: "text", width: 12 };
}
