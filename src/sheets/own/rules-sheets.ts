/** The sheets on which rules are laid out as tables. */
import type { Names } from "../../domain/program";

export const RULES_TABLES = ["levels", "benefits", "requirements", "bands", "settings"] as const;
export type RulesTable = (typeof RULES_TABLES)[number];

export const RULES_SHEET_NAMES: Readonly<Record<RulesTable, Names>> = {
  levels: { ru: "Правила – уровни", en: "Rules – levels", kk: "Ережелер – деңгейлер" },
  benefits: { ru: "Правила – преимущества", en: "Rules – benefits", kk: "Ережелер – артықшылықтар" },
  requirements: { ru: "Правила – требования", en: "Rules – requirements", kk: "Ережелер – талаптар" },
  bands: { ru: "Правила – ставки", en: "Rules – rates", kk: "Ережелер – мөлшерлемелер" },
  settings: { ru: "Правила – прочтение", en: "Rules – readings", kk: "Ережелер – оқылуы" },
};
