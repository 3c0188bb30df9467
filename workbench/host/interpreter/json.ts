/** JSON as it comes from the client: nothing about it is known. */

export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An own property; `__proto__` and `constructor` are nothing special, and nothing inherited is seen. */
export function own(record: JsonRecord, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function textList(value: unknown): readonly string[] {
  return isList(value) ? value.filter((entry) => typeof entry === "string") : [];
}
