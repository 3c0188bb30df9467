import type { CellRange } from "../../../workbook/cell-range";
import type { SheetHandler } from "./sheet-scanner";

/** A handler that does nothing; subclasses implement only the methods that they need. */
export class QuietHandler implements SheetHandler {
  readonly merge: (range: CellRange) => void = () => undefined;

  readonly dataStart: (start: number) => void = () => undefined;
  readonly release: (upTo: number) => void = () => undefined;

  row(): boolean {
    return true;
  }
  cell(): void {
    return;
  }
  rowEnd(): void {
    return;
  }
  dataEnd(): void {
    return;
  }
}
