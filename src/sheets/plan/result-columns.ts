/** The columns that results are written to: their headers in each language, and how their values are shown. */
import type { Aliases, Language } from "../../domain/program";
import { SETTLEMENT_FREQUENCIES, type SettlementFrequency } from "../../domain/settings";
import type { ValueFormat } from "../../workbook/write-plan";

export interface ResultColumn<K extends string = string> {
  readonly key: K;
  readonly headers: Aliases;
  readonly format: ValueFormat;
  /** In characters. Points leave room for the mark of provisional ones. */
  readonly width: number;
}

export type PartnerResultKey =
  | "eligibleLevels"
  | "applicationDecision"
  | "missingRequirements"
  | "benefits"
  | "memberUntil"
  | "pointsTotal"
  | "pointsFormerly"
  | `points${number}`;

/** Settlement periods in a year. */
export const PERIODS_A_YEAR: Readonly<Record<SettlementFrequency, number>> = {
  month: 12,
  quarter: 4,
  halfYear: 2,
  year: 1,
};

/** Right of the user's columns on the partners sheet. A column of points for each settlement period of a year. */
export function partnerResultColumns(
  frequency: SettlementFrequency,
): readonly ResultColumn<PartnerResultKey>[] {
  return [
    column("eligibleLevels", "Доступные уровни", "Eligible levels", "Қолжетімді деңгейлер", "text", 48),
    column("applicationDecision", "Решение по заявке", "Application decision", "Өтінім шешімі", "text", 20),
    column("missingRequirements", "Не выполнено", "Missing requirements", "Орындалмағаны", "text", 36),
    column("benefits", "Преимущества", "Benefits", "Артықшылықтар", "text", 48),
    column("memberUntil", "Участие до", "Member until", "Мүшелік мерзімі", "date", 14),
    ...periodColumns(frequency),
    column("pointsTotal", "Баллы всего", "Points total", "Ұпай барлығы", "points", 20),
  ];
}

/** A year settled as a whole has its points in the total alone. */
function periodColumns(frequency: SettlementFrequency): ResultColumn<PartnerResultKey>[] {
  if (frequency === "year") return [];
  const numbers = Array.from({ length: PERIODS_A_YEAR[frequency] }, (_, index) => index + 1);
  return numbers.map((n) => {
    const { ru, en, kk } = PERIOD_HEADERS[frequency](n);
    return column(`points${n}`, ru, en, kk, "points", 20);
  });
}

/** Points by the periods of another frequency: columns that are not added, and emptied where they stand. */
export function formerPeriodColumns(
  frequency: SettlementFrequency,
): readonly ResultColumn<PartnerResultKey>[] {
  const others = SETTLEMENT_FREQUENCIES.filter((other) => other !== frequency);
  return others.flatMap((other) => periodColumns(other).map((one) => ({ ...one, key: "pointsFormerly" })));
}

const PERIOD_HEADERS: Readonly<
  Record<Exclude<SettlementFrequency, "year">, (n: number) => Readonly<Record<Language, string>>>
> = {
  month: (n) => ({ ru: `Баллы ${n} мес.`, en: `Points M${n}`, kk: `Ұпай ${n}-ай` }),
  quarter: (n) => ({ ru: `Баллы ${n} кв.`, en: `Points Q${n}`, kk: `Ұпай ${n}-тоқсан` }),
  halfYear: (n) => ({ ru: `Баллы ${n} п/г`, en: `Points H${n}`, kk: `Ұпай ${n}-жартыжылдық` }),
};

export const LEDGER_SHEET_NAMES: Aliases = {
  ru: ["Ведомость баллов"],
  en: ["Points ledger"],
  kk: ["Ұпай ведомосы"],
};

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
    column("status", "Состояние", "Status", "Күйі", "text", 26),
    column("adjustment", "Корректировка", "Adjustment", "Түзету", "points", 20),
    column("ruleVersion", "Версия правил", "Rule version", "Ереже нұсқасы", "text", 16),
  ];
}

/** Headed "Quarter" where quarters are settled, "Period" elsewhere; found by either. */
function periodColumn(frequency: SettlementFrequency): ResultColumn<LedgerKey> {
  const quarter: Aliases = { ru: ["Квартал", "Период"], en: ["Quarter", "Period"], kk: ["Тоқсан", "Кезең"] };
  const period: Aliases = { ru: ["Период", "Квартал"], en: ["Period", "Quarter"], kk: ["Кезең", "Тоқсан"] };
  return { key: "period", headers: frequency === "quarter" ? quarter : period, format: "text", width: 12 };
}

function column<K extends string>(
  key: K,
  ru: string,
  en: string,
  kk: string,
  format: ValueFormat,
  width: number,
): ResultColumn<K> {
  return { key, headers: { ru: [ru], en: [en], kk: [kk] }, format, width };
}
