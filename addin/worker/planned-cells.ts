import { differs } from "../../src/sheets/plan/differs";
import { rowList } from "../../src/workbook/row-list";
import type { SheetWrite, WritePlan } from "../../src/workbook/write-plan";
import type { PlannedCells } from "./protocol";

/** Counts the changes of a plan. Done in the worker, because a plan may have a million cells. */
export function plannedCells({ sheets }: WritePlan): PlannedCells {
  const counts = sheets.map((sheet) => {
    const headers = sheet.columns.filter(({ isNew }) => isNew || sheet.isNewSheet).length;
    return { sheet: sheet.sheet, headers, cells: headers + countCells(sheet) };
  });
  const changed = counts.filter(({ cells }) => cells > 0);
  return {
    cells: changed.reduce((sum, { cells }) => sum + cells, 0),
    headers: changed.reduce((sum, { headers }) => sum + headers, 0),
    sheets: changed.map(({ sheet }) => sheet),
  };
}

/** Headers are not counted. */
function countCells({ rows, columns }: SheetWrite): number {
  const list = rowList(rows);
  let cells = 0;
  for (let place = 0; place < list.count; place++) {
    for (let i = 0; i < columns.length; i++) {
      const value = list.valueAt(place, i);
      if (value !== undefined && differs(value, list.wasAt(place, i))) cells += 1;
    }
  }
  return cells;
}
