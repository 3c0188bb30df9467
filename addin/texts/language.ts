import { LANGUAGES, type Language } from "../../src/domain/program";

/** The product's language for a display language such as "ru-RU"; English for unsupported ones. */
export function languageOf(displayLanguage: string): Language {
  const [primary] = displayLanguage.toLowerCase().split("-");
  return LANGUAGES.find((language) => language === primary) ?? "en";
}
