/** Access to the declared members of host objects, by their names on the wire. */
import {
  HostCollection,
  HostError,
  HostObject,
  NULL_OBJECT,
  type HostObjectOrNull,
  type MemberKind,
} from "./host-object";

/** "GetRange" → "getRange"; "_KeepReference" stays. */
export function memberName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

/** "getRange" → "GetRange"; "_Id" stays. */
export function wireName(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}

export function notImplemented(object: HostObject, member: string): HostError {
  return new HostError("ApiNotFound", `${object.hostType.name}.${member} is not implemented`);
}

export function kindOf(object: HostObject, member: string): MemberKind | undefined {
  const { members } = object.hostType;
  return Object.hasOwn(members, member) ? members[member] : undefined;
}

function read(object: HostObject, member: string): unknown {
  return Reflect.get(object, member);
}

type Method = (...args: readonly unknown[]) => unknown;

function isMethod(value: unknown): value is Method {
  return typeof value === "function";
}

function isObjectOrNull(value: unknown): value is HostObjectOrNull {
  return value instanceof HostObject || value === NULL_OBJECT;
}

/** A scalar's value; undefined becomes null, because JSON has no undefined. */
export function readScalar(object: HostObject, member: string): unknown {
  if (kindOf(object, member) !== "scalar") throw notImplemented(object, member);
  return read(object, member) ?? null;
}

/** The object that a property gives ("worksheets"). */
export function readObject(object: HostObject, member: string): HostObjectOrNull {
  const value = kindOf(object, member) === "object" ? read(object, member) : undefined;
  if (!isObjectOrNull(value)) throw notImplemented(object, member);
  return value;
}

function method(object: HostObject, member: string, kind: MemberKind): Method {
  const value = kindOf(object, member) === kind ? read(object, member) : undefined;
  if (!isMethod(value)) throw notImplemented(object, member);
  return value;
}

/** The object that a method gives ("getItem"). */
export function callForObject(
  object: HostObject,
  member: string,
  args: readonly unknown[],
): HostObjectOrNull {
  // Every collection has `getItem` from its base class, even if its type does not list it.
  if (member === "getItem" && object instanceof HostCollection && kindOf(object, member) === undefined) {
    return getItem(object, args);
  }
  const value = method(object, member, "object").apply(object, args as unknown[]);
  if (!isObjectOrNull(value)) throw notImplemented(object, member);
  return value;
}

/** An item of a collection by its id, name or index. */
export function getItem(object: HostObject, args: readonly unknown[]): HostObject {
  const key = args[0];
  if (!(object instanceof HostCollection)) throw notImplemented(object, "getItem");
  if (typeof key !== "string" && typeof key !== "number") {
    throw new HostError("InvalidArgument", `${object.hostType.name}.getItem wants a name or a number`);
  }
  return object.getItem(key);
}

/** Calls a method that gives JSON or nothing. */
export function call(object: HostObject, member: string, args: readonly unknown[]): unknown {
  return method(object, member, "call").apply(object, args as unknown[]) ?? null;
}

/** Sets a scalar that has a setter; a plain field cannot be set from outside. */
export function setScalar(object: HostObject, member: string, value: unknown): void {
  if (kindOf(object, member) !== "scalar") throw notImplemented(object, member);
  if (!hasSetter(object, member)) {
    throw new HostError("InvalidArgument", `${object.hostType.name}.${member} is read-only`);
  }
  Reflect.set(object, member, value);
}

function hasSetter(object: HostObject, member: string): boolean {
  let holder: object | null = object;
  while (holder !== null && holder !== HostObject.prototype) {
    const descriptor = Object.getOwnPropertyDescriptor(holder, member);
    if (descriptor !== undefined) return descriptor.set !== undefined;
    holder = Object.getPrototypeOf(holder) as object | null;
  }
  return false;
}
