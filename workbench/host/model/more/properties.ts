/** `workbook.properties` and `workbook.protection`. */

import type { Book } from "../../book/book";
import { HostError, HostObject, type HostType } from "../../interpreter/host-object";
import { invalidArgument } from "../refusals";
import { COLLECTION_MEMBERS, KeyedCollection, isNamed } from "./collection";
import { textArgument } from "../arguments";
import { HeldObject, fixed, heldSchema, number, text } from "./held";
import { newRecord, recordBeside, recordIn, recordsIn, type HeldRecord } from "./records";

const nothing = (): void => undefined;

const PROPERTIES = heldSchema("DocumentProperties", {
  scalars: {
    author: text(),
    category: text(),
    comments: text(),
    company: text(),
    keywords: text(),
    lastAuthor: fixed(""),
    manager: text(),
    revisionNumber: number(0),
    subject: text(),
    title: text(),
  },
  more: { custom: "object" },
});

export class DocumentProperties extends HeldObject {
  constructor(book: Book) {
    super(PROPERTIES, recordIn(recordBeside(book), "properties"), nothing);
  }

  get custom(): HostObject {
    return new CustomPropertyCollection(recordsIn(this.record, "custom"));
  }
}

const CUSTOM_PROPERTY: HostType = {
  name: "CustomProperty",
  members: { key: "scalar", value: "scalar", type: "scalar", delete: "call" },
};

class CustomProperty extends HostObject {
  readonly hostType = CUSTOM_PROPERTY;

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
  get value(): unknown {
    return this.record["value"];
  }
  set value(value: unknown) {
    if (!["string", "number", "boolean"].includes(typeof value))
      throw invalidArgument("A property is a text, a number, true or false.");
    this.record["value"] = value;
  }
  get type(): string {
    const { value } = this;
    if (typeof value === "string") return "String";
    if (typeof value === "boolean") return "Boolean";
    return Number.isInteger(value) ? "Number" : "Float";
  }

  delete(): void {
    const index = this.records.indexOf(this.record);
    if (index < 0) throw new HostError("ItemNotFound");
    this.records.splice(index, 1);
  }
}

class CustomPropertyCollection extends KeyedCollection {
  readonly hostType: HostType = {
    name: "CustomPropertyCollection",
    members: { ...COLLECTION_MEMBERS, add: "object", deleteAll: "call" },
  };

  constructor(private readonly records: HeldRecord[]) {
    super();
  }

  /** Adds the property, or changes an existing one. */
  add(key: unknown, value: unknown): HostObject {
    const name = textArgument(key, "A key");
    const there = this.find(name);
    const property = there ?? new CustomProperty(this.records, newRecord({ key: name }));
    property.value = value;
    if (there === undefined) this.records.push(newRecord({ key: name, value }));
    return this.getItem(name);
  }

  deleteAll(): void {
    this.records.length = 0;
  }

  items(): readonly HostObject[] {
    return this.records.map((record) => new CustomProperty(this.records, record));
  }

  protected find(key: string | number): CustomProperty | undefined {
    const record = this.records.find((held) => isNamed(String(held["key"]), key));
    return record && new CustomProperty(this.records, record);
  }
}

/** True if the workbook's structure is protected: sheets cannot be added, deleted, renamed or moved then. */
export function isWorkbookProtected(book: Book): boolean {
  return recordIn(recordBeside(book), "protection")["protected"] === true;
}

export class WorkbookProtection extends HostObject {
  readonly hostType: HostType = {
    name: "WorkbookProtection",
    members: { protected: "scalar", protect: "call", unprotect: "call" },
  };
  readonly hostId = undefined;

  constructor(private readonly book: Book) {
    super();
  }

  get protected(): boolean {
    return isWorkbookProtected(this.book);
  }

  protect(password?: unknown): void {
    if (this.protected) throw new HostError("AccessDenied", "The workbook is already protected.");
    const record = recordIn(recordBeside(this.book), "protection");
    record["protected"] = true;
    record["password"] = password ?? "";
  }

  unprotect(password?: unknown): void {
    if (!this.protected) return;
    const record = recordIn(recordBeside(this.book), "protection");
    if (record["password"] !== (password ?? ""))
      throw new HostError("AccessDenied", "The password is wrong.");
    record["protected"] = false;
  }
}
