/** Sentences by key and language, with all catalogues loaded. */
import type { Language } from "../domain/program";
import { CATALOGUES } from "./catalogues";
import type { MessageKey } from "./keys";
import { messageFormatter, type MessageDetails, type MessageFormatter } from "./formatter";

const FORMATTERS: Readonly<Record<Language, MessageFormatter>> = {
  ru: messageFormatter("ru", CATALOGUES.ru),
  en: messageFormatter("en", CATALOGUES.en),
  kk: messageFormatter("kk", CATALOGUES.kk),
};

/** The function that gives the sentences of a language. */
export function formatterIn(language: Language): MessageFormatter {
  return FORMATTERS[language];
}

/** The sentence with its details, which are inserted as they are. A missing detail counts as "". */
export function formatMessage(language: Language, key: MessageKey, details: MessageDetails = {}): string {
  return FORMATTERS[language](key, details);
}
