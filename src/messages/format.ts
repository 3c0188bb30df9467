/** Sentences by key and language. */
import { IntlMessageFormat, type Formatters } from "intl-messageformat";
import type { Language } from "../domain/program";
import { CATALOGUES } from "./catalogues";
import type { MessageKey } from "./catalogues";

export type { MessageKey } from "./catalogues";

/** The values that a sentence names. Numbers choose plural forms; a number written as text does so too. */
export type MessageDetails = Readonly<Record<string, string | number>>;

const compiled: Readonly<Record<Language, Map<MessageKey, IntlMessageFormat>>> = {
  ru: new Map(),
  en: new Map(),
  kk: new Map(),
};

/**
 * Numbers in Kazakh sentences are written as in Russian ones, which look the same: browsers built on Chromium claim to
 * know Kazakh, and write its numbers as Americans do.
 */
const NUMBERS: Readonly<Record<Language, Intl.NumberFormat>> = {
  ru: new Intl.NumberFormat("ru"),
  en: new Intl.NumberFormat("en"),
  kk: new Intl.NumberFormat("ru"),
};

/** The sentence with its details, which are inserted as they are. A detail that is missing counts as "". */
export function formatMessage(language: Language, key: MessageKey, details: MessageDetails = {}): string {
  return String(messageOf(language, key).format(completed(details)));
}

function messageOf(language: Language, key: MessageKey): IntlMessageFormat {
  const known = compiled[language].get(key);
  if (known !== undefined) return known;
  // Sentences hold no markup: "<" is a sign like any other.
  const message = new IntlMessageFormat(CATALOGUES[language][key], language, undefined, {
    ignoreTag: true,
    formatters: formattersIn(language),
  });
  compiled[language].set(key, message);
  return message;
}

/** Sentences ask for plain numbers and plural forms. */
function formattersIn(language: Language): Formatters {
  const plurals = new Map<string, Intl.PluralRules>();
  return {
    getNumberFormat: () => NUMBERS[language],
    getDateTimeFormat: (...args) => new Intl.DateTimeFormat(...args),
    getPluralRules: (locales, options) => {
      const type = options?.type ?? "cardinal";
      const rules = plurals.get(type) ?? new Intl.PluralRules(locales, { type });
      plurals.set(type, rules);
      return rules;
    },
  };
}

/**
 * Answers every argument that a sentence may ask for. `hasFound` is "yes" where `found` is not empty and "no" elsewhere:
 * ICU's select has no case for empty text.
 */
function completed(details: MessageDetails): Record<string, string | number> {
  return new Proxy<Record<string, string | number>>(
    {},
    {
      has: () => true,
      get: (_, name) => (typeof name === "string" ? argument(details, name) : undefined),
    },
  );
}

function argument(details: MessageDetails, name: string): string | number {
  if (!/^has[A-Z]/.test(name)) return ownDetail(details, name);
  const detail = name.charAt(3).toLowerCase() + name.slice(4);
  return ownDetail(details, detail) === "" ? "no" : "yes";
}

function ownDetail(details: MessageDetails, name: string): string | number {
  return Object.hasOwn(details, name) ? (details[name] ?? "") : "";
}
