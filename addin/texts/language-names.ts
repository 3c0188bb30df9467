import type { Language } from "../../src/domain/program";

/** Each language by its own name, which everybody who wants it can read. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  ru: "Русский",
  en: "English",
  kk: "Қазақша",
};
