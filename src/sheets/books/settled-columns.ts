/** The names of the sheet of settled purchases, and its columns. */
import type { Aliases, ColumnKey, Language, Names, Program } from "../../domain/program";
import type { SettledLine } from "../../domain/closing/settled-text";
import { isOwnName } from "../own/own-table";
import { resultColumn as column, type ResultColumn } from "../result-column";
import type { ValueFormat } from "../../workbook/write-plan";

export const SETTLED_SHEET_NAMES: Aliases = {
  ru: ["Учтённые закупки"],
  en: ["Settled purchases"],
  kk: ["Есепке алынған сатып алулар"],
};

/** Whether a sheet's name is that of settled purchases, or a copy's. */
export function isSettledSheet(name: string): boolean {
  return isOwnName(SETTLED_SHEET_NAMES, name);
}

/** The Excel table of a new sheet. */
export const SETTLED_TABLE = "SettledPurchases";

export type SettledKey =
  | "closing"
  | "number"
  | "what"
  | "partnerId"
  | "day"
  | "document"
  | "amount"
  | "currency"
  | "reason"
  | "check"
  | `fact:${string}`;

const FIXED: readonly ResultColumn<SettledKey>[] = [
  column("closing", "Закрытие №", "Closing No.", "Жабу №", "text", 12),
  column("number", "№ в закрытии", "No. in closing", "Жабудағы №", "text", 14),
  column("what", "Что учтено", "What was counted", "Не есептелді", "text", 16),
  column("partnerId", "ID партнёра", "Partner ID", "Серіктес ID", "text", 14),
  column("day", "Дата", "Date", "Күні", "date", 14),
  column("document", "Документ", "Document", "Құжат", "text", 20),
  column("amount", "Сумма", "Amount", "Сомасы", "text", 18),
  column("currency", "Валюта", "Currency", "Валюта", "text", 10),
  column("reason", "Причина", "Reason", "Себебі", "text", 30),
  column("check", "Контроль", "Check", "Бақылау", "text", 14),
];

/** Its columns: those of every settled row, and the purchases columns that points rules of any version ask for. */
export function settledColumns(programs: readonly Program[]): readonly ResultColumn<SettledKey>[] {
  const facts = new Map<ColumnKey, ResultColumn<SettledKey>>();
  for (const { sheets } of programs)
    for (const [key, { headers, type }] of sheets.purchases.columns) {
      if (OWN_VALUES.has(key) || facts.has(key)) continue;
      const format: ValueFormat = type === "date" ? "date" : "text";
      facts.set(key, { key: `fact:${key}`, headers, format, width: 18 });
    }
  return [...FIXED, ...facts.values()];
}

/** Purchases columns that every settled row has under a name of its own. */
const OWN_VALUES: ReadonlySet<ColumnKey> = new Set(["date", "partnerId", "document", "amount", "currency"]);

export const SETTLED_NEEDED = ["closing", "number", "partnerId", "day", "amount"] as const;

type What = `${SettledLine["kind"]}${SettledLine["count"]}`;

/** Words for the kind of a row; the usual one, a counted purchase, has none. */
export const WHAT_WORDS: Readonly<Record<What, Names>> = {
  purchase1: { ru: "", en: "", kk: "" },
  "purchase-1": { ru: "снята", en: "taken back", kk: "алынды" },
  manual1: { ru: "баллы", en: "points", kk: "ұпай" },
  "manual-1": { ru: "баллы сняты", en: "points taken back", kk: "ұпай алынды" },
  rate1: { ru: "курс", en: "rate", kk: "бағам" },
  "rate-1": { ru: "курс снят", en: "rate taken back", kk: "бағам алынды" },
  unread1: { ru: "не прочитано", en: "not read", kk: "оқылмады" },
  "unread-1": { ru: "", en: "", kk: "" },
};

export function whatWord(line: SettledLine, language: Language): string {
  return WHAT_WORDS[`${line.kind}${line.count}`][language];
}
