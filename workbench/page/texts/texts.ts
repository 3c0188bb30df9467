import { en, type Texts } from "./en";
import { kk } from "./kk";
import { ru } from "./ru";

export const LANGUAGES = ["ru", "en", "kk"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The display language's tag, as Office names it. */
export const LOCALES: Readonly<Record<Language, string>> = { ru: "ru-RU", en: "en-US", kk: "kk-KZ" };

/** Names of the languages in themselves, for the switch. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  ru: "Русский",
  en: "English",
  kk: "Қазақша",
};

const CATALOGUES: Readonly<Record<Language, Texts>> = { ru, en, kk };

export function textsIn(language: Language): Texts {
  return CATALOGUES[language];
}

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

const REMEMBERED = "workbench.language";

/** The language in the address (`?lang=kk`), otherwise the last choice, the browser's, or Russian. */
export function chooseLanguage(
  address: URLSearchParams,
  memory: Storage,
  browser: readonly string[],
): Language {
  const wanted = [address.get("lang"), memory.getItem(REMEMBERED), ...browser.map((tag) => tag.slice(0, 2))];
  return wanted.find(isLanguage) ?? "ru";
}

export function rememberLanguage(language: Language, memory: Storage): void {
  memory.setItem(REMEMBERED, language);
}
