/**
 * JSON with places: positions of every value and key, so that each problem can give a line and a column; and detection
 * of duplicate keys, which JSON.parse silently ignores.
 */
import { readTree, syntaxFault, type JsonNode, type TextFault } from "./json-tree";
import { pointerKeys, pointerPart } from "./pointer";

export { pointerKeys, pointerPart } from "./pointer";

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** A JSON error of a text, by the pointer of the value or the key. */
export type JsonFault =
  | TextFault
  | { readonly kind: "forbidden-key"; readonly pointer: string; readonly key: string }
  | {
      readonly kind: "duplicate-key";
      readonly pointer: string;
      readonly key: string;
      readonly first: number;
    };

/** A line and a column, both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export interface JsonDocument {
  /** `undefined` where the text is not JSON. */
  readonly value: JsonValue | undefined;
  readonly faults: readonly JsonFault[];
  /** The values with their places in the text (after a byte order mark); `undefined` where the text is not JSON. */
  readonly tree: JsonNode | undefined;
  /** The place of the value at a JSON Pointer, or of the nearest value around it. */
  readonly placeOf: (pointer: string) => TextPlace;
  /** The place of an offset in the text. */
  readonly placeAt: (offset: number) => TextPlace;
  /** The number of values in it. */
  readonly size: number;
}

const BYTE_ORDER_MARK = "\uFEFF";

/** Keys that would reach into the objects' prototypes in code that reads the files. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
/** Half of a surrogate pair ("\uD800"): it cannot be written as text, and addresses made from it fail. */
const HALF_LETTER = /\p{Surrogate}/u;

/** Reads a text; ignores a byte order mark at its beginning, because Windows editors add one. */
export function readJson(text: string): JsonDocument {
  const reader = new JsonReader(withoutMark(text));
  let starts: readonly number[] | undefined;
  const place = (offset: number): TextPlace => placeAt((starts ??= lineStarts(reader.text)), offset);
  const tree = reader.tree();
  const value = tree && reader.valueOf(tree);
  return {
    value,
    faults: reader.faults,
    tree,
    placeOf: (pointer) => place(nearestOffset(reader.offsets, pointer)),
    placeAt: place,
    size: reader.offsets.size,
  };
}

/** A text without the byte order mark at its beginning. */
export function withoutMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
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

/** Converts the parser's tree to values, and finds faults that the parser accepts. */
class JsonReader {
  readonly faults: JsonFault[] = [];
  readonly offsets = new Map<string, number>();

  constructor(readonly text: string) {}

  tree(): JsonNode | undefined {
    const tree = readTree(this.text);
    if (!("kind" in tree)) return tree;
    this.faults.push(tree);
    return undefined;
  }

  /** The whole text as one value; `undefined` where a text or a number in it cannot be used. */
  valueOf(tree: JsonNode): JsonValue | undefined {
    const value = this.value(tree, "");
    return this.faults.some((fault) => fault.kind === "syntax") ? undefined : value;
  }

  private value(node: JsonNode, pointer: string): JsonValue {
    // For a property the useful place is its key, which is recorded already.
    if (!this.offsets.has(pointer)) this.offsets.set(pointer, node.offset);
    const { type, children = [] } = node;
    if (type === "array") return children.map((child, at) => this.value(child, `${pointer}/${String(at)}`));
    if (type === "object") return this.object(children, pointer);
    return this.scalar(node, pointer);
  }

  private object(members: readonly JsonNode[], pointer: string): JsonObject {
    const object: Record<string, JsonValue> = {};
    for (const { children: [name, held] = [] } of members) {
      if (name === undefined || held === undefined) throw new Error("a property without a value");
      const key = String(this.scalar(name, pointer));
      const child = pointer + pointerPart(key);
      const first = this.offsets.get(child);
      if (first !== undefined) this.faults.push({ kind: "duplicate-key", pointer: child, key, first });
      this.offsets.set(child, name.offset);
      const value = this.value(held, child);
      if (FORBIDDEN_KEYS.has(key)) this.faults.push({ kind: "forbidden-key", pointer: child, key });
      else object[key] = value;
    }
    return object;
  }

  private scalar({ value, offset }: JsonNode, pointer: string): string | number | boolean | null {
    const scalar = value as string | number | boolean | null;
    // 1e999 is a number to JSON and infinity to everyone else.
    const isEndless = typeof scalar === "number" && !Number.isFinite(scalar);
    if (isEndless || (typeof scalar === "string" && HALF_LETTER.test(scalar))) {
      this.faults.push(syntaxFault(this.text, pointer, offset));
    }
    return typeof scalar === "string" ? keptOnce(scalar) : scalar;
  }
}

/**
 * The text as the engine keeps names of properties: each once. It compares two of these by their addresses, where it
 * would compare letters of others; judging 20 000 partners by the rules compares ids and kinds millions of times.
 */
function keptOnce(text: string): string {
  return Object.keys({ [text]: true })[0] ?? text;
}

function nearestOffset(offsets: ReadonlyMap<string, number>, pointer: string): number {
  const found = offsets.get(pointer);
  if (found !== undefined || pointer === "") return found ?? 0;
  return nearestOffset(offsets, pointer.slice(0, pointer.lastIndexOf("/")));
}

/** The offset at which each line begins. */
function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (found) => found.index + found[0].length)];
}

function placeAt(starts: readonly number[], offset: number): TextPlace {
  const line = starts.findLastIndex((start) => start <= offset);
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}
