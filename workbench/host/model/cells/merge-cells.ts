/** Merging: the merged cell takes the content of the first filled cell; the other contents are lost. */
import type { Area, BookSheet } from "../../book/book";
import { columnCount, contains } from "../areas";

export function mergeArea(sheet: BookSheet, area: Area, across: boolean): void {
  sheet.merges = sheet.merges.filter((merge) => !contains(area, merge));
  if (!across) {
    mergeOne(sheet, area);
    return;
  }
  if (columnCount(area) === 1) return;
  for (let row = area.firstRow; row <= area.lastRow; row += 1)
    mergeOne(sheet, { ...area, firstRow: row, lastRow: row });
}

function mergeOne(sheet: BookSheet, area: Area): void {
  const { cells } = sheet;
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      if (row === area.firstRow && column === area.firstColumn) continue;
      const [value, formula] = [cells.value(row, column), cells.formula(row, column)];
      if (value === null && formula === undefined) continue;
      if (cells.value(area.firstRow, area.firstColumn) === null)
        cells.setValue(area.firstRow, area.firstColumn, value, formula);
      cells.setValue(row, column, null);
    }
  }
  sheet.merges.push(area);
}
