/**
 * Refuses plans that cannot be carried out, before anything is written. Pure: it judges the results of `readTargets`.
 */
import { cellName } from "../../../../workbook/cell-name";
import { normalName } from "../../../../domain/normal-name";
import type { CellRange } from "../../../../workbook/cell-range";
import { WorkbookError } from "../../../../workbook/errors";
import { hasRow } from "../../../../workbook/row-list";
import type { SheetWrite, WritePlan } from "../../../../workbook/write-plan";
import { growTable, newColumns, type TableGrowth } from "../../../../workbook/table-growth";
import { freeTableName } from "../../../../workbook/table-name";
import type { TableChange } from "../journal/journal";
import type { ByColumn } from "../guard/expectation";
import {
  headerText,
  sameName,
  tablesMeeting,
  type TargetTable,
  type TargetSheet,
  type WriteTargets,
} from "./targets";
import { plannedRows, type PlannedStrip } from "./planned-strips";

/** The planned state of the table under a write. */
export interface PlannedTable {
  readonly change: TableChange;
  /** Header texts by column, if the table needs other headers than the plan has. */
  readonly names: ReadonlyMap<number, string>;
}

/** Refuses a plan that the workbook as a whole does not allow. */
export function checkWorkbook(plan: WritePlan, found: WriteTargets): void {
  if (plan.sheets.length === 0) return;
  if (found.isReadOnly) throw new WorkbookError("read-only");
  const seen = new Set<string>();
  for (const { sheet, isNewSheet } of plan.sheets) {
    const key = sheet.toLowerCase();
    if (seen.has(key)) throw new Error(`Two writes to one sheet: ${sheet}`);
    seen.add(key);
    const isThere = found.sheets.some(({ name }) => sameName(name, sheet));
    if (isNewSheet && isThere) throw new WorkbookError("sheet-exists", { sheet });
    if (!isNewSheet && !isThere) throw new WorkbookError("no-such-sheet", { sheet });
    if (isNewSheet && found.isStructureProtected) throw new WorkbookError("workbook-protected", { sheet });
  }
}

/** Refuses a write whose columns or table have moved since the plan was made. */
export function checkPlaces(write: SheetWrite, target: TargetSheet): void {
  for (const { column, header, isNew } of write.columns) {
    const found = headerText(target.headers.get(column));
    if (isNew || normalName(found) === normalName(header)) continue;
    const cell = cellName(column, write.headerRow);
    throw new WorkbookError("columns-moved", { sheet: write.sheet, cell, header, found });
  }
  const { table } = write;
  if (table === undefined) return;
  const known = target.tables.find(({ name }) => sameName(name, table));
  if (known === undefined) throw new WorkbookError("table-gone", { sheet: write.sheet, table });
  if (!fitsTable(write, known)) throw new WorkbookError("table-changed", { sheet: write.sheet, table });
}

function fitsTable(write: SheetWrite, { range, showHeaders, showTotals }: TargetTable): boolean {
  if (!showHeaders || range.firstRow !== write.headerRow) return false;
  const isInside = ({ column, isNew }: SheetWrite["columns"][number]): boolean =>
    isNew && column >= range.firstColumn && column <= range.lastColumn;
  if (write.columns.some(isInside)) return false;
  return !showTotals || !hasRow(write.rows, range.lastRow);
}

/** Refuses cells in a merged area, except its first one. */
export function checkMerges(
  write: SheetWrite,
  strips: readonly PlannedStrip[],
  merges: readonly CellRange[],
): void {
  for (const strip of strips) {
    for (const merge of merges.filter((area) => spansColumn(area, strip.column))) {
      const isFirst = (row: number): boolean => row === merge.firstRow && strip.column === merge.firstColumn;
      const row = plannedRows(write, strip).find(
        (one) => one >= merge.firstRow && one <= merge.lastRow && !isFirst(one),
      );
      if (row === undefined) continue;
      throw new WorkbookError("merged-target", { sheet: write.sheet, cell: cellName(strip.column, row) });
    }
  }
}

function spansColumn(area: CellRange, column: number): boolean {
  return area.firstColumn <= column && area.lastColumn >= column;
}

/** Refuses changes that a protected sheet does not allow. */
export function checkProtection(
  sheet: string,
  { protection, filters }: Pick<TargetSheet, "protection" | "filters">,
  needs: { readonly formats: boolean; readonly widths: boolean; readonly table: boolean },
): void {
  if (protection === undefined) return;
  const { cellsAreFree, allowsFormats, allowsWidths, allowsFilters } = protection;
  const isFree =
    cellsAreFree &&
    // A table cannot grow on a protected sheet, whatever its protection allows.
    !needs.table &&
    (allowsFormats || !needs.formats) &&
    (allowsWidths || !needs.widths) &&
    (allowsFilters || filters.length === 0);
  if (!isFree) throw new WorkbookError("sheet-protected", { sheet });
}

/** The growth of the table that a write names. Refuses growth over another table. */
export function plannedGrowth(write: SheetWrite, { tables, headers }: TargetSheet): PlannedTable | undefined {
  const table = tables.find(({ name }) => write.table !== undefined && sameName(name, write.table));
  if (table === undefined) return undefined;
  const { id, name, range, showHeaders, showTotals } = table;
  const info = { name, range, hasHeaderRow: showHeaders, hasTotalsRow: showTotals };
  const growth = growTable(info, columnNames(range, headers), write);
  const [inTheWay] = tablesMeeting(tables, growth.range).filter((other) => other !== table);
  if (inTheWay !== undefined) {
    throw new WorkbookError("table-in-the-way", { sheet: write.sheet, table: inTheWay.name });
  }
  const sortedBy = write.order?.columns.map((column) => headerText(headers.get(column)));
  const change = { id, name, before: range, after: growth.range, ...(sortedBy && { sortedBy }) };
  return { change, names: addedNames(growth) };
}

function columnNames(range: CellRange, headers: ByColumn): string[] {
  const names: string[] = [];
  for (let column = range.firstColumn; column <= range.lastColumn; column++)
    names.push(headerText(headers.get(column)));
  return names;
}

function addedNames({ added }: TableGrowth): ReadonlyMap<number, string> {
  return new Map(added.map(({ column, name }) => [column, name]));
}

/** The table of a new sheet, under a free name. A table has at least one row below its header. */
export function plannedTable(write: SheetWrite, taken: readonly string[]): PlannedTable | undefined {
  const columns = newColumns(write);
  const [first] = columns;
  if (write.table === undefined || first === undefined) return undefined;
  const { column } = first;
  const { headerRow } = write;
  const seed = { firstRow: headerRow, firstColumn: column, lastRow: headerRow + 1, lastColumn: column - 1 };
  const growth = growTable({ name: "", range: seed, hasHeaderRow: true, hasTotalsRow: false }, [], write);
  const name = freeTableName(write.table, taken);
  return {
    change: { id: undefined, name, before: undefined, after: growth.range },
    names: addedNames(growth),
  };
}

/** The area that a table gains by new columns, which must be empty. */
export function gainedColumns({ before, after }: TableChange): CellRange | undefined {
  if (before === undefined || after.lastColumn === before.lastColumn) return undefined;
  return { ...after, firstColumn: before.lastColumn + 1 };
}
