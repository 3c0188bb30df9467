import type { CellRange } from "../../../workbook/cell-range";
import { WorkbookError } from "../../../workbook/errors";
import type { CellBlock } from "../../../workbook/reader";
import { unlessAborted } from "../abort";
import { asWorkbookError } from "../errors";
import type { BlockLimits } from "../limits";
import type { OfficeExcel } from "../office";
import { BlockSize } from "./block-size";
import { decodeColumn, needsOf, type CellContext, type ColumnBuffer, type ColumnNeeds } from "./decode";
import { currencyFormats } from "./format-looks";
import type { KeptSheets } from "./kept-sheets";
import { bytesPerRow, loadCells, mergeCells, type LoadedCells, type RowBand } from "./load-cells";
import { isTooMuch } from "./null-answers";
import { requestsAhead } from "./requests-ahead";

/** The request of a block reader. */
export interface BlockRequest {
  readonly sheet: string;
  readonly sheetId: string;
  /** Column numbers in the order of the blocks' columns; columns outside `area` are blank. */
  readonly columns: readonly number[];
  /** Rows to read, and the columns that may hold anything in them. */
  readonly area: CellRange;
  readonly marksFormulas: boolean;
  readonly marksCurrencies: boolean;
}

/** The tools of a block reader. */
export interface BlockReading {
  readonly office: OfficeExcel;
  readonly context: CellContext;
  readonly limits: BlockLimits;
  readonly signal: AbortSignal | undefined;
  /** Cells that need not be asked for again. */
  readonly kept?: Pick<KeptSheets, "cellsOf" | "sample"> | undefined;
}

/** A block that was asked for and is not delivered yet. */
interface Asked {
  readonly firstRow: number;
  readonly rowCount: number;
  readonly cells: Promise<LoadedCells>;
  /** When it was asked for. */
  readonly at: number;
}

/**
 * Reads an area in blocks: one sync for each, and a second one if a column needs more properties than expected. Some are
 * asked for ahead, so that reading waits for Excel as little as possible; they are delivered in the order of their rows.
 */
export class BlockReader {
  private readonly present: readonly number[];
  private readonly size: BlockSize;
  /** By column: the needs of the previous block, whose properties are loaded at once for the next. */
  private needs: ReadonlyMap<number, ColumnNeeds>;
  private buffers: readonly ColumnBuffer[] = [];
  private capacity = 0;
  /** Milliseconds from asking for the first block to its answer. */
  private roundTrip: number | undefined;
  private readonly context: CellContext;

  constructor(
    private readonly request: BlockRequest,
    private readonly reading: BlockReading,
  ) {
    this.context = request.marksCurrencies
      ? { ...reading.context, currencyBits: currencyFormats() }
      : reading.context;
    const { firstColumn, lastColumn } = request.area;
    this.present = request.columns.filter((column) => column >= firstColumn && column <= lastColumn);
    this.size = new BlockSize(Math.max(1, this.present.length), reading.limits);
    // The first block is small, so loading everything that may be needed costs less than a second sync. Formulas
    // identify blanks without types.
    const first = { numberFormat: true, valueTypes: !request.marksFormulas };
    this.needs = new Map(this.present.map((column) => [column, first]));
  }

  /** Delivers block after block; `onBlock` returns false to stop. */
  async read(onBlock: (block: CellBlock) => boolean | undefined): Promise<void> {
    const { firstRow, lastRow } = this.request.area;
    if (this.present.length === 0) return;
    await this.lookAtKept();
    const asked: Asked[] = [];
    for (let row = firstRow; row <= lastRow;) {
      this.askAhead(asked, row);
      const [next = this.ask(row)] = asked.splice(0, 1);
      const cells = await this.answer(next);
      if (cells === undefined) {
        // The requests behind it are as large, so their answers are not waited for.
        asked.length = 0;
        continue;
      }
      row += next.rowCount;
      this.askAhead(asked, row);
      if (onBlock(this.block(cells, next.firstRow, next.rowCount)) === false) return;
    }
  }

  /** Rows that are kept tell what the first blocks must hold, so that they can be as many and as large as later ones. */
  private async lookAtKept(): Promise<void> {
    const { sheetId, marksFormulas } = this.request;
    const sample = await this.reading.kept?.sample(sheetId, this.present, marksFormulas);
    if (sample === undefined) return;
    this.needs = sample.needs;
    this.size.weighed(sample.bytesPerRow, this.size.rows);
    this.roundTrip = sample.roundTrip;
  }

