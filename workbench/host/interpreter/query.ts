/** A query's selection, as a tree, and the values that it reads. */
import type { QueryInfo } from "./batch";
import {
  HostCollection,
  HostError,
  NULL_OBJECT,
  type HostObject,
  type HostObjectOrNull,
} from "./host-object";
import { kindOf, memberName, notImplemented, readObject, readScalar, wireName } from "./members";

/** Limit on the nesting of objects in one query. */
const MAX_DEPTH = 32;

/** The properties wanted of one object. `all` = every scalar. */
export interface Selection {
  all: boolean;
  readonly children: Map<string, Selection>;
}

/** The form of results: the client's own for `load`, a plain one for "query as JSON". */
export interface QueryForm {
  readonly items: string;
  readonly name: (member: string) => string;
}

export const WIRE_FORM: QueryForm = { items: "_Items", name: wireName };
export const JSON_FORM: QueryForm = { items: "items", name: (member) => member };

function selection(): Selection {
  return { all: false, children: new Map() };
}

/** "format/fill" → ["format", "fill"]; "*" and an empty name stand for all scalars. */
function add(root: Selection, path: string, expands: boolean): void {
  const names = path.split(/[/.]/u).filter((name) => name !== "");
  if (names.length > MAX_DEPTH) throw new HostError("InvalidArgument", "The query is nested too deep");
  let node = root;
  for (const name of names) {
    if (name === "*") break;
    const member = memberName(name);
    const child = node.children.get(member) ?? selection();
    node.children.set(member, child);
    node = child;
  }
  if (expands || names.at(-1) === "*") node.all = true;
}

export function selectionOf({ select, expand }: QueryInfo): Selection {
  const root = selection();
  // `load()` asks for everything, `load({ expand })` for everything plus the expanded objects.
  root.all = select.length === 0;
  for (const path of select) add(root, path, false);
  for (const path of expand) add(root, path, true);
  return root;
}

export class QueryRunner {
  constructor(private readonly form: QueryForm) {}

  /** The result of one query; `null` for a null object. */
  run(object: HostObjectOrNull, { top, skip }: Pick<QueryInfo, "top" | "skip">, wanted: Selection): unknown {
    if (object === NULL_OBJECT) return null;
    if (!(object instanceof HostCollection)) return this.object(object, wanted);
    const end = top === undefined ? undefined : skip + top;
    return this.collection(object, wanted, skip, end);
  }

  /** Properties sent with every object, by which the client finds it again. */
  identity(object: HostObject): Record<string, unknown> {
    return object.hostId === undefined ? {} : { [this.form.name("id")]: object.hostId };
  }

  private object(object: HostObject, wanted: Selection): Record<string, unknown> {
    const result = this.identity(object);
    if (wanted.all) this.allScalars(object, result);
    for (const [member, child] of wanted.children) this.member(object, member, child, result);
    return result;
  }

  private allScalars(object: HostObject, result: Record<string, unknown>): void {
    for (const [member, kind] of Object.entries(object.hostType.members)) {
      if (kind === "scalar") result[this.form.name(member)] = readScalar(object, member);
    }
  }

  private member(
    object: HostObject,
    member: string,
    child: Selection,
    result: Record<string, unknown>,
  ): void {
    // The client answers `isNullObject` on its own.
    if (member === "isNullObject") return;
    switch (kindOf(object, member)) {
      case "scalar":
        result[this.form.name(member)] = readScalar(object, member);
        return;
      case "object": {
        const isNamedAlone = !child.all && child.children.size === 0;
        const value = readObject(object, member);
        const wanted = isNamedAlone ? { ...child, all: true } : child;
        result[this.form.name(member)] = this.run(value, { top: undefined, skip: 0 }, wanted);
        return;
      }
      case "call":
      case undefined:
        throw notImplemented(object, member);
    }
  }

  /** A name that the collection itself has (`count`) means the collection; any other name means its items. */
  private collection(
    collection: HostCollection,
    wanted: Selection,
    from: number,
    to: number | undefined,
  ): unknown {
    const isOwn = (member: string) => member !== "items" && kindOf(collection, member) === "scalar";
    const names = [...wanted.children.keys()];
    const own = new Map([...wanted.children].filter(([member]) => isOwn(member)));
    const ofItems = new Map([...wanted.children].filter(([member]) => !isOwn(member)));
    const result = this.object(collection, { all: wanted.all, children: own });
    if (!wanted.all && names.length > 0 && ofItems.size === 0) return result;
    const perItem: Selection = { all: wanted.all, children: ofItems };
    const items = collection.items();
    result[this.form.items] = items.slice(from, to).map((item, index) => ({
      ...(this.form === WIRE_FORM ? { _Index: from + index } : {}),
      ...this.object(item, perItem),
    }));
    return result;
  }
}
