import type { CellRange } from "../../../workbook/cell-range";
import { WorkbookError } from "../../../workbook/errors";
import type { CellBlock } from "../../../workbook/reader";
import { unlessAborted } from "../abort";
import { asWorkbookError, excelCodeOf } from "../errors";
import type { ReadLimits } from "../limits";
import type { OfficeExcel } from "../office";
import { BlockSize } from "./block-size";
import { decodeColumn, needsOf, type CellContext, type ColumnBuffer, type ColumnNeeds } from "./decode";
import { currencyFormats } from "./format-looks";
import { bytesPerRow, loadCells, mergeCells, type LoadedCells, type RowBand } from "./load-cells";

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
  readonly limits: ReadLimits;
  readonly signal: AbortSignal | undefined;
}

/** Excel's errors that may go away with fewer rows. */
const TOO_MUCH = ["ResponsePayloadSizeLimitExceeded", "OperationCellsExceedLimit", "RangeExceedsLimit"];

/**
 * Reads an area in blocks, one after the other: one sync for each, and a second one if a column needs more properties
 * than expected.
 */
export class BlockReader {
  private readonly present: readonly number[];
  private readonly size: BlockSize;
  /** By column: the needs of the previous block, whose properties are loaded at once for the next. */
  private needs: ReadonlyMap<number, ColumnNeeds>;
  private buffers: readonly ColumnBuffer[] = [];
  private capacity = 0;
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
    for (let row = firstRow; row <= lastRow;) {
      const { cells, rowCount } = await this.loadFrom(row, lastRow);
      if (onBlock(this.block(cells, row, rowCount)) === false) return;
      row += rowCount;
    }
  }

  /** Loads as many rows as fit, and fewer after each refusal. */
  private async loadFrom(
    firstRow: number,
    lastRow: number,
  ): Promise<{ readonly cells: LoadedCells; readonly rowCount: number }> {
    const { sheet, sheetId } = this.request;
    for (;;) {
      const rowCount = Math.min(this.size.rows, lastRow - firstRow + 1);
      try {
        const cells = await this.load({ sheetId, firstRow, rowCount });
        this.size.weighed(bytesPerRow(cells, rowCount), rowCount);
        return { cells, rowCount };
      } catch (error) {
        if (!TOO_MUCH.includes(excelCodeOf(error) ?? "")) throw asWorkbookError(error, { sheet });
        if (!this.size.refused(rowCount))
          throw new WorkbookError("response-too-large", { sheet, row: String(firstRow) }, { cause: error });
      }
    }
  }

  private async load(band: RowBand): Promise<LoadedCells> {
    const { office, signal } = this.reading;
    signal?.throwIfAborted();
    const cells = await unlessAborted(
      signal,
      office.run((context) => this.loadBand(context, band)),
    );
    this.needs = new Map(
      this.present.map((column) => [column, needsOf(cells.get(column) ?? {}, band.rowCount)]),
    );
    return cells;
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
