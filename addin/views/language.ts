/** The language of the pane, and how it writes. */
import { createContext, useContext } from "react";
import type { Language } from "../../src/domain/program";
import { formatMessage, type MessageDetails, type MessageKey } from "../../src/messages/format";

export const LanguageContext = createContext<Language>("en");

/** Gives the function that makes a sentence in the pane's language. */
export function useText(): (key: MessageKey, details?: MessageDetails) => string {
  const language = useContext(LanguageContext);
  return (key, details) => formatMessage(language, key, details);
}

/** The product's language for a display language such as "ru-RU"; English for those that it does not speak. */
export function languageOf(displayLanguage: string): Language {
  const [primary] = displayLanguage.toLowerCase().split("-");
  return primary === "ru" || primary === "kk" ? primary : "en";
}

/**
 * For `Intl`: how people of that language write numbers and days. Browsers built on Chromium claim to know Kazakh, and
 * write its numbers as Americans do; in Kazakhstan they look the same in both languages.
 */
export const LOCALES: Readonly<Record<Language, string>> = { ru: "ru-RU", en: "en-GB", kk: "ru-KZ" };
