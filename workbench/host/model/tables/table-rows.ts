/** `table.rows`: the rows of data. */
import type { Area } from "../../book/book";
import { HostCollection, HostError, HostObject, type HostType } from "../../interpreter/host-object";
import { columnCount, rowCount } from "../areas";
import { indexArgument } from "../arguments";
import { checkUnfiltered } from "../cells/checks";
import { matrixOf } from "../cells/matrix";
import { cellReader } from "../cells/read-cells";
import { writeContents } from "../cells/write-cells";
import { tableOf, type ModelContext } from "../context";
import { invalidArgument, notFound } from "../refusals";
import { deleteRows, insertRows } from "./grow-table";
import { changeTable, dataArea } from "./place-table";

/** Tables with more rows do not list them. */
const MAX_LISTED = 100_000;

const COLLECTION_TYPE: HostType = {
  name: "TableRowCollection",
  members: {
    count: "scalar",
    add: "object",
    getItem: "object",
    getItemAt: "object",
    deleteRowsAt: "call",
    getCount: "call",
  },
};

export class TableRowCollection extends HostCollection {
  readonly hostType = COLLECTION_TYPE;
  readonly hostId = undefined;

  constructor(
    private readonly context: ModelContext,
    private readonly tableId: string,
  ) {
    super();
  }

  items(): readonly HostObject[] {
    if (this.count > MAX_LISTED)
      throw new HostError("RangeExceedsLimit", "The table has too many rows to be listed");
    return Array.from({ length: this.count }, (_, index) => this.at(index));
  }
  get count(): number {
    return rowCount(dataArea(tableOf(this.context, this.tableId).table));
  }
  getCount(): number {
    return this.count;
  }
  getItem(key: string | number): HostObject {
    return this.getItemAt(Number(key));
  }
  getItemAt(given: unknown): HostObject {
    const index = indexArgument(given, "index");
    if (index >= this.count) throw notFound("The row");
    return this.at(index);
  }

  /** `values`: one row or several, as wide as the table. */
  add(index?: unknown, values?: unknown): HostObject {
    const { sheet, table } = tableOf(this.context, this.tableId);
    const place =
      index === undefined || index === null || index === -1 ? this.count : indexArgument(index, "index");
    if (place > this.count) throw invalidArgument("The table has fewer rows");
    const rows = readRows(values, columnCount(table.area));
    const count = Math.max(1, rows.length);
    const firstRow = dataArea(table).firstRow + place;
    const strip: Area = { ...table.area, firstRow, lastRow: firstRow + count - 1 };
    if (place < this.count) checkUnfiltered(sheet, strip);
    changeTable(
      this.context,
      sheet,
      table,
      () => {
        insertRows(sheet, table, place, count);
        if (rows.length > 0) writeContents(this.context.book, sheet, strip, rows);
      },
      strip,
    );
    return this.at(place);
  }

  deleteRowsAt(given: unknown, number?: unknown): void {
    const [index, count] = [indexArgument(given, "index"), indexArgument(number ?? 1, "count")];
    if (count === 0 || index + count > this.count) throw invalidArgument("The table has fewer rows");
    removeRows(this.context, this.tableId, index, count);
  }

  private at(index: number): HostObject {
    return new TableRow(this.context, this.tableId, index);
  }
}

function readRows(values: unknown, width: number): readonly unknown[] {
  if (values === undefined || values === null) return [];
  if (!Array.isArray(values)) throw invalidArgument("The values must be rows");
  if (!values.every((row) => Array.isArray(row) && row.length === width))
    throw invalidArgument(`Each row must have ${width} values`);
  return values;
}

function removeRows(context: ModelContext, tableId: string, index: number, count: number): void {
  const { sheet, table } = tableOf(context, tableId);
  const data = dataArea(table);
  checkUnfiltered(sheet, data);
  changeTable(
    context,
    sheet,
    table,
    () => {
      deleteRows(sheet, table, index, count);
    },
    { ...data, firstRow: data.firstRow + index },
  );
}

class TableRow extends HostObject {
  readonly hostType: HostType = {
    name: "TableRow",
    members: { index: "scalar", values: "scalar", getRange: "object", delete: "call" },
  };
  readonly hostId = undefined;

  constructor(
    private readonly context: ModelContext,
    private readonly tableId: string,
    readonly index: number,
  ) {
    super();
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
      },
      area,
    );
  }

  getRange(): HostObject {
    const { sheet, area } = this.found;
    return this.context.rangeAt(sheet.id, area);
  }

  delete(): void {
    removeRows(this.context, this.tableId, this.index, 1);
  }

  private get found() {
    const { sheet, table } = tableOf(this.context, this.tableId);
    const data = dataArea(table);
    const row = data.firstRow + this.index;
    if (row > data.lastRow) throw notFound("The row");
    return { sheet, table, area: { ...data, firstRow: row, lastRow: row } };
  }
}
