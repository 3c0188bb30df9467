/** The currency of a purchase row (R8): from its cell, else from the header of the amounts, else the program's own. */
import type { DataProblemCode } from "../domain/problem";
import type { CellColumn, TextPool } from "../workbook/reader";
import { CellKind, kindOf } from "../workbook/reader";
import { cellAt, currencyCode, namedCurrency, parseText, shownCell } from "./cells";

/** A currency code, and whether the cell names it; or the reason why the cell gives none. */
export type RowCurrency =
  | { readonly code: string; readonly isSaid: boolean }
  | { readonly problem: DataProblemCode; readonly details: Readonly<Record<string, string>> };

export class CurrencyCells {
  /** The program's own currency. */
  readonly base: string;
  /** The currency of a row whose cell is blank. */
  readonly #own: string;
  /** The currency named by the header of the amounts, if any. */
  readonly #named: string | undefined;
  /** Results by text id: each text is parsed once. */
  readonly #byText = new Map<number, RowCurrency>();

  /** `named`: the currency of the amounts' header. */
  constructor(currency: string, named: string | undefined) {
    this.base = currencyCode(currency);
    this.#named = named === undefined ? undefined : namedCurrency(named, this.base);
    this.#own = this.#named ?? this.base;
  }

  /** Reads the row's cell; `column` is undefined where the sheet has no such column. */
  read(column: CellColumn | undefined, index: number, texts: TextPool): RowCurrency {
    const kind = kindOf(column?.kinds[index] ?? 0);
    if (column === undefined || kind === CellKind.blank) return { code: this.#own, isSaid: false };
    const textId = column.values[index] ?? 0;
    const known = kind === CellKind.text ? this.#byText.get(textId) : undefined;
    if (known !== undefined) return known;
    const read = this.#parsed(column, index, texts);
    if (kind === CellKind.text) this.#byText.set(textId, read);
    return read;
  }

  #parsed(column: CellColumn, index: number, texts: TextPool): RowCurrency {
    const cell = cellAt(column, index, texts);
    const parsed = parseText(cell);
    if (parsed.kind === "problem") return { problem: parsed.code, details: { found: parsed.found } };
    if (parsed.kind === "blank") return { code: this.#own, isSaid: false };
    // Signs and words of the header's currency mean it too.
    const code = namedCurrency(parsed.value, this.#own);
    if (code === this.#own || this.#named === undefined) return { code, isSaid: true };
    // Either the header or the cell is wrong, and nothing shows which.
    return { problem: "currency-contradiction", details: { found: shownCell(cell), other: this.#named } };
  }
}
