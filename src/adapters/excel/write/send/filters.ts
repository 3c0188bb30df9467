/** Filters are lifted while cells are written, so that every value lands in its row, and put back as they were. */
import { areaOf } from "./assign";
import { loadPlace, rangeOfPlace } from "../../read/range-place";
import type { ColumnFilter, LiftedFilter } from "../journal/journal";
import { untracked } from "../../untracked";

/** What of a sheet's filters is asked for; to be read after the next sync. */
export interface AskedFilters {
  /** Those with criteria. `isFaithful` is false where one of them cannot be put back by what Excel tells of it. */
  read(): { readonly filters: readonly LiftedFilter[]; readonly isFaithful: boolean };
}

interface Source {
  readonly table: LiftedFilter["table"];
  readonly filter: Excel.AutoFilter;
  readonly range: Excel.Range;
}

/** Asks for the filters of a sheet and of its tables. */
export function askFilters(sheet: Excel.Worksheet, tables: readonly Excel.Table[]): AskedFilters {
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
  for (const { table, filter, range } of sources) {
    if (range.isNullObject || !filter.isDataFiltered) continue;
    const criteria = columnFilters(filter.criteria);
    isFaithful &&= criteria.length > 0 && criteria.every(isComplete);
    const owner = table && { id: table.id, name: table.name };
    filters.push({ table: owner, range: rangeOfPlace(range), criteria });
  }
  return { filters, isFaithful };
}

/** What stands for a column without a filter is not documented; it names no kind of filter. */
function columnFilters(criteria: readonly unknown[]): ColumnFilter[] {
  return criteria.flatMap((one, index) => {
    if (typeof one !== "object" || one === null) return [];
    const given = withoutBlanks(one);
    return given["filterOn"] === undefined ? [] : [{ index, criteria: given }];
  });
}

/** Office.js does not take back the empty fields that it gives. */
function withoutBlanks(criteria: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(criteria).filter(([, value]) => value !== null && value !== undefined && value !== ""),
  );
}

/** What each kind of filter cannot be put back without. */
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

/** Takes the criteria of filters away: all rows come into sight. */
export function liftFilters(sheet: Excel.Worksheet, filters: readonly LiftedFilter[]): void {
  for (const { table } of filters) filterOf(sheet, table?.id).clearCriteria();
}

/** Puts criteria back. A table may have grown meanwhile: its columns keep their places. */
export function putFiltersBack(sheet: Excel.Worksheet, filters: readonly LiftedFilter[]): void {
  for (const { table, range, criteria } of filters) {
    const area =
      table === undefined ? areaOf(sheet, range) : untracked(sheet.tables.getItem(table.id).getRange());
    for (const column of criteria) {
      // What Excel gave, Excel takes back.
      const given = column.criteria as unknown as Excel.FilterCriteria;
      filterOf(sheet, table?.id).apply(area, column.index, given);
    }
  }
}

function filterOf(sheet: Excel.Worksheet, tableId: string | undefined): Excel.AutoFilter {
  return tableId === undefined ? sheet.autoFilter : sheet.tables.getItem(tableId).autoFilter;
}
