/** The units of a column's amounts, as its header says: «Сумма, тыс. тг», "Amount (EUR)". */
import { headerName } from "./header-forms";
import { UNIT_WORDS, type UnitWord } from "./unit-words";
import type { Vat } from "./vat";

/** `currency`: an ISO 4217 code; undefined where the header names none. `vat`: of the amounts of purchases, where anything speaks of it. */
export interface Unit {
  readonly factor: number;
  readonly currency: string | undefined;
  readonly vat?: Vat;
}

/** Plain amounts, in the row's own currency. */
export const PLAIN_UNIT: Unit = { factor: 1, currency: undefined };

const SIGNS = /[$€₸₽¥£]/g;
/** «у.е.» counts as one word. */
const CONVENTIONAL_UNITS = /(^|[^\p{L}])у\.?\s?е\.?(?=$|[^\p{L}])/gu;
const PUNCTUATION = /[^\p{L}\p{N}$€₸₽¥£]+/u;

/** The words of a text that may name units. */
function wordsOf(text: string): readonly string[] {
  const separate = headerName(text).replace(CONVENTIONAL_UNITS, "$1уе ").replace(SIGNS, " $& ");
  return separate.split(PUNCTUATION).filter((word) => word !== "");
}

/** The unit that a header names, whatever else it says; undefined where the unit is uncertain. */
export function unitOfHeader(text: string): Unit | undefined {
  const known = wordsOf(text).flatMap((word) => UNIT_WORDS.get(word) ?? []);
  return unitOf(known);
}

function unitOf(words: readonly UnitWord[]): Unit | undefined {
  const factors = new Set(words.flatMap((word) => (word.kind === "scale" ? word.factor : [])));
  const currencies = new Set(words.flatMap((word) => (word.kind === "currency" ? word.code : [])));
  const isUnknown = words.some(({ kind }) => kind === "unknown");
  if (isUnknown || factors.size > 1 || currencies.size > 1) return undefined;
  const [factor = 1] = factors;
  const [currency] = currencies;
  return { factor, currency };
}

/** Whether a header is one of the names with only a unit before or after it. `names` are normalised. */
export function isNameWithUnit(text: string, names: readonly string[]): boolean {
  const header = headerName(text);
  return names.some((name) => {
    if (name === "" || header.length <= name.length) return false;
    const behind = header.startsWith(name) ? header.slice(name.length) : undefined;
    const before = header.endsWith(name) ? header.slice(0, -name.length) : undefined;
    return (
      (behind !== undefined && /^[^\p{L}\p{N}]/u.test(behind) && isUnitAlone(behind)) ||
      (before !== undefined && /[^\p{L}\p{N}]$/u.test(before) && isUnitAlone(before))
    );
  });
}

/** Whether a text holds only the words of a unit, with at least one scale or currency among them. */
export function isUnitAlone(text: string): boolean {
  const words = wordsOf(text);
  const known = words.flatMap((word) => UNIT_WORDS.get(word) ?? []);
  return known.length === words.length && known.some(({ kind }) => kind !== "filler");
}

/** The text after the last bracket, comma or colon of a title: «Закупки за 2026 год, тыс. тенге». */
const LAST_PART = /[(,:;]([^(,:;]*)$/;
/** The text after the last "in" of a title: «Закупки в тыс. тенге». */
const AFTER_IN = /\s(?:в|in)\s((?:(?!\s(?:в|in)\s).)*)$/iu;
/** The last words of a title in Kazakh, where a case ending stands for "in": «Сатып алулар мың теңгемен». */
const LAST_WORDS = /[^\s0-9]\s+((?:мың|млн|млрд)\s+\p{L}+[мбп]ен)\s*$/iu;

/** The unit at the end of a title above the header; undefined where it names none with certainty. */
export function unitOfTitle(text: string): Unit | undefined {
  const parts = [text, ...[LAST_PART, AFTER_IN, LAST_WORDS].map((part) => part.exec(text)?.[1] ?? "")];
  const last = parts.find(isUnitAlone);
  return last === undefined ? undefined : unitOfHeader(last);
}

/** Whether amounts are plain: not multiplied, and in the currency of their row. */
export function isPlain({ factor, currency }: Unit): boolean {
  return factor === 1 && currency === undefined;
}
