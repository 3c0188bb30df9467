import type { CellRange } from "../../../sheets/workbook";
import type { SheetHandler } from "./sheet-scanner";

/** A handler that does nothing: others say only what concerns them. */
export class QuietHandler implements SheetHandler {
  dataStart(_start: number, _end: number): void {
    return;
  }
  row(): boolean {
    return true;
  }
  cell(): void {
    return;
  }
  rowEnd(_at: number): void {
    return;
  }
  dataEnd(_at: number): void {
    return;
  }
  merge(_range: CellRange): void {
    return;
  }
  release(_upTo: number): void {
    return;
  }
}
