/**
 * A small compressor (RFC 1951, fixed codes). zlib's own output differs from one Node or processor to the next, and the
 * samples must come out the same, byte for byte, everywhere.
 */
import type { Codec } from "../../../src/adapters/common/bytes";
import { joinBytes } from "../../../src/adapters/common/bytes";
import { nodeCodec } from "../../../src/adapters/xlsx/node/node-codec";

const WINDOW = 32_768;
/** 258 has a code of its own, which is not needed. */
const LONGEST = 257;
const SHORTEST = 3;
/** How many earlier places with the same three bytes are looked at. */
const CHAIN = 48;
const END_OF_BLOCK = 256;

/** A code of the format: its first length or distance, and the bits that are added to it. */
interface Range {
  readonly first: number;
  readonly extraBits: number;
}

const LENGTHS = ranges(SHORTEST, [8, 4, 4, 4, 4, 4]);
const DISTANCES = ranges(1, [4, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]);

/** `counts[n]`: so many codes have n extra bits. */
function ranges(start: number, counts: readonly number[]): Range[] {
  let first = start;
  return counts.flatMap((count, extraBits) =>
    Array.from({ length: count }, () => {
      const range = { first, extraBits };
      first += 2 ** extraBits;
      return range;
    }),
  );
}

/** The same as Node's, but for its compression. */
export const stableCodec: Codec = {
  ...nodeCodec,
  async *deflateRaw(data) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of data) chunks.push(chunk);
    yield deflate(joinBytes(chunks));
  },
};

/** Compresses bytes into one block. */
export function deflate(bytes: Uint8Array): Uint8Array {
  const out = new BitWriter();
  out.bits(0b011, 3);
  const matches = new MatchFinder(bytes);
  for (let at = 0; at < bytes.length;) {
    const { length, distance } = matches.at(at);
    if (length < SHORTEST) putSymbol(out, bytes[at] ?? 0);
    else putMatch(out, length, distance);
    const next = at + Math.max(length, 1);
    for (; at < next; at++) matches.remember(at);
  }
  putSymbol(out, END_OF_BLOCK);
  return out.finish();
}

/** Finds the longest earlier stretch that equals what follows. */
class MatchFinder {
  readonly #latest = new Int32Array(65_536).fill(-1);
  readonly #earlier: Int32Array;

  constructor(private readonly bytes: Uint8Array) {
    this.#earlier = new Int32Array(bytes.length);
  }

  at(place: number): { readonly length: number; readonly distance: number } {
    let best = { length: 0, distance: 0 };
    if (place + SHORTEST > this.bytes.length) return best;
    let candidate = this.#latest[this.#hash(place)] ?? -1;
    for (let tries = 0; tries < CHAIN && candidate >= 0 && place - candidate <= WINDOW; tries++) {
      const length = this.#equalLength(candidate, place);
      if (length > best.length) best = { length, distance: place - candidate };
      candidate = this.#earlier[candidate] ?? -1;
    }
    return best.length < SHORTEST ? { length: 0, distance: 0 } : best;
  }

  remember(place: number): void {
    if (place + SHORTEST > this.bytes.length) return;
    const hash = this.#hash(place);
    this.#earlier[place] = this.#latest[hash] ?? -1;
    this.#latest[hash] = place;
  }

  #equalLength(a: number, b: number): number {
    const most = Math.min(LONGEST, this.bytes.length - b);
    let length = 0;
    while (length < most && this.bytes[a + length] === this.bytes[b + length]) length++;
    return length;
  }

  #hash(place: number): number {
    const [a = 0, b = 0, c = 0] = [this.bytes[place], this.bytes[place + 1], this.bytes[place + 2]];
    return ((a << 8) ^ (b << 4) ^ c ^ (a * 31)) & 0xffff;
  }
}

/** A byte or the end of the block. */
function putSymbol(out: BitWriter, symbol: number): void {
  if (symbol < 144) out.code(0x30 + symbol, 8);
  else if (symbol < 256) out.code(0x190 + symbol - 144, 9);
  else if (symbol < 280) out.code(symbol - 256, 7);
  else out.code(0xc0 + symbol - 280, 8);
}

function putMatch(out: BitWriter, length: number, distance: number): void {
  const byLength = LENGTHS.findLastIndex((range) => range.first <= length);
  putSymbol(out, END_OF_BLOCK + 1 + byLength);
  putExtra(out, LENGTHS[byLength], length);
  const byDistance = DISTANCES.findLastIndex((range) => range.first <= distance);
  out.code(byDistance, 5);
  putExtra(out, DISTANCES[byDistance], distance);
}

function putExtra(out: BitWriter, range: Range | undefined, value: number): void {
  if (range !== undefined) out.bits(value - range.first, range.extraBits);
}

class BitWriter {
  #bytes = new Uint8Array(65_536);
  #filled = 0;
  #held = 0;
  #heldBits = 0;

  /** The lowest bit first. */
  bits(value: number, count: number): void {
    this.#held |= value << this.#heldBits;
    this.#heldBits += count;
    while (this.#heldBits >= 8) this.#byte();
  }

  /** A code's highest bit first. */
  code(value: number, count: number): void {
    let turned = 0;
    for (let bit = 0; bit < count; bit++) turned |= ((value >> bit) & 1) << (count - 1 - bit);
    this.bits(turned, count);
  }

  finish(): Uint8Array {
    if (this.#heldBits > 0) this.#byte();
    return this.#bytes.slice(0, this.#filled);
  }

  #byte(): void {
    if (this.#filled === this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#filled++] = this.#held & 0xff;
    this.#held >>>= 8;
    this.#heldBits = Math.max(0, this.#heldBits - 8);
  }
}
