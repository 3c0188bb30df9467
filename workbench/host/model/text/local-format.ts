/** Number formats in the letters and with the separators of the workbook's language. */
import type { Culture } from "../../book/book";
import { cultureLocale } from "./locale";
import { delocalize, getLocale, isValidFormat, tokenize } from "./numfmt";

/** "#,##0.00" → "# ##0,00" in Russian, "dd.mm.yyyy" → "дд.мм.гггг". */
export function localFormat(format: string, culture: Culture): string {
  const locale = getLocale(cultureLocale(culture));
  if (locale === undefined || !isValidFormat(format)) return format;
  const letters = locale.opcodes ?? {};
  const isNumber = tokenize(format).some(
    ({ type }) => type === "ZERO" || type === "HASH" || type === "QMARK",
  );
  return tokenize(format)
    .map(({ type, raw }) => {
      if (type === "GENERAL") return locale.general ?? raw;
      if (type === "GROUP" || type === "SCALE") return locale.group;
      if (type === "POINT") return isNumber ? locale.decimal : raw;
      return type === "DATETIME" ? localLetters(raw, letters) : raw;
    })
    .join("");
}

const LETTERS: Readonly<Record<string, "dy" | "dm" | "dd" | "th" | "ts">> = {
  y: "dy",
  m: "dm",
  d: "dd",
  h: "th",
  s: "ts",
};

function localLetters(raw: string, letters: Readonly<Record<string, string | undefined>>): string {
  return raw.replace(/[ymdhs]/gi, (letter) => {
    const name = LETTERS[letter.toLowerCase()];
    return (name === undefined ? undefined : letters[name]) ?? letter;
  });
}

/** The reverse of `localFormat`. */
export function formatFromLocal(format: string, culture: Culture): string {
  const locale = cultureLocale(culture);
  return locale.startsWith("en") ? format : delocalize(format, locale);
}
