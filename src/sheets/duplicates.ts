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
import type { PurchaseSource } from "./purchase-source";
import { namedCells } from "./total-rows";

/**
 * Numbers the documents of purchases. A text's number comes from its id, so a million texts are not decoded; two numbers
 * may therefore mean the same document, and `nameOf` tells.
 */
export class DocumentNumbers {
  /** Names of documents that are not texts: the first has the number −1. */
  readonly #names: string[] = [];
  readonly #byName = new Map<string, number>();
  #texts: TextPool | undefined;

  /** The number of a cell's document; 0 for a blank cell. Equal numbers mean equal documents, but not the reverse. */
  numberOf(column: CellColumn, index: number, texts: TextPool): number {
    const kind = kindOf(column.kinds[index] ?? 0);
    if (kind === CellKind.blank) return 0;
    if (kind === CellKind.text) {
      this.#texts = texts;
      return (column.values[index] ?? 0) + 1;
    }
    return this.#named(shownCell(cellAt(column, index, texts)));
  }

  /** The document of a number; "" for none. */
  nameOf(number: number): string {
    if (number > 0) return trimBlanks(this.#texts?.get(number - 1) ?? "");
    return this.#names[-number - 1] ?? "";
  }

  #named(name: string): number {
    if (name === "") return 0;
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const number = -this.#names.push(name);
    this.#byName.set(name, number);
    return number;
  }
}

/** A warning for each repeated purchase, at its first copy, with all its rows and the amount that the copies add. */
export function logDuplicates(
  book: PurchaseBook,
  sources: readonly PurchaseSource[],
  currency: string,
  { documents, log }: { readonly documents: DocumentNumbers; readonly log: ProblemLog },
): void {
  for (const rows of book.duplicates((number) => documents.nameOf(number))) {
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
