import { QuietHandler } from "./quiet-handler";
import type { SheetScanner } from "./sheet-scanner";

/** Looks for a formula, and stops at the row after the first one. */
export class FormulaFinder extends QuietHandler {
  scanner: SheetScanner | undefined;

  override row(): boolean {
    return this.scanner?.anyFormula !== true;
  }
}
