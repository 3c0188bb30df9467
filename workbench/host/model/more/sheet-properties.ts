/** `worksheet.customProperties`: texts by key, kept with the sheet. */
import type { BookSheet } from "../../book/book";
import { HostError, HostObject, type HostType } from "../../interpreter/host-object";
import { textArgument } from "../arguments";
import { invalidArgument } from "../refusals";
import { COLLECTION_MEMBERS, isNamed, KeyedCollection } from "./collection";
import { newRecord, recordBeside, recordsIn, type HeldRecord } from "./records";

const LONGEST_KEY = 255;

/** Copies the properties to a copy of the sheet. */
export function copySheetProperties(from: BookSheet, to: BookSheet): void {
  for (const record of propertiesOf(from)) propertiesOf(to).push(newRecord(record));
}

function propertiesOf(sheet: BookSheet): HeldRecord[] {
  return recordsIn(recordBeside(sheet), "customProperties");
}

class WorksheetCustomProperty extends HostObject {
  readonly hostType: HostType = {
    name: "WorksheetCustomProperty",
    members: { key: "scalar", value: "scalar", delete: "call" },
  };

  constructor(
    private readonly records: HeldRecord[],
    private readonly record: HeldRecord,
  ) {
    super();
  }

  get hostId(): string {
    return this.key;
  }
  get key(): string {
    return String(this.record["key"]);
  }
  get value(): string {
    return String(this.record["value"]);
  }
  set value(given: unknown) {
    this.record["value"] = textArgument(given, "value");
  }

  delete(): void {
    const index = this.records.indexOf(this.record);
    if (index < 0) throw new HostError("ItemNotFound");
    this.records.splice(index, 1);
  }
}

export class WorksheetCustomPropertyCollection extends KeyedCollection {
  readonly hostType: HostType = {
    name: "WorksheetCustomPropertyCollection",
    members: { ...COLLECTION_MEMBERS, add: "object" },
  };
  private readonly records: HeldRecord[];

  constructor(sheet: BookSheet) {
    super();
    this.records = propertiesOf(sheet);
  }

  /** Adds the property, or changes an existing one. */
  add(key: unknown, value: unknown): HostObject {
    const name = textArgument(key, "key");
    if (name === "" || name.length > LONGEST_KEY) throw invalidArgument("A key has 1 to 255 characters");
    const text = textArgument(value, "value");
    const there = this.records.find((record) => isNamed(String(record["key"]), name));
    if (there === undefined) this.records.push(newRecord({ key: name, value: text }));
    else there["value"] = text;
    return this.getItem(name);
  }

  items(): readonly HostObject[] {
    return this.records.map((record) => new WorksheetCustomProperty(this.records, record));
  }

  protected find(key: string | number): HostObject | undefined {
    const record = this.records.find((held) => isNamed(String(held["key"]), key));
    return record && new WorksheetCustomProperty(this.records, record);
  }
}
