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
