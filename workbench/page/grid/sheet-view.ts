import type { Area, Book, BookSheet, BookTable } from "../../host/book/book";
import { MAX_COLUMNS, MAX_ROWS, type CellPosition } from "./address";
import { contains, coverMerges } from "./areas";
import { Axis } from "./axis";
import type { ChangedCells } from "./changed-cells";
import type { SheetSpace } from "./selection";

/** Excel's default width, in characters. */
const DEFAULT_WIDTH = 8.43;
/** Blank rows and columns shown after the last filled ones. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 8;
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 26;
/** Excel's padding on both sides of a cell, with the grid line. */
const CELL_PADDING = 5;

/** One sheet as the grid draws it: visible rows and columns, widths, and looks. */
export class SheetView implements SheetSpace {
  rows: Axis;
  columns: Axis;
  used: Area | undefined;
  #rowExtent = LEAST_ROWS;
  #columnExtent = LEAST_COLUMNS;
  #merges: MergeIndex;

  constructor(
    readonly book: Book,
    readonly sheet: BookSheet,
    readonly changed: ChangedCells,
    private readonly digitWidth: number,
  ) {
    this.rows = new Axis(0, new Set());
    this.columns = this.rows;
    this.#merges = new MergeIndex([]);
    this.refresh();
  }

  /** Rereads everything that may have changed: the filled area, hidden rows and columns, merged cells. */
  refresh(): void {
    this.#measureExtent();
    this.#layOut();
  }

  /** Called when only cells have changed: the view grows if they lie beyond it. */
  refreshExtent(): void {
    const before = [this.#rowExtent, this.#columnExtent].join();
    this.#measureExtent();
    if (before !== [this.#rowExtent, this.#columnExtent].join()) this.#layOut();
  }

  #measureExtent(): void {
    this.used = this.sheet.cells.usedArea();
    this.#rowExtent = Math.min(MAX_ROWS, Math.max(this.#rowExtent, (this.used?.lastRow ?? 0) + SPARE_ROWS));
    this.#columnExtent = Math.min(
      MAX_COLUMNS,
      Math.max(this.#columnExtent, (this.used?.lastColumn ?? 0) + SPARE_COLUMNS),
    );
  }

  /** Extends the view to include a cell. Tells whether rows or columns were added. */
  reach({ row, column }: CellPosition): { readonly rows: boolean; readonly columns: boolean } {
    const rows = row > this.#rowExtent;
    const columns = column > this.#columnExtent;
    if (rows) this.#rowExtent = Math.min(MAX_ROWS, row + SPARE_ROWS);
    if (columns) this.#columnExtent = Math.min(MAX_COLUMNS, column + SPARE_COLUMNS);
    if (rows || columns) this.#layOut();
    return { rows, columns };
  }

  #layOut(): void {
    const { sheet } = this;
    this.rows = new Axis(this.#rowExtent, sheet.hiddenRows);
    this.columns = new Axis(this.#columnExtent, sheet.hiddenColumns);
    this.#merges = new MergeIndex(sheet.merges);
  }

  get merges(): readonly Area[] {
    return this.sheet.merges;
  }

  isHiddenRow(row: number): boolean {
    return this.sheet.hiddenRows.has(row);
  }

  isHiddenColumn(column: number): boolean {
    return this.sheet.hiddenColumns.has(column);
  }

  hasContent(row: number, column: number): boolean {
    const { cells } = this.sheet;
    return cells.value(row, column) !== null || cells.formula(row, column) !== undefined;
  }

  /** The first cell of the merged cell at a position; otherwise the position itself. */
  ownerOf(at: CellPosition): CellPosition {
    const merge = this.mergeAt(at);
    return merge === undefined ? at : { row: merge.firstRow, column: merge.firstColumn };
  }

  mergeAt({ row, column }: CellPosition): Area | undefined {
    return this.#merges.at(row, column);
  }

  /** Merged cells that cross a row. */
  mergesIn(row: number): readonly Area[] {
    return this.#merges.inRow(row);
  }

  /** A column's width in CSS pixels. */
  widthOf(column: number): number {
    return this.toPixels(this.sheet.columnWidths.get(column) ?? DEFAULT_WIDTH);
  }

  toPixels(characters: number): number {
    return Math.max(8, Math.round(characters * this.digitWidth + CELL_PADDING));
  }

  toCharacters(pixels: number): number {
    return Math.max(0, Math.round(((pixels - CELL_PADDING) / this.digitWidth) * 100) / 100);
  }

  tableAt(at: CellPosition): BookTable | undefined {
    return this.sheet.tables.find(({ area }) => contains(area, at));
  }

  /** True if a change to this area would touch only a part of a merged cell. */
  cutsMerge(area: Area): boolean {
    const covered = coverMerges(area, this.merges);
    return (
      covered.firstRow !== area.firstRow ||
      covered.lastRow !== area.lastRow ||
      covered.firstColumn !== area.firstColumn ||
      covered.lastColumn !== area.lastColumn
    );
  }

  frozenRows(): number {
    const count = this.sheet.frozen?.rows ?? 0;
    return count === 0 ? 0 : (this.rows.indexes(1, count)?.last ?? -1) + 1;
  }

  frozenColumns(): number {
    const count = this.sheet.frozen?.columns ?? 0;
    return count === 0 ? 0 : (this.columns.indexes(1, count)?.last ?? -1) + 1;
  }
}

const NONE: readonly Area[] = [];

/** Merged cells by row, so that a row without any costs one look-up. */
class MergeIndex {
  readonly #byRow = new Map<number, Area[]>();

  constructor(merges: readonly Area[]) {
    for (const merge of merges)
      // A merged cell of a whole column is not worth a million entries; the grid merges only its first rows.
      for (let row = merge.firstRow; row <= Math.min(merge.lastRow, merge.firstRow + 9999); row++) {
        const there = this.#byRow.get(row);
        if (there === undefined) this.#byRow.set(row, [merge]);
        else there.push(merge);
      }
  }

  inRow(row: number): readonly Area[] {
    return this.#byRow.get(row) ?? NONE;
  }

  at(row: number, column: number): Area | undefined {
    return this.inRow(row).find((merge) => contains(merge, { row, column }));
  }
}
