/** The columns of results on the partners sheet. */
import type { Language } from "../../domain/program";
import { SETTLEMENT_FREQUENCIES, type SettlementFrequency } from "../../domain/settings";
import { resultColumn as column, type ResultColumn } from "../result-column";

export type PartnerResultKey =
  | "eligibleLevels"
  | "applicationDecision"
  | "missingRequirements"
  | "benefits"
  | "memberUntil"
  | "pointsTotal"
  | "asOf"
  | "why"
  | "pointsFormerly"
  | `points${number}`;

/** Settlement periods in a year. */
export const PERIODS_A_YEAR: Readonly<Record<SettlementFrequency, number>> = {
  month: 12,
  quarter: 4,
  halfYear: 2,
  year: 1,
};

/**
 * Right of the user's columns on the partners sheet. A column of points for each settlement period of a year; the
 * reason for all of them where the program asks for it.
 */
export function partnerResultColumns(
  frequency: SettlementFrequency,
  explains: boolean,
): readonly ResultColumn<PartnerResultKey>[] {
  return [
    column("eligibleLevels", "Доступные уровни", "Eligible levels", "Қолжетімді деңгейлер", "text", 48),
    column("applicationDecision", "Решение по заявке", "Application decision", "Өтінім шешімі", "text", 20),
    column("missingRequirements", "Не выполнено", "Missing requirements", "Орындалмағаны", "text", 36),
    column("benefits", "Преимущества", "Benefits", "Артықшылықтар", "text", 48),
    column("memberUntil", "Участие до", "Member until", "Мүшелік мерзімі", "date", 14),
    ...periodColumns(frequency),
    column("pointsTotal", "Баллы всего", "Points total", "Ұпай барлығы", "points", 20),
    column("asOf", "Рассчитано на", "As of", "Есептелген күні", "date", 16),
    ...(explains ? [column<PartnerResultKey>("why", "Почему", "Why", "Неліктен", "text", 80)] : []),
  ];
}

/** A year settled as a whole has its points only in the total. */
function periodColumns(frequency: SettlementFrequency): ResultColumn<PartnerResultKey>[] {
  if (frequency === "year") return [];
  const numbers = Array.from({ length: PERIODS_A_YEAR[frequency] }, (_, index) => index + 1);
  return numbers.map((n) => {
    const { ru, en, kk } = PERIOD_HEADERS[frequency](n);
    return column(`points${n}`, ru, en, kk, "points", 20);
  });
}

/** Points by the periods of another frequency: these columns are not added, and are emptied where they exist. */
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
