/** The names of the points ledger, and its columns. */
import { normalName } from "../../domain/normal-name";
import type { Aliases, Language, Names, PointsRule, Program } from "../../domain/program";
import type { SettlementFrequency } from "../../domain/settings";
import { folded, resultColumn as column, type ResultColumn } from "../result-column";

/** The Excel table of a new ledger. */
export const LEDGER_TABLE = "PointsLedger";

export type LedgerKey = FixedLedgerKey | RuleKey;

/** The ledger's figures of one points rule: the sum that picked its rate (R2), the rate, its share of the points. */
export type RuleFigure = "sum" | "rate" | "points";
/** A column of one points rule, by its id. */
export type RuleKey = `rule:${RuleFigure}:${string}`;

export type FixedLedgerKey =
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
  | "forPeriod"
  | "because"
  | "code"
  | "termFirst"
  | "termLast"
  | "count"
  | "closing"
  | "number"
  | "kept";

/**
 * The points ledger's columns. Partner, term and period are its key. `books`: "closed" with those of closed periods, which
 * a ledger gets with its first closing. `rules`: each has columns of its own where there are several.
 */
export function ledgerColumns(
  frequency: SettlementFrequency,
  books: "open" | "closed" = "open",
  rules: readonly NamedRule[] = [],
): readonly ResultColumn<LedgerKey>[] {
  const open = [...openColumns(frequency), ...(rules.length > 1 ? ruleColumns(rules) : [])];
  return books === "open" ? open : [...open, ...CLOSED_COLUMNS];
}

/** A points rule as a column's header names it. */
export type NamedRule = Pick<PointsRule, "id" | "name">;

/**
 * The points rules of all versions, in their order, by names that tell them apart: the newest one of each. A ledger is
 * read and written by the same names, whichever version is in force.
 */
export function pointsRulesOf(programs: readonly Program[]): readonly NamedRule[] {
  const rules = new Map<string, Names>();
  for (const { points } of programs) for (const { id, name } of points.rules) rules.set(id, name);
  return [...rules].map(([id, name]) => {
    const named = (language: Language): string => {
      const alike = [...rules.values()].filter(
        (other) => normalName(other[language]) === normalName(name[language]),
      );
      return alike.length > 1 ? `${name[language]} (${id})` : name[language];
    };
    return { id, name: { ru: named("ru"), en: named("en"), kk: named("kk") } };
  });
}

function ruleColumns(rules: readonly NamedRule[]): readonly ResultColumn<LedgerKey>[] {
  return rules.flatMap(({ id, name: { ru, en, kk } }): readonly ResultColumn<LedgerKey>[] => [
    column(`rule:sum:${id}`, `${ru}: сумма`, `${en}: sum`, `${kk}: сома`, "money", 22),
    column(`rule:rate:${id}`, `${ru}: ставка`, `${en}: rate`, `${kk}: мөлшерлеме`, "rate", 14),
    column(`rule:points:${id}`, `${ru}: баллы`, `${en}: points`, `${kk}: ұпай`, "points", 20),
  ]);
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
