/** The cells of a sheet: columns, each a list of chunks. Made for a million rows. */
import { GENERAL, type Area, type CellStore, type CellValue, type TouchedCell } from "./book";
import { CellChunk, CHUNK_ROWS, TOUCHED } from "./cell-chunk";
import type { CellJournal } from "./cell-journal";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
const WHOLE_SHEET: Area = { firstRow: 1, firstColumn: 1, lastRow: MAX_ROWS, lastColumn: MAX_COLUMNS };
/** Format numbers are kept in two bytes; Excel's own limit is about the same. */
const MAX_FORMATS = 65_535;

class CellColumn {
  readonly chunks: (CellChunk | undefined)[] = [];
  constructor(
    readonly number: number,
    /** The format of cells that were never given one. */
    public format: number,
  ) {}

  /** First and last filled row among the given ones. */
  filledEnds(
    firstRow: number,
    lastRow: number,
  ): { readonly first: number; readonly last: number } | undefined {
    const [from, to] = [Math.floor((firstRow - 1) / CHUNK_ROWS), Math.floor((lastRow - 1) / CHUNK_ROWS)];
    let first: number | undefined;
    let last = 0;
    for (let index = from; index <= Math.min(to, this.chunks.length - 1); index += 1) {
      const start = index * CHUNK_ROWS + 1;
      const ends = this.chunks[index]?.filledEnds(firstRow - start, lastRow - start);
      if (ends === undefined) continue;
      first ??= start + ends.first;
      last = start + ends.last;
    }
    return first === undefined ? undefined : { first, last };
  }
}

class ChunkedCells implements CellStore {
  private readonly columns = new Map<number, CellColumn>();
  private readonly formatCodes: string[] = [GENERAL];
  private readonly formatNumbers = new Map<string, number>([[GENERAL, 0]]);

  constructor(private readonly journal: CellJournal | undefined) {}

  value(row: number, column: number): CellValue {
    return this.chunkAt(row, column)?.value((row - 1) % CHUNK_ROWS) ?? null;
  }

  formula(row: number, column: number): string | undefined {
    return this.chunkAt(row, column)?.formula((row - 1) % CHUNK_ROWS);
  }

  numberFormat(row: number, column: number): string {
    const found = this.columns.get(column);
    if (found === undefined) return GENERAL;
    const chunk = found.chunks[Math.floor((row - 1) / CHUNK_ROWS)];
    return this.formatCodes[chunk?.formatAt((row - 1) % CHUNK_ROWS) ?? found.format] ?? GENERAL;
  }

  setValue(row: number, column: number, value: CellValue, formula?: string): void {
    const chunk = this.changing(row, column);
    const offset = (row - 1) % CHUNK_ROWS;
    chunk.setContent(offset, value, formula);
    chunk.touch(offset, TOUCHED.content);
  }

  setNumberFormat(row: number, column: number, code: string): void {
    const format = this.formatNumber(code);
    const chunk = this.changing(row, column);
    const offset = (row - 1) % CHUNK_ROWS;
    chunk.setFormat(offset, format);
    chunk.touch(offset, TOUCHED.format);
  }

  setColumnFormat(column: number, code: string): void {
    const format = this.formatNumber(code);
    const found = this.columnFor(column);
    this.journal?.columnChanges(found);
    found.format = format;
    for (const [index, chunk] of found.chunks.entries()) {
      if (chunk === undefined) continue;
      for (let offset = 0; offset < CHUNK_ROWS; offset += 1) {
        this.journal?.cellChanges(this, chunk, found.number, index * CHUNK_ROWS + 1, offset);
        if (chunk.isFilled(offset)) chunk.touch(offset, TOUCHED.format);
      }
      chunk.setAllFormats(format);
    }
  }

  usedArea(within: Area = WHOLE_SHEET): Area | undefined {
    let used: Area | undefined;
    for (const [number, column] of this.columns) {
      if (number < within.firstColumn || number > within.lastColumn) continue;
      const ends = column.filledEnds(within.firstRow, within.lastRow);
      if (ends === undefined) continue;
      used = {
        firstRow: Math.min(used?.firstRow ?? ends.first, ends.first),
        firstColumn: Math.min(used?.firstColumn ?? number, number),
        lastRow: Math.max(used?.lastRow ?? ends.last, ends.last),
        lastColumn: Math.max(used?.lastColumn ?? number, number),
      };
    }
    return used;
  }

  *touched(): Iterable<TouchedCell> {
    const columns = [...this.columns.values()].sort((a, b) => a.number - b.number);
    const chunkCount = Math.max(0, ...columns.map(({ chunks }) => chunks.length));
    for (let index = 0; index < chunkCount; index += 1) {
      const touched = columns.flatMap(({ number, chunks }) => {
        const cells = chunks[index]?.touched;
        return cells === undefined ? [] : [{ number, cells }];
      });
      if (touched.length > 0) yield* touchedIn(touched, index * CHUNK_ROWS + 1);
    }
  }

  markClean(): void {
    for (const { chunks } of this.columns.values()) for (const chunk of chunks) chunk?.markClean();
  }

  private chunkAt(row: number, column: number): CellChunk | undefined {
    return this.columns.get(column)?.chunks[Math.floor((row - 1) / CHUNK_ROWS)];
  }

  private columnFor(column: number): CellColumn {
    let found = this.columns.get(column);
    if (found === undefined) {
      if (!(column >= 1 && column <= MAX_COLUMNS)) throw new RangeError(`There is no column ${column}.`);
      this.columns.set(column, (found = new CellColumn(column, 0)));
    }
    return found;
  }

  /** The chunk of a cell that is about to change, made if it does not exist. */
  private changing(row: number, column: number): CellChunk {
    const found = this.columnFor(column);
    const index = Math.floor((row - 1) / CHUNK_ROWS);
    let chunk = found.chunks[index];
    if (chunk === undefined) {
      if (!(row >= 1 && row <= MAX_ROWS)) throw new RangeError(`There is no row ${row}.`);
      while (found.chunks.length < index) found.chunks.push(undefined);
      found.chunks[index] = chunk = new CellChunk(found.format);
    }
    this.journal?.cellChanges(this, chunk, column, index * CHUNK_ROWS + 1, (row - 1) % CHUNK_ROWS);
    return chunk;
  }

  private formatNumber(code: string): number {
    let number = this.formatNumbers.get(code);
    if (number === undefined) {
      number = this.formatCodes.length;
      if (number > MAX_FORMATS) throw new RangeError("Too many number formats.");
      this.formatCodes.push(code);
      this.formatNumbers.set(code, number);
    }
    return number;
  }
}

function* touchedIn(
  columns: readonly { readonly number: number; readonly cells: Uint8Array }[],
  firstRow: number,
): Iterable<TouchedCell> {
  for (let offset = 0; offset < CHUNK_ROWS; offset += 1) {
    for (const { number, cells } of columns) {
      const what = cells[offset] ?? 0;
      if (what === 0) continue;
      const content = (what & TOUCHED.content) !== 0;
      yield { row: firstRow + offset, column: number, content, format: (what & TOUCHED.format) !== 0 };
    }
  }
}

/** The cells of an empty sheet. `journal` is called before each change, so that the change can be undone. */
export function createCellStore(journal?: CellJournal): CellStore {
  return new ChunkedCells(journal);
}
