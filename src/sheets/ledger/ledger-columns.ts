/** The names of the points ledger, and its columns. */
import type { Aliases } from "../../domain/program";
import type { SettlementFrequency } from "../../domain/settings";
import { folded, resultColumn as column, type ResultColumn } from "../result-column";

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
  | "ruleVersion"
  | ClosedKey;

/** Columns of closed periods: those that people need, then those that only the product reads, folded. */
type ClosedKey =
  "forPeriod" | "because" | "code" | "termFirst" | "termLast" | "count" | "closing" | "number" | "kept";

/**
 * The points ledger's columns. Partner, term and period are its key. `books`: "closed" with those of closed periods, which
 * a ledger gets with its first closing.
 */
export function ledgerColumns(
  frequency: SettlementFrequency,
  books: "open" | "closed" = "open",
): readonly ResultColumn<LedgerKey>[] {
  return books === "open" ? openColumns(frequency) : [...openColumns(frequency), ...CLOSED_COLUMNS];
}

const CLOSED_COLUMNS: readonly ResultColumn<LedgerKey>[] = [
  column("forPeriod", "За период", "For period", "Қай кезең үшін", "text", 12),
  column("because", "Основание", "Because of", "Негізі", "text", 60),
  column("code", "Код строки", "Row code", "Жол коды", "text", 24),
  folded(column("termFirst", "Начало срока", "Term begins", "Мерзім басы", "date", 14)),
  folded(column("termLast", "Конец срока", "Term ends", "Мерзім соңы", "date", 14)),
  folded(column("count", "Число закупок", "Purchase count", "Сатып алу саны", "text", 14)),
  folded(column("closing", "Закрытие №", "Closing No.", "Жабу №", "text", 12)),
  folded(column("number", "№ в закрытии", "No. in closing", "Жабудағы №", "text", 14)),
  folded(column("kept", "Данные закрытия", "Closing data", "Жабу деректері", "text", 40)),
];

function openColumns(frequency: SettlementFrequency): readonly ResultColumn<LedgerKey>[] {
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
