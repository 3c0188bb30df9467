/** `table.columns.getItem(…).filter`. */
import type { BookSheet, BookTable, FilterCriteria } from "../../book/book";
import { HostObject, type HostType } from "../../interpreter/host-object";
import { numberArgument, textArgument } from "../arguments";
import { checkUnprotected } from "../cells/checks";
import { changeAppearance, type ModelContext } from "../context";
import { invalidArgument } from "../refusals";
import { readCriteria } from "./criteria";
import { filterRows } from "./filter-rows";
import { tableFilter } from "../tables/table-filter";

const TYPE: HostType = {
  name: "Filter",
  members: {
    criteria: "scalar",
    apply: "call",
    applyBottomItemsFilter: "call",
    applyBottomPercentFilter: "call",
    applyCellColorFilter: "call",
    applyCustomFilter: "call",
    applyDynamicFilter: "call",
    applyFontColorFilter: "call",
    applyTopItemsFilter: "call",
    applyTopPercentFilter: "call",
    applyValuesFilter: "call",
    clear: "call",
  },
};

export class ColumnFilter extends HostObject {
  readonly hostType = TYPE;
  readonly hostId = undefined;

  constructor(
    private readonly context: ModelContext,
    private readonly find: () => {
      readonly sheet: BookSheet;
      readonly table: BookTable;
      readonly index: number;
    },
  ) {
    super();
  }

  get criteria(): unknown {
    const { table, index } = this.find();
    return table.filter?.criteria.get(index) ?? null;
  }

  apply(criteria: unknown): void {
    this.set(readCriteria(criteria));
  }
  applyValuesFilter(values: unknown): void {
    if (!Array.isArray(values)) throw invalidArgument("The values must be a list");
    this.set({ filterOn: "Values", values });
  }
  applyCustomFilter(criterion1: unknown, criterion2?: unknown, operator?: unknown): void {
    const second = typeof criterion2 === "string" ? { criterion2, operator: operator ?? "And" } : {};
    this.set({ filterOn: "Custom", criterion1: textArgument(criterion1, "criteria1"), ...second });
  }
  applyTopItemsFilter(count: unknown): void {
    this.rank("TopItems", count);
  }
  applyTopPercentFilter(percent: unknown): void {
    this.rank("TopPercent", percent);
  }
  applyBottomItemsFilter(count: unknown): void {
    this.rank("BottomItems", count);
  }
  applyBottomPercentFilter(percent: unknown): void {
    this.rank("BottomPercent", percent);
  }
  applyCellColorFilter(color: unknown): void {
    this.set({ filterOn: "CellColor", color: textArgument(color, "color") });
  }
  applyFontColorFilter(color: unknown): void {
    this.set({ filterOn: "FontColor", color: textArgument(color, "color") });
  }
  applyDynamicFilter(criteria: unknown): void {
    this.set({ filterOn: "Dynamic", dynamicCriteria: textArgument(criteria, "criteria") });
  }

  clear(): void {
    this.set(undefined);
  }

  private rank(filterOn: string, count: unknown): void {
    this.set({ filterOn, criterion1: String(numberArgument(count, "count")) });
  }

  private set(criteria: FilterCriteria | undefined): void {
    const { sheet, table, index } = this.find();
    checkUnprotected(sheet, "allowAutoFilter");
    changeAppearance(this.context, sheet, () => {
      if (criteria === undefined && table.filter === undefined) return;
      const filter = tableFilter(table);
      if (criteria === undefined) filter.criteria.delete(index);
      else filter.criteria.set(index, criteria);
      filterRows(this.context.book, sheet, filter);
    });
  }
}
