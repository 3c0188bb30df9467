/**
 * Filters that others set on a table during a write. Values for several rows would go to the shown rows alone, in wrong
 * rows; where ids are written too, nothing would tell afterwards which row is whose. So each request lifts the table's
 * filter before it writes, and the filters are set again at the end.
 */
import { excelCodeOf } from "../../errors";
import type { SheetHandle } from "../guard/stray";
import type { LiftedFilter } from "../journal/journal";
import { askFilters, putFiltersBack } from "./filters";
import type { KeptFilters } from "./lost-filters";
import { sheetOf } from "./steps";

export class MeanwhileFilters {
  /** By the table's id: the filter that was lifted last. */
  private readonly lifted = new Map<string, { readonly sheet: SheetHandle; readonly filter: LiftedFilter }>();

  /** `tables`: ids of the tables whose ids of rows are written. */
  constructor(private readonly tables: ReadonlyMap<SheetHandle, string>) {}

  /** True if nobody has set a filter meanwhile. */
  get isEmpty(): boolean {
    return this.lifted.size === 0;
  }

  /** Lifts the filter within a request, just before it writes. Call the returned function after the sync. */
  lift(worksheet: Excel.Worksheet, sheet: SheetHandle): (() => void) | undefined {
    const id = this.tables.get(sheet);
    if (id === undefined) return undefined;
    const table = worksheet.tables.getItem(id);
    table.load("id,name");
    const asked = askFilters(worksheet, [table]);
    table.clearFilters();
    return () => {
      const filter = asked.read().filters.find((one) => one.table?.id === id);
      if (filter !== undefined) this.lifted.set(id, { sheet, filter });
    };
  }

  /** Sets the filters again, and returns them; one that Excel refuses is missed when filters are compared. */
  async putBack(context: Excel.RequestContext): Promise<readonly KeptFilters[]> {
    const kept: KeptFilters[] = [];
    for (const { sheet, filter } of this.lifted.values()) {
      kept.push({ sheet, filters: [filter] });
      await setAgain(context, sheet, filter);
    }
    this.lifted.clear();
    return kept;
  }
}

async function setAgain(
  context: Excel.RequestContext,
  sheet: SheetHandle,
  filter: LiftedFilter,
): Promise<void> {
  const worksheet = sheetOf(context, sheet);
  // The filter from before the write may be there again; this one is newer.
  if (filter.table !== undefined) worksheet.tables.getItem(filter.table.id).clearFilters();
  putFiltersBack(worksheet, [filter]);
  try {
    await context.sync();
  } catch (error) {
    if (excelCodeOf(error) === undefined) throw error;
  }
}
