import type { WorkbookError } from "../../../workbook/errors";
import { damaged, type DamageReason } from "../damage";
import * as X from "./bytes-of-xml";

/** Limit on the element (a cell, a text, a comment) that is waited for: cells hold at most 32 767 characters. */
const MAX_PENDING = 8 * 1024 * 1024;
const INITIAL = 512 * 1024;

/**
 * A window over a part's bytes that moves along as they arrive. The methods return −1 if the thing that they look for
 * is not completely in the window, and are called again, from the same place, once more bytes have come.
 */
export class XmlWindow {
  /** Reused: places in it are valid only until the next chunk. */
  bytes = new Uint8Array(INITIAL);
  /** The same bytes, for comparing four at a time. */
  protected view = new DataView(this.bytes.buffer);
  /** Number of filled bytes. */
  length = 0;
  /** Everything before this place has been handled. */
  position = 0;
  /** Set by `readName`: the start of the local part of the tag's name, and the end of the name. */
  protected nameStart = 0;
  protected nameEnd = 0;
  /** Set by `findAttribute`. */
  attributeEnd = 0;

  constructor(readonly part: string) {}

  /** The error for this part; scanners add the place. */
  fail(reason: DamageReason): WorkbookError {
    return damaged(reason, { part: this.part });
  }

  /** Adds a chunk after the bytes that have not been handled yet. */
  protected append(chunk: Uint8Array): void {
    const rest = this.length - this.position;
    if (rest > MAX_PENDING) throw this.fail("oversized-element");
    if (rest + chunk.length > this.bytes.length) {
      const larger = new Uint8Array(Math.max(2 * this.bytes.length, rest + chunk.length));
      larger.set(this.bytes.subarray(this.position, this.length));
      this.bytes = larger;
      this.view = new DataView(larger.buffer);
    } else {
      this.bytes.copyWithin(0, this.position, this.length);
    }
    this.bytes.set(chunk, rest);
    this.length = rest + chunk.length;
    this.position = 0;
  }

  /** The next `<` from a place on, with the character after it in the window; −1 if there is none yet. */
  protected nextTag(from: number): number {
    const { bytes, length } = this;
    for (let at = from; at + 1 < length; at++) if (bytes[at] === X.LT) return at;
    return -1;
  }

  /** The place after the comment, CDATA section or processing instruction that begins at `at`. A DOCTYPE is refused. */
  protected skipSpecial(at: number): number {
    if (this.bytes[at + 1] === X.QUESTION) return this.behind(at + 2, X.QUESTION, X.GT);
    if (at + 3 >= this.length) return -1;
    if (this.bytes[at + 2] === X.DASH && this.bytes[at + 3] === X.DASH) return this.behindComment(at + 4);
    if (this.bytes[at + 2] === X.BRACKET) return this.behindCdata(at + 3);
    throw this.fail("doctype");
  }

  /** Reads the name of the tag whose `<` (or `</`) ends at `at`; true once the whole name is in the window. */
  protected readName(at: number): boolean {
    const { bytes, length } = this;
    this.nameStart = at;
    for (let p = at; p < length; p++) {
      const byte = bytes[p] ?? 0;
      if (byte === X.COLON) this.nameStart = p + 1;
      else if (byte <= X.SPACE || byte === X.GT || byte === X.SLASH) {
        this.nameEnd = p;
        return true;
      }
    }
    return false;
  }

  /** The key of the name just read. */
  protected nameKey(): number {
    return X.nameKeyOf(this.bytes, this.nameStart, this.nameEnd);
  }

  /** True if the name just read is the given one. */
  protected isNamed(name: Uint8Array): boolean {
    if (name.length !== this.nameEnd - this.nameStart) return false;
    for (let i = 0; i < name.length; i++) if (this.bytes[this.nameStart + i] !== name[i]) return false;
    return true;
  }

  /** The place after the `>` of the tag, searched from a place inside it. */
  protected tagEnd(from: number): number {
    const { bytes, length } = this;
    for (let at = from; at < length; at++) {
      const byte = bytes[at];
      if (byte === X.GT) return at + 1;
      if (byte === X.QUOTE || byte === X.APOSTROPHE) {
        // A loop: values are so short that a call of `indexOf` took longer.
        do at++;
        while (at < length && bytes[at] !== byte);
        if (at >= length) return -1;
      } else if (byte === X.LT) throw this.fail("bad-xml");
    }
    return -1;
  }

  /** True if the tag that ends at `end` is self-closing. */
  isSelfClosing(end: number): boolean {
    return this.bytes[end - 2] === X.SLASH;
  }

  /** The place after the element whose opening tag begins at `at`, with all its content. */
  protected skipElement(at: number): number {
    let depth = 0;
    let p = at;
    for (;;) {
      p = this.nextTag(p);
      if (p < 0) return -1;
      const next = this.bytes[p + 1];
      if (next === X.BANG || next === X.QUESTION) {
        p = this.skipSpecial(p);
        if (p < 0) return -1;
        continue;
      }
      p = this.tagEnd(p + 1);
      if (p < 0) return -1;
      if (next === X.SLASH) depth -= 1;
      else if (!this.isSelfClosing(p)) depth += 1;
      if (depth <= 0) return p;
    }
  }

  /** The start of an attribute's value, in a tag known to be complete; −1 if it has no attribute of that name. */
  findAttribute(from: number, end: number, key: number): number {
    const { bytes } = this;
    let at = from;
    while (at < end) {
      while (at < end && isBlank(bytes[at])) at++;
      const nameStart = at;
      while (at < end && bytes[at] !== X.EQUALS && !isBlank(bytes[at])) at++;
      const nameEnd = at;
      while (at < end && bytes[at] !== X.QUOTE && bytes[at] !== X.APOSTROPHE) at++;
      const valueStart = at + 1;
      const valueEnd = bytes.indexOf(bytes[at] ?? 0, valueStart);
      if (at >= end || valueEnd < 0 || valueEnd >= end) return -1;
      if (X.nameKeyOf(bytes, nameStart, nameEnd) === key) {
        this.attributeEnd = valueEnd;
        return valueStart;
      }
      at = valueEnd + 1;
    }
    return -1;
  }

  private behindComment(from: number): number {
    const at = this.behind(from, X.DASH, X.DASH);
    if (at >= 0 && at < this.length && this.bytes[at] !== X.GT) throw this.fail("bad-xml");
    return at < 0 || at >= this.length ? -1 : at + 1;
  }

  private behindCdata(from: number): number {
    for (let at = from; ; at++) {
      at = this.behind(at, X.END_BRACKET, X.END_BRACKET);
      if (at < 0 || at >= this.length) return -1;
      if (this.bytes[at] === X.GT) return at + 1;
      // "]]]>" ends with its last three characters: search again from the second bracket.
      at -= 2;
    }
  }

  /** The place after the next occurrence of two adjacent characters. */
  private behind(from: number, first: number, second: number): number {
    const { bytes, length } = this;
    for (let at = from; at + 1 < length; at++)
      if (bytes[at] === first && bytes[at + 1] === second) return at + 2;
    return -1;
  }
}

function isBlank(byte: number | undefined): boolean {
  return byte !== undefined && byte <= X.SPACE;
}
