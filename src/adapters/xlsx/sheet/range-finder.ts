import type { UsedRange } from "../../../sheets/workbook";
import { CellType } from "./cell-type";
import { QuietHandler } from "./quiet-handler";
import type { SheetScanner } from "./sheet-scanner";

/** Finds the part of a sheet that holds values or formulas. Cells that are only formatted do not count. */
export class RangeFinder extends QuietHandler {
  scanner: SheetScanner | undefined;
  private firstRow = 0;
  private lastRow = 0;
  private firstColumn = Infinity;
  private lastColumn = 0;

  override cell(): void {
    const { scanner } = this;
    if (scanner === undefined || !holdsAnything(scanner)) return;
    if (this.firstRow === 0) this.firstRow = scanner.row;
    this.lastRow = scanner.row;
    if (scanner.column < this.firstColumn) this.firstColumn = scanner.column;
    if (scanner.column > this.lastColumn) this.lastColumn = scanner.column;
  }

  get range(): UsedRange {
    if (this.lastRow === 0) return undefined;
    const { firstRow, firstColumn, lastRow, lastColumn } = this;
    return { firstRow, firstColumn, lastRow, lastColumn };
  }
}

function holdsAnything(cell: SheetScanner): boolean {
  if (cell.hasFormula || cell.valueEnd > cell.valueStart) return true;
  const isText = cell.type === CellType.inlineText || cell.type === CellType.formulaText;
  return isText && (cell.inlineStart >= 0 || cell.valueStart >= 0);
}
