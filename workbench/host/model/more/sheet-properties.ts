/** `worksheet.customProperties`: texts by key, kept with the sheet. */
import type { BookSheet } from "../../book/book";
import { HostError, HostObject, type HostType } from "../../interpreter/host-object";
import { textArgument } from "../arguments";
import { invalidArgument } from "../refusals";
import { COLLECTION_MEMBERS, isNamed, KeyedCollection } from "./collection";

const LONGEST_KEY = 255;

type Properties = BookSheet["customProperties"];

/** Copies the properties to a copy of the sheet. */
export function copySheetProperties(from: BookSheet, to: BookSheet): void {
  for (const [key, value] of from.customProperties) to.customProperties.set(key, value);
}

class WorksheetCustomProperty extends HostObject {
  readonly hostType: HostType = {
    name: "WorksheetCustomProperty",
    members: { key: "scalar", value: "scalar", delete: "call" },
  };

  constructor(
    private readonly properties: Properties,
    readonly key: string,
  ) {
    super();
  }

  get hostId(): string {
    return this.key;
  }
  get value(): string {
    return this.properties.get(this.key) ?? "";
  }
  set value(given: unknown) {
    this.properties.set(this.key, textArgument(given, "value"));
  }

  delete(): void {
    if (!this.properties.delete(this.key)) throw new HostError("ItemNotFound");
  }
}

export class WorksheetCustomPropertyCollection extends KeyedCollection {
  readonly hostType: HostType = {
    name: "WorksheetCustomPropertyCollection",
    members: { ...COLLECTION_MEMBERS, add: "object" },
  };
  private readonly properties: Properties;

  constructor(sheet: BookSheet) {
    super();
    this.properties = sheet.customProperties;
  }

  /** Adds the property, or changes an existing one. */
  add(key: unknown, value: unknown): HostObject {
    const name = textArgument(key, "key");
    if (name === "" || name.length > LONGEST_KEY) throw invalidArgument("A key has 1 to 255 characters");
    this.properties.set(this.keyLike(name) ?? name, textArgument(value, "value"));
    return this.getItem(name);
  }

  items(): readonly HostObject[] {
    return [...this.properties.keys()].map((key) => new WorksheetCustomProperty(this.properties, key));
  }

  protected find(key: string | number): HostObject | undefined {
    const found = this.keyLike(key);
    return found === undefined ? undefined : new WorksheetCustomProperty(this.properties, found);
  }

  private keyLike(key: string | number): string | undefined {
    return [...this.properties.keys()].find((held) => isNamed(held, key));
  }
}
