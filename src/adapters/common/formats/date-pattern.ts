/** A short date pattern in the letters of any language, as one in the letters d, m and y. */

/** A run of one letter, or a part in quotes or behind a backslash, which says nothing of the date. */
const RUN = /'[^']*'|\\.|(\p{L})\1*/gu;

/** The letters of day, month and year where Excel shows others than d, m and y, by language. */
const LETTERS: Readonly<Record<string, string>> = {
  be: "дмг",
  bg: "дмг",
  cs: "dmr",
  da: "dmå",
  de: "tmj",
  el: "ημε",
  es: "dma",
  et: "pka",
  fi: "pkv",
  fr: "jma",
  hr: "dmg",
  hu: "nhé",
  it: "gma",
  kk: "дмг",
  ky: "дмг",
  lv: "dmg",
  nb: "dmå",
  nl: "dmj",
  nn: "dmå",
  no: "dmå",
  pl: "dmr",
  pt: "dma",
  ro: "zla",
  ru: "дмг",
  sk: "dmr",
  sl: "dml",
  sv: "dmå",
  tr: "gay",
  uk: "дмр",
};

const ENGLISH = "dmy";

/** A day of which every part is written with other digits. */
const PROBE = Date.UTC(2003, 10, 25);

/**
 * The pattern ("ДД.ММ.ГГГГ", "jj/mm/aaaa") with the letters d, m and y; what it says beside them stays. Where its
 * letters do not say day, month and year all three, the pattern that is usual in the culture (`name`: "ru-RU"), and
 * where that is no language, "yyyy-mm-dd".
 */
export function datePattern(pattern: string, name: string): string {
  const language = name.split("-")[0]?.toLowerCase() ?? "";
  const own = Object.hasOwn(LETTERS, language) ? LETTERS[language] : undefined;
  return inLetters(pattern, ENGLISH) ?? (own && inLetters(pattern, own)) ?? usualPattern(name);
}

/** The pattern with d, m and y in the place of these letters; undefined where it has not all of them, or has others. */
function inLetters(pattern: string, letters: string): string | undefined {
  /** Of each letter seen, the one of d, m and y that it stands for; "" where it is none of these. */
  const seen = new Set<string>();
  const read = pattern.replace(RUN, (run: string, letter: string | undefined) => {
    if (letter === undefined) return run.startsWith("\\") ? `'${run.slice(1)}'` : run;
    const meant = ENGLISH.charAt(letters.indexOf(letter.toLowerCase()));
    seen.add(meant);
    return meant.repeat(run.length);
  });
  return seen.has("") || seen.size < ENGLISH.length ? undefined : read;
}

function usualPattern(name: string): string {
  try {
    const options = { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" } as const;
    const format = new Intl.DateTimeFormat(name, {
      ...options,
      calendar: "gregory",
      numberingSystem: "latn",
    });
    return format.formatToParts(PROBE).map(patternPart).join("");
  } catch {
    return "yyyy-mm-dd";
  }
}

function patternPart({ type, value }: Intl.DateTimeFormatPart): string {
  if (type === "day" || type === "month") return (type === "day" ? "d" : "m").repeat(value.length);
  if (type === "year") return "yyyy";
  // Some cultures put invisible marks of direction around what they write.
  const shown = value.replace(/\p{Cf}/gu, "");
  return /\p{L}/u.test(shown) ? `'${shown}'` : shown;
}
