import { LANGUAGES, type Language } from "../../src/domain/program";

/** The product's language for a display language such as "ru-RU"; English for those that it does not speak. */
export function languageOf(displayLanguage: string): Language {
  const [primary] = displayLanguage.toLowerCase().split("-");
  return LANGUAGES.find((language) => language === primary) ?? "en";
}
