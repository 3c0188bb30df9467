/** Checks that restored filters are as before: Excel accepts criteria without an error, but may store others. */
import type { CellRange } from "../../../../workbook/cell-range";
import { excelCodeOf } from "../../errors";
import type { SheetHandle } from "../guard/stray";
import type { LiftedFilter } from "../journal/journal";
import { askFilters } from "./filters";
import { sheetOf } from "./steps";

/** The wanted filters of a sheet. */
export interface KeptFilters {
  readonly sheet: SheetHandle;
  readonly filters: readonly LiftedFilter[];
}

/** A filter that differs now. */
export interface LostFilter {
  readonly sheet: string;
  readonly range: CellRange;
}

/** Compares the filters; a filter that Excel does not report counts as kept. */
export async function lostFilters(
  context: Excel.RequestContext,
  kept: readonly KeptFilters[],
): Promise<readonly LostFilter[]> {
  const asked = kept.filter(({ filters }) => filters.length > 0);
  if (asked.length === 0) return [];
  try {
    return await compareFilters(context, asked);
  } catch (error) {
    if (excelCodeOf(error) !== undefined) return [];
    throw error;
  }
}

async function compareFilters(
  context: Excel.RequestContext,
  kept: readonly KeptFilters[],
): Promise<readonly LostFilter[]> {
  const sheets = kept.map(({ sheet }) => sheetOf(context, sheet));
  for (const { tables } of sheets) tables.load("items/id,items/name");
  await context.sync();
  const asked = sheets.map((sheet) => askFilters(sheet, sheet.tables.items));
  await context.sync();
  return kept.flatMap(({ sheet, filters }, i) => {
    const now = asked[i]?.read().filters ?? [];
    const isLost = (filter: LiftedFilter): boolean => {
      const found = now.find(({ table }) => table?.id === filter.table?.id);
      return found === undefined || keyOf(found) !== keyOf(filter);
    };
    return filters.filter(isLost).map(({ range }) => ({ sheet: sheet.name, range }));
  });
}

/** Criteria as one text, whatever the order of their fields and values. */
function keyOf({ criteria }: LiftedFilter): string {
  const columns = criteria.map(({ index, criteria: fields }) => [
    index,
    Object.entries(fields)
      .map(([name, value]) => [
        name,
        Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value,
      ])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  ]);
  return JSON.stringify(columns.sort(([a], [b]) => Number(a) - Number(b)));
}