  /** Asks for as many blocks from a row on as may be under way. */
  private askAhead(asked: Asked[], from: number): void {
    const last = asked.at(-1);
    let row = last === undefined ? from : last.firstRow + last.rowCount;
    const wanted = requestsAhead(this.roundTrip, this.reading.limits.mostUnderWay);
    while (row <= this.request.area.lastRow && asked.length < wanted) {
      const next = this.ask(row);
      asked.push(next);
      row += next.rowCount;
    }
  }

  private ask(firstRow: number): Asked {
    const rowCount = Math.min(this.size.rows, this.request.area.lastRow - firstRow + 1);
    const cells = this.load({ sheetId: this.request.sheetId, firstRow, rowCount });
    // Where an earlier request fails, nobody asks about this one any more.
    cells.catch(() => undefined);
    return { firstRow, rowCount, cells, at: performance.now() };
  }

  /** The cells asked for; undefined where they were too many, and fewer are to be asked for. */
  private async answer({ firstRow, rowCount, cells, at }: Asked): Promise<LoadedCells | undefined> {
    const { sheet } = this.request;
    try {
      const loaded = await cells;
      this.size.weighed(bytesPerRow(loaded, rowCount), rowCount);
      this.roundTrip ??= performance.now() - at;
      return loaded;
    } catch (error) {
      if (!isTooMuch(error)) throw asWorkbookError(error, { sheet });
      if (this.size.refused(rowCount)) return undefined;
      throw new WorkbookError("response-too-large", { sheet, row: String(firstRow) }, { cause: error });
    }
  }

  private async load(band: RowBand): Promise<LoadedCells> {
    const { signal } = this.reading;
    signal?.throwIfAborted();
    const cells = await unlessAborted(signal, this.keptOrAsked(band));
    this.needs = new Map(
      this.present.map((column) => [column, needsOf(cells.get(column) ?? {}, band.rowCount)]),
    );
    return cells;
  }

  private async keptOrAsked(band: RowBand): Promise<LoadedCells> {
    const { office, kept } = this.reading;
    const cells = await kept?.cellsOf(band, this.present, this.request.marksFormulas);
    return cells ?? (await office.run((context) => this.loadBand(context, band)));
  }

  private async loadBand(context: Excel.RequestContext, band: RowBand): Promise<LoadedCells> {
    const expected = this.columnsThat((needs) => needs.numberFormat);
    const typed = this.columnsThat((needs) => needs.valueTypes);
    const cells = await loadCells(context, band, {
      values: this.present,
      formulas: this.request.marksFormulas ? this.present : [],
      numberFormat: expected,
      valueTypes: typed,
    });
    const missing = missingProperties(cells, band.rowCount);
    if (missing.numberFormat.length + missing.valueTypes.length === 0) return cells;
    return mergeCells(cells, await loadCells(context, band, { values: [], formulas: [], ...missing }));
  }

  private columnsThat(need: (needs: ColumnNeeds) => boolean): readonly number[] {
    return [...this.needs].filter(([, needs]) => need(needs)).map(([column]) => column);
  }

  private block(cells: LoadedCells, firstRow: number, rowCount: number): CellBlock {
    const { context } = this;
    this.makeRoom(rowCount);
    this.request.columns.forEach((column, i) => {
      const buffer = this.buffers[i];
      const loaded = cells.get(column);
      if (buffer !== undefined && loaded !== undefined) decodeColumn(loaded, rowCount, buffer, context);
    });
    return { firstRow, rowCount, columns: this.buffers, texts: context.texts };
  }

  private makeRoom(rows: number): void {
    if (rows <= this.capacity) return;
    this.capacity = rows;
    this.buffers = this.request.columns.map(() => ({
      kinds: new Uint8Array(rows),
      values: new Float64Array(rows),
    }));
  }
}

/** The properties that the values need and that were not loaded. */
function missingProperties(cells: LoadedCells, rowCount: number) {
  const numberFormat: number[] = [];
  const valueTypes: number[] = [];
  for (const [column, loaded] of cells) {
    const needs = needsOf(loaded, rowCount);
    if (needs.numberFormat && loaded.numberFormat === undefined) numberFormat.push(column);
    if (needs.valueTypes && loaded.valueTypes === undefined) valueTypes.push(column);
  }
  return { numberFormat, valueTypes };
}
