/** The names of the journal of closings, and its columns. */
import type { JournalLine } from "../../domain/closing/journal";
import type { Aliases, Names } from "../../domain/program";
import { folded, resultColumn as column, type ResultColumn } from "../result-column";

export const JOURNAL_SHEET_NAMES: Aliases = { ru: ["Журнал"], en: ["Journal"], kk: ["Журнал"] };

/** The Excel table of a new journal. */
export const JOURNAL_TABLE = "ClosingJournal";

export type JournalKey =
  | "what"
  | "period"
  | "when"
  | "asOf"
  | "by"
  | "partners"
  | "purchases"
  | "points"
  | "ruleVersion"
  | "reason"
  | "sealCode"
  | "number"
  | "data"
  | "seal";

/** A line for each closing, each reopening and each version of the rules. Names of people are only here. */
export const JOURNAL_COLUMNS: readonly ResultColumn<JournalKey>[] = [
  column("what", "Что", "What", "Не", "text", 20),
  column("period", "Период", "Period", "Кезең", "text", 12),
  column("when", "Когда", "When", "Қашан", "date", 14),
  column("asOf", "На дату", "As of", "Күніне", "date", 14),
  column("by", "Кто", "By", "Кім", "text", 24),
  column("partners", "Партнёров", "Partners", "Серіктестер", "text", 14),
  column("purchases", "Закупок", "Purchases", "Сатып алулар", "text", 14),
  column("points", "Баллов", "Points", "Ұпай", "points", 16),
  column("ruleVersion", "Версия правил", "Rule version", "Ереже нұсқасы", "text", 16),
  column("reason", "Причина", "Reason", "Себебі", "text", 40),
  column("sealCode", "Печать", "Seal", "Мөр", "text", 24),
  folded(column("number", "№ записи", "Line No.", "Жазба №", "text", 12)),
  folded(column("data", "Данные записи", "Line data", "Жазба деректері", "text", 40)),
  folded(column("seal", "Полная печать", "Full seal", "Толық мөр", "text", 68)),
];

export const JOURNAL_SHEET = {
  names: JOURNAL_SHEET_NAMES,
  columns: JOURNAL_COLUMNS,
  needed: ["what", "period", "number", "data"],
} as const;

export const LINE_WORDS: Readonly<Record<JournalLine["what"], Names>> = {
  closing: { ru: "закрытие", en: "closing", kk: "жабу" },
  reopening: { ru: "открытие заново", en: "reopening", kk: "қайта ашу" },
  version: { ru: "версия правил", en: "rules version", kk: "ереже нұсқасы" },
};
