/** Words in written cells, in the language of the sheet's headers. */
import { columnsBehind } from "../../domain/facts";
import type { Partner } from "../../domain/partner";
import { ACTIVE_MEMBERSHIP, REQUESTED_LEVEL, type Decision } from "../../domain/application";
import type { PartnerEvaluation } from "../../domain/evaluation";
import type { LedgerStatus } from "./ledger-rows";
import type { Language, Names, Program, RequirementId } from "../../domain/program";

const DECISIONS: Readonly<Record<Exclude<Decision, "none">, Names>> = {
  approved: { ru: "Одобрено", en: "Approved", kk: "Мақұлданды" },
  incomplete: { ru: "Не хватает данных", en: "Incomplete", kk: "Деректер жеткіліксіз" },
  declined: { ru: "Отклонено", en: "Declined", kk: "Қабылданбады" },
};

/** "" where there is no application. */
export function decisionWord(decision: Decision, language: Language): string {
  return decision === "none" ? "" : DECISIONS[decision][language];
}

const RESERVED: ReadonlyMap<RequirementId, Names> = new Map([
  [ACTIVE_MEMBERSHIP, { ru: "Действующее участие", en: "Active membership", kk: "Қолданыстағы мүшелік" }],
  [
    REQUESTED_LEVEL,
    {
      ru: "Желаемый уровень не распознан",
      en: "Requested level not recognised",
      kk: "Қалаған деңгей танылмады",
    },
  ],
]);

/** The name of a requirement, or of something else that an application may lack. */
export function requirementName(program: Program, id: RequirementId, language: Language): string {
  return (program.requirements.get(id)?.name ?? RESERVED.get(id))?.[language] ?? id;
}

const NOT_FILLED_IN: Names = { ru: "не заполнено", en: "not filled in", kk: "толтырылмаған" };

const UNREADABLE: Names = { ru: "не распознано", en: "not recognised", kk: "танылмады" };

const REGISTRATION_UNREAD: Names = {
  ru: "дата регистрации не распознана",
  en: "registration day not recognised",
  kk: "тіркелген күні танылмады",
};

const RENEWAL_UNREAD: Names = {
  ru: "год продления не распознан",
  en: "year of renewal not recognised",
  kk: "ұзартылған жылы танылмады",
};

/**
 * An unknown requirement of this partner: "Joint sales plan (not filled in)", or "(not recognised)" where it rests on
 * an unreadable cell; for membership, with the names of the unreadable columns.
 */
export function unknownRequirement(
  program: Program,
  id: RequirementId,
  { unreadable }: Pick<Partner, "unreadable">,
  language: Language,
): string {
  const name = requirementName(program, id, language);
  if (id === REQUESTED_LEVEL) return name;
  if (id === ACTIVE_MEMBERSHIP) {
    const why = unreadable.has("registeredOn") ? REGISTRATION_UNREAD : RENEWAL_UNREAD;
    return `${name} (${why[language]})`;
  }
  const facts = program.requirements.get(id)?.condition.facts ?? [];
  const isUnread = facts.some((fact) =>
    columnsBehind(program, fact).some((column) => unreadable.has(column)),
  );
  return `${name} (${(isUnread ? UNREADABLE : NOT_FILLED_IN)[language]})`;
}

const STATUSES: Readonly<Record<LedgerStatus, Names>> = {
  settled: { ru: "начислено", en: "settled", kk: "есептелді" },
  estimated: { ru: "предварительно", en: "estimated", kk: "әзірге нақты емес" },
  adjustment: { ru: "корректировка", en: "adjustment", kk: "түзету" },
  pending: { ru: "корректировка, ожидает закрытия", en: "adjustment, pending", kk: "түзету, жабуды күтуде" },
  superseded: { ru: "заменено", en: "superseded", kk: "ауыстырылған" },
  closed: { ru: "закрыто", en: "closed", kk: "жабылған" },
};
const INCOMPLETE: Names = { ru: "см. замечания", en: "provisional", kk: "мәселелерді қараңыз" };

/** The status of a line about rows that stand in the workbook and are in no total. */
export const INCOMPLETE_TOTALS: Names = {
  ru: "не входит в итоги",
  en: "not in the totals",
  kk: "қорытындыға кірмейді",
};

/** "settled", or "settled, provisional" where it rests on rows that could not be read. */
export function statusWords(status: LedgerStatus, provisional: boolean, language: Language): string {
  const word = STATUSES[status][language];
  return provisional ? `${word}, ${INCOMPLETE[language]}` : word;
}

/** The mark of provisional points in their number format. */
export const PROVISIONAL_MARK: Names = { ru: "предв.", en: "prov.", kk: "алдын ала" };

/** The requirements that a partner's application lacks, or that are unknown. */
export function missingNames(
  program: Program,
  { application, partner }: Pick<PartnerEvaluation, "application" | "partner">,
  language: Language,
): readonly string[] {
  return [
    ...application.missing.map((id) => requirementName(program, id, language)),
    ...application.unknown.map((id) => unknownRequirement(program, id, partner, language)),
  ];
}
