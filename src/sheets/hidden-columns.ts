/** Hidden columns that are read. */
import type { ColumnKey } from "../domain/program";
import { cellName, sheetColumn } from "../workbook/cell-name";
import type { Layout } from "./layout";
import type { ProblemLog } from "./problem-log";

/** The columns that every sum rests on. Other columns are often hidden for good reason. */
const WARNED: readonly ColumnKey[] = ["partnerId", "date", "amount", "currency", "rate"];

/** Logs each hidden column of purchases and rates once, at its header; not a column that the mapping names. */
export function logHiddenColumns({ purchases, rates }: Layout, log: ProblemLog): void {
  for (const layout of [...purchases, rates]) {
    for (const key of layout?.hidden ?? []) {
      const number = layout?.columns.get(key);
      if (layout === undefined || number === undefined || !WARNED.includes(key)) continue;
      const column = layout.headers.get(sheetColumn(number)) ?? "";
      const cell = cellName(number, layout.headerRow);
      log.add("hidden-column", "warning", layout.sheet, cell, { column });
    }
  }
}
