import type { Area, BookSheet } from "../../host/book/book";
import { intersect } from "./areas";

/** What the status bar says of a selection. */
export interface Summary {
  /** Cells that hold anything. */
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
}

/** Cells gone over between two breaths of the page. */
const CELLS_AT_ONCE = 200_000;

/**
 * Counts and adds up the shown cells of an area, letting the page breathe in between. Undefined where `isStale` says
 * that nobody waits for it any more.
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
