import type { Language } from "../../src/domain/program";

/** Each language by its own name, which its speakers can read. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  ru: "Русский",
  en: "English",
  kk: "Қазақша",
};
