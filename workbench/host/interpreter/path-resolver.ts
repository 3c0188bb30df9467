/** Finds the objects that a batch's object paths stand for; each path is resolved once. */
import type { Arguments, PathInfo } from "./batch";
import { HostError, NULL_OBJECT, type HostObject, type HostObjectOrNull } from "./host-object";
import { isList, isRecord, own } from "./json";
import { callForObject, getItem, memberName, readObject } from "./members";
import type { References } from "./references";

/** Limit on the length of paths and the nesting of arguments. */
const MAX_DEPTH = 200;

export interface Roots {
  readonly root: HostObject;
  /** Makes objects that the client creates by type name ("Microsoft.ExcelServices.…"). */
  readonly newObject: ((typeName: string) => HostObject | undefined) | undefined;
  readonly references: References;
  /** Called before each method call and each setting of a property. May throw. */
  readonly onUse?: ((typeName: string, member: string) => void) | undefined;
}

export class PathResolver {
  private readonly resolved = new Map<number, HostObjectOrNull>();
  private readonly underWay = new Set<number>();

  constructor(
    private readonly paths: ReadonlyMap<number, PathInfo>,
    private readonly roots: Roots,
  ) {}

  /** The object found for a path; undefined if the path was not resolved or leads nowhere. */
  known(id: number): HostObjectOrNull | undefined {
    return this.resolved.get(id);
  }

  resolve(id: number): HostObjectOrNull {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths.get(id);
    if (path === undefined) throw new HostError("InvalidObjectPath", `There is no object path ${id}`);
    if (this.underWay.has(id))
      throw new HostError("InvalidObjectPath", `The object path ${id} leads to itself`);
    if (this.underWay.size >= MAX_DEPTH)
      throw new HostError("InvalidObjectPath", "The object path is too long");
    this.underWay.add(id);
    try {
      const object = this.find(path);
      this.resolved.set(id, object);
      return object;
    } finally {
      this.underWay.delete(id);
    }
  }

  /** Arguments with objects in place of path ids; null for a path that leads to a null object. */
  arguments({ values, pathIds }: Arguments): readonly unknown[] {
    return this.list(values, pathIds, 0);
  }

  private find(path: PathInfo): HostObjectOrNull {
    switch (path.kind) {
      case "global":
        return this.roots.root;
      case "null":
        return NULL_OBJECT;
      case "reference":
        return this.roots.references.get(path.reference);
      case "new":
        return this.make(path.typeName);
      case "property":
      case "method":
      case "indexer":
        return this.member(path);
    }
  }

  private make(typeName: string): HostObject {
    const object = this.roots.newObject?.(typeName);
    if (object === undefined) throw new HostError("ApiNotFound", `${typeName} is not implemented`);
    return object;
  }

  private member(path: Extract<PathInfo, { parent: number }>): HostObjectOrNull {
    const parent = this.resolve(path.parent);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    switch (path.kind) {
      case "property":
        return readObject(parent, memberName(path.name));
      case "indexer":
        return getItem(parent, this.arguments(path.args));
      case "method":
        this.roots.onUse?.(parent.hostType.name, memberName(path.name));
        return callForObject(parent, memberName(path.name), this.arguments(path.args));
    }
  }

  private list(values: readonly unknown[], pathIds: readonly unknown[], depth: number): readonly unknown[] {
    return values.map((value, index) => this.argument(value, pathIds[index], depth));
  }

  private argument(value: unknown, pathId: unknown, depth: number): unknown {
    if (depth > MAX_DEPTH) throw new HostError("InvalidArgument", "The argument is nested too deep");
    if (typeof pathId === "number" && pathId !== 0 && pathId === value) return this.referenced(pathId);
    if (isList(value)) {
      return isList(pathId) ? this.list(value, pathId, depth + 1) : this.plainList(value, depth + 1);
    }
    return isRecord(value) ? this.record(value, depth + 1) : value;
  }

  /** Cell values come as long lists of scalars, so a list is copied only if something in it must be replaced. */
  private plainList(values: readonly unknown[], depth: number): readonly unknown[] {
    const isPlain = values.every((value) => typeof value !== "object" || value === null);
    return isPlain ? values : values.map((value) => this.argument(value, 0, depth));
  }

  private record(value: Readonly<Record<string, unknown>>, depth: number): unknown {
    const pathId = own(value, "_ObjectPathId");
    if (typeof pathId === "number") return this.referenced(pathId);
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, this.argument(entry, 0, depth)]),
    );
  }

  private referenced(pathId: number): HostObject | null {
    const object = this.resolve(pathId);
    return object === NULL_OBJECT ? null : object;
  }
}
