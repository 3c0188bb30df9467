/**
 * Strict JSON (RFC 8259) with places: where every value and key stands, so that each problem can give a line and a
 * column; and with the duplicate keys that JSON.parse passes over in silence.
 */
import { Scanner } from "./json-scanner";
import type { JsonFault } from "./json-scanner";

export type { JsonFault } from "./json-scanner";

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** A line and a column, both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export interface JsonDocument {
  /** `undefined` where the text is no JSON. */
  readonly value: JsonValue | undefined;
  readonly faults: readonly JsonFault[];
  /** The place of the value at a JSON Pointer, or of the nearest value around it. */
  readonly placeOf: (pointer: string) => TextPlace;
  /** The place of an offset in the text. */
  readonly placeAt: (offset: number) => TextPlace;
  /** How many values there are in it. */
  readonly size: number;
}

/** Reads a text; a byte order mark at its beginning is passed over, as Windows editors put one. */
export function readJson(text: string): JsonDocument {
  const scanner = new Scanner(text.startsWith("\uFEFF") ? text.slice(1) : text);
  const value = scanner.document();
  let starts: readonly number[] | undefined;
  const place = (offset: number): TextPlace => placeAt((starts ??= lineStarts(scanner.text)), offset);
  return {
    value,
    faults: scanner.faults,
    placeOf: (pointer) => place(nearestOffset(scanner.offsets, pointer)),
    placeAt: place,
    size: scanner.offsets.size,
  };
}

/** A key as a part of a JSON Pointer (RFC 6901). */
export function pointerPart(key: string | number): string {
  return `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The keys of a JSON Pointer. */
export function pointerKeys(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value at a JSON Pointer; `undefined` where there is none. */
export function valueAt(root: JsonValue | undefined, pointer: string): JsonValue | undefined {
  return pointerKeys(pointer).reduce<JsonValue | undefined>((value, key) => childOf(value, key), root);
}

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !isJsonArray(value);
}

export function isJsonArray(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** The own property `key`, of an object or a list. */
export function childOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  if (isJsonArray(value)) return value[Number(key)];
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function nearestOffset(offsets: ReadonlyMap<string, number>, pointer: string): number {
  const found = offsets.get(pointer);
  if (found !== undefined || pointer === "") return found ?? 0;
  return nearestOffset(offsets, pointer.slice(0, pointer.lastIndexOf("/")));
}

/** Where each line begins. */
function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (found) => found.index + found[0].length)];
}

function placeAt(starts: readonly number[], offset: number): TextPlace {
  const line = starts.findLastIndex((start) => start <= offset);
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}
