/** JSON from the client, with unknown content. */

export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An own property; inherited ones are not seen, so `__proto__` and `constructor` are ordinary names. */
export function own(record: JsonRecord, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function textList(value: unknown): readonly string[] {
  return isList(value) ? value.filter((entry) => typeof entry === "string") : [];
}
