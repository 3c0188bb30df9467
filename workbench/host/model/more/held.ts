/** Objects whose properties are only stored, described by a table instead of code. */

import { HostObject, type HostType, type MemberKind } from "../../interpreter/host-object";
import { invalidArgument } from "../refusals";
import { recordIn, type HeldRecord } from "./records";

/** One property: its initial value, and the check for new values (absent for a read-only one). */
export interface HeldScalar {
  readonly initial: unknown;
  readonly accepts: ((value: unknown) => boolean) | undefined;
}

export const text = (initial: string | null = ""): HeldScalar => ({
  initial,
  accepts: (value) => typeof value === "string",
});
export const number = (initial: number | null = 0): HeldScalar => ({
  initial,
  accepts: (value) => typeof value === "number" && Number.isFinite(value),
});
export const flag = (initial: boolean | null = false): HeldScalar => ({
  initial,
  accepts: (value) => typeof value === "boolean",
});
/** Accepts one of the API's words; the initial value is the first, unless given. */
export const oneOf = (words: readonly string[], initial: string | null = words[0] ?? null): HeldScalar => ({
  initial,
  accepts: (value) => typeof value === "string" && words.includes(value),
});
export const textOrNumber = (initial: string | number | null = null): HeldScalar => ({
  initial,
  accepts: (value) => typeof value === "string" || (typeof value === "number" && Number.isFinite(value)),
});
/** Accepts a rule, given as an object or a list of objects. */
export const rule = (initial: unknown = null): HeldScalar => ({
  initial,
  accepts: (value) => typeof value === "object" && value !== null,
});
/** A read-only property. */
export const fixed = (initial: unknown): HeldScalar => ({ initial, accepts: undefined });

/** A method of a stored object that needs only its record. */
export type HeldCall = (record: HeldRecord, ...args: readonly unknown[]) => unknown;

export interface HeldSchema {
  readonly type: HostType;
  readonly scalars: Readonly<Record<string, HeldScalar>>;
  readonly objects: Readonly<Record<string, HeldSchema>>;
  readonly calls: Readonly<Record<string, HeldCall>>;
}

interface SchemaParts {
  readonly scalars?: Readonly<Record<string, HeldScalar>>;
  readonly objects?: Readonly<Record<string, HeldSchema>>;
  readonly calls?: Readonly<Record<string, HeldCall>>;
  /** Members that the class built on this schema implements itself. */
  readonly more?: Readonly<Record<string, MemberKind>>;
  readonly events?: Readonly<Record<string, number>>;
}

const kinds = (names: object, kind: MemberKind): Record<string, MemberKind> =>
  Object.fromEntries(Object.keys(names).map((name) => [name, kind]));

/** Describes a class of stored objects by its API name. */
export function heldSchema(name: string, parts: SchemaParts): HeldSchema {
  const { scalars = {}, objects = {}, calls = {}, more = {}, events } = parts;
  const members = {
    ...kinds(scalars, "scalar"),
    ...kinds(objects, "object"),
    ...kinds(calls, "call"),
    ...more,
  };
  return { type: { name, members, ...(events && { events }) }, scalars, objects, calls };
}

/** Clears what was set: for `clear()`. */
export const forgetAll: HeldCall = (record) => {
  for (const name of Object.keys(record)) Reflect.deleteProperty(record, name);
};

/** A host object over a record. Setting a value that the API does not allow throws `InvalidArgument`. */
export class HeldObject extends HostObject {
  readonly hostType: HostType;
  readonly hostId: string | undefined;

  constructor(
    schema: HeldSchema,
    protected readonly record: HeldRecord,
    protected readonly changed: () => void,
    id?: string,
  ) {
    super();
    this.hostType = schema.type;
    this.hostId = id;
    this.addScalars(schema);
    this.addObjects(schema);
    this.addCalls(schema);
  }

  private addScalars({ scalars, type }: HeldSchema): void {
    for (const [name, { initial, accepts }] of Object.entries(scalars)) {
      const get = (): unknown => (Object.hasOwn(this.record, name) ? this.record[name] : initial);
      const set = (value: unknown): void => {
        if (accepts?.(value) !== true) throw refused(type.name, name);
        this.record[name] = value;
        this.changed();
      };
      Object.defineProperty(this, name, accepts === undefined ? { get } : { get, set });
    }
  }

  private addObjects({ objects }: HeldSchema): void {
    for (const [name, schema] of Object.entries(objects)) {
      const get = (): HostObject => new HeldObject(schema, recordIn(this.record, name), this.changed);
      Object.defineProperty(this, name, { get });
    }
  }

  private addCalls({ calls }: HeldSchema): void {
    for (const [name, call] of Object.entries(calls)) {
      const value = (...args: readonly unknown[]): unknown => {
        const result = call(this.record, ...args);
        this.changed();
        return result;
      };
      Object.defineProperty(this, name, { value });
    }
  }
}

const refused = (type: string, name: string) => invalidArgument(`${type}.${name} cannot hold this value.`);
