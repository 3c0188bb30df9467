/** The positions of cells on their sheet, in points from its top left corner. */

import type { Area, BookSheet } from "../../book/book";
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, pointsOf } from "../format/sizes";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Columns and rows that are hidden take no room. */
export function boxOf(sheet: BookSheet, area: Area): Box {
  const left = widthOf(sheet, 1, area.firstColumn - 1);
  const top = heightOf(sheet, 1, area.firstRow - 1);
  return {
    left,
    top,
    width: widthOf(sheet, area.firstColumn, area.lastColumn),
    height: heightOf(sheet, area.firstRow, area.lastRow),
  };
}

function widthOf(sheet: BookSheet, first: number, last: number): number {
  let sum = 0;
  for (let column = first; column <= last; column += 1)
    if (!sheet.hiddenColumns.has(column)) sum += pointsOf(sheet.columnWidths.get(column) ?? DEFAULT_WIDTH);
  return sum;
}

function heightOf(sheet: BookSheet, first: number, last: number): number {
  let hidden = 0;
  for (const row of sheet.hiddenRows) if (row >= first && row <= last) hidden += 1;
  return (last - first + 1 - hidden) * DEFAULT_HEIGHT;
}
