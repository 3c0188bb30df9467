/** Ids that look alike: used for the question "did you mean P-001?", never for matching. */
import { likeLatin, LATIN_LOOKALIKES } from "../../domain/look-alikes";
import { normalName } from "../../domain/normal-name";

/**
 * Kazakh letters that look like these as capital letters, or are replaced by them in a hurry. Questions may rely on
 * this.
 */
const LETTERS: ReadonlyMap<string, string> = new Map([...LATIN_LOOKALIKES, ["ү", "y"], ["һ", "h"]]);

/**
 * Gives the same key to ids that a person can hardly distinguish: Cyrillic and Latin look-alikes, case, kinds of
 * dashes, blanks and invisible characters. Two different partners may share a key.
 */
export function homoglyphKey(id: string): string {
  return likeLatin(normalName(id.normalize("NFKC")), LETTERS);
}

const ZERO_FRACTION = /^([0-9]+)[.,]0+$/;
/** "БИН 050140001234", "№12": a word or sign before a number of digits (look-alike letters are Latin by now). */
const LABELLED = /^(?:би[нh]|ии[нh]|б?ch|bin|iin|id|no|n|№|#)[.:]?([0-9]+)$/;
const SCIENTIFIC = /^([0-9])(?:[.,]([0-9]+))?e\+?([0-9]{1,2})$/;

/**
 * Gives the same key to ids that may be one: those that look alike, and the forms that programs turn an id of digits
 * into: without its leading zeros (50140001234), with a fraction of zeros ("50140001234.0"), as "5.0140001234E+10"; and
 * those that people confuse: "P-01" for "P-1", a letter o for a zero.
 */
function lookalikeKey(id: string): string {
  const key = homoglyphKey(id).replace(/ /g, "");
  const whole = wholeOfScientific(key);
  const plain = ZERO_FRACTION.exec(key)?.[1] ?? LABELLED.exec(key)?.[1] ?? withoutMarks(key);
  const digits = whole?.digits.padEnd(whole.length, "0") ?? plain;
  return /^[0-9]+$/.test(digits) ? digits.replace(/^0+(?=.)/, "") : digits;
}

/**
 * Without apostrophes, and with zeros for letters o in a number; in ids with letters, where digits alone say little,
 * without dashes and leading zeros of numbers too: "P001" and "P-1" are equal.
 */
function withoutMarks(key: string): string {
  const bare = key.replace(/['"`]/g, "");
  if (/^[0-9o]*[0-9][0-9o]*$/.test(bare)) return bare.replace(/o/g, "0");
  return /\p{L}/u.test(bare) ? bare.replace(/-/g, "").replace(/(?<![0-9])0+(?=[0-9])/g, "") : bare;
}

/**
 * Finds the known id that a given one may stand for: the one with the same key, or the only one that matches a number
 * in scientific form with fewer digits ("5.014E+10").
 */
export function lookalikesAmong(ids: readonly string[]): (id: string) => string | undefined {
  let made: ReadonlyMap<string, string> | undefined;
  return (id) => {
    // Most workbooks name no unknown id, and the keys of many partners take long to make.
    const byKey = (made ??= new Map(ids.map((one) => [lookalikeKey(one), one])));
    const known = byKey.get(lookalikeKey(id));
    if (known !== undefined) return known;
    const whole = wholeOfScientific(homoglyphKey(id));
    if (whole === undefined) return undefined;
    const fits = [...byKey].filter(([key]) => roundsTo(key, whole));
    return fits.length === 1 ? fits[0]?.[1] : undefined;
  };
}

/** Whether a number of digits, cut off or rounded, has these first digits. */
function roundsTo(
  key: string,
  { digits, length }: NonNullable<ReturnType<typeof wholeOfScientific>>,
): boolean {
  if (key.length !== length || !/^[0-9]+$/.test(key)) return false;
  return (
    key.startsWith(digits) || Math.round(Number(key) / 10 ** (length - digits.length)) === Number(digits)
  );
}

/** The first digits of a whole number in scientific form, and its number of digits; undefined for any other text. */
function wholeOfScientific(key: string): { readonly digits: string; readonly length: number } | undefined {
  const match = SCIENTIFIC.exec(key);
  if (match === null) return undefined;
  const [, first = "", fraction = "", exponent = ""] = match;
  const length = Number(exponent) + 1;
  return fraction.length < length ? { digits: first + fraction, length } : undefined;
}
