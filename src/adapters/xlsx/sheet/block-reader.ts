import type { CellRange } from "../../../workbook/cell-range";
import { MAX_COLUMN } from "../../../workbook/limits";
import {
  CellKind,
  FORMULA_FLAG,
  type CellBlock,
  type ReadRequest,
  type RowLooks,
} from "../../../workbook/reader";
import { decodeUtf8 } from "../../common/utf8";
import { CellValueReader, type ValueContext } from "./cell-value";
import { isHiddenRow } from "./hidden-row";
import { RangeFinder } from "./range-finder";

const MOST_BLOCK_ROWS = 8192;
const NOT_WANTED = -1;
const OUTLINE_LEVEL = /\soutlineLevel\s*=\s*["']\s*([0-7])/;

/**
 * Collects the wanted cells into blocks and delivers these; also finds the sheet's used range. Its arrays are reused
 * for each block.
 */
export class BlockReader extends RangeFinder {
  private readonly value: CellValueReader;
  private readonly slots = new Int16Array(MAX_COLUMN + 1).fill(NOT_WANTED);
  /** No longer than the request, so that a look at a few rows of many columns takes little memory. */
  private readonly blockRows: number;
  private readonly kinds: Uint8Array[];
  private readonly values: Float64Array[];
  /** Of each row: its level of outline, and the indent of its first text; empty if nobody asks. */
  private readonly levels: Uint8Array;
  private readonly indents: Uint8Array;
  /** Numbers of the block's rows that look unlike others. */
  private hidden: number[] = [];
  private struck: number[] = [];
  private readonly marksLooks: boolean;
  private readonly isStruck: Uint8Array;
  private firstRow = 0;
  private rowCount = 0;
  private isBlank = true;
  /** The row's index in the block; −1 in a row that is not wanted. */
  private index = NOT_WANTED;
  private given = true;
  /** By requested column: the last row that a formula above fills; then the greatest of these rows. */
  private readonly filledTo: Float64Array;
  private lastFilled = 0;
  /** The last row that was stored. */
  private entered = 0;

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
    this.levels = new Uint8Array(request.marksLevels === true ? blockRows : 0);
    this.indents = new Uint8Array(this.levels.length);
    this.marksLooks = request.marksLooks === true;
    this.isStruck = (this.marksLooks ? context.isStruck : undefined) ?? new Uint8Array(0);
    this.filledTo = new Float64Array(request.columns.length);
    request.columns.forEach((column, slot) => {
      this.slots[column] = slot;
    });
  }

  override area(range: CellRange): void {
    super.area(range);
    this.request.columns.forEach((column, slot) => {
      if (column < range.firstColumn || column > range.lastColumn) return;
      this.filledTo[slot] = Math.max(this.filledTo[slot] ?? 0, range.lastRow);
      this.lastFilled = Math.max(this.lastFilled, range.lastRow);
    });
  }

  override row(): boolean {
    const row = this.scanner?.row ?? 0;
    this.fillRowsBefore(row);
    return this.enter(row);
  }

  override rowEnd(): void {
    if (this.lastFilled >= this.entered) this.fillRow();
  }

  override dataEnd(): void {
    this.fillRowsBefore(Infinity);
  }

  /** Adds rows that are not stored, but hold cells that a formula above fills. */
  private fillRowsBefore(row: number): void {
    const last = Math.min(row - 1, this.lastFilled, this.request.lastRow ?? Infinity);
    for (let next = Math.max(this.entered + 1, this.request.firstRow); next <= last; next++) {
      if (!this.enter(next)) return;
      this.fillRow();
    }
  }

  /** Marks cells of the row that a formula fills and that are not stored, because nothing may be written there. */
  private fillRow(): void {
    if (this.index < 0) return;
    this.kinds.forEach((kinds, slot) => {
      if ((this.filledTo[slot] ?? 0) < this.entered || kinds[this.index] !== CellKind.blank) return;
      kinds[this.index] = CellKind.uncalculated | FORMULA_FLAG;
      this.isBlank = false;
    });
  }

  private enter(row: number): boolean {
    this.entered = row;
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
    if (this.levels.length > 0) this.levels[this.index] = this.outlineLevel(row);
    if (this.marksLooks && this.isHidden(row)) this.hidden.push(row);
    return true;
  }

  /** A row that only a formula fills has no tag of its own. */
  private isHidden(row: number): boolean {
    const { scanner } = this;
    return scanner?.row === row && isHiddenRow(scanner.bytes, scanner.rowStart, scanner.rowTagEnd);
  }

  /** The level of a stored row; 0 for one that only a formula fills. */
  private outlineLevel(row: number): number {
    const { scanner } = this;
    if (scanner?.row !== row) return 0;
    const tag = decodeUtf8(scanner.bytes.subarray(scanner.rowStart, scanner.rowTagEnd));
    return Number(OUTLINE_LEVEL.exec(tag)?.[1] ?? 0);
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
    const { indents } = this.context;
    if (indents !== undefined && value.kind === CellKind.text)
      this.indents[this.index] ||= indents[scanner.style] ?? 0;
    this.isBlank = false;
    if (this.isStruck.length > 0 && this.isStruck[scanner.style] === 1) this.noteStruck();
  }

  private noteStruck(): void {
    if (this.struck.at(-1) !== this.entered) this.struck.push(this.entered);
  }

  /** The looks of the rows collected; undefined where all look the same. */
  private takeLooks(): RowLooks | undefined {
    const { hidden, struck } = this;
    if (hidden.length + struck.length === 0) return undefined;
    [this.hidden, this.struck] = [[], []];
    return { hidden, struck };
  }

  /** Delivers the rows collected so far; returns false if no more are wanted. */
  flush(): boolean {
    if (!this.given) return false;
    const looks = this.takeLooks();
    if (!this.isBlank) {
      const columns = this.kinds.map((kinds, i) => ({
        kinds,
        values: this.values[i] ?? new Float64Array(0),
      }));
      const { firstRow, rowCount } = this;
      const block = { firstRow, rowCount, columns, texts: this.context.texts, looks };
      const { levels, indents } = this;
      this.given = this.onBlock(levels.length === 0 ? block : { ...block, levels, indents }) !== false;
      levels.fill(0);
      indents.fill(0);
      for (const kinds of this.kinds) kinds.fill(0);
      for (const values of this.values) values.fill(0);
    }
    this.isBlank = true;
    this.rowCount = 0;
    return this.given;
  }
}
