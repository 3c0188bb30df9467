import type { CellRange } from "../../../workbook/cell-range";
import type { SheetHandler } from "./sheet-scanner";

/** A handler that does nothing: others say only what concerns them. */
export class QuietHandler implements SheetHandler {
  readonly merge: (range: CellRange) => void = () => undefined;

  dataStart(): void {
    return;
  }
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
  release(): void {
    return;
  }
}
