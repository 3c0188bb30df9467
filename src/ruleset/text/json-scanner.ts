/** The scanner behind `readJson`. */
import type { JsonValue } from "./json";

/** Rule files are a few levels deep; a hostile one must not exhaust the stack. */
export const MAX_DEPTH = 64;

/** These would reach into the objects' prototypes in code that reads the files. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** What is wrong with a text as JSON, by the pointer of the value or the key. */
export type JsonFault =
  | { readonly kind: "syntax"; readonly pointer: string; readonly offset: number; readonly found: string }
  | { readonly kind: "too-deep"; readonly pointer: string }
  | { readonly kind: "forbidden-key"; readonly pointer: string; readonly key: string }
  | {
      readonly kind: "duplicate-key";
      readonly pointer: string;
      readonly key: string;
      readonly first: number;
    };

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Every letter but quotes, backslashes and control characters. */
const PLAIN = /[ !#-[\]-\uFFFF]*/y;
const BLANKS = /[ \t\r\n]*/y;
/** Half of a letter of two halves ("\uD800"): nothing can be written with it, and addresses made from it fail. */
const HALF_LETTER = /\p{Surrogate}/u;
const WORDS: readonly (readonly [string, JsonValue])[] = [
  ["true", true],
  ["false", false],
  ["null", null],
];
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** Thrown inside the scanner alone, to leave it at the first syntax error. */
class Stop extends Error {}

export class Scanner {
  readonly faults: JsonFault[] = [];
  readonly offsets = new Map<string, number>();
  private at = 0;

  constructor(readonly text: string) {}

  /** The whole text as one value; `undefined` after a syntax error. */
  document(): JsonValue | undefined {
    try {
      const value = this.value("", 0);
      this.blanks();
      if (this.at < this.text.length) this.stop("");
      return value;
    } catch (error) {
      if (error instanceof Stop) return undefined;
      throw error;
    }
  }

  private value(pointer: string, depth: number): JsonValue {
    this.blanks();
    this.offsets.set(pointer, this.at);
    if (depth > MAX_DEPTH) this.fail({ kind: "too-deep", pointer });
    const next = this.text[this.at];
    if (next === "{") return this.object(pointer, depth);
    if (next === "[") return this.list(pointer, depth);
    if (next === '"') return this.string(pointer);
    const word = WORDS.find(([text]) => this.text.startsWith(text, this.at));
    if (word === undefined) return this.number(pointer);
    this.at += word[0].length;
    return word[1];
  }

  private object(pointer: string, depth: number): JsonValue {
    const object: Record<string, JsonValue> = {};
    this.at += 1;
    if (this.takes("}")) return object;
    do {
      this.member(object, pointer, depth);
    } while (this.takes(","));
    if (!this.takes("}")) this.stop(pointer);
    return object;
  }

  private member(object: Record<string, JsonValue>, pointer: string, depth: number): void {
    this.blanks();
    if (this.text[this.at] !== '"') this.stop(pointer);
    const start = this.at;
    const key = this.string(pointer);
    const child = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const first = this.offsets.get(child);
    if (first !== undefined) this.faults.push({ kind: "duplicate-key", pointer: child, key, first });
    if (!this.takes(":")) this.stop(pointer);
    const value = this.value(child, depth + 1);
    // A person looks for the key, not for what stands after the colon.
    this.offsets.set(child, start);
    if (FORBIDDEN_KEYS.has(key)) this.faults.push({ kind: "forbidden-key", pointer: child, key });
    else object[key] = value;
  }

  private list(pointer: string, depth: number): JsonValue {
    const list: JsonValue[] = [];
    this.at += 1;
    if (this.takes("]")) return list;
    do {
      list.push(this.value(`${pointer}/${String(list.length)}`, depth + 1));
    } while (this.takes(","));
    if (!this.takes("]")) this.stop(pointer);
    return list;
  }

  private string(pointer: string): string {
    let text = "";
    const start = this.at;
    this.at += 1;
    for (;;) {
      text += this.matched(PLAIN);
      if (this.text[this.at] === '"') break;
      if (this.text[this.at] !== "\\") this.stop(pointer);
      text += this.escape(pointer);
    }
    this.at += 1;
    if (HALF_LETTER.test(text)) {
      this.at = start;
      this.stop(pointer);
    }
    return text;
  }

  private escape(pointer: string): string {
    const letter = this.text[this.at + 1] ?? "";
    if (letter === "u") {
      const digits = this.text.slice(this.at + 2, this.at + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) this.stop(pointer);
      this.at += 6;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    const meant = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined;
    if (meant === undefined) this.stop(pointer);
    this.at += 2;
    return meant;
  }

  private number(pointer: string): number {
    const value = Number(this.matched(NUMBER) || Number.NaN);
    // 1e999 is a number to JSON and infinity to everyone else.
    if (!Number.isFinite(value)) this.stop(pointer);
    return value;
  }

  private blanks(): void {
    this.matched(BLANKS);
  }

  private takes(sign: string): boolean {
    this.blanks();
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  private matched(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? "";
    this.at += found.length;
    return found;
  }

  private stop(pointer: string): never {
    const found = this.text.slice(this.at, this.at + 20).split(/[\r\n]/)[0] ?? "";
    return this.fail({ kind: "syntax", pointer, offset: this.at, found });
  }

  private fail(fault: JsonFault): never {
    this.faults.push(fault);
    throw new Stop();
  }
}
