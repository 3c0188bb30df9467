/** Names in three languages. The Russian one is needed; the others are filled from it until somebody translates them. */
import { LANGUAGES, type Language, type Names } from "../../domain/program";
import type { RuleFileName } from "../files";
import type { FileEdit } from "./draft";

/** A new thing's names: the same in all languages, to be translated later. */
export function sameNames(name: string): Names {
  return { ru: name, en: name, kk: name };
}

/** Whether a name in another language still is the Russian one. A brand in Latin letters is the same in all. */
export function isToTranslate(names: Names, language: Language): boolean {
  return language !== "ru" && names[language] === names.ru && /\p{Script=Cyrillic}/u.test(names.ru);
}

/** Changes a name. A Russian one is copied to the languages that have not been translated. */
export function setName(
  file: RuleFileName,
  pointer: string,
  names: Names,
  language: Language,
  name: string,
): readonly FileEdit[] {
  const follows = LANGUAGES.filter((one) => language === "ru" && isToTranslate(names, one));
  return [language, ...follows].map((one) => ({
    ...{ file, kind: "change", pointer: `${pointer}/${one}`, value: name },
  }));
}
