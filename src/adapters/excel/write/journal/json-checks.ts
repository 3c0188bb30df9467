/** Checks of JSON from outside. Each returns the value with its type, or throws a `TypeError`. */

/** Throws an error that names the invalid part. */
export function fail(part: string): never {
  throw new TypeError(`Not a ${part} of a journal`);
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) fail("record");
  return value as Readonly<Record<string, unknown>>;
}

export function array(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : fail("list");
}

export function text(value: unknown): string {
  return typeof value === "string" ? value : fail("text");
}

export function numberOf(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : fail("number");
}

/** A whole number from `least` to `most`. */
export function integer(value: unknown, least: number, most: number): number {
  const number = numberOf(value);
  return Number.isInteger(number) && number >= least && number <= most ? number : fail("count");
}

/** A value that may be missing. JSON has no undefined. */
export function optional<T>(value: unknown, check: (value: unknown) => T): T | undefined {
  return value === undefined || value === null ? undefined : check(value);
}
