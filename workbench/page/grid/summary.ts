import type { Area, BookSheet } from "../../host/book/book";
import { intersect } from "./areas";

/** The summary of a selection in the status bar. */
export interface Summary {
  /** Number of cells that hold anything. */
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
}

/** Number of cells to go over before yielding to the page. */
const CELLS_AT_ONCE = 200_000;

/**
 * Counts and adds up the visible cells of an area, yielding to the page in between. Undefined once `isStale` says that
 * nobody waits for the result.
 */
export async function summarize(
  sheet: BookSheet,
  area: Area,
  isStale: () => boolean,
  breathe: () => Promise<void>,
): Promise<Summary | undefined> {
  const used = sheet.cells.usedArea();
  const part = used === undefined ? undefined : intersect(area, used);
  const summary = { count: 0, numbers: 0, sum: 0 };
  if (part === undefined) return summary;
  let visited = 0;
  for (let row = part.firstRow; row <= part.lastRow; row++) {
    if (sheet.hiddenRows.has(row)) continue;
    for (let column = part.firstColumn; column <= part.lastColumn; column++, visited++)
      addCell(summary, sheet, row, column);
    if (visited < CELLS_AT_ONCE) continue;
    visited = 0;
    await breathe();
    if (isStale()) return undefined;
  }
  return summary;
}

function addCell(
  summary: { count: number; numbers: number; sum: number },
  { cells }: BookSheet,
  row: number,
  column: number,
): void {
  const value = cells.value(row, column);
  if (value === null || value === "") return;
  summary.count++;
  if (typeof value !== "number") return;
  summary.numbers++;
  summary.sum += value;
}
