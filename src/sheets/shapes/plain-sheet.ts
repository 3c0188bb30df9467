/** A sheet that is made in memory, beside those of a workbook. */
import type { CellRange } from "../../workbook/cell-range";
import {
  CellKind,
  type CellBlock,
  type ReadRequest,
  type SheetInfo,
  type TextPool,
  type UsedRange,
  type WorkbookReader,
} from "../../workbook/reader";

/** Texts, and days by their serials; undefined for a blank cell. Rows and columns begin at A1. */
export type PlainCell = string | { readonly date: number } | undefined;

export interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly PlainCell[])[];
}

/** Rows of a block. */
const BLOCK_ROWS = 4096;
/** More columns than a made sheet has: a text's number is that of its cell. */
const WIDTH = 64;

/** The workbook with one more sheet, which comes last. */
export class WithPlainSheet implements WorkbookReader {
  readonly #texts: TextPool = {
    get: (id) => {
      const cell = this.sheet.rows[Math.floor(id / WIDTH) - 1]?.[(id % WIDTH) - 1];
      return typeof cell === "string" ? cell : "";
    },
  };

  constructor(
    private readonly inner: WorkbookReader,
    private readonly sheet: PlainSheet,
  ) {}

  async listSheets(): Promise<readonly SheetInfo[]> {
    return [...(await this.inner.listSheets()), { name: this.sheet.name, hidden: false, tables: [] }];
  }

  read(request: ReadRequest, onBlock: (block: CellBlock) => boolean | undefined): Promise<void> {
    if (!this.#isOwn(request.sheet)) return this.inner.read(request, onBlock);
    const last = Math.min(this.sheet.rows.length, request.lastRow ?? Infinity);
    for (let first = request.firstRow; first <= last; first += BLOCK_ROWS) {
      const block = this.#block(request, first, Math.min(last, first + BLOCK_ROWS - 1));
      if (onBlock(block) === false) break;
    }
    return Promise.resolve();
  }

  readAhead(request: ReadRequest): void {
    if (!this.#isOwn(request.sheet)) this.inner.readAhead?.(request);
  }

  usedRange(sheet: string): Promise<UsedRange> {
    if (!this.#isOwn(sheet)) return this.inner.usedRange(sheet);
    const { rows } = this.sheet;
    const lastColumn = Math.max(0, ...rows.map((row) => row.length));
    return Promise.resolve({ firstRow: 1, firstColumn: 1, lastRow: rows.length, lastColumn });
  }

  mergedAreas(sheet: string, range: CellRange): Promise<readonly CellRange[]> {
    return this.#isOwn(sheet) ? Promise.resolve([]) : this.inner.mergedAreas(sheet, range);
  }

  hiddenColumns(sheet: string, columns: readonly number[]): Promise<readonly number[]> {
    return this.#isOwn(sheet) ? Promise.resolve([]) : this.inner.hiddenColumns(sheet, columns);
  }

  #isOwn(sheet: string): boolean {
    return sheet === this.sheet.name;
  }

  #block({ columns }: ReadRequest, first: number, last: number): CellBlock {
    const rowCount = last - first + 1;
    const cells = columns.map((column) => {
      const kinds = new Uint8Array(rowCount);
      const values = new Float64Array(rowCount);
      for (let index = 0; index < rowCount; index++) {
        const cell = this.sheet.rows[first - 1 + index]?.[column - 1];
        if (cell === undefined || cell === "") continue;
        const isText = typeof cell === "string";
        kinds[index] = isText ? CellKind.text : CellKind.date;
        values[index] = isText ? (first + index) * WIDTH + column : cell.date;
      }
      return { kinds, values };
    });
    return { firstRow: first, rowCount, columns: cells, texts: this.#texts };
  }
}
