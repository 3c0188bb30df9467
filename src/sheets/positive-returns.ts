/**
 * Purchases that call themselves returns or cancelled but have positive amounts, as registers of documents hold them:
 * they may have to be subtracted or left out, and nothing in the rules says so.
 */
import { CurrencySums, sumsText } from "../domain/incomplete";
import type { Tiyn } from "../domain/units";
import { cellName } from "../workbook/cell-name";
import { CellKind, kindOf, type CellBlock, type CellColumn } from "../workbook/reader";
import { cellAt, isTotalWord, type Cell } from "./cells";
import type { SheetLayout } from "./layout";
import type { ProblemLog } from "./problem-log";
import { returnColumns, saysReturn } from "./return-columns";
import { namedCells } from "./total-rows";

const NUMBERS = /[0-9]+/g;
/** More different words than kinds of documents have, so that a list of names fills no memory. */
const MOST_WORDS = 4096;

/** A column that may say that a row is a return. */
interface JudgedColumn {
  /** Its position in the columns read. */
  readonly position: number;
  readonly isReturn: (cell: Cell) => boolean;
  /** Answers by text id: such texts are few. */
  readonly byText: Map<number, boolean>;
}

export class PositiveReturns {
  readonly #rows: number[] = [];
  readonly #sums = new CurrencySums();
  /** Answers by a document's words: its numbers make no difference («Реализация 000012 от 05.03.2026»). */
  readonly #returnWords = new Map<string, boolean>();
  readonly #columns: readonly JudgedColumn[];
  /** Position in the columns read; −1 where the sheet has no documents. */
  readonly #document: number;

  /** `read`: the column numbers of the blocks. `currency`: the program's. */
  constructor(
    private readonly layout: SheetLayout,
    read: readonly number[],
    private readonly currency: string,
  ) {
    this.#columns = returnColumns(layout).map(({ column, isReturn }) => ({
      position: read.indexOf(column),
      isReturn,
      byText: new Map<number, boolean>(),
    }));
    this.#document = read.indexOf(layout.columns.get("document") ?? 0);
  }

  /**
   * Notes a row that calls itself a return, by a mark, by its kind or by its document, and has a positive amount. True
   * for such a row: its amount may have to be subtracted.
   */
  look(
    block: CellBlock,
    index: number,
    { row, inBase }: { readonly row: number; readonly inBase: Tiyn },
  ): boolean {
    if (inBase <= 0 || !(this.#isMarked(block, index) || this.#isReturnByDocument(block, index)))
      return false;
    this.#rows.push(row);
    this.#sums.add(this.currency, inBase);
    return true;
  }

  /** Whether a row's document is a total ("Итого", "Сальдо на начало"), in a list that names documents in words. */
  isTotal(block: CellBlock, index: number): boolean {
    const text = this.#documentInWords(block, index);
    return text !== undefined && !/[0-9]/.test(text) && isTotalWord(text);
  }

  /** One warning for all of them, at the amount of the first. */
  log(log: ProblemLog): void {
    const [first] = this.#rows;
    if (first === undefined) return;
    const column = this.layout.columns.get("amount") ?? 1;
    log.add("positive-returns", "warning", this.layout.sheet, cellName(column, first), {
      rows: String(this.#rows.length),
      cells: namedCells(this.#rows, column),
      sum: sumsText(this.#sums.list()),
    });
  }

  #isMarked(block: CellBlock, index: number): boolean {
    return this.#columns.some(({ position, isReturn, byText }) => {
      const column = block.columns[position];
      if (column === undefined || kindOf(column.kinds[index] ?? 0) === CellKind.blank) return false;
      const id = textAt(column, index);
      const known = id === undefined ? undefined : byText.get(id);
      if (known !== undefined) return known;
      const found = isReturn(cellAt(column, index, block.texts));
      if (id !== undefined && byText.size < MOST_WORDS) byText.set(id, found);
      return found;
    });
  }

  #isReturnByDocument(block: CellBlock, index: number): boolean {
    const text = this.#documentInWords(block, index);
    if (text === undefined) return false;
    const words = text.replace(NUMBERS, "0");
    const known = this.#returnWords.get(words);
    if (known !== undefined) return known;
    const isReturn = saysReturn(text);
    if (this.#returnWords.size < MOST_WORDS) this.#returnWords.set(words, isReturn);
    return isReturn;
  }

  /** Most documents are numbers, and a million of them are not decoded for this. */
  #documentInWords(block: CellBlock, index: number): string | undefined {
    const id = textAt(block.columns[this.#document], index);
    if (id === undefined || block.texts.mayHoldWord?.(id) === false) return undefined;
    return block.texts.get(id);
  }
}

/** The number of a cell's text; undefined where it holds none. */
function textAt(column: CellColumn | undefined, index: number): number | undefined {
  if (column === undefined || kindOf(column.kinds[index] ?? 0) !== CellKind.text) return undefined;
  return column.values[index];
}
