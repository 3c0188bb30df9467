/** `worksheet.autoFilter` and `table.autoFilter`. */
import type { AutoFilter as BookFilter, BookSheet } from "../../book/book";
import { HostObject, NULL_OBJECT, type HostObjectOrNull, type HostType } from "../../interpreter/host-object";
import { columnCount, cellCount, meets, sameArea } from "../areas";
import { indexArgument } from "../arguments";
import { checkUnprotected } from "../cells/checks";
import { surroundingRegion } from "../cells/region";
import { changeAppearance, type ModelContext } from "../context";
import { areaOrAddress } from "../more/reference";
import { invalidArgument, notFound } from "../refusals";
import { readCriteria } from "./criteria";
import { filterRows } from "./filter-rows";

const TYPE: HostType = {
  name: "AutoFilter",
  members: {
    criteria: "scalar",
    enabled: "scalar",
    isDataFiltered: "scalar",
    getRange: "object",
    getRangeOrNullObject: "object",
    apply: "call",
    clearColumnCriteria: "call",
    clearCriteria: "call",
    reapply: "call",
    remove: "call",
  },
};

/** The values that the API gives or takes for a column without a filter. */
const NO_CRITERIA: readonly unknown[] = [
  null,
  {},
  { criterion1: "", criterion2: "", color: "", operator: "And", filterOn: null, values: [] },
];

/** The owner of a filter: a sheet or a table. */
export interface FilterOwner {
  filter: BookFilter | undefined;
}

export class AutoFilter extends HostObject {
  readonly hostType = TYPE;
  readonly hostId = undefined;

  constructor(
    private readonly context: ModelContext,
    /** Looks the owner up each time, because sheet and table may have been deleted. */
    private readonly find: () => { readonly sheet: BookSheet; readonly owner: FilterOwner },
  ) {
    super();
  }

  get enabled(): boolean {
    return this.find().owner.filter !== undefined;
  }
  get isDataFiltered(): boolean {
    return (this.find().owner.filter?.criteria.size ?? 0) > 0;
  }
  /** By column. */
  get criteria(): unknown {
    const { filter } = this.find().owner;
    if (filter === undefined) return [];
    return Array.from(
      { length: columnCount(filter.area) },
      (_, index) => filter.criteria.get(index) ?? NO_CRITERIA[index % NO_CRITERIA.length],
    );
  }

  getRange(): HostObject {
    const { sheet, owner } = this.find();
    if (owner.filter === undefined) throw notFound("The filter");
    return this.context.rangeAt(sheet.id, owner.filter.area);
  }
  getRangeOrNullObject(): HostObjectOrNull {
    return this.enabled ? this.getRange() : NULL_OBJECT;
  }

  apply(range: unknown, columnIndex?: unknown, criteria?: unknown): void {
    const { sheet, owner } = this.find();
    const place = areaOrAddress(this.context, range, sheet.id);
    if (place.sheetId !== sheet.id) throw invalidArgument("The range lies on another worksheet");
    const area = cellCount(place.area) === 1 ? surroundingRegion(sheet.cells, place.area) : place.area;
    const isTables = owner !== sheet;
    if (!isTables && sheet.tables.some((table) => meets(table.area, area)))
      throw invalidArgument("A table has a filter of its own");
    const given = criteria === undefined || criteria === null ? undefined : readCriteria(criteria);
    this.change(() => {
      const filter = isTables && owner.filter !== undefined ? owner.filter : filterOver(owner, area);
      if (columnIndex === undefined || columnIndex === null) return;
      const index = indexArgument(columnIndex, "columnIndex");
      if (index >= columnCount(filter.area)) throw invalidArgument("The column is not in the filtered range");
      if (given === undefined) filter.criteria.delete(index);
      else filter.criteria.set(index, given);
    });
  }

  clearCriteria(): void {
    this.change(({ filter }) => {
      filter?.criteria.clear();
    });
  }

  clearColumnCriteria(columnIndex: unknown): void {
    const index = indexArgument(columnIndex, "columnIndex");
    this.change(({ filter }) => {
      filter?.criteria.delete(index);
    });
  }

  reapply(): void {
    this.change(() => undefined);
  }

  remove(): void {
    this.change((owner) => {
      owner.filter = undefined;
    });
  }

  private change(change: (owner: FilterOwner) => void): void {
    const { sheet, owner } = this.find();
    checkUnprotected(sheet, "allowAutoFilter");
    changeAppearance(this.context, sheet, () => {
      const before = owner.filter?.area;
      change(owner);
      for (const area of [before, owner.filter?.area])
        if (area !== undefined) filterRows(this.context.book, sheet, { area });
    });
  }
}

/** The existing filter if it covers this area, otherwise a new one in its place. */
function filterOver(owner: FilterOwner, area: BookFilter["area"]): BookFilter {
  const { filter } = owner;
  if (filter !== undefined && sameArea(filter.area, area)) return filter;
  owner.filter = { area, criteria: new Map() };
  return owner.filter;
}
