/** Sentences of one catalogue. Knows no catalogue itself, so that a page can load the one it needs. */
import { IntlMessageFormat, type Formatters } from "intl-messageformat";
import type { Language } from "../domain/program";
import { isolated } from "./isolate";
import type { Catalogue, MessageKey } from "./keys";

/** The values that a sentence names. Numbers choose plural forms; a number written as text does so too. */
export type MessageDetails = Readonly<Record<string, string | number>>;

/**
 * Gives the sentence with its details, which are inserted as they are; one that could turn the line is isolated. A detail
 * that is missing counts as "".
 */
export type MessageFormatter = (key: MessageKey, details?: MessageDetails) => string;

/** How numbers in sentences are written. */
export interface NumberWriter {
  format(value: number): string;
}

/**
 * Numbers in Kazakh sentences are written as in Russian ones, which look the same: browsers built on Chromium claim to
 * know Kazakh, and write its numbers as Americans do.
 */
const NUMBERS_AS_IN: Readonly<Record<Language, string>> = { ru: "ru", en: "en", kk: "ru" };

/** Sentences of a catalogue, each compiled when it is first asked for. */
export function messageFormatter(
  language: Language,
  catalogue: Catalogue,
  numbers?: NumberWriter,
): MessageFormatter {
  const compiled = new Map<MessageKey, IntlMessageFormat>();
  let made = numbers;
  // Made when a sentence first asks for one: it takes longer than all other words of a run.
  const formatters = formattersWith(() => (made ??= new Intl.NumberFormat(NUMBERS_AS_IN[language])));
  return (key, details = {}) => {
    const known = compiled.get(key);
    // Sentences hold no markup: "<" is a sign like any other.
    const message =
      known ?? new IntlMessageFormat(catalogue[key], language, undefined, { ignoreTag: true, formatters });
    if (known === undefined) compiled.set(key, message);
    return String(message.format(completed(details)));
  };
}

/** Sentences ask for plain numbers and plural forms. */
function formattersWith(numbers: () => NumberWriter): Formatters {
  const plurals = new Map<string, Intl.PluralRules>();
  return {
    // Of a number format, `format` is all that is used. A number may be written as a text.
    getNumberFormat: () =>
      ({ format: (value: number | string) => numbers().format(Number(value)) }) as Intl.NumberFormat,
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
  const detail = Object.hasOwn(details, name) ? (details[name] ?? "") : "";
  return typeof detail === "string" ? isolated(detail) : detail;
}
