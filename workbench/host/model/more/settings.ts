/** `workbook.settings`: the add-in's settings, kept in the document. */

import type { Book } from "../../book/book";
import { HostError, HostObject, type HostType } from "../../interpreter/host-object";
import { invalidArgument } from "../refusals";
import { COLLECTION_MEMBERS, KeyedCollection } from "./collection";

const SETTING: HostType = {
  name: "Setting",
  members: { key: "scalar", value: "scalar", delete: "call" },
};

class Setting extends HostObject {
  readonly hostType = SETTING;
  readonly hostId: string;

  constructor(
    private readonly book: Book,
    readonly key: string,
  ) {
    super();
    this.hostId = key;
  }

  get value(): unknown {
    return this.book.settings.get(this.key);
  }
  set value(value: unknown) {
    this.book.settings.set(this.key, value);
    this.book.notify({ kind: "settings" });
  }

  delete(): void {
    if (!this.book.settings.delete(this.key)) throw new HostError("ItemNotFound");
    this.book.notify({ kind: "settings" });
  }
}

export class SettingCollection extends KeyedCollection {
  readonly hostType: HostType = {
    name: "SettingCollection",
    members: { ...COLLECTION_MEMBERS, add: "object" },
  };

  constructor(private readonly book: Book) {
    super();
  }

  /** Adds the setting, or changes an existing one. */
  add(key: unknown, value: unknown): HostObject {
    if (typeof key !== "string" || key === "") throw invalidArgument("A setting's key is a text.");
    const setting = new Setting(this.book, key);
    setting.value = value ?? null;
    return setting;
  }

  items(): readonly HostObject[] {
    return [...this.book.settings.keys()].map((key) => new Setting(this.book, key));
  }

  protected find(key: string | number): HostObject | undefined {
    const name = String(key);
    return this.book.settings.has(name) ? new Setting(this.book, name) : undefined;
  }
}

/**
 * The same settings as `Office.context.document.settings` gives them: JSON texts by key, loaded and saved as a whole.
 */
export interface DocumentSettings {
  load(): ReadonlyMap<string, string>;
  save(settings: ReadonlyMap<string, string>): void;
}

export function documentSettings(book: Book): DocumentSettings {
  return {
    load: () => new Map([...book.settings].map(([key, value]) => [key, JSON.stringify(value)])),
    save: (settings) => {
      // Parses all before keeping any: a text that is not JSON then changes nothing.
      const values = [...settings].map(([key, json]) => [key, JSON.parse(json) as unknown] as const);
      book.settings.clear();
      for (const [key, value] of values) book.settings.set(key, value);
      book.notify({ kind: "settings" });
    },
  };
}
