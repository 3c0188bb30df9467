/** Lifts filters while cells are written, so that every value gets into its row, and restores them afterwards. */
import type { CellRange } from "../../../../workbook/cell-range";
import { areaOf } from "./assign";
import { loadPlace, rangeOfPlace } from "../../read/range-place";
import type { ColumnFilter, LiftedFilter } from "../journal/journal";
import { untracked } from "../../untracked";

/** Loaded filters of a sheet; read them after the next sync. */
export interface AskedFilters {
  /**
   * The filters with criteria. `isFaithful` is false if one of them cannot be restored from the data that Excel
   * returns.
   */
  read(): {
    readonly filters: readonly LiftedFilter[];
    readonly isFaithful: boolean;
    /** The range of the sheet's own filter, whether it hides rows or not. */
    readonly own: CellRange | undefined;
  };
}

interface Source {
  readonly table: LiftedFilter["table"];
  readonly filter: Excel.AutoFilter;
  readonly range: Excel.Range;
}

/** Loads the filters of a sheet and of its tables. */
export function askFilters(
  sheet: Excel.Worksheet,
  tables: readonly Pick<Excel.Table, "id" | "name" | "autoFilter">[],
): AskedFilters {
  const own = { table: undefined, filter: sheet.autoFilter };
  const ofTables = tables.map((table) => ({ table, filter: table.autoFilter }));
  const sources: Source[] = [own, ...ofTables].map(({ table, filter }) => {
    const range = filter.getRangeOrNullObject();
    loadPlace(range);
    filter.load(["isDataFiltered", "criteria"]);
    return { table, filter, range };
  });
  return { read: () => readFilters(sources) };
}

function readFilters(sources: readonly Source[]): ReturnType<AskedFilters["read"]> {
  const filters: LiftedFilter[] = [];
  let isFaithful = true;
  let own: CellRange | undefined;
  for (const { table, filter, range } of sources) {
    if (range.isNullObject) continue;
    if (table === undefined) own = rangeOfPlace(range);
    if (!filter.isDataFiltered) continue;
    const criteria = columnFilters(filter.criteria);
    isFaithful &&= criteria.length > 0 && criteria.every(isComplete);
    const owner = table && { id: table.id, name: table.name };
    filters.push({ table: owner, range: rangeOfPlace(range), criteria });
  }
  return { filters, isFaithful, own };
}

/** Excel's value for a column without a filter is not documented; it names no kind of filter. */
function columnFilters(criteria: readonly unknown[]): ColumnFilter[] {
  return criteria.flatMap((one, index) => {
    if (typeof one !== "object" || one === null) return [];
    const given = withoutBlanks(one);
    return given["filterOn"] === undefined ? [] : [{ index, criteria: given }];
  });
}

/** Removes the empty fields, which Office.js returns but does not accept. */
function withoutBlanks(criteria: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(criteria).filter(([, value]) => value !== null && value !== undefined && value !== ""),
  );
}

/** The field that each kind of filter needs to be restored. */
const NEEDED: Readonly<Record<string, string>> = {
  BottomItems: "criterion1",
  BottomPercent: "criterion1",
  CellColor: "color",
  Dynamic: "dynamicCriteria",
  FontColor: "color",
  Values: "values",
  TopItems: "criterion1",
  TopPercent: "criterion1",
  Icon: "icon",
  Custom: "criterion1",
};

function isComplete({ criteria }: ColumnFilter): boolean {
  const kind = criteria["filterOn"];
  const needed = typeof kind === "string" && Object.hasOwn(NEEDED, kind) ? NEEDED[kind] : undefined;
  return needed !== undefined && Object.hasOwn(criteria, needed);
}

/** Removes the criteria of filters, so that all rows become visible. */
export function liftFilters(sheet: Excel.Worksheet, filters: readonly LiftedFilter[]): void {
  for (const { table } of filters) filterOf(sheet, table?.id).clearCriteria();
}

/** Restores criteria. A table may have grown meanwhile, but its columns keep their indexes. */
export function putFiltersBack(sheet: Excel.Worksheet, filters: readonly LiftedFilter[]): void {
  for (const { table, range, criteria } of filters) {
    const area =
      table === undefined ? areaOf(sheet, range) : untracked(sheet.tables.getItem(table.id).getRange());
    for (const column of criteria) {
      // The criteria were returned by Excel, so Excel accepts them.
      const given = column.criteria as unknown as Excel.FilterCriteria;
      filterOf(sheet, table?.id).apply(area, column.index, given);
    }
  }
}

function filterOf(sheet: Excel.Worksheet, tableId: string | undefined): Excel.AutoFilter {
  return tableId === undefined ? sheet.autoFilter : sheet.tables.getItem(tableId).autoFilter;
}
