/** `range.conditionalFormats`: stored as they were set; the workbench does not draw them. */

import type { Area, BookSheet } from "../../book/book";
import {
  HostError,
  NULL_OBJECT,
  type HostObject,
  type HostObjectOrNull,
  type HostType,
} from "../../interpreter/host-object";
import { meets } from "../areas";
import { invalidArgument } from "../refusals";
import { COLLECTION_MEMBERS, KeyedCollection } from "./collection";
import { CONDITIONAL_FORMAT, FORMATS_BY_TYPE, isFormatType } from "./conditional-format-schemas";
import { sheetOf, type MoreContext, type CellArea } from "./context";
import { HeldObject } from "./held";
import { isRecord, newRecord, recordIn, type HeldRecord } from "./records";

class ColorScale extends HeldObject {
  /** True if the criteria have a midpoint. */
  get threeColorScale(): boolean {
    const criteria = this.record["criteria"];
    return isRecord(criteria) && isRecord(criteria["midpoint"]);
  }
}

class ConditionalFormat extends HeldObject {
  constructor(
    private readonly context: MoreContext,
    private readonly sheet: BookSheet,
    record: HeldRecord,
  ) {
    super(
      CONDITIONAL_FORMAT,
      record,
      () => context.book.notify({ kind: "appearance", sheetId: sheet.id }),
      String(record["id"]),
    );
    for (const [type, { property }] of Object.entries(FORMATS_BY_TYPE)) {
      Object.defineProperty(this, property, { get: () => this.detail(type) });
      Object.defineProperty(this, `${property}OrNullObject`, {
        get: () => (record["type"] === type ? this.detail(type) : NULL_OBJECT),
      });
    }
  }

  /** The position in the order of all rules of the sheet, from 0. Setting it moves the others. */
  get priority(): number {
    return this.sheet.extras.conditionalFormats.indexOf(this.record);
  }
  set priority(value: unknown) {
    const formats = this.sheet.extras.conditionalFormats;
    if (typeof value !== "number" || !(value >= 0 && value < formats.length) || this.priority < 0)
      throw invalidArgument("ConditionalFormat.priority");
    formats.splice(this.priority, 1);
    formats.splice(value, 0, this.record);
    this.changed();
  }

  getRange(): HostObject {
    return this.context.rangeAt(this.sheet.id, areaOf(this.record));
  }
  getRangeOrNullObject(): HostObjectOrNull {
    return this.getRange();
  }

  delete(): void {
    if (this.priority < 0) throw new HostError("ItemNotFound");
    this.sheet.extras.conditionalFormats.splice(this.priority, 1);
    this.changed();
  }

  private detail(type: string): HostObject {
    if (!isFormatType(type) || this.record["type"] !== type)
      throw new HostError("InvalidOperation", `The conditional format is not of the type ${type}.`);
    const { property, schema } = FORMATS_BY_TYPE[type];
    const make = type === "ColorScale" ? ColorScale : HeldObject;
    return new make(schema, recordIn(this.record, property), this.changed);
  }
}

export class ConditionalFormatCollection extends KeyedCollection {
  readonly hostType: HostType = {
    name: "ConditionalFormatCollection",
    members: { ...COLLECTION_MEMBERS, add: "object", clearAll: "call", getItemAt: "object" },
  };

  constructor(
    private readonly context: MoreContext,
    private readonly place: CellArea,
  ) {
    super();
  }

  /** Adds a rule before the existing ones. */
  add(type: unknown): HostObject {
    if (!isFormatType(type)) throw invalidArgument("There is no such conditional format.");
    const record = newRecord({ id: this.context.book.newId(), type, area: this.place.area });
    this.sheet.extras.conditionalFormats.unshift(record);
    this.changed();
    return this.formatOf(record);
  }

  /** Removes rules from the range. A rule that reaches beyond it is removed as a whole. */
  clearAll(): void {
    const formats = this.sheet.extras.conditionalFormats;
    const rest = formats.filter((record) => !this.concerns(record));
    formats.splice(0, formats.length, ...rest);
    this.changed();
  }

  items(): readonly HostObject[] {
    return this.records().map((record) => this.formatOf(record));
  }

  protected find(key: string | number): HostObject | undefined {
    const record = this.records().find(({ id }) => id === key);
    return record && this.formatOf(record);
  }

  private get sheet(): BookSheet {
    return sheetOf(this.context, this.place.sheetId);
  }

  private records(): readonly HeldRecord[] {
    return this.sheet.extras.conditionalFormats.filter((record) => this.concerns(record));
  }

  private concerns(record: HeldRecord): boolean {
    return meets(areaOf(record), this.place.area);
  }

  private formatOf(record: HeldRecord): HostObject {
    return new ConditionalFormat(this.context, this.sheet, record);
  }

  private changed(): void {
    this.context.book.notify({ kind: "appearance", sheetId: this.place.sheetId });
  }
}

const areaOf = (record: HeldRecord): Area => record["area"] as Area;
