/** Decimal texts in the notation of each language. Exact: they are never converted to numbers. */
import type { Language } from "../domain/program";

const NBSP = "\u00a0";
const SIGNS: Readonly<Record<Language, { readonly group: string; readonly point: string }>> = {
  ru: { group: NBSP, point: "," },
  en: { group: ",", point: "." },
  kk: { group: NBSP, point: "," },
};

/** Plain digits ("-1234567.50") in groups of three: "-1 234 567,50" in Russian. */
export function decimalIn(language: Language, digits: string): string {
  const { group, point } = SIGNS[language];
  const [whole = "", fraction] = digits.split(".");
  const grouped = whole.replace(/\B(?=([0-9]{3})+$)/g, group);
  return fraction === undefined ? grouped : grouped + point + fraction;
}

/** The digits of a number that `decimalIn` has written ("1 234,5" → "1234.5"); `undefined` for any other text. */
export function plainDigits(language: Language, text: string): string | undefined {
  const { group, point } = SIGNS[language];
  const plain = text.trim().replaceAll(group, "").replace(point, ".").replace("−", "-");
  return /^-?[0-9]+(?:\.[0-9]+)?$/.test(plain) ? plain : undefined;
}
