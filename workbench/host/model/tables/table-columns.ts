/** `table.columns`. */
import type { Area } from "../../book/book";
import { sameName } from "../../book/names";
import {
  HostCollection,
  HostObject,
  NULL_OBJECT,
  type HostObjectOrNull,
  type HostType,
} from "../../interpreter/host-object";
import { columnCount } from "../areas";
import { indexArgument, textArgument } from "../arguments";
import { matrixOf } from "../cells/matrix";
import { cellReader } from "../cells/read-cells";
import { writeContents } from "../cells/write-cells";
import { tableOf, type ModelContext } from "../context";
import { ColumnFilter } from "../filters/column-filter";
import { invalidArgument, notFound } from "../refusals";
import { deleteColumn, insertColumn } from "./grow-table";
import { columnNames, keepHeaders, uniqueNames } from "./headers";
import { changeTable, dataArea } from "./place-table";

const COLLECTION_TYPE: HostType = {
  name: "TableColumnCollection",
  members: {
    count: "scalar",
    add: "object",
    getItem: "object",
    getItemAt: "object",
    getItemOrNullObject: "object",
    getCount: "call",
  },
};

export class TableColumnCollection extends HostCollection {
  readonly hostType = COLLECTION_TYPE;
  readonly hostId = undefined;

  constructor(
    private readonly context: ModelContext,
    private readonly tableId: string,
  ) {
    super();
  }

  items(): readonly HostObject[] {
    return Array.from({ length: this.count }, (_, index) => this.at(index));
  }
  get count(): number {
    return columnCount(tableOf(this.context, this.tableId).table.area);
  }
  getCount(): number {
    return this.count;
  }

  /** Finds a column by id (its number, from 1) or by name. */
  getItem(key: string | number): HostObject {
    const found = this.find(key);
    if (found === undefined) throw notFound(`The column "${key}"`);
    return found;
  }
  getItemOrNullObject(key: string | number): HostObjectOrNull {
    return this.find(key) ?? NULL_OBJECT;
  }
  getItemAt(given: unknown): HostObject {
    const index = indexArgument(given, "index");
    if (index >= this.count) throw notFound("The column");
    return this.at(index);
  }

  /** `values`: header, data and totals, from top to bottom; without a name the first of them is the header. */
  add(index?: unknown, values?: unknown, name?: unknown): HostObject {
    const { sheet, table } = tableOf(this.context, this.tableId);
    const place =
      index === undefined || index === null || index === -1 ? this.count : indexArgument(index, "index");
    if (place > this.count) throw invalidArgument("The table has fewer columns");
    const title = name === undefined || name === null ? "" : textArgument(name, "name");
    const column = table.area.firstColumn + place;
    const strip: Area = { ...table.area, firstColumn: column, lastColumn: column };
    const given = hasValues(values) ? values : undefined;
    changeTable(
      this.context,
      sheet,
      table,
      () => {
        insertColumn(sheet, table, place, title);
        if (given === undefined) return;
        writeContents(this.context.book, sheet, strip, given);
        if (title !== "" && table.showHeaders) sheet.cells.setValue(strip.firstRow, column, title);
        keepHeaders(sheet, strip);
      },
      strip,
    );
    return this.at(place);
  }

  private find(key: string | number): HostObject | undefined {
    const { sheet, table } = tableOf(this.context, this.tableId);
    const names = columnNames(sheet, table);
    const index = typeof key === "number" ? key - 1 : names.findIndex((name) => sameName(name, key));
    return index >= 0 && index < names.length ? this.at(index) : undefined;
  }

  private at(index: number): HostObject {
    return new TableColumn(this.context, this.tableId, index);
  }
}

function hasValues(values: unknown): boolean {
  return values !== undefined && values !== null && !(Array.isArray(values) && values.length === 0);
}

const COLUMN_TYPE: HostType = {
  name: "TableColumn",
  members: {
    id: "scalar",
    index: "scalar",
    name: "scalar",
    values: "scalar",
    filter: "object",
    getDataBodyRange: "object",
    getHeaderRowRange: "object",
    getRange: "object",
    getTotalRowRange: "object",
    delete: "call",
  },
};

class TableColumn extends HostObject {
  readonly hostType = COLUMN_TYPE;
  readonly hostId = undefined;

  constructor(
    private readonly context: ModelContext,
    private readonly tableId: string,
    readonly index: number,
  ) {
    super();
  }

  get id(): number {
    return this.index + 1;
  }

  get name(): string {
    const { sheet, table } = this.found;
    return columnNames(sheet, table)[this.index] ?? "";
  }
  set name(given: unknown) {
    const name = textArgument(given, "name");
    const { sheet, table, area } = this.found;
    const header = { ...area, lastRow: area.firstRow };
    changeTable(
      this.context,
      sheet,
      table,
      () => {
        if (table.showHeaders) {
          sheet.cells.setValue(header.firstRow, header.firstColumn, name);
          keepHeaders(sheet, header);
        } else table.columnNames = uniqueNames(columnNames(sheet, table).with(this.index, name));
      },
      table.showHeaders ? header : undefined,
    );
  }

  get values(): unknown {
    const { sheet, area } = this.found;
    return matrixOf(area, cellReader("values", this.context.book, sheet));
  }
  set values(given: unknown) {
    const { sheet, table, area } = this.found;
    changeTable(
      this.context,
      sheet,
      table,
      () => {
        writeContents(this.context.book, sheet, area, given);
        keepHeaders(sheet, area);
      },
      area,
    );
  }

  get filter(): HostObject {
    return new ColumnFilter(this.context, () => ({ ...this.found, index: this.index }));
  }

  getRange(): HostObject {
    const { sheet, area } = this.found;
    return this.context.rangeAt(sheet.id, area);
  }
  getDataBodyRange(): HostObject {
    const { sheet, table, area } = this.found;
    const { firstRow, lastRow } = dataArea(table);
    return this.context.rangeAt(sheet.id, { ...area, firstRow, lastRow });
  }
  getHeaderRowRange(): HostObject {
    const { sheet, table, area } = this.found;
    if (!table.showHeaders) throw notFound("The header row");
    return this.context.rangeAt(sheet.id, { ...area, lastRow: area.firstRow });
  }
  getTotalRowRange(): HostObject {
    const { sheet, table, area } = this.found;
    if (!table.showTotals) throw notFound("The totals row");
    return this.context.rangeAt(sheet.id, { ...area, firstRow: area.lastRow });
  }

  delete(): void {
    const { sheet, table, area } = this.found;
    changeTable(
      this.context,
      sheet,
      table,
      () => {
        deleteColumn(sheet, table, this.index);
      },
      area,
    );
  }

  private get found() {
    const { sheet, table } = tableOf(this.context, this.tableId);
    if (this.index >= columnCount(table.area)) throw notFound("The column");
    const column = table.area.firstColumn + this.index;
    return { sheet, table, area: { ...table.area, firstColumn: column, lastColumn: column } };
  }
}
