import { WorkbookError } from "../../workbook/errors";
import {
  CellKind,
  type CellBlock,
  type ReadRequest,
  type SheetInfo,
  type UsedRange,
  type WorkbookReader,
} from "../../workbook/reader";
import type { CellRange } from "../../workbook/cell-range";
import { bytesSource, type ByteSource } from "../common/bytes";
import { encodingOf, RecordParser, separatorOf, textOf } from "./csv-text";
import { KeptTexts } from "./kept-texts";

/** Records of a block. */
const BLOCK_ROWS = 4096;

interface TextForm {
  readonly encoding: string;
  readonly separator: string;
}

/**
 * A .csv file as a workbook of one sheet, which has the file's name. All its cells are texts; a record is a row. The file
 * is read in pieces, as often as it is asked for.
 */
export class CsvWorkbook implements WorkbookReader {
  readonly #texts = new KeptTexts();
  readonly #source: ByteSource;
  #form: Promise<TextForm> | undefined;

  constructor(
    private readonly name: string,
    file: Uint8Array | ByteSource,
  ) {
    this.#source = file instanceof Uint8Array ? bytesSource(file) : file;
  }

  listSheets(): Promise<readonly SheetInfo[]> {
    return Promise.resolve([{ name: this.name, hidden: false, tables: [] }]);
  }

  async read(request: ReadRequest, onBlock: (block: CellBlock) => boolean | undefined): Promise<void> {
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
    const isWhole = await this.#eachRecord((cells, record) => {
      if (record < firstRow) return true;
      if (record > lastRow) return false;
      rows.push(cells);
      return rows.length < BLOCK_ROWS || flush();
    });
    if (isWhole || rows.length > 0) flush();
  }

  async usedRange(): Promise<UsedRange> {
    let [lastRow, lastColumn] = [0, 0];
    await this.#eachRecord((cells, record) => {
      lastRow = record;
      lastColumn = Math.max(lastColumn, cells.length);
      return true;
    });
    return lastRow === 0 ? undefined : { firstRow: 1, firstColumn: 1, lastRow, lastColumn };
  }

  mergedAreas(): Promise<readonly CellRange[]> {
    return Promise.resolve([]);
  }

  hiddenColumns(): Promise<readonly number[]> {
    return Promise.resolve([]);
  }

  /** False where the caller wanted no more records. */
  async #eachRecord(onRecord: (cells: readonly string[], record: number) => boolean): Promise<boolean> {
    const { encoding, separator } = await (this.#form ??= this.#readForm());
    const parser = new RecordParser(this.name, separator, onRecord);
    for await (const piece of textOf(this.#source, encoding)) {
      if (!parser.take(piece, false)) return false;
    }
    return parser.take("", true);
  }

  async #readForm(): Promise<TextForm> {
    const encoding = await encodingOf(this.#source);
    let start = "";
    for await (const piece of textOf(this.#source, encoding)) {
      start += piece;
      if (/[\r\n]/.test(piece)) break;
    }
    return { encoding, separator: separatorOf(start) };
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
