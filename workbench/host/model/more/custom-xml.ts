/** `workbook.customXmlParts`. */

import type { Book, CustomXmlPart } from "../../book/book";
import {
  HostError,
  HostObject,
  NULL_OBJECT,
  type HostObjectOrNull,
  type HostType,
} from "../../interpreter/host-object";
import { COLLECTION_MEMBERS, KeyedCollection } from "./collection";
import { textArgument } from "../arguments";
import { namespaceOf } from "./xml";

const PART: HostType = {
  name: "CustomXmlPart",
  members: { id: "scalar", namespaceUri: "scalar", getXml: "call", setXml: "call", delete: "call" },
};

class CustomXmlPartObject extends HostObject {
  readonly hostType = PART;

  constructor(
    private readonly book: Book,
    private readonly part: CustomXmlPart,
  ) {
    super();
  }

  get hostId(): string {
    return this.part.id;
  }
  get id(): string {
    return this.part.id;
  }
  get namespaceUri(): string {
    return namespaceOf(this.part.xml);
  }

  getXml(): string {
    return this.part.xml;
  }

  setXml(xml: unknown): void {
    const given = textArgument(xml, "The XML");
    namespaceOf(given);
    this.part.xml = given;
    this.book.notify({ kind: "xml-parts" });
  }

  delete(): void {
    const index = this.book.xmlParts.indexOf(this.part);
    if (index < 0) throw new HostError("ItemNotFound");
    this.book.xmlParts.splice(index, 1);
    this.book.notify({ kind: "xml-parts" });
  }
}

abstract class PartCollection extends KeyedCollection {
  constructor(protected readonly book: Book) {
    super();
  }

  protected parts(): readonly CustomXmlPart[] {
    return this.book.xmlParts;
  }

  items(): readonly HostObject[] {
    return this.parts().map((part) => new CustomXmlPartObject(this.book, part));
  }

  protected find(key: string | number): HostObject | undefined {
    const part = this.parts().find(({ id }) => id === key);
    return part && new CustomXmlPartObject(this.book, part);
  }
}

export class CustomXmlPartCollection extends PartCollection {
  readonly hostType: HostType = {
    name: "CustomXmlPartCollection",
    members: { ...COLLECTION_MEMBERS, add: "object", getByNamespace: "object" },
  };

  add(xml: unknown): HostObject {
    const given = textArgument(xml, "The XML");
    namespaceOf(given);
    const part = { id: this.book.newId(), xml: given };
    this.book.xmlParts.push(part);
    this.book.notify({ kind: "xml-parts" });
    return new CustomXmlPartObject(this.book, part);
  }

  getByNamespace(uri: unknown): HostObject {
    return new CustomXmlPartScopedCollection(this.book, textArgument(uri, "A namespace"));
  }
}

/** The parts of one namespace. */
class CustomXmlPartScopedCollection extends PartCollection {
  readonly hostType: HostType = {
    name: "CustomXmlPartScopedCollection",
    members: { ...COLLECTION_MEMBERS, getOnlyItem: "object", getOnlyItemOrNullObject: "object" },
  };

  constructor(
    book: Book,
    private readonly uri: string,
  ) {
    super(book);
  }

  protected override parts(): readonly CustomXmlPart[] {
    return super.parts().filter((part) => namespaceOf(part.xml) === this.uri);
  }

  getOnlyItem(): HostObject {
    const [only, another] = this.items();
    if (only === undefined || another !== undefined)
      throw new HostError("InvalidOperation", "There is not exactly one custom XML part in this namespace.");
    return only;
  }

  getOnlyItemOrNullObject(): HostObjectOrNull {
    return this.getCount() === 0 ? NULL_OBJECT : this.getOnlyItem();
  }
}
