/** Contents of cells before the open step: saved chunk by chunk, restored cell by cell. */
import type { Area, CellStore } from "./book";
import { CHUNK_ROWS, TOUCHED, type CellChunk, type SavedChunk } from "./cell-chunk";

/** A column's format, for cells that have none of their own. */
interface FormattedColumn {
  format: number;
}

interface ChangedChunk {
  readonly store: CellStore;
  readonly chunk: CellChunk;
  readonly column: number;
  readonly firstRow: number;
  readonly saved: SavedChunk;
}

/** The cells that a step has changed. `swap` reverts the change; a second call makes it again. */
export class CellChanges {
  private readonly chunks: ChangedChunk[] = [];
  private readonly columns = new Map<FormattedColumn, number>();

  get isEmpty(): boolean {
    return this.chunks.length === 0 && this.columns.size === 0;
  }

  note(changed: ChangedChunk): void {
    this.chunks.push(changed);
  }

  noteColumn(column: FormattedColumn): void {
    if (!this.columns.has(column)) this.columns.set(column, column.format);
  }

  /** Returns the area of changed cells in each store. */
  swap(): ReadonlyMap<CellStore, Area> {
    const areas = new Map<CellStore, Area>();
    for (const [column, before] of this.columns) {
      this.columns.set(column, column.format);
      column.format = before;
    }
    for (const changed of this.chunks) {
      const area = swapChunk(changed);
      if (area !== undefined) areas.set(changed.store, around(areas.get(changed.store), area));
    }
    return areas;
  }
}

function swapChunk({ chunk, column, firstRow, saved }: ChangedChunk): Area | undefined {
  let first: number | undefined;
  let last = 0;
  for (let offset = 0; offset < CHUNK_ROWS; offset += 1) {
    if (saved.changed[offset] !== 1) continue;
    chunk.swapCell(saved.before, offset);
    chunk.touch(offset, TOUCHED.content | TOUCHED.format);
    first ??= firstRow + offset;
    last = firstRow + offset;
  }
  return first === undefined
    ? undefined
    : { firstRow: first, firstColumn: column, lastRow: last, lastColumn: column };
}

function around(a: Area | undefined, b: Area): Area {
  if (a === undefined) return b;
  return {
    firstRow: Math.min(a.firstRow, b.firstRow),
    firstColumn: Math.min(a.firstColumn, b.firstColumn),
    lastRow: Math.max(a.lastRow, b.lastRow),
    lastColumn: Math.max(a.lastColumn, b.lastColumn),
  };
}

/** Notes changes while a step is open; cell stores call it before each change. */
export class CellJournal {
  /** The changes of the open step. */
  open: CellChanges | undefined;

  cellChanges(store: CellStore, chunk: CellChunk, column: number, firstRow: number, offset: number): void {
    const { open } = this;
    if (open === undefined) return;
    const saved = chunk.save(open, offset);
    if (saved !== undefined) open.note({ store, chunk, column, firstRow, saved });
  }

  columnChanges(column: FormattedColumn): void {
    this.open?.noteColumn(column);
  }
}
