/** The cells of one row, by column number, while a shape makes purchases of them. */
import { CellKind, kindOf, type CellBlock } from "../../workbook/reader";
import { cellAt, isSubtotalWord, isTotalWord, type Cell } from "../cells";

const BLANK: Cell = { kind: CellKind.blank, value: 0, text: "" };

export class RowCells {
  #block: CellBlock | undefined;
  #index = 0;
  readonly #positions: ReadonlyMap<number, number>;
  /** The row's cells that were asked for: a text is decoded once, though several ask for it. */
  readonly #asked: (Cell | undefined)[] = [];

  /** `columns`: those read, in the order of the blocks. */
  constructor(readonly columns: readonly number[]) {
    this.#positions = new Map(columns.map((column, position) => [column, position]));
  }

  /** Moves to a row of a block. */
  move(block: CellBlock, index: number): void {
    this.#block = block;
    this.#index = index;
    this.#asked.fill(undefined);
  }

  get row(): number {
    return (this.#block?.firstRow ?? 0) + this.#index;
  }

  cell(column: number): Cell {
    const position = this.#positions.get(column);
    if (position === undefined) return BLANK;
    return (this.#asked[position] ??= this.#cellAt(position));
  }

  #cellAt(position: number): Cell {
    const cells = this.#block?.columns[position];
    return cells === undefined || this.#block === undefined
      ? BLANK
      : cellAt(cells, this.#index, this.#block.texts);
  }

  /** Whether a cell holds a text; the text itself is not read. */
  isText(column: number): boolean {
    return kindOf(this.packed(column).kind) === CellKind.text;
  }

  /** The cell as the block holds it: its kind with the bits beside it, and its value. */
  packed(column: number): { readonly kind: number; readonly value: number } {
    const cells = this.#block?.columns[this.#positions.get(column) ?? -1];
    return { kind: cells?.kinds[this.#index] ?? CellKind.blank, value: cells?.values[this.#index] ?? 0 };
  }

  isBlank(column: number): boolean {
    const packed = kindOf(this.packed(column).kind);
    if (packed !== CellKind.text) return packed === CellKind.blank;
    const { kind, text } = this.cell(column);
    return kind === CellKind.blank || (kind === CellKind.text && text.trim() === "");
  }

  /** Whether any text of the row says that it is a total of others. */
  saysTotal(): boolean {
    return this.columns.some((column) => {
      const { kind, text } = this.cell(column);
      return kind === CellKind.text && (isTotalWord(text) || isSubtotalWord(text));
    });
  }
}
