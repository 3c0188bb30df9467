/** The smallest model that office.js's Excel objects can use: two sheets, each with one range of two cells. */
import { createBatchHost, type BatchHostOptions } from "../../../../workbench/host/interpreter/batch-host";
import {
  HostCollection,
  HostError,
  HostObject,
  NULL_OBJECT,
  type HostObjectOrNull,
  type HostType,
} from "../../../../workbench/host/interpreter/host-object";

export const SHEET_CHANGED = 10;

export class TinyRange extends HostObject {
  readonly hostType: HostType = {
    name: "Range",
    members: {
      address: "scalar",
      values: "scalar",
      _ValidateArraySize: "call",
      getRow: "object",
      getBoundingRect: "object",
    },
  };
  readonly hostId = undefined;
  override readonly isReferable = true;
  readonly written: unknown[] = [];
  private cells: unknown = [[1, "два"]];

  constructor(readonly address: string) {
    super();
  }

  get values(): unknown {
    return this.cells;
  }

  set values(cells: unknown) {
    this.written.push(cells);
    this.cells = cells;
  }

  readonly checked: unknown[] = [];

  _ValidateArraySize(rows: unknown, columns: unknown): void {
    this.checked.push([rows, columns]);
  }

  getRow(): this {
    return this;
  }

  getBoundingRect(): this {
    return this;
  }
}

class Sheet extends HostObject {
  readonly hostType: HostType = {
    name: "Worksheet",
    members: { id: "scalar", name: "scalar", getRange: "object" },
    events: { DataChanged: SHEET_CHANGED },
  };
  readonly range = new TinyRange("A1:B1");

  constructor(
    readonly hostId: string,
    readonly name: string,
  ) {
    super();
  }

  get id(): string {
    return this.hostId;
  }

  getRange(): TinyRange {
    return this.range;
  }
}

class Sheets extends HostCollection {
  readonly hostType: HostType = {
    name: "WorksheetCollection",
    members: { getItem: "object", getItemOrNullObject: "object" },
  };
  readonly hostId = undefined;
  readonly list = [new Sheet("{1}", "Партнёры"), new Sheet("{2}", "Закупки")];

  items(): readonly Sheet[] {
    return this.list;
  }

  getItem(key: string | number): Sheet {
    const sheet = this.list.find(({ hostId, name }) => hostId === key || name === key);
    if (sheet === undefined) throw new HostError("ItemNotFound", "The sheet does not exist");
    return sheet;
  }

  getItemOrNullObject(key: string): HostObjectOrNull {
    return this.list.find(({ name }) => name === key) ?? NULL_OBJECT;
  }
}

class Workbook extends HostObject {
  readonly hostType: HostType = { name: "Workbook", members: { worksheets: "object" } };
  readonly hostId = undefined;
  readonly worksheets = new Sheets();
}

export function openTinyWorkbook(options: BatchHostOptions = {}) {
  const workbook = new Workbook();
  const range = new TinyRange("");
  return {
    host: createBatchHost(workbook, options),
    sheets: workbook.worksheets.list,
    range: workbook.worksheets.list[0]?.range ?? range,
  };
}
