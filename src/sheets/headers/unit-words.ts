/** Words in headers that name the units of amounts: thousands, a currency. Lower case, without dots. */
import { normalName } from "../../domain/normal-name";

const SCALES: readonly (readonly [factor: number, words: string])[] = [
  [1000, "тыс тысяч тысяча тысячи тысячах мың thousand thousands ths thsd k 000 000s"],
  [1_000_000, "млн миллион миллионы миллионах миллионов million millions mln mio mn"],
  [1_000_000_000, "млрд миллиард миллиарды миллиардах миллиардов billion billions bln bn"],
];

const CURRENCIES: readonly (readonly [code: string, words: string])[] = [
  ["KZT", "тг тнг тенге теңге теңгемен tenge ₸"],
  ["USD", "доллар доллары доллармен долларымен долларах долларов долл дол dollar dollars $"],
  ["EUR", "евро еуро еуромен euro euros €"],
  ["RUB", "руб рубль рубльмен рубли рублях рублей rur ruble rubles ₽"],
  ["CNY", "юань юани юанях юаней yuan rmb"],
  ["GBP", "фунт фунты фунтах pound pounds £"],
];

/** Currencies identified only by their code. */
const CODES =
  "kzt usd eur rub cny gbp aed amd aud azn bgn brl byn cad chf czk dkk gel hkd huf ils inr jpy kgs krw " +
  "mdl mnt nok nzd pln ron rsd sar sek sgd thb tjs tmt try uah uzs";

/** Words between them without a meaning of their own. */
const FILLERS = "в на in of the сша рф ақш us";

/** Words for a currency that cannot be identified. */
const UNKNOWN = "уе ¥";

/** The meaning of one word of a unit. */
export type UnitWord =
  | { readonly kind: "scale"; readonly factor: number }
  | { readonly kind: "currency"; readonly code: string }
  | { readonly kind: "filler" | "unknown" };

export const UNIT_WORDS: ReadonlyMap<string, UnitWord> = new Map<string, UnitWord>([
  ...words(FILLERS).map((word) => [word, { kind: "filler" }] as const),
  ...words(UNKNOWN).map((word) => [word, { kind: "unknown" }] as const),
  ...words(CODES).map((word) => [word, { kind: "currency", code: word.toUpperCase() }] as const),
  ...CURRENCIES.flatMap(([code, names]) =>
    words(names).map((word) => [word, { kind: "currency", code }] as const),
  ),
  ...SCALES.flatMap(([factor, names]) =>
    words(names).map((word) => [word, { kind: "scale", factor }] as const),
  ),
]);

/** The currency that a text alone names: its code, a sign or a word ("USD", "тг."). */
export function currencyNamed(text: string): string | undefined {
  const word = UNIT_WORDS.get(normalName(text).replace(/\.$/, ""));
  return word?.kind === "currency" ? word.code : undefined;
}

function words(text: string): readonly string[] {
  return text.split(" ");
}
