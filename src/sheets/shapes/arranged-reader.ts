/** A workbook in which shaped sources look like plain lists: their columns are derived from those of the sheet. */
import type { CellRange } from "../../workbook/cell-range";
import { sheetColumn } from "../../workbook/cell-name";
import { MAX_COLUMN } from "../../workbook/limits";
import {
  CellKind,
  isBlankRow,
  type CellBlock,
  type ReadRequest,
  type SheetInfo,
  type TextPool,
  type UsedRange,
  type WorkbookReader,
} from "../../workbook/reader";
import { FIRST_MADE_TEXT } from "../number-by-text";
import { RowCells } from "./row-cells";

/** A value that a shape makes: a text, a number, or a date by its serial. */
export type Made =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number" | "date"; readonly value: number }
  /** A cell kept from an earlier row. */
  | { readonly kind: "packed"; readonly packed: number; readonly value: number };

/** `blank`: nothing stands in the row. A row that is no purchase is told apart by the reason. */
export type Verdict = "read" | "blank" | SkipReason;
export const SKIP_REASONS = ["group", "total", "kind", "headers"] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** Makes the rows of one reading, from the first to the last. */
export interface RowMaker {
  judge(cells: RowCells): Verdict;
  /** The value of a derived column in the row judged last; undefined where the sheet's own cell holds it. */
  value(column: number, cells: RowCells): Made | undefined;
}

/** A source whose columns are derived. */
export interface ArrangedSource {
  readonly sheet: string;
  /** The numbers of its derived columns. */
  readonly columns: ReadonlySet<number>;
  /** The sheet's columns that its rows are made of. */
  readonly needs: readonly number[];
  begin(): RowMaker;
}

export class ArrangedReader implements WorkbookReader {
  readonly #texts = new MadeTexts();

  constructor(
    private readonly inner: WorkbookReader,
    private readonly sources: readonly ArrangedSource[],
  ) {}

  listSheets(): Promise<readonly SheetInfo[]> {
    return this.inner.listSheets();
  }

  async read(request: ReadRequest, onBlock: (block: CellBlock) => boolean | undefined): Promise<void> {
    const source = this.#sourceOf(request);
    if (source === undefined) return this.inner.read(request, onBlock);
    const columns = [...new Set([...request.columns.map(sheetColumn), ...source.needs])];
    const maker = source.begin();
    const cells = new RowCells(columns);
    await this.inner.read({ ...request, columns }, (block) =>
      onBlock(this.#arranged(block, request.columns, cells, maker)),
    );
  }

  readAhead(request: ReadRequest): void {
    const source = this.#sourceOf(request);
    if (source === undefined) this.inner.readAhead?.(request);
  }

  usedRange(sheet: string): Promise<UsedRange> {
    return this.inner.usedRange(sheet);
  }

  mergedAreas(sheet: string, range: CellRange): Promise<readonly CellRange[]> {
    const lastColumn = Math.min(range.lastColumn, MAX_COLUMN);
    return range.firstColumn > MAX_COLUMN
      ? Promise.resolve([])
      : this.inner.mergedAreas(sheet, { ...range, lastColumn });
  }

  hiddenColumns(sheet: string, columns: readonly number[]): Promise<readonly number[]> {
    return this.inner.hiddenColumns(
      sheet,
      columns.filter((column) => column <= MAX_COLUMN),
    );
  }

  #sourceOf({ sheet, columns }: ReadRequest): ArrangedSource | undefined {
    const derived = columns.find((column) => column > MAX_COLUMN);
    if (derived === undefined) return undefined;
    return this.sources.find((source) => source.sheet === sheet && source.columns.has(derived));
  }

  #arranged(block: CellBlock, wanted: readonly number[], cells: RowCells, maker: RowMaker): CellBlock {
    const { rowCount } = block;
    const columns = wanted.map(() => ({
      kinds: new Uint8Array(rowCount),
      values: new Float64Array(rowCount),
    }));
    const skipped: (SkipReason | undefined)[] = [];
    for (let index = 0; index < rowCount; index++) {
      if (isBlankRow(block, index)) continue;
      cells.move(block, index);
      const verdict = maker.judge(cells);
      if (verdict === "blank") continue;
      if (verdict !== "read") skipped[index] = verdict;
      for (const [position, column] of wanted.entries()) {
        const target = columns[position];
        if (target === undefined) continue;
        const made = column > MAX_COLUMN ? maker.value(column, cells) : undefined;
        const { kind, value } = made === undefined ? cells.packed(sheetColumn(column)) : this.#packed(made);
        target.kinds[index] = kind;
        target.values[index] = value;
      }
    }
    const { firstRow, looks } = block;
    return { firstRow, rowCount, columns, texts: this.#texts.over(block.texts), skipped, looks };
  }

  #packed(made: Made): { readonly kind: number; readonly value: number } {
    switch (made.kind) {
      case "text":
        return made.text === ""
          ? { kind: CellKind.blank, value: 0 }
          : { kind: CellKind.text, value: this.#texts.idOf(made.text) };
      case "number":
        return { kind: CellKind.number, value: made.value };
      case "date":
        return { kind: CellKind.date, value: made.value };
      case "packed":
        return { kind: made.packed, value: made.value };
    }
  }
}

/** The texts that shapes make, numbered apart from the workbook's own. */
class MadeTexts {
  readonly #texts: string[] = [];
  readonly #ids = new Map<string, number>();
  #inner: TextPool | undefined;
  readonly #pool: TextPool = {
    get: (id) =>
      id >= FIRST_MADE_TEXT ? (this.#texts[id - FIRST_MADE_TEXT] ?? "") : (this.#inner?.get(id) ?? ""),
    print: (id) => (id >= FIRST_MADE_TEXT ? undefined : this.#inner?.print?.(id)),
    mayHoldWord: (id) => id >= FIRST_MADE_TEXT || (this.#inner?.mayHoldWord?.(id) ?? true),
  };

  /** One pool for all blocks, so that numbers may be kept. */
  over(inner: TextPool): TextPool {
    this.#inner = inner;
    return this.#pool;
  }

  idOf(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = FIRST_MADE_TEXT + this.#texts.push(text) - 1;
    this.#ids.set(text, id);
    return id;
  }
}
