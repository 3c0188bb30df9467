/** Limits on the cells of one call. */
import type { Area } from "../../book/book";
import { HostError } from "../../interpreter/host-object";
import { cellCount } from "../areas";

export interface Limits {
  /** Cells that one call may read or write. */
  readonly cells: number;
}

export const EXCEL_LIMITS: Limits = { cells: 5_000_000 };

export function checkCellCount(area: Area, limits: Limits): void {
  if (cellCount(area) > limits.cells)
    throw new HostError(
      "RangeExceedsLimit",
      `A range of over ${limits.cells} cells cannot be read or written at once`,
    );
}
