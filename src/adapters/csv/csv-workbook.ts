import { WorkbookError } from "../../workbook/errors";
import {
  CellKind,
  type CellBlock,
  type ReadRequest,
  type SheetInfo,
  type TextPool,
  type UsedRange,
  type WorkbookReader,
} from "../../workbook/reader";
import type { CellRange } from "../../workbook/cell-range";
import { decodeCsv, eachRecord, separatorOf } from "./csv-text";

/** Records of a block. */
const BLOCK_ROWS = 4096;

/** A .csv file as a workbook of one sheet, which has the file's name. All its cells are texts; a record is a row. */
export class CsvWorkbook implements WorkbookReader {
  readonly #text: string;
  readonly #separator: string;
  readonly #texts = new KnownTexts();

  constructor(
    private readonly name: string,
    bytes: Uint8Array,
  ) {
    this.#text = decodeCsv(bytes);
    this.#separator = separatorOf(this.#text);
  }

  listSheets(): Promise<readonly SheetInfo[]> {
    return Promise.resolve([{ name: this.name, hidden: false, tables: [] }]);
  }

  read(request: ReadRequest, onBlock: (block: CellBlock) => boolean | undefined): Promise<void> {
    if (request.sheet !== this.name) throw new WorkbookError("no-such-sheet", { sheet: request.sheet });
    const { firstRow, lastRow = Infinity, columns } = request;
    let rows: (readonly string[])[] = [];
    let first = firstRow;
    const flush = (): boolean => {
      const block = this.#block(rows, first, columns);
      first += rows.length;
      rows = [];
      return block.rowCount === 0 || onBlock(block) !== false;
    };
    const state = { isStopped: false };
    eachRecord(this.#text, this.#separator, (cells, record) => {
      if (record < firstRow) return true;
      if (record > lastRow) return false;
      rows.push(cells);
      if (rows.length === BLOCK_ROWS) state.isStopped = !flush();
      return !state.isStopped;
    });
    if (!state.isStopped) flush();
    return Promise.resolve();
  }

  usedRange(): Promise<UsedRange> {
    let [lastRow, lastColumn] = [0, 0];
    eachRecord(this.#text, this.#separator, (cells, record) => {
      lastRow = record;
      lastColumn = Math.max(lastColumn, cells.length);
      return true;
    });
    return Promise.resolve(lastRow === 0 ? undefined : { firstRow: 1, firstColumn: 1, lastRow, lastColumn });
  }

  mergedAreas(): Promise<readonly CellRange[]> {
    return Promise.resolve([]);
  }

  hiddenColumns(): Promise<readonly number[]> {
    return Promise.resolve([]);
  }

  #block(rows: readonly (readonly string[])[], firstRow: number, columns: readonly number[]): CellBlock {
    const cells = columns.map((column) => {
      const kinds = new Uint8Array(rows.length);
      const values = new Float64Array(rows.length);
      for (const [index, row] of rows.entries()) {
        const text = row[column - 1] ?? "";
        if (text === "") continue;
        kinds[index] = CellKind.text;
        values[index] = this.#texts.idOf(text);
      }
      return { kinds, values };
    });
    return { firstRow, rowCount: rows.length, columns: cells, texts: this.#texts };
  }
}

/** The texts read so far, each with one number. */
class KnownTexts implements TextPool {
  readonly #texts: string[] = [];
  readonly #ids = new Map<string, number>();

  get(id: number): string {
    return this.#texts[id] ?? "";
  }

  idOf(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = this.#texts.push(text) - 1;
    this.#ids.set(text, id);
    return id;
  }
}
