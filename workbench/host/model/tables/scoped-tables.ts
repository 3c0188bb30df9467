/** The tables of a workbook that a range overlaps. */
import { sameName } from "../../book/names";
import {
  HostCollection,
  NULL_OBJECT,
  type HostObject,
  type HostObjectOrNull,
  type HostType,
} from "../../interpreter/host-object";
import { tableOf, type ModelContext } from "../context";
import { notFound } from "../refusals";

export interface TablePlace {
  readonly sheetId: string;
  readonly id: string;
}

const TYPE: HostType = {
  name: "TableScopedCollection",
  members: { getFirst: "object", getItem: "object", getItemOrNullObject: "object", getCount: "call" },
};

export class ScopedTables extends HostCollection {
  readonly hostType: HostType = TYPE;
  readonly hostId = undefined;

  constructor(
    protected readonly context: ModelContext,
    protected readonly places: () => readonly TablePlace[],
  ) {
    super();
  }

  items(): readonly HostObject[] {
    return this.places().map(({ sheetId, id }) => this.context.tableAt(sheetId, id));
  }
  getCount(): number {
    return this.places().length;
  }

  getFirst(): HostObject {
    const [first] = this.items();
    if (first === undefined) throw notFound("The table");
    return first;
  }

  /** By id or name. */
  getItem(key: string | number): HostObject {
    const found = this.find(key);
    if (found === undefined) throw notFound(`The table "${key}"`);
    return found;
  }
  getItemOrNullObject(key: string | number): HostObjectOrNull {
    return this.find(key) ?? NULL_OBJECT;
  }

  private find(key: string | number): HostObject | undefined {
    const found = this.places().find(
      ({ id }) => id === key || sameName(tableOf(this.context, id).table.name, String(key)),
    );
    return found === undefined ? undefined : this.context.tableAt(found.sheetId, found.id);
  }
}
