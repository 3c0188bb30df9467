/** The values that people choose from in a column's cells: "stop mistakes where they are typed". */
import type { ColumnDeclaration, Language, Level, Names, Program } from "../domain/program";
import type { ColumnChoices } from "../workbook/write-plan";

const YES_NO: Readonly<Record<Language, readonly string[]>> = {
  ru: ["да", "нет"],
  en: ["yes", "no"],
  kk: ["иә", "жоқ"],
};

/** Currencies that purchases in Kazakhstan are often made in; any other may be typed, too. */
const CURRENCIES = ["KZT", "USD", "EUR", "RUB", "CNY"];

const CHOOSE: Names = {
  ru: "Выберите значение из списка.",
  en: "Choose a value of the list.",
  kk: "Мәнді тізімнен таңдаңыз.",
};
const OTHER_CURRENCY: Names = {
  ru: "Этой валюты нет в списке. Если код верный (три латинские буквы), подтвердите его и укажите курс.",
  en: "The list lacks this currency. If the code is right (three Latin letters), confirm it and give a rate.",
  kk: "Бұл валюта тізімде жоқ. Код дұрыс болса (үш латын әрпі), оны растап, бағамын көрсетіңіз.",
};

/** Excel's limit for a list that stands in the rule itself. */
const LONGEST = 255;

/**
 * The choices of a column: of levels, yes/no and currencies. Undefined for every other column, and where Excel has no room
 * for the list.
 */
export function choicesFor(
  { key, type }: Pick<ColumnDeclaration, "key" | "type">,
  program: Pick<Program, "levels" | "currency">,
  language: Language,
): ColumnChoices | undefined {
  if (type === "yesNo") return fitting(YES_NO[language], language);
  if (type === "level") return fitting(levelNames(program.levels, language), language);
  if (key !== "currency") return undefined;
  const values = [...new Set([program.currency, ...CURRENCIES])];
  return { values, allowsOthers: true, message: OTHER_CURRENCY[language] };
}

/** The names of levels, then the titles of those with an add-on. */
function levelNames(levels: readonly Level[], language: Language): readonly string[] {
  const names = levels.filter(({ kind }) => kind === "level").map(({ name }) => name[language]);
  const titles = levels.flatMap((level) => [...level.titles.values()].map((title) => title[language]));
  return [...new Set([...names, ...titles])];
}

function fitting(values: readonly string[], language: Language): ColumnChoices | undefined {
  const isFit = values.length > 0 && values.join(",").length <= LONGEST && !values.join("").includes(",");
  return isFit ? { values, allowsOthers: false, message: CHOOSE[language] } : undefined;
}
