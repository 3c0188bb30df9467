import { unionOf, type CellRange } from "../../../workbook/cell-range";
import { WorkbookError } from "../../../workbook/errors";
import type { UsedRange } from "../../../workbook/reader";
import { CellType } from "./cell-type";
import { QuietHandler } from "./quiet-handler";
import type { SheetScanner } from "./sheet-scanner";

/** Limit on merged areas: long sheets from 1C have one or two in each row. */
const MAX_MERGES = 400_000;

/**
 * Finds the part of a sheet that holds values or formulas, and its merged areas. Cells that are only formatted do not
 * count.
 */
export class RangeFinder extends QuietHandler {
  scanner: SheetScanner | undefined;
  readonly merges: CellRange[] = [];
  private topRow = 0;
  private bottomRow = 0;
  private leftColumn = Infinity;
  private rightColumn = 0;
  /** The range that formulas fill: its cells count even if they are not stored. */
  private filled: UsedRange;

  override readonly merge = (range: CellRange): void => {
    if (this.merges.push(range) > MAX_MERGES)
      throw new WorkbookError("too-large", { sheet: this.scanner?.sheet ?? "" });
  };

  area(range: CellRange): void {
    this.filled = this.filled === undefined ? range : unionOf(this.filled, range);
  }

  override cell(): void {
    const { scanner } = this;
    if (scanner === undefined) return;
    const { row, column } = scanner;
    // Fast path: most cells are within the range found so far.
    if (row === this.bottomRow && column >= this.leftColumn && column <= this.rightColumn) return;
    if (!holdsAnything(scanner)) return;
    if (this.topRow === 0) this.topRow = row;
    this.bottomRow = row;
    if (column < this.leftColumn) this.leftColumn = column;
    if (column > this.rightColumn) this.rightColumn = column;
  }

  get range(): UsedRange {
    if (this.bottomRow === 0) return undefined;
    const range = {
      firstRow: this.topRow,
      firstColumn: this.leftColumn,
      lastRow: this.bottomRow,
      lastColumn: this.rightColumn,
    };
    return this.filled === undefined ? range : unionOf(range, this.filled);
  }
}

function holdsAnything(cell: SheetScanner): boolean {
  if (cell.hasFormula || cell.valueEnd > cell.valueStart) return true;
  const isText = cell.type === CellType.inlineText || cell.type === CellType.formulaText;
  return isText && (cell.inlineStart >= 0 || cell.valueStart >= 0);
}
