/** The Table class. */
import type { Area, BookSheet, BookTable } from "../../book/book";
import { checkTableName } from "../../book/names";
import { HostObject, type HostType } from "../../interpreter/host-object";
import { flagArgument, textArgument } from "../arguments";
import { intersection } from "../areas";
import { checkUnprotected } from "../cells/checks";
import { shiftCells } from "../cells/shift-cells";
import { changeAppearance, tableOf, type ModelContext } from "../context";
import { AutoFilter } from "../filters/auto-filter";
import { filterRows } from "../filters/filter-rows";
import { areaOrAddress } from "../more/reference";
import { changing, invalidArgument, notFound } from "../refusals";
import { RangeSort } from "../range-sort";
import { headerArea } from "./headers";
import { changeTable, dataArea, dropTable, resizeTable, showHeaders, showTotals } from "./place-table";
import { TableColumnCollection } from "./table-columns";
import { tableFilter } from "./table-filter";
import { TableRowCollection } from "./table-rows";

const TYPE: HostType = {
  name: "Table",
  members: {
    highlightFirstColumn: "scalar",
    highlightLastColumn: "scalar",
    id: "scalar",
    legacyId: "scalar",
    name: "scalar",
    showBandedColumns: "scalar",
    showBandedRows: "scalar",
    showFilterButton: "scalar",
    showHeaders: "scalar",
    showTotals: "scalar",
    style: "scalar",
    autoFilter: "object",
    columns: "object",
    convertToRange: "object",
    getDataBodyRange: "object",
    getHeaderRowRange: "object",
    getRange: "object",
    getTotalRowRange: "object",
    rows: "object",
    sort: "object",
    worksheet: "object",
    clearFilters: "call",
    delete: "call",
    reapplyFilters: "call",
    resize: "call",
  },
  events: { DataChanged: 101, SelectionChanged: 100 },
};

export class Table extends HostObject {
  readonly hostType = TYPE;

  constructor(
    private readonly context: ModelContext,
    readonly hostId: string,
  ) {
    super();
  }

  get id(): string {
    return this.hostId;
  }
  get legacyId(): string {
    return String(Number.parseInt(this.hostId.slice(-13, -1), 16));
  }

  get name(): string {
    return this.table.name;
  }
  set name(given: unknown) {
    const name = textArgument(given, "name");
    const { sheet, table } = this.found;
    changing(() => {
      checkTableName(this.context.book, name, table);
    });
    changeTable(this.context, sheet, table, () => {
      table.name = name;
    });
  }

  get showHeaders(): boolean {
    return this.table.showHeaders;
  }
  set showHeaders(shown: unknown) {
    const { sheet, table } = this.found;
    showHeaders(this.context, sheet, table, flagArgument(shown, "showHeaders"));
  }
  get showTotals(): boolean {
    return this.table.showTotals;
  }
  set showTotals(shown: unknown) {
    const { sheet, table } = this.found;
    showTotals(this.context, sheet, table, flagArgument(shown, "showTotals"));
  }

  get style(): string {
    return this.table.style;
  }
  set style(given: unknown) {
    const style = textArgument(given, "style");
    const { sheet, table } = this.found;
    changeTable(this.context, sheet, table, () => {
      table.style = style;
    });
  }

  get showFilterButton(): boolean {
    return this.table.filter !== undefined;
  }
  set showFilterButton(shown: unknown) {
    const show = flagArgument(shown, "showFilterButton");
    const { sheet, table } = this.found;
    changeTable(this.context, sheet, table, () => {
      const { filter } = table;
      if (show) tableFilter(table);
      else table.filter = undefined;
      if (filter !== undefined) filterRows(this.context.book, sheet, filter);
    });
  }

  readonly highlightFirstColumn = false;
  readonly highlightLastColumn = false;
  readonly showBandedColumns = false;
  readonly showBandedRows = true;

  get worksheet(): HostObject {
    return this.context.worksheetAt(this.found.sheet.id);
  }
  get columns(): HostObject {
    return new TableColumnCollection(this.context, this.hostId);
  }
  get rows(): HostObject {
    return new TableRowCollection(this.context, this.hostId);
  }
  get sort(): HostObject {
    const { sheet, table } = this.found;
    return new RangeSort(this.context, sheet.id, dataArea(table));
  }
  get autoFilter(): HostObject {
    return new AutoFilter(this.context, () => {
      const { sheet, table } = this.found;
      return { sheet, owner: table };
    });
  }

  getRange(): HostObject {
    return this.rangeOf((table) => table.area);
  }
  getDataBodyRange(): HostObject {
    return this.rangeOf(dataArea);
  }
  getHeaderRowRange(): HostObject {
    return this.rangeOf(headerArea);
  }
  getTotalRowRange(): HostObject {
    return this.rangeOf(({ area, showTotals: shown }) =>
      shown ? { ...area, firstRow: area.lastRow } : undefined,
    );
  }

  resize(range: unknown): void {
    const { sheet, table } = this.found;
    const place = areaOrAddress(this.context, range, sheet.id);
    if (place.sheetId !== sheet.id) throw invalidArgument("A table stays on its worksheet");
    resizeTable(this.context, sheet, table, place.area);
  }

  clearFilters(): void {
    this.filter((table) => table.filter?.criteria.clear());
  }
  reapplyFilters(): void {
    this.filter(() => undefined);
  }

  /** Removes the table and returns its range. */
  convertToRange(): HostObject {
    const { sheet, table } = this.found;
    const { area } = table;
    changeTable(this.context, sheet, table, () => {
      dropTable(this.context, sheet, table);
    });
    return this.context.rangeAt(sheet.id, area);
  }

  /** Deletes the table with its cells; cells below move up. */
  delete(): void {
    const { sheet, table } = this.found;
    const { area } = table;
    changeTable(
      this.context,
      sheet,
      table,
      () => {
        dropTable(this.context, sheet, table);
        shiftCells(sheet, { area, axis: "rows", kind: "delete" });
      },
      area,
    );
  }

  private get found(): { readonly sheet: BookSheet; readonly table: BookTable } {
    return tableOf(this.context, this.hostId);
  }
  private get table(): BookTable {
    return this.found.table;
  }

  private rangeOf(part: (table: BookTable) => Area | undefined): HostObject {
    const { sheet, table } = this.found;
    const area = part(table);
    if (area === undefined || intersection(area, table.area) === undefined)
      throw notFound("This part of the table");
    return this.context.rangeAt(sheet.id, area);
  }

  private filter(change: (table: BookTable) => void): void {
    const { sheet, table } = this.found;
    checkUnprotected(sheet, "allowAutoFilter");
    changeAppearance(this.context, sheet, () => {
      change(table);
      if (table.filter !== undefined) filterRows(this.context.book, sheet, table.filter);
    });
  }
}
