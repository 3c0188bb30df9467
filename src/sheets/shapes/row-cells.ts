/** The cells of one row, by column number, while a shape makes purchases of them. */
import { CellKind, type CellBlock } from "../../workbook/reader";
import { cellAt, isSubtotalWord, isTotalWord, type Cell } from "../cells";

const BLANK: Cell = { kind: CellKind.blank, value: 0, text: "" };

export class RowCells {
  #block: CellBlock | undefined;
  #index = 0;
  readonly #positions: ReadonlyMap<number, number>;

  /** `columns`: those read, in the order of the blocks. */
  constructor(readonly columns: readonly number[]) {
    this.#positions = new Map(columns.map((column, position) => [column, position]));
  }

  /** Moves to a row of a block. */
  move(block: CellBlock, index: number): void {
    this.#block = block;
    this.#index = index;
  }

  get row(): number {
    return (this.#block?.firstRow ?? 0) + this.#index;
  }

  cell(column: number): Cell {
    const position = this.#positions.get(column);
    const cells = position === undefined ? undefined : this.#block?.columns[position];
    return cells === undefined || this.#block === undefined
      ? BLANK
      : cellAt(cells, this.#index, this.#block.texts);
  }

  /** The cell as the block holds it: its kind with the bits beside it, and its value. */
  packed(column: number): { readonly kind: number; readonly value: number } {
    const cells = this.#block?.columns[this.#positions.get(column) ?? -1];
    return { kind: cells?.kinds[this.#index] ?? CellKind.blank, value: cells?.values[this.#index] ?? 0 };
  }

  isBlank(column: number): boolean {
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
