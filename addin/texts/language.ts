import type { Language } from "../../src/domain/program";

/** The product's language for a display language such as "ru-RU"; English for those that it does not speak. */
export function languageOf(displayLanguage: string): Language {
  const [primary] = displayLanguage.toLowerCase().split("-");
  return primary === "ru" || primary === "kk" ? primary : "en";
}
