/** Converts a short date pattern in the letters of any language to one in the letters d, m and y. */

/** A run of one letter; or a part in quotes or after a backslash, which is not about the date. */
const RUN = /'[^']*'|\\.|(\p{L})\1*/gu;

/** Letters for day, month and year in languages where Excel does not use d, m and y. */
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

/** A day whose parts all have different digits. */
const PROBE = Date.UTC(2003, 10, 25);

/**
 * The pattern ("ДД.ММ.ГГГГ", "jj/mm/aaaa") with the letters d, m and y; everything else in it stays. If its letters do
 * not name day, month and year, the usual pattern of the culture (`name`: "ru-RU"); if that is no language,
 * "yyyy-mm-dd".
 */
export function datePattern(pattern: string, name: string): string {
  const language = name.split("-")[0]?.toLowerCase() ?? "";
  const own = Object.hasOwn(LETTERS, language) ? LETTERS[language] : undefined;
  return inLetters(pattern, ENGLISH) ?? (own && inLetters(pattern, own)) ?? usualPattern(name);
}

/** The pattern with d, m and y in place of these letters; undefined if it lacks one of them or has other letters. */
function inLetters(pattern: string, letters: string): string | undefined {
  /** The letters seen so far, as d, m or y; "" for any other letter. */
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
  // Some cultures put invisible direction marks around dates.
  const shown = value.replace(/\p{Cf}/gu, "");
  return /\p{L}/u.test(shown) ? `'${shown}'` : shown;
}
