/** Collections whose items have one id. */

import {
  HostCollection,
  HostError,
  NULL_OBJECT,
  type HostObject,
  type HostObjectOrNull,
  type MemberKind,
} from "../../interpreter/host-object";

/** The members of every collection here. */
export const COLLECTION_MEMBERS = {
  getCount: "call",
  getItem: "object",
  getItemOrNullObject: "object",
} as const satisfies Record<string, MemberKind>;

/** A collection; subclasses bring `find` and `items`. */
export abstract class KeyedCollection extends HostCollection {
  readonly hostId = undefined;

  /** The item with this id or name; undefined where there is none. */
  protected abstract find(key: string | number): HostObject | undefined;

  getItem(key: string | number): HostObject {
    const found = this.find(key);
    if (found === undefined) throw new HostError("ItemNotFound");
    return found;
  }

  getItemOrNullObject(key: string | number): HostObjectOrNull {
    return this.find(key) ?? NULL_OBJECT;
  }

  getItemAt(index: number): HostObject {
    const found = this.items()[index];
    if (found === undefined) throw new HostError("ItemNotFound");
    return found;
  }

  getCount(): number {
    return this.items().length;
  }

  get count(): number {
    return this.getCount();
  }
}

/** True if a name equals a key for Excel, which ignores case. */
export function isNamed(name: string, key: string | number): boolean {
  return name.toLowerCase() === String(key).toLowerCase();
}
