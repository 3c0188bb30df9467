/**
 * Purchases that call themselves returns or cancelled but have positive amounts, as registers of documents hold them:
 * they may have to be subtracted or left out, and nothing in the rules says so.
 */
import { CurrencySums, sumsText } from "../domain/incomplete";
import { normalName } from "../domain/normal-name";
import type { Tiyn } from "../domain/units";
import { cellName } from "../workbook/cell-name";
import { CellKind, kindOf, type CellBlock, type CellColumn } from "../workbook/reader";
import { isTotalWord } from "./cells";
import { begins } from "./headers/header-words";
import type { SheetLayout } from "./layout";
import type { ProblemLog } from "./problem-log";
import { namedCells } from "./total-rows";

/** Headers of columns that say what kind of document a row is, and what has become of it. */
const KIND_HEADERS: ReadonlySet<string> = new Set(
  (
    "вид|тип|вид документа|тип документа|вид операции|тип операции|операция|хозяйственная операция|вид движения|" +
    "kind|type|document type|document kind|kind of document|type of document|transaction type|operation|" +
    "статус|статус документа|состояние|status|state|күйі|мәртебесі|" +
    "түрі|құжат түрі|құжаттың түрі|операция түрі"
  ).split("|"),
);
const RETURN_WORDS =
  "возвр сторн отмен аннул удален чернов return refund cancel void annul deleted draft қайтар жойыл".split(
    " ",
  );
const CREDIT_NOTE = /credit (?:note|memo)|кредит[- ]?нот|не провед/;
const NUMBERS = /[0-9]+/g;
/** More different words than kinds of documents have, so that a list of names fills no memory. */
const MOST_WORDS = 4096;

/** Such columns; not those that rules ask for, which judge them. */
export function kindColumns({ headers, columns }: SheetLayout): readonly number[] {
  const taken = new Set(columns.values());
  return [...headers].flatMap(([at, text]) =>
    !taken.has(at) && KIND_HEADERS.has(normalName(text)) ? [at] : [],
  );
}

export class PositiveReturns {
  readonly #rows: number[] = [];
  readonly #sums = new CurrencySums();
  /** Answers by text id: kinds are few. */
  readonly #kinds = new Map<number, boolean>();
  /** Answers by a document's words: its numbers make no difference («Реализация 000012 от 05.03.2026»). */
  readonly #returnWords = new Map<string, boolean>();
  /** Positions in the columns read; −1 where the sheet has no documents. */
  readonly #kindsAt: readonly number[];
  readonly #document: number;

  /** `read`: the column numbers of the blocks. `currency`: the program's. */
  constructor(
    private readonly layout: SheetLayout,
    read: readonly number[],
    private readonly currency: string,
  ) {
    this.#kindsAt = kindColumns(layout).map((column) => read.indexOf(column));
    this.#document = read.indexOf(layout.columns.get("document") ?? 0);
  }

  /**
   * Notes a row that calls itself a return, by the cell of its kind or of its document, and has a positive amount. True
   * for such a row: its amount may have to be subtracted.
   */
  look(
    block: CellBlock,
    index: number,
    { row, inBase }: { readonly row: number; readonly inBase: Tiyn },
  ): boolean {
    if (inBase <= 0 || !(this.#isKindOfReturn(block, index) || this.#isReturnByDocument(block, index)))
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

  #isKindOfReturn(block: CellBlock, index: number): boolean {
    if (this.#kindsAt.length === 0) return false;
    return this.#kindsAt.some((position) => {
      const id = textAt(block.columns[position], index);
      if (id === undefined) return false;
      const isReturn = this.#kinds.get(id) ?? saysReturn(block.texts.get(id));
      this.#kinds.set(id, isReturn);
      return isReturn;
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

function saysReturn(text: string): boolean {
  return begins(text, RETURN_WORDS) || CREDIT_NOTE.test(normalName(text));
}
