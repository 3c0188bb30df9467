/** The workbook's present sheets, and what is on one of them apart from its cells. */
import type { CellRange } from "../../../../workbook/cell-range";
import { loadPlace, rangeOfPlace } from "../../read/range-place";
import type { NamedSheet, NamedTable } from "../prepare/workbook-now";
import { askFilters, type AskedFilters } from "../send/filters";
import { askMark } from "../send/sheet-mark";

export interface MarkedSheet extends NamedSheet {
  /** True if it bears the mark of the write. */
  readonly isMarked: boolean;
}

/** All sheets and tables. */
export async function markedSheets(
  context: Excel.RequestContext,
  mark: string,
): Promise<{ readonly sheets: readonly MarkedSheet[]; readonly tables: readonly NamedTable[] }> {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/id,items/name");
  tables.load("items/id,items/name,items/worksheet/id");
  await context.sync();
  const asked = worksheets.items.map((sheet) => ({ sheet, isMarked: askMark(sheet, mark) }));
  await context.sync();
  return {
    sheets: asked.map(({ sheet: { id, name }, isMarked }) => ({ id, name, isMarked: isMarked() })),
    tables: tables.items.map(({ id, name, worksheet }) => ({ id, name, sheetId: worksheet.id })),
  };
}

export interface TableRange {
  readonly id: string;
  readonly name: string;
  readonly range: CellRange;
}

export interface SheetAround {
  readonly filters: ReturnType<AskedFilters["read"]>;
  readonly ranges: readonly TableRange[];
  readonly used: CellRange | undefined;
  readonly charts: number;
}

/** `tables`: those on the sheet. */
export async function sheetAround(
  context: Excel.RequestContext,
  sheetId: string,
  tables: readonly NamedTable[],
): Promise<SheetAround> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const asked = tables.map(({ id, name }) => {
    const table = (): Excel.Table => sheet.tables.getItem(id);
    const range = table().getRange();
    loadPlace(range);
    return { id, name, range, autoFilter: table().autoFilter };
  });
  const filters = askFilters(sheet, asked);
  const used = sheet.getUsedRangeOrNullObject(true);
  loadPlace(used);
  const charts = sheet.charts.getCount();
  await context.sync();
  return {
    filters: filters.read(),
    ranges: asked.map(({ id, name, range }) => ({ id, name, range: rangeOfPlace(range) })),
    used: used.isNullObject ? undefined : rangeOfPlace(used),
    charts: resultOf(charts),
  };
}

/** A method's result, after the sync. (Lint takes its `value` for a property that must be loaded.) */
function resultOf<T>(result: OfficeExtension.ClientResult<T>): T {
  return result.value;
}
