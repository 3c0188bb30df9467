/**
 * Reports purchases that stand in the workbook more than once, as overlapping exports leave them. All of them count.
 */
import { CurrencySums, sumsText } from "../domain/incomplete";
import { cellName } from "../workbook/cell-name";
import { CellKind, kindOf, type CellColumn, type TextPool } from "../workbook/reader";
import { cellAt, shownCell } from "./cells";
import { trimBlanks } from "../domain/blanks";
import type { ProblemLog } from "./problem-log";
import type { PurchaseBook } from "./purchase-book";
import { NumberByText } from "./number-by-text";
import type { PurchaseSource } from "./purchase-source";
import { namedCells } from "./total-rows";

/** Gives each document a number, 1 or more, that is the same everywhere in the workbook. */
export class DocumentNumbers {
  readonly #byText = new NumberByText();
  readonly #byName = new Map<string, number>();

  /** 0 where the cell names no document. */
  numberOf(column: CellColumn, index: number, texts: TextPool): number {
    const kind = kindOf(column.kinds[index] ?? 0);
    if (kind === CellKind.blank) return 0;
    const textId = column.values[index] ?? 0;
    const known = kind === CellKind.text ? this.#byText.get(textId) : undefined;
    if (known !== undefined) return known;
    const number = this.#named(trimBlanks(shownCell(cellAt(column, index, texts))));
    if (kind === CellKind.text) this.#byText.set(textId, number);
    return number;
  }

  #named(name: string): number {
    if (name === "") return 0;
    const number = this.#byName.get(name) ?? this.#byName.size + 1;
    this.#byName.set(name, number);
    return number;
  }
}

/** A warning for each repeated purchase, at its first copy, with all its rows and the amount that the copies add. */
export function logDuplicates(
  book: PurchaseBook,
  sources: readonly PurchaseSource[],
  currency: string,
  log: ProblemLog,
): void {
  for (const rows of book.duplicates()) {
    const [original, ...copies] = rows;
    const [copy] = copies;
    if (original === undefined || copy === undefined) continue;
    const layout = sources[copy.source]?.layout;
    const other = sources[original.source]?.layout;
    if (layout === undefined || other === undefined) continue;
    const column = layout.columns.get("document") ?? 1;
    const first = cellName(other.columns.get("document") ?? 1, original.row);
    const sums = new CurrencySums();
    for (const { amount } of copies) sums.add(currency, amount);
    log.add("duplicate-purchase", "warning", layout.sheet, cellName(column, copy.row), {
      other: layout === other ? first : `${other.sheet}!${first}`,
      cells: namedCells(
        copies.filter(({ source }) => source === copy.source).map(({ row }) => row),
        column,
      ),
      rows: String(copies.length),
      sum: sumsText(sums.list()),
    });
  }
}
