/** Ids that look alike: for the question "did you mean P-001?", never for matching. */
import { normalName } from "../../domain/normal-name";

/** Cyrillic letters (small) and the Latin ones that they look like, as small or as capital letters. */
const LATIN_LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ["а", "a"],
  ["в", "b"],
  ["е", "e"],
  ["к", "k"],
  ["м", "m"],
  ["н", "h"],
  ["о", "o"],
  ["р", "p"],
  ["с", "c"],
  ["т", "t"],
  ["у", "y"],
  ["х", "x"],
  ["і", "i"],
  ["ј", "j"],
  ["ѕ", "s"],
  ["ү", "y"],
  ["һ", "h"],
  ["ԛ", "q"],
  ["ԝ", "w"],
]);

const CYRILLIC = /[\u0400-\u052F]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;

/**
 * The same key for ids that a person can hardly tell apart: Cyrillic and Latin look-alikes, case, kinds of dashes,
 * blanks and invisible characters. Two different partners may share a key.
 */
export function homoglyphKey(id: string): string {
  const plain = normalName(id.normalize("NFKC")).replace(DASHES, "-");
  return plain.replace(CYRILLIC, (letter) => LATIN_LOOKALIKES.get(letter) ?? letter);
}

const ZERO_FRACTION = /^([0-9]+)[.,]0+$/;
const SCIENTIFIC = /^([0-9])(?:[.,]([0-9]+))?e\+?([0-9]{1,2})$/;

/**
 * The same key for ids that may be one: those that look alike, and the forms that programs make of an id of digits:
 * without its leading zeros (50140001234), with a fraction of zeros ("50140001234.0"), as "5.0140001234E+10".
 */
export function lookalikeKey(id: string): string {
  const key = homoglyphKey(id).replace(/ /g, "");
  const whole = wholeOfScientific(key);
  const digits = whole?.digits.padEnd(whole.length, "0") ?? ZERO_FRACTION.exec(key)?.[1] ?? key;
  return /^[0-9]+$/.test(digits) ? digits.replace(/^0+(?=.)/, "") : digits;
}

/**
 * Looks up the id that a given one may have been: the one with its key, or the only one that a number in scientific
 * form with fewer digits ("5.014E+10") may stand for.
 */
export function lookalikesAmong(ids: readonly string[]): (id: string) => string | undefined {
  const byKey = new Map(ids.map((id) => [lookalikeKey(id), id]));
  return (id) => {
    const known = byKey.get(lookalikeKey(id));
    if (known !== undefined) return known;
    const whole = wholeOfScientific(homoglyphKey(id));
    if (whole === undefined) return undefined;
    const fits = [...byKey].filter(([key]) => key.length === whole.length && key.startsWith(whole.digits));
    return fits.length === 1 ? fits[0]?.[1] : undefined;
  };
}

/** The first digits of a whole number in scientific form, and how many it has; undefined for any other text. */
function wholeOfScientific(key: string): { readonly digits: string; readonly length: number } | undefined {
  const match = SCIENTIFIC.exec(key);
  if (match === null) return undefined;
  const [, first = "", fraction = "", exponent = ""] = match;
  const length = Number(exponent) + 1;
  return fraction.length < length ? { digits: first + fraction, length } : undefined;
}
