import { QuietHandler } from "./quiet-handler";
import type { SheetScanner } from "./sheet-scanner";

/** Looks for a formula, and reads no further than the row behind the first one. */
export class FormulaFinder extends QuietHandler {
  scanner: SheetScanner | undefined;

  override row(): boolean {
    return this.scanner?.anyFormula !== true;
  }
}
