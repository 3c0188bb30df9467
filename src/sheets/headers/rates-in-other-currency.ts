/**
 * Rates that are not in the program's currency, as a title or a header says: «Курсы к доллару», "EUR/USD", or a second
 * column of currencies; or rates for several units. R8 needs the price of one unit in the program's currency, so these rates are asked about.
 */
import { normalName } from "../../domain/normal-name";
import { cellName } from "../../workbook/cell-name";
import type { LayoutProblem } from "../layout-problem";
import type { HeaderFinding } from "./finding";
import type { HeaderRow } from "./head";
import { headerAt } from "./names";
import { UNIT_WORDS } from "./unit-words";

/** The question about such rates; undefined where nothing speaks of another currency. */
export function ratesInOtherCurrency(finding: HeaderFinding): LayoutProblem | undefined {
  const { key, sheet, currency } = finding;
  if (key !== "rates") return undefined;
  const found = spokenQuote(finding) ?? quoteColumn(finding);
  if (found === undefined) return undefined;
  return { code: "rates-in-other-currency", sheet: key, details: { sheet: sheet.name, found, currency } };
}

/** The first text that names the other currency: the sheet's name, a title, or the header of the rates. */
function spokenQuote({ sheet, head, header, match, currency }: HeaderFinding): string | undefined {
  if (isInOther(sheet.name, currency)) return sheet.name;
  const above = head.filter(({ row }) => row < header.row);
  const titles = above.flatMap((row) => [...row.texts.keys()].map((column) => ({ row, column })));
  const rate = match.columns.get("rate");
  const places = rate === undefined ? titles : [...titles, { row: header, column: rate }];
  const place = places.find(({ row, column }) => isInOther(row.texts.get(column) ?? "", currency));
  return place && headerAt(place.row, place.column);
}

/** Beginnings of the words for currencies, whose endings differ by case. */
const STEMS: readonly (readonly [stem: string, code: string])[] = [
  ["тенге", "KZT"],
  ["теңге", "KZT"],
  ["tenge", "KZT"],
  ["доллар", "USD"],
  ["долл", "USD"],
  ["dollar", "USD"],
  ["евро", "EUR"],
  ["еуро", "EUR"],
  ["euro", "EUR"],
  ["рубл", "RUB"],
  ["ruble", "RUB"],
  ["rouble", "RUB"],
  ["юан", "CNY"],
  ["yuan", "CNY"],
  ["фунт", "GBP"],
  ["pound", "GBP"],
];
/** "к доллару", "в USD", "to USD", "against the dollar". */
const TO =
  /(?:^|[^\p{L}])(?:ко?|во?|to|in|into|against|vs|versus)\.?\s+(?:1\s+|the\s+|us\s+)?([\p{L}$€₸₽£]+)/gu;
/** "EUR/USD": the price of the first in the second. */
const PAIR = /(?:^|[^\p{L}])[a-z]{3}\s*\/\s*([a-z]{3})(?!\p{L})/gu;
/** The case endings that stand for "to" and "in" in Kazakh: «долларға», «USD-ға», «еуромен». */
const KAZAKH = /([\p{L}$€₸₽£]{3,}?)-?(?:ға|ге|қа|ке|да|де|мен|бен)(?!\p{L})/gu;

/** "за 100 единиц", "per 100": the price of several units. */
const SEVERAL = /(?:^|[^\p{L}])(?:за|per)\s+10+(?![0-9])|10+\s*(?:бірлік|дана)/u;
/** "USD за тенге", "per tenge": the price of the program's own currency. */
const PER = /(?:^|[^\p{L}])(?:за|per)\s+(?:1\s+|one\s+|один\s+)?([\p{L}$€₸₽£]+)/gu;

/** Whether a text says that prices are in another currency than the program's, of that one, or of several units. */
function isInOther(text: string, own: string): boolean {
  const name = normalName(text);
  const priced = [...name.matchAll(PER)].map(([, word = ""]) => currencyOf(word));
  if (SEVERAL.test(name) || priced.includes(own.toUpperCase())) return true;
  const named = [TO, PAIR, KAZAKH].flatMap((pattern) =>
    [...name.matchAll(pattern)].flatMap(([, word = ""]) => currencyOf(word) ?? []),
  );
  return named.length > 0 && !named.includes(own.toUpperCase());
}

function currencyOf(word: string): string | undefined {
  const unit = UNIT_WORDS.get(word);
  if (unit?.kind === "currency") return unit.code;
  return STEMS.find(([stem]) => word.startsWith(stem))?.[1];
}

/** The header of another column of currencies that names, beside a currency, a third one: "EUR | USD | 1.08". */
function quoteColumn({ header, head, area, match, currency }: HeaderFinding): string | undefined {
  const own = match.columns.get("currency");
  if (own === undefined) return undefined;
  const taken = new Set(match.columns.values());
  const below = head.filter(({ row }) => row > header.row);
  const isQuote = (row: HeaderRow, column: number): boolean => {
    const [of, to] = [own, column].map((at) => currencyOf(normalName(row.texts.get(at) ?? "")));
    return of !== undefined && to !== undefined && to !== of && to !== currency.toUpperCase();
  };
  for (const column of area) {
    const row = taken.has(column) ? undefined : below.find((one) => isQuote(one, column));
    if (row !== undefined) return `${header.texts.get(column) ?? ""} (${cellName(column, row.row)})`.trim();
  }
  return undefined;
}
