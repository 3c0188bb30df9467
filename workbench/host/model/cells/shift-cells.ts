/** Inserting and deleting cells, which moves the cells beyond. */
import { GENERAL, type Area, type BookSheet, type CellStore } from "../../book/book";
import { HostError } from "../../interpreter/host-object";
import { MAX_COLUMNS, MAX_ROWS } from "../areas";
import { checkShift, movedArea, shiftAreas, type Shift } from "./shift-areas";

/**
 * Inserts or deletes cells. Refuses a shift that would push contents off the sheet or tear tables and merged areas
 * apart.
 */
export function shiftCells(sheet: BookSheet, shift: Shift): void {
  checkShift(sheet, shift);
  const { area, axis, kind } = shift;
  const count = axis === "rows" ? area.lastRow - area.firstRow + 1 : area.lastColumn - area.firstColumn + 1;
  const used = sheet.cells.usedArea(movedArea(shift));
  if (kind === "insert" && used !== undefined) checkRoom(used, axis, count);
  if (used !== undefined) moveContents(sheet.cells, shift, used, count);
  shiftAreas(sheet, shift);
}

function checkRoom(used: Area, axis: Shift["axis"], count: number): void {
  const isOff = axis === "rows" ? used.lastRow + count > MAX_ROWS : used.lastColumn + count > MAX_COLUMNS;
  if (isOff)
    throw new HostError("NonBlankCellOffSheet", "Cells that are not blank would be pushed off the worksheet");
}

function moveContents(cells: CellStore, { area, axis, kind }: Shift, used: Area, count: number): void {
  const [rows, columns] = axis === "rows" ? [count, 0] : [0, count];
  const forward = kind === "insert";
  // The cells that move; deleted cells are overwritten or blanked afterwards.
  const from: Area = forward
    ? used
    : {
        ...used,
        firstRow: axis === "rows" ? Math.max(used.firstRow, area.lastRow + 1) : used.firstRow,
        firstColumn: axis === "columns" ? Math.max(used.firstColumn, area.lastColumn + 1) : used.firstColumn,
      };
  const sign = forward ? 1 : -1;
  const target: Area = {
    firstRow: axis === "rows" ? area.firstRow : used.firstRow,
    firstColumn: axis === "columns" ? area.firstColumn : used.firstColumn,
    lastRow: used.lastRow + (forward ? rows : 0),
    lastColumn: used.lastColumn + (forward ? columns : 0),
  };
  eachCell(target, forward, (row, column) => {
    const [sourceRow, sourceColumn] = [row - sign * rows, column - sign * columns];
    const isFilled =
      sourceRow >= from.firstRow &&
      sourceRow <= from.lastRow &&
      sourceColumn >= from.firstColumn &&
      sourceColumn <= from.lastColumn;
    if (isFilled) copyCell(cells, sourceRow, sourceColumn, row, column);
    else blankCell(cells, row, column);
  });
}

/** Goes backwards when cells move forward, so that no cell is overwritten before it has moved. */
function eachCell(area: Area, backwards: boolean, each: (row: number, column: number) => void): void {
  const [height, width] = [area.lastRow - area.firstRow, area.lastColumn - area.firstColumn];
  for (let row = 0; row <= height; row += 1)
    for (let column = 0; column <= width; column += 1)
      if (backwards) each(area.lastRow - row, area.lastColumn - column);
      else each(area.firstRow + row, area.firstColumn + column);
}

/** Copies content and number format; a cell that already has both is not touched. */
function copyCell(cells: CellStore, row: number, column: number, toRow: number, toColumn: number): void {
  const [value, formula] = [cells.value(row, column), cells.formula(row, column)];
  if (cells.value(toRow, toColumn) !== value || cells.formula(toRow, toColumn) !== formula)
    cells.setValue(toRow, toColumn, value, formula);
  const format = cells.numberFormat(row, column);
  if (cells.numberFormat(toRow, toColumn) !== format) cells.setNumberFormat(toRow, toColumn, format);
}

function blankCell(cells: CellStore, row: number, column: number): void {
  if (cells.value(row, column) !== null || cells.formula(row, column) !== undefined)
    cells.setValue(row, column, null);
  if (cells.numberFormat(row, column) !== GENERAL) cells.setNumberFormat(row, column, GENERAL);
}
