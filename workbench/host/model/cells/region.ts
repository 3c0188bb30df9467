/** The block of filled cells around an area, up to blank rows and columns. */
import type { Area, CellStore } from "../../book/book";
import { MAX_COLUMNS, MAX_ROWS } from "../areas";

/** Grows the block while a neighbouring cell is filled, corners included. */
export function surroundingRegion(cells: CellStore, start: Area): Area {
  let area = start;
  for (;;) {
    const wider: Area = {
      firstRow: Math.max(1, area.firstRow - 1),
      firstColumn: Math.max(1, area.firstColumn - 1),
      lastRow: Math.min(MAX_ROWS, area.lastRow + 1),
      lastColumn: Math.min(MAX_COLUMNS, area.lastColumn + 1),
    };
    const grown = grow(cells, area, wider);
    if (grown === area) return area;
    area = grown;
  }
}

/** Each side takes in a filled neighbour, and skips to the end of a filled stretch at once. */
function grow(cells: CellStore, area: Area, wider: Area): Area {
  const holds = (part: Area) => cells.usedArea(part) !== undefined;
  let { firstRow, firstColumn, lastRow, lastColumn } = area;
  const row = (number: number): Area => ({ ...wider, firstRow: number, lastRow: number });
  const column = (number: number): Area => ({ ...wider, firstColumn: number, lastColumn: number });
  while (firstRow > 1 && holds(row(firstRow - 1))) firstRow -= 1;
  while (lastRow < MAX_ROWS && holds(row(lastRow + 1))) lastRow += 1;
  if (firstColumn > wider.firstColumn && holds(column(wider.firstColumn))) firstColumn = wider.firstColumn;
  if (lastColumn < wider.lastColumn && holds(column(wider.lastColumn))) lastColumn = wider.lastColumn;
  const isSame =
    firstRow === area.firstRow &&
    lastRow === area.lastRow &&
    firstColumn === area.firstColumn &&
    lastColumn === area.lastColumn;
  return isSame ? area : { firstRow, firstColumn, lastRow, lastColumn };
}
