/** The rows behind an adjustment, in a few words for a cell: "поздние: Закупки!A2002 (РН-009999, 20.06.2026, 1 000 000 ₸)". */
import { dateOf, isoOf } from "../../domain/calendar";
import type {
  AdjustmentCause,
  Cause,
  ChangedValue,
  ManualRow,
  RevaluedRow,
} from "../../domain/closing/books";
import { changedColumn, inOrder, type PurchaseRow } from "../../domain/closing/purchase-row";
import { decimalText } from "../../domain/closing/settled-text";
import type { DatedRate } from "../../domain/closing/valuation";
import { currencySign } from "../../domain/currency-sign";
import { formatTiyn } from "../../domain/money";
import { exactText } from "../../domain/points";
import type { ColumnKey, Language, Names } from "../../domain/program";
import type { Day, Tiyn } from "../../domain/units";

/** The present place of a row ("Закупки!A2002"), or of its cell in a column; "" if it is not on a sheet. */
export type PlaceOfRow = (row: PurchaseRow | ManualRow, column?: ColumnKey) => string;

export const CAUSE_WORDS: Readonly<Record<Cause, Names>> = {
  late: { ru: "поздние", en: "late", kk: "кешіккен" },
  rate: { ru: "курс", en: "rate", kk: "бағам" },
  changed: { ru: "изменены", en: "changed", kk: "өзгертілген" },
  removed: { ru: "удалены", en: "removed", kk: "жойылған" },
  joined: { ru: "партнёр добавлен", en: "joined", kk: "серіктес қосылған" },
  manual: { ru: "вручную", en: "manual", kk: "қолмен" },
};

const MORE: Names = { ru: "ещё", en: "more:", kk: "тағы" };
const UNREAD: Names = { ru: "не прочитано", en: "not read", kk: "оқылмады" };

/** Further rows are only counted. */
const NAMED_ROWS = 5;

export function becauseWords(because: AdjustmentCause, language: Language, placeOf: PlaceOfRow): string {
  const words = new Words(language, placeOf);
  const rows = words.rows(because);
  const named = rows.slice(0, NAMED_ROWS).join("; ");
  const more = rows.length > NAMED_ROWS ? `; ${MORE[language]} ${String(rows.length - NAMED_ROWS)}` : "";
  return `${CAUSE_WORDS[because.kind][language]}: ${named}${more}`;
}

class Words {
  constructor(
    private readonly language: Language,
    private readonly placeOf: PlaceOfRow,
  ) {}

  rows(because: AdjustmentCause): readonly string[] {
    switch (because.kind) {
      case "late":
      case "joined":
        return inOrder(because.rows).map((row) => this.#purchase(row));
      case "removed":
        return inOrder(because.rows).map((row) => this.#removed(row));
      case "rate":
        // Many rows share a rate.
        return [...new Set(because.rows.map((row) => this.#revalued(row)))].sort();
      case "changed":
        return because.rows.map((row) => this.#changed(row)).sort();
      case "manual":
        return because.rows.map((row) => this.#manual(row)).sort();
    }
  }

  #purchase(row: PurchaseRow, column?: ColumnKey): string {
    const values = [row.document, this.#day(row.day), this.#money(row)].filter((value) => value !== "");
    return this.#placed(row, values.join(", "), column);
  }

  /** It has no place any more; a document is found by its name, without a day. */
  #removed(row: PurchaseRow): string {
    const name = row.document === "" ? this.#day(row.day) : row.document;
    return `${name}, ${this.#money(row)}`;
  }

  /** "USD 02.03.2026 480 → 485"; with two days where another day's rate applies now. */
  #revalued({ row, rateWas, rateNow }: RevaluedRow): string {
    const day = this.#day((rateWas ?? rateNow)?.day ?? row.day);
    const isSameDay = rateWas === undefined || rateNow === undefined || rateWas.day === rateNow.day;
    const now = isSameDay ? this.#rate(rateNow) : `${this.#day(rateNow.day)} ${this.#rate(rateNow)}`;
    return `${row.currency} ${day} ${this.#rate(rateWas)} → ${now}`;
  }

  #rate(rate: DatedRate | undefined): string {
    return rate === undefined ? "?" : this.#number(decimalText(rate.rate));
  }

  #changed({ was, now }: ChangedValue): string {
    if (was === undefined || was.partner !== now?.partner) {
      return [was, now]
        .map((row) => (row === undefined ? UNREAD[this.language] : `${row.partner}: ${this.#purchase(row)}`))
        .join(" → ");
    }
    const isAmountAlone =
      was.day === now.day && was.document === now.document && was.currency === now.currency;
    if (!isAmountAlone || was.amount === now.amount)
      return `${this.#purchase(was)} → ${this.#purchase(now, changedColumn(was, now))}`;
    const values = `${now.document} ${this.#amount(was.amount)} → ${this.#amount(now.amount)}`.trim();
    return this.#placed(now, values, changedColumn(was, now));
  }

  #manual(row: ManualRow): string {
    const values = [this.#day(row.day), exactText(row.points), row.document, row.reason];
    return this.#placed(row, values.filter((value) => value !== "").join(", "));
  }

  #placed(row: PurchaseRow | ManualRow, values: string, column?: ColumnKey): string {
    const place = this.placeOf(row, column);
    return place === "" ? values : `${place} (${values})`;
  }

  #money({ amount, currency }: PurchaseRow): string {
    return `${this.#amount(amount)}\u00a0${currencySign(currency)}`;
  }

  /** "1 000 000", "71 110,50": without cents if there are none. */
  #amount(amount: Tiyn): string {
    return this.#number(formatTiyn(amount).replace(/\.00$/, ""));
  }

  /** "71110.5" with the language's grouping and decimal point. */
  #number(text: string): string {
    const [whole = "", fraction] = text.split(".");
    const grouped = whole.replace(/\B(?=(?:[0-9]{3})+$)/g, this.language === "en" ? "," : "\u00a0");
    const point = this.language === "en" ? "." : ",";
    return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
  }

  #day(day: Day): string {
    if (this.language === "en") return isoOf(day);
    const { year, month, day: ofMonth } = dateOf(day);
    const two = (number: number): string => String(number).padStart(2, "0");
    return `${two(ofMonth)}.${two(month)}.${String(year)}`;
  }
}
