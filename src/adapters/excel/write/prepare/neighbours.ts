/** Tables that touch the cells of a write but are not written to: Excel itself may extend them over these cells. */
import type { CellRange } from "../../../../workbook/cell-range";
import type { Neighbour } from "../journal/journal";
import { cellsOf, type StripBefore } from "../journal/strip";
import type { TargetTable } from "./targets";

/** The tables that end right above or right before any of the strips, except the write's own. */
export function neighboursOf(
  tables: readonly TargetTable[],
  ownId: string | undefined,
  strips: readonly StripBefore[],
): readonly Neighbour[] {
  const areas = strips.map(cellsOf);
  return tables
    .filter(({ id, range }) => id !== ownId && areas.some((area) => touches(range, area)))
    .map(({ id, name, range }) => ({ id, name, range }));
}

function touches(table: CellRange, area: CellRange): boolean {
  const isBelow =
    area.firstRow <= table.lastRow + 1 &&
    area.lastRow > table.lastRow &&
    area.firstColumn <= table.lastColumn &&
    area.lastColumn >= table.firstColumn;
  const isBeside =
    area.firstColumn === table.lastColumn + 1 &&
    area.firstRow <= table.lastRow &&
    area.lastRow >= table.firstRow;
  return isBelow || isBeside;
}
