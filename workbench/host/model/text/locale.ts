/** The number-format library's name for a workbook's language. */
import type { Culture } from "../../book/book";
import { getLocale } from "./numfmt";

const known = new Map<string, string>();

/** "ru" for "ru-RU"; "en" where the library does not know the language. */
export function cultureLocale({ name }: Culture): string {
  let locale = known.get(name);
  if (locale === undefined) known.set(name, (locale = find(name)));
  return locale;
}

function find(name: string): string {
  if (!/^[a-z]{2,3}(?:-[a-z]{2,4})?$/i.test(name)) return "en";
  return getLocale(name) === undefined ? "en" : name;
}
