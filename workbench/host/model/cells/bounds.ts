/** Limits on the cells of one call. */
import type { Area } from "../../book/book";
import { HostError } from "../../interpreter/host-object";
import { cellCount } from "../areas";

export interface Limits {
  /** Cells that one call may read or write. */
  readonly cells: number;
}

export const EXCEL_LIMITS: Limits = { cells: 5_000_000 };

export function isTooMuch(area: Area, limits: Limits): boolean {
  return cellCount(area) > limits.cells;
}

export function checkCellCount(area: Area, limits: Limits): void {
  if (isTooMuch(area, limits))
    throw new HostError(
      "RangeExceedsLimit",
      `A range of over ${limits.cells} cells cannot be written at once`,
    );
}
