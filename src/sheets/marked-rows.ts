/**
 * Purchases that count, although their sheet says that they may be none: returns and cancelled rows with positive
 * amounts, payments and plans, as registers of documents hold them, and rows that are not paid. Nothing in the rules says what they are.
 */
import { CurrencySums, sumsText } from "../domain/incomplete";
import type { Tiyn } from "../domain/units";
import { cellName } from "../workbook/cell-name";
import { CellKind, kindOf, type CellBlock, type CellColumn } from "../workbook/reader";
import { cellAt, isTotalWord } from "./cells";
import type { SheetLayout } from "./layout";
import { markedColumns, saysOther, saysReturn, type MarkedColumn, type RowMark } from "./marked-columns";
import type { ProblemLog } from "./problem-log";
import { namedCells } from "./total-rows";

const NUMBERS = /[0-9]+/g;
/** More different words than kinds of documents have, so that a list of names fills no memory. */
const MOST_WORDS = 4096;

/** A purchase that counts. */
interface Counted {
  readonly partner: number;
  readonly row: number;
  readonly inBase: Tiyn;
}

/** A column that may say something of a row. */
interface JudgedColumn extends MarkedColumn {
  /** Its position in the columns read. */
  readonly position: number;
  /** Answers by text id: such texts are few. */
  readonly byText: Map<number, RowMark | "nothing">;
  /** Rows in which it is blank, where a blank may say something. */
  readonly blanks: Counted[];
  /** Whether any cell says that its row is a purchase, so that a blank says something. */
  isUsed: boolean;
}

export class MarkedRows {
  readonly #marked: Readonly<Record<RowMark, Counted[]>> = { return: [], open: [] };
  /** Answers by a document's words: its numbers make no difference («Реализация 000012 от 05.03.2026»). */
  readonly #returnWords = new Map<string, boolean>();
  readonly #columns: readonly JudgedColumn[];
  /** Position in the columns read; −1 where the sheet has no documents. */
  readonly #document: number;

  /** The last document that was decoded. */
  #lastId = -1;
  #lastText = "";

  /** `read`: the column numbers of the blocks. `currency`: the program's. */
  constructor(
    private readonly layout: SheetLayout,
    read: readonly number[],
    private readonly currency: string,
  ) {
    this.#columns = markedColumns(layout).map((marked) => ({
      ...marked,
      position: read.indexOf(marked.column),
      byText: new Map<number, RowMark>(),
      blanks: [],
      isUsed: false,
    }));
    this.#document = read.indexOf(layout.columns.get("document") ?? 0);
  }

  /** Notes a row with a positive amount that a mark, its kind, its state or its document says to be no purchase. */
  look(block: CellBlock, index: number, { partner, row, inBase }: Counted): void {
    if (inBase <= 0) return;
    const mark = this.#markOf(block, index, { partner, row, inBase });
    if (mark === "return" || this.#isReturnByDocument(block, index))
      this.#marked.return.push({ partner, row, inBase });
    else if (mark === "open") this.#marked.open.push({ partner, row, inBase });
  }

  /** Whether a row's document is a total ("Итого", "Сальдо на начало"), in a list that names documents in words. */
  isTotal(block: CellBlock, index: number): boolean {
    const text = this.#documentInWords(block, index);
    return text !== undefined && !/[0-9]/.test(text) && isTotalWord(text);
  }

  /**
   * Logs one warning for each mark, at the amount of the first row. `out`: rows that do not count after all. Returns the
   * partners whose sums are in doubt.
   */
  finish(log: ProblemLog, out: ReadonlySet<number>): readonly number[] {
    for (const { blank, blanks, isUsed } of this.#columns)
      if (blank !== undefined && isUsed) this.#marked[blank].push(...blanks);
    const returns = inOrder(this.#marked.return).filter(({ row }) => !out.has(row));
    const known = new Set(returns.map(({ row }) => row));
    this.#log(log, "positive-returns", returns);
    this.#log(
      log,
      "unpaid-rows",
      inOrder(this.#marked.open).filter(({ row }) => !known.has(row) && !out.has(row)),
    );
    return returns.map(({ partner }) => partner);
  }

  #log(log: ProblemLog, code: "positive-returns" | "unpaid-rows", marked: readonly Counted[]): void {
    const [first] = marked;
    if (first === undefined) return;
    const column = this.layout.columns.get("amount") ?? 1;
    const sums = new CurrencySums();
    for (const { inBase } of marked) sums.add(this.currency, inBase);
    log.add(code, "warning", this.layout.sheet, cellName(column, first.row), {
      rows: String(marked.length),
      cells: namedCells(
        marked.map(({ row }) => row),
        column,
      ),
      sum: sumsText(sums.list()),
    });
  }

  #markOf(block: CellBlock, index: number, counted: Counted): RowMark | undefined {
    let mark: RowMark | undefined;
    for (const judged of this.#columns) {
      const column = block.columns[judged.position];
      if (column === undefined) continue;
      if (kindOf(column.kinds[index] ?? 0) === CellKind.blank) {
        if (judged.blank !== undefined) judged.blanks.push(counted);
        continue;
      }
      const found = this.#judged(judged, column, index, block);
      if (found === undefined) judged.isUsed = true;
      if (found === "return") return found;
      mark ??= found;
    }
    return mark;
  }

  #judged(
    { byText, judge }: JudgedColumn,
    column: CellColumn,
    index: number,
    block: CellBlock,
  ): RowMark | undefined {
    const id = textAt(column, index);
    const known = id === undefined ? undefined : byText.get(id);
    if (known !== undefined) return known === "nothing" ? undefined : known;
    const found = judge(cellAt(column, index, block.texts));
    if (id !== undefined && byText.size < MOST_WORDS) byText.set(id, found ?? "nothing");
    return found;
  }

  #isReturnByDocument(block: CellBlock, index: number): boolean {
    const text = this.#documentInWords(block, index);
    if (text === undefined) return false;
    const words = text.replace(NUMBERS, "0");
    const known = this.#returnWords.get(words);
    if (known !== undefined) return known;
    const isReturn = saysReturn(text) || saysOther(text);
    if (this.#returnWords.size < MOST_WORDS) this.#returnWords.set(words, isReturn);
    return isReturn;
  }

  /** Most documents are numbers, and a million of them are not decoded for this. */
  #documentInWords(block: CellBlock, index: number): string | undefined {
    const id = textAt(block.columns[this.#document], index);
    if (id === undefined || block.texts.mayHoldWord?.(id) === false) return undefined;
    // A row asks twice, and its text is decoded once.
    if (id !== this.#lastId) this.#lastText = block.texts.get(id);
    this.#lastId = id;
    return this.#lastText;
  }
}

/** Each row once, from the first to the last. */
function inOrder(marked: readonly Counted[]): readonly Counted[] {
  const byRow = new Map(marked.map((counted) => [counted.row, counted]));
  return [...byRow.values()].sort((one, other) => one.row - other.row);
}

/** The number of a cell's text; undefined where it holds none. */
function textAt(column: CellColumn | undefined, index: number): number | undefined {
  if (column === undefined || kindOf(column.kinds[index] ?? 0) !== CellKind.text) return undefined;
  return column.values[index];
}
