import { OTHER_CURRENCY, SCALED, type FormatCurrency } from "../../../workbook/format-currency";

/** Spellings of currencies in number formats: signs match anywhere, words only whole ("сум", but not "сумма"). */
const SPELLINGS: readonly (readonly [FormatCurrency, RegExp])[] = [
  spelled("KZT", "₸", "тг", "тенге", "теңге"),
  spelled("USD", "\\$", "долл", "доллар", "доллара", "долларов"),
  spelled("EUR", "€", "евро"),
  spelled("RUB", "₽", "RUR", "руб", "рубль", "рубля", "рублей", "р(?=\\.|\\s|$)"),
  spelled("CNY", "元", "RMB", "юань", "юаня", "юаней"),
  spelled("GBP", "£"),
  spelled("UZS", "сўм", "сум"),
  spelled("KGS", "⃀", "сом"),
  spelled("BYN", "Br", "BYR"),
  spelled("UAH", "₴", "грн"),
  spelled("TRY", "₺", "TL"),
  spelled("AED", "د\\.إ"),
  spelled("JPY", "円"),
];

/** Signs that several currencies share, by the language that decides for one of them. */
const BY_LANGUAGE: Readonly<Record<string, FormatCurrency>> = {
  $: "USD",
  "$-409": "USD",
  "$-en-us": "USD",
  "¥-804": "CNY",
  "¥-zh-cn": "CNY",
  "¥-411": "JPY",
  "¥-ja-jp": "JPY",
};
const SHARED_SIGN = /^(?:\p{L}*\$|[¥￥])$/u;
const OWN_CODE_OR_SIGN = /^(?:[A-Z]{3}|\p{Sc})$/u;

/** `[$₽-419]`: a sign or code, with the language in which it is written; `[$-419]` has only the language. */
const BRACKET = /\[\$([^\]-]*)(?:-([^\],]*))?[^\]]*\]/;
/**
 * Matches texts, escaped letters, conditions and colours, spaces of a letter's width, and everything else letter by
 * letter.
 */
const PIECES = /"([^"]*)"?|\\(.)|\[[^\]]*\]?|[_*].|(.)/gsu;

/** A format's part for positive numbers, for negative ones, or for zeros; a part for texts may follow. */
const SECTION = /((?:"[^"]*"?|\\.|\[[^\]]*\]?|[^;"\\[])*)(?:;|$)/gsu;
const NUMBER_SECTIONS = 3;

/** Words for a scale, with the number of commas by which a format divides the number so that they are true. */
const SCALES: readonly (readonly [RegExp, commas: number])[] = [
  [scale("тыс", "тысяч\\p{L}*", "мың", "thousands?", "ths", "k", "к"), 1],
  [scale("млн", "миллион\\p{L}*", "mln", "mio", "millions?"), 2],
  [scale("млрд", "миллиард\\p{L}*", "bln", "billions?"), 3],
];
const DIVIDING = /[0#?](,+)(?![0#?,])/u;

/**
 * The currency that a number format's code names, even for negative numbers alone; "" if it names none, and another one
 * than any if it names two. `scaled` if it writes a scale behind numbers that it does not divide, or per cent. `isDollar`: whether an
 * unquoted `$` means dollars. A running Excel shows it for the currency of the user's region, whichever that is.
 */
export function currencyOfFormat(code: string, isDollar: boolean): FormatCurrency {
  const sections = [...code.matchAll(SECTION)].slice(0, NUMBER_SECTIONS);
  if (sections.some(([, section = ""]) => isScaled(section))) return SCALED;
  const named = new Set(sections.map(([, section = ""]) => currencyOfSection(section, isDollar)));
  named.delete("");
  const [first = ""] = named;
  return named.size > 1 ? OTHER_CURRENCY : first;
}

function isScaled(section: string): boolean {
  const literals = literalsOf(section, true);
  const digits = section.replace(/"[^"]*"?|\\.|\[[^\]]*\]?/gsu, " ");
  const commas = DIVIDING.exec(digits)?.[1]?.length ?? 0;
  return digits.includes("%") || SCALES.some(([words, wanted]) => words.test(literals) && commas !== wanted);
}

function scale(...words: string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words.join("|")})(?!\\p{L})`, "iu");
}

function currencyOfSection(section: string, isDollar: boolean): FormatCurrency {
  const bracket = BRACKET.exec(section);
  const sign = bracket?.[1]?.trim() ?? "";
  if (sign !== "") return currencyOfSign(sign, bracket?.[2]?.toLowerCase() ?? "");
  return spelledIn(literalsOf(section, isDollar)) ?? "";
}

function currencyOfSign(sign: string, language: string): FormatCurrency {
  const shared = sign.replace("￥", "¥");
  const byLanguage = BY_LANGUAGE[language === "" ? shared : `${shared}-${language}`];
  if (byLanguage !== undefined) return byLanguage;
  if (sign.toUpperCase() === "US$") return "USD";
  if (SHARED_SIGN.test(sign)) return OTHER_CURRENCY;
  return spelledIn(sign) ?? (OWN_CODE_OR_SIGN.test(sign) ? OTHER_CURRENCY : "");
}

/** The texts that the section shows, with blanks in place of digits. */
function literalsOf(section: string, isDollar: boolean): string {
  let literals = "";
  for (const [, text, escaped, letter] of section.matchAll(PIECES)) {
    const isSign = letter !== undefined && /\p{Sc}/u.test(letter) && (isDollar || letter !== "$");
    literals += text ?? escaped ?? (isSign ? letter : " ");
  }
  return literals;
}

function spelledIn(text: string): FormatCurrency | undefined {
  return SPELLINGS.find(([, spelling]) => spelling.test(text))?.[0];
}

function spelled(currency: FormatCurrency, ...forms: string[]): readonly [FormatCurrency, RegExp] {
  const signs = forms.filter((form) => !/\p{L}/u.test(form));
  const words = [currency, ...forms.filter((form) => /\p{L}/u.test(form))];
  const word = `(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`;
  return [currency, new RegExp([...signs, word].join("|"), "iu")];
}
