/** Cells that the formula of another cell fills: they hold the formula "". */
import type { CellStore } from "../../book/book";

/**
 * Call before setting such a cell: the formula loses its room, its cell shows #SPILL!, and all other cells that it
 * filled become blank.
 */
export function breakSpill(cells: CellStore, row: number, column: number): void {
  const fills = (atRow: number, atColumn: number): boolean =>
    atRow >= 1 && atColumn >= 1 && cells.formula(atRow, atColumn) !== undefined;
  let [firstRow, firstColumn] = [row, column];
  while (cells.formula(firstRow, firstColumn) === "" && fills(firstRow, firstColumn - 1)) firstColumn--;
  while (cells.formula(firstRow, firstColumn) === "" && fills(firstRow - 1, firstColumn)) firstRow--;
  const formula = cells.formula(firstRow, firstColumn);
  if (formula === undefined || formula === "") return;
  let [lastRow, lastColumn] = [firstRow, firstColumn];
  while (cells.formula(lastRow + 1, firstColumn) === "") lastRow++;
  while (cells.formula(lastRow, lastColumn + 1) === "") lastColumn++;
  for (let r = firstRow; r <= lastRow; r++)
    for (let c = firstColumn; c <= lastColumn; c++)
      if (cells.formula(r, c) === "") cells.setValue(r, c, null);
  cells.setValue(firstRow, firstColumn, { error: "#SPILL!" }, formula);
}
