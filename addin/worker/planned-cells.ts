import { differs } from "../../src/sheets/plan/differs";
import type { SheetWrite, WritePlan } from "../../src/workbook/write-plan";
import type { PlannedCells } from "./protocol";

/** What a plan would change. Counted in the worker: a plan may have a million cells. */
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

/** Headers are not among them. */
function countCells({ rows }: SheetWrite): number {
  let cells = 0;
  for (const { values, was } of rows) {
    values.forEach((value, i) => {
      if (value !== undefined && differs(value, was[i] ?? null)) cells += 1;
    });
  }
  return cells;
}
