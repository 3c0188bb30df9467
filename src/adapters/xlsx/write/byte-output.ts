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
    if (text.length <= SHORT && this.ascii(text)) return;
    this.filled += encodeUtf8Into(text, this.buffer.subarray(this.filled));
  }

  /** All that was gathered, in an array of its own. */
  take(): Uint8Array {
    const taken = this.buffer.slice(0, this.filled);
    this.filled = 0;
    return taken;
  }

  /** A short text of plain letters goes in letter by letter; false, and nothing added, where it is none. */
  private ascii(text: string): boolean {
    const start = this.filled;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > 0x7f) return false;
      this.buffer[start + i] = code;
    }
    this.filled = start + text.length;
    return true;
  }

  private reserve(more: number): void {
    if (this.filled + more <= this.buffer.length) return;
    const larger = new Uint8Array(2 * (this.filled + more));
    larger.set(this.buffer.subarray(0, this.filled));
    this.buffer = larger;
  }
}
