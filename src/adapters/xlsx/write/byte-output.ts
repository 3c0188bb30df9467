import { encodeUtf8Into } from "../utf8";

const INITIAL = 256 * 1024;
/** Up to this length, going letter by letter is faster than calling the encoder. */
const SHORT = 48;

/** Bytes to be written, gathered piece by piece and taken away in large chunks. */
export class ByteOutput {
  private buffer = new Uint8Array(INITIAL);
  private filled = 0;

  /** Bytes waiting to be taken. */
  get length(): number {
    return this.filled;
  }

  /** Adds bytes as they are. */
  bytes(source: Uint8Array, from: number, to: number): void {
    this.reserve(to - from);
    this.buffer.set(source.subarray(from, to), this.filled);
    this.filled += to - from;
  }

  /** Adds a text in UTF-8. */
  text(text: string): void {
    this.reserve(3 * text.length);
    if (text.length <= SHORT && this.letters(text)) return;
    this.filled += encodeUtf8Into(text, this.buffer.subarray(this.filled));
  }

  /** All that was gathered, in an array of its own. */
  take(): Uint8Array {
    const taken = this.buffer.slice(0, this.filled);
    this.filled = 0;
    return taken;
  }

  /** A short text goes in letter by letter; false, and nothing added, where a letter of it takes two UTF-16 units. */
  private letters(text: string): boolean {
    const { buffer } = this;
    let at = this.filled;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x80) buffer[at++] = code;
      else if (code < 0x800) {
        buffer[at++] = 0xc0 | (code >> 6);
        buffer[at++] = 0x80 | (code & 0x3f);
      } else if (code >= 0xd800 && code < 0xe000) return false;
      else {
        buffer[at++] = 0xe0 | (code >> 12);
        buffer[at++] = 0x80 | ((code >> 6) & 0x3f);
        buffer[at++] = 0x80 | (code & 0x3f);
      }
    }
    this.filled = at;
    return true;
  }

  private reserve(more: number): void {
    if (this.filled + more <= this.buffer.length) return;
    const larger = new Uint8Array(2 * (this.filled + more));
    larger.set(this.buffer.subarray(0, this.filled));
    this.buffer = larger;
  }
}
