import { encodeUtf8Into } from "../../common/utf8";

const INITIAL = 256 * 1024;
/** Up to this length, copying letter by letter is faster than calling the encoder. */
const SHORT = 48;
const LARGEST_SURE = 1e15;
/** Room for fifteen digits, a sign and a point. */
const MOST_DIGITS = 20;
const ZERO = 0x30;
const POINT = 0x2e;
const MINUS = 0x2d;

/** Collects bytes to be written, and gives them out in large chunks. */
export class ByteOutput {
  private buffer = new Uint8Array(INITIAL);
  private filled = 0;

  /** Number of collected bytes. */
  get length(): number {
    return this.filled;
  }

  /** Adds bytes as they are. */
  bytes(source: Uint8Array, from: number, to: number): void {
    this.reserve(to - from);
    this.buffer.set(source.subarray(from, to), this.filled);
    this.filled += to - from;
  }

  /** Adds the first few of some bytes. For so few, copying one by one is faster than the platform's way. */
  piece(piece: Uint8Array, length = piece.length): void {
    this.reserve(length);
    const { buffer, filled } = this;
    for (let i = 0; i < length; i++) buffer[filled + i] = piece[i] ?? 0;
    this.filled = filled + length;
  }

  /** Adds a text in UTF-8. */
  text(text: string): void {
    this.reserve(3 * text.length);
    if (text.length <= SHORT && this.letters(text)) return;
    this.filled += encodeUtf8Into(text, this.buffer.subarray(this.filled));
  }

  /** Adds a number, as `String` gives it. Whole hundredths, which most amounts are, are written digit by digit. */
  number(value: number): void {
    const hundredths = Math.round(Math.abs(value) * 100);
    // No two decimals with up to 15 digits are the same double, so no shorter decimal is this number.
    if (hundredths < LARGEST_SURE && hundredths / 100 === Math.abs(value) && !Object.is(value, -0)) {
      this.hundredths(hundredths, value < 0);
    } else {
      this.text(String(value));
    }
  }

  /** All collected bytes, in an array of their own. */
  take(): Uint8Array {
    const taken = this.buffer.slice(0, this.filled);
    this.filled = 0;
    return taken;
  }

  /** Adds a short text letter by letter; returns false, and adds nothing, if a letter takes two UTF-16 units. */
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

  private hundredths(hundredths: number, isNegative: boolean): void {
    this.reserve(MOST_DIGITS);
    const { buffer } = this;
    if (isNegative) buffer[this.filled++] = MINUS;
    const rest = hundredths % 100;
    const whole = (hundredths - rest) / 100;
    const end = this.filled + digitsOf(whole);
    let left = whole;
    for (let at = end - 1; at >= this.filled; at--) {
      const tens = Math.floor(left / 10);
      buffer[at] = ZERO + left - 10 * tens;
      left = tens;
    }
    this.filled = end;
    if (rest === 0) return;
    buffer[this.filled++] = POINT;
    buffer[this.filled++] = ZERO + Math.floor(rest / 10);
    if (rest % 10 !== 0) buffer[this.filled++] = ZERO + (rest % 10);
  }

  private reserve(more: number): void {
    if (this.filled + more <= this.buffer.length) return;
    const larger = new Uint8Array(2 * (this.filled + more));
    larger.set(this.buffer.subarray(0, this.filled));
    this.buffer = larger;
  }
}

/** Number of digits of a whole number. */
function digitsOf(whole: number): number {
  let count = 1;
  for (let power = 10; whole >= power; power *= 10) count++;
  return count;
}
