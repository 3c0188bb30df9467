/** Small Cyrillic letters and the Latin letters that they look like, as small or as capital letters. */
export const LATIN_LOOKALIKES: ReadonlyMap<string, string> = new Map([
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
  ["ԛ", "q"],
  ["ԝ", "w"],
]);

const CYRILLIC = /[\u0400-\u052F]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;

/** The text in small letters, with Latin letters for Cyrillic look-alikes, and "-" for all dashes. */
export function likeLatin(text: string, letters = LATIN_LOOKALIKES): string {
  return text.replace(DASHES, "-").replace(CYRILLIC, (letter) => letters.get(letter) ?? letter);
}
