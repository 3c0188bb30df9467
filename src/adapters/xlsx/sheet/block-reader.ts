import { CellKind, type CellBlock, type ReadRequest } from "../../../sheets/workbook";
import { MAX_COLUMN } from "../cell-address";
import { CellValueReader, type ValueContext } from "./cell-value";
import { RangeFinder } from "./range-finder";

const MOST_BLOCK_ROWS = 8192;
const NOT_WANTED = -1;

/**
 * Gathers the wanted cells into blocks, and hands these on; finds the sheet's used range on the way. Its arrays are
 * filled anew for each block.
 */
export class BlockReader extends RangeFinder {
  private readonly value: CellValueReader;
  private readonly slots = new Int16Array(MAX_COLUMN + 1).fill(NOT_WANTED);
  /** A look at a few rows of many columns takes little memory. */
  private readonly blockRows: number;
  private readonly kinds: Uint8Array[];
  private readonly values: Float64Array[];
  private firstRow = 0;
  private rowCount = 0;
  private isBlank = true;
  /** The row's place in the block; −1 in a row that is not wanted. */
  private index = NOT_WANTED;
  private given = true;

  constructor(
    private readonly request: ReadRequest,
    private readonly context: ValueContext,
    private readonly onBlock: (block: CellBlock) => boolean | undefined,
  ) {
    super();
    this.value = new CellValueReader(context);
    this.blockRows = Math.min(MOST_BLOCK_ROWS, (request.lastRow ?? Infinity) - request.firstRow + 1);
    const { blockRows } = this;
    this.kinds = request.columns.map(() => new Uint8Array(blockRows));
    this.values = request.columns.map(() => new Float64Array(blockRows));
    request.columns.forEach((column, slot) => {
      this.slots[column] = slot;
    });
  }

  override row(): boolean {
    const row = this.scanner?.row ?? 0;
    if (row < this.request.firstRow) {
      this.index = NOT_WANTED;
      return true;
    }
    if (row > (this.request.lastRow ?? Infinity)) return false;
    if (row >= this.firstRow + this.blockRows || this.firstRow === 0) {
      if (!this.flush()) return false;
      this.firstRow = row;
    }
    this.index = row - this.firstRow;
    this.rowCount = this.index + 1;
    return true;
  }

  override cell(): void {
    super.cell();
    const { scanner, value } = this;
    if (scanner === undefined || this.index < 0) return;
    const slot = this.slots[scanner.column] ?? NOT_WANTED;
    if (slot < 0) return;
    value.read(scanner);
    if (value.kind === CellKind.blank) return;
    const kinds = this.kinds[slot];
    const values = this.values[slot];
    if (kinds === undefined || values === undefined) return;
    kinds[this.index] = value.kind;
    values[this.index] = value.value;
    this.isBlank = false;
  }

  /** Hands on the rows gathered so far; false where no more are wanted. */
  flush(): boolean {
    if (!this.given) return false;
    if (!this.isBlank) {
      const columns = this.kinds.map((kinds, i) => ({
        kinds,
        values: this.values[i] ?? new Float64Array(0),
      }));
      const { firstRow, rowCount } = this;
      this.given = this.onBlock({ firstRow, rowCount, columns, texts: this.context.texts }) !== false;
      for (const kinds of this.kinds) kinds.fill(0);
      for (const values of this.values) values.fill(0);
    }
    this.isBlank = true;
    this.rowCount = 0;
    return this.given;
  }
}
