/** Records of plain JSON: what was set on objects that the host only holds. */

export type HeldRecord = Record<string, unknown>;

/** A record without a prototype, so that no name set by a client reaches one. */
export function newRecord(values: Readonly<HeldRecord> = {}): HeldRecord {
  return Object.assign(Object.create(null) as HeldRecord, values);
}

export function isRecord(value: unknown): value is HeldRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The record in a record; added where there is none. */
export function recordIn(record: HeldRecord, name: string): HeldRecord {
  const found = record[name];
  if (isRecord(found)) return found;
  const added = newRecord();
  record[name] = added;
  return added;
}

/** The list of records in a record; added where there is none. */
export function recordsIn(record: HeldRecord, name: string): HeldRecord[] {
  const found = record[name];
  if (Array.isArray(found)) return found as HeldRecord[];
  const added: HeldRecord[] = [];
  record[name] = added;
  return added;
}

/** What the host holds of a book, sheet or name and the book itself has no place for. It is not saved with the file. */
const BESIDE = new WeakMap<object, HeldRecord>();

export function recordBeside(owner: object): HeldRecord {
  const found = BESIDE.get(owner);
  if (found !== undefined) return found;
  const added = newRecord();
  BESIDE.set(owner, added);
  return added;
}
