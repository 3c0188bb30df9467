/** Sentences of one catalogue. Imports no catalogue itself, so that a page can load only the one it needs. */
import { IntlMessageFormat, type Formatters } from "intl-messageformat";
import type { Language } from "../domain/program";
import { isolated } from "./isolate";
import type { Catalogue, MessageKey } from "./keys";

/** The values that a sentence names. Numbers choose plural forms; a number written as text does so too. */
export type MessageDetails = Readonly<Record<string, string | number>>;

/**
 * Gives the sentence with its details, which are inserted as they are; a detail that could change the line's direction
 * is isolated. A missing detail counts as "".
 */
export type MessageFormatter = (key: MessageKey, details?: MessageDetails) => string;

/** Locales for numbers in sentences. */
export interface NumberWriter {
  format(value: number): string;
}

/**
 * Numbers in Kazakh sentences are written as in Russian ones, which look the same: browsers built on Chromium claim to
 * know Kazakh, but write its numbers in the American style.
 */
const NUMBERS_AS_IN: Readonly<Record<Language, string>> = { ru: "ru", en: "en", kk: "ru" };

/**
 * Sentences of a catalogue, each compiled on first use. `unbroken`: a number stays on one line with what it counts, for
 * a screen whose lines are short.
 */
export function messageFormatter(
  language: Language,
  catalogue: Catalogue,
  numbers?: NumberWriter,
  unbroken: (key: MessageKey, sentence: string) => string = (_key, sentence) => sentence,
): MessageFormatter {
  const compiled = new Map<MessageKey, IntlMessageFormat>();
  let made = numbers;
  // Made on first use: it takes longer than all other messages of a run.
  const formatters = formattersWith(() => (made ??= new Intl.NumberFormat(NUMBERS_AS_IN[language])));
  return (key, details = {}) => {
    const known = compiled.get(key);
    // Sentences hold no markup: "<" is an ordinary character.
    const options = { ignoreTag: true, formatters };
    const message =
      known ?? new IntlMessageFormat(unbroken(key, catalogue[key]), language, undefined, options);
    if (known === undefined) compiled.set(key, message);
    return String(message.format(completed(details)));
  };
}

/** Sentences use only plain numbers and plural forms. */
function formattersWith(numbers: () => NumberWriter): Formatters {
  const plurals = new Map<string, Intl.PluralRules>();
  return {
    // Only `format` of a number format is used. A number may be written as a text.
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
 * Answers every argument that a sentence may use. `hasFound` is "yes" where `found` is not empty, otherwise "no": ICU's
 * select has no case for empty text.
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
