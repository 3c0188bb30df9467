/** Records of plain JSON, for objects whose properties the host only stores. */

export type HeldRecord = Record<string, unknown>;

/** A record without a prototype, so that no name set by a client can reach the prototype. */
export function newRecord(values: Readonly<HeldRecord> = {}): HeldRecord {
  return Object.assign(Object.create(null) as HeldRecord, values);
}

export function isRecord(value: unknown): value is HeldRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The record inside a record; added if missing. */
export function recordIn(record: HeldRecord, name: string): HeldRecord {
  const found = record[name];
  if (isRecord(found)) return found;
  const added = newRecord();
  record[name] = added;
  return added;
}

/** The list of records inside a record; added if missing. */
export function recordsIn(record: HeldRecord, name: string): HeldRecord[] {
  const found = record[name];
  if (Array.isArray(found)) return found as HeldRecord[];
  const added: HeldRecord[] = [];
  record[name] = added;
  return added;
}

/** Stored properties for which the book itself has no place. They are not saved with the file. */
const BESIDE = new WeakMap<object, HeldRecord>();

export function recordBeside(owner: object): HeldRecord {
  const found = BESIDE.get(owner);
  if (found !== undefined) return found;
  const added = newRecord();
  BESIDE.set(owner, added);
  return added;
}
