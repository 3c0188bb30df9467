import { bytesPrint } from "../../../domain/text-print";
import { WorkbookError } from "../../../workbook/errors";
import type { TextPool } from "../../../workbook/reader";
import { decodeUtf8 } from "../../common/utf8";
import { decodeCellText } from "../../common/xml-escape";

const PAGE_BITS = 20;
const PAGE = 1 << PAGE_BITS;
const MAX_PAGES = 1 << (32 - PAGE_BITS);
const CACHE = 4096;

/**
 * The workbook's texts, kept as bytes of the file and decoded when requested. A million texts take little more than
 * their bytes, while strings would take a hundred bytes each.
 */
export class TextStore implements TextPool {
  private readonly pages: Uint8Array[] = [];
  private pageFilled = PAGE;
  /** By text: its page (upper bits) and its position in that page. */
  private places = new Uint32Array(1024);
  private lengths = new Uint32Array(1024);
  /** By text: 1 where it holds no word. Found when it is added: its bytes are at hand then. */
  private wordless = new Uint8Array(1024);
  private count = 0;
  /** Interned texts by hash, with open addressing: text numbers plus 1. Shared strings are not included. */
  private slots = new Int32Array(2048);
  /** By slot: the whole hash, so that a larger table needs no text hashed again. */
  private hashes = new Uint32Array(2048);
  private interned = 0;
  private readonly cachedIds = new Int32Array(CACHE).fill(-1);
  private readonly cachedTexts: string[] = new Array<string>(CACHE).fill("");

  /** Number of texts. */
  get size(): number {
    return this.count;
  }

  get(id: number): string {
    const slot = id & (CACHE - 1);
    if (this.cachedIds[slot] === id) return this.cachedTexts[slot] ?? "";
    if (!(id >= 0 && id < this.count)) throw new RangeError(`No text has the number ${String(id)}`);
    const place = this.places[id] ?? 0;
    const start = place & (PAGE - 1);
    const bytes = this.pages[place >>> PAGE_BITS]?.subarray(start, start + (this.lengths[id] ?? 0));
    const text = decodeCellText(decodeUtf8(bytes ?? new Uint8Array(0)));
    this.cachedIds[slot] = id;
    this.cachedTexts[slot] = text;
    return text;
  }

  print(id: number): number | undefined {
    if (!(id >= 0 && id < this.count)) throw new RangeError(`No text has the number ${String(id)}`);
    const place = this.places[id] ?? 0;
    const page = this.pages[place >>> PAGE_BITS];
    const start = place & (PAGE - 1);
    return page && bytesPrint(page, start, start + (this.lengths[id] ?? 0));
  }

  mayHoldWord(id: number): boolean {
    return this.wordless[id] !== 1;
  }

  /** Adds a text, and returns its number. The bytes are XML character data, with entities. */
  add(bytes: Uint8Array, start: number, end: number): number {
    const place = this.keep(bytes, start, end);
    if (this.count === this.places.length) this.grow();
    this.places[this.count] = place;
    this.lengths[this.count] = end - start;
    if (!mayHoldWord(bytes, start, end)) this.wordless[this.count] = 1;
    return this.count++;
  }

  /** The number of an interned text with the same bytes, or a new one. */
  intern(bytes: Uint8Array, start: number, end: number): number {
    if (2 * this.interned >= this.slots.length) this.rehash();
    const mask = this.slots.length - 1;
    const hash = hashOf(bytes, start, end);
    let slot = hash & mask;
    for (let id = this.slots[slot] ?? 0; id !== 0; id = this.slots[slot] ?? 0) {
      if (this.hashes[slot] === hash && this.holds(id - 1, bytes, start, end)) return id - 1;
      slot = (slot + 1) & mask;
    }
    const id = this.add(bytes, start, end);
    this.slots[slot] = id + 1;
    this.hashes[slot] = hash;
    this.interned += 1;
    return id;
  }

  private holds(id: number, bytes: Uint8Array, start: number, end: number): boolean {
    if (this.lengths[id] !== end - start) return false;
    const place = this.places[id] ?? 0;
    const page = this.pages[place >>> PAGE_BITS];
    if (page === undefined) return false;
    const shift = (place & (PAGE - 1)) - start;
    for (let i = start; i < end; i++) if (page[i + shift] !== bytes[i]) return false;
    return true;
  }

  private keep(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start;
    if (this.pageFilled + length >= PAGE) {
      if (this.pages.length === MAX_PAGES) throw new WorkbookError("too-large", { part: "texts" });
      // A text longer than a page gets a page of its own size.
      this.pages.push(new Uint8Array(Math.max(PAGE, length)));
      this.pageFilled = 0;
    }
    const page = this.pages[this.pages.length - 1];
    const at = this.pageFilled;
    if (length <= 32 && page !== undefined)
      for (let i = 0; i < length; i++) page[at + i] = bytes[start + i] ?? 0;
    else page?.set(bytes.subarray(start, end), at);
    this.pageFilled += length;
    return (((this.pages.length - 1) << PAGE_BITS) | at) >>> 0;
  }

  private grow(): void {
    const places = new Uint32Array(this.places.length * 2);
    const lengths = new Uint32Array(this.places.length * 2);
    const wordless = new Uint8Array(this.places.length * 2);
    places.set(this.places);
    lengths.set(this.lengths);
    wordless.set(this.wordless);
    this.places = places;
    this.lengths = lengths;
    this.wordless = wordless;
  }

  private rehash(): void {
    const { slots, hashes } = this;
    this.slots = new Int32Array(slots.length * 2);
    this.hashes = new Uint32Array(slots.length * 2);
    const mask = this.slots.length - 1;
    for (let at = 0; at < slots.length; at++) {
      const id = slots[at] ?? 0;
      if (id === 0) continue;
      const hash = hashes[at] ?? 0;
      let slot = hash & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = id;
      this.hashes[slot] = hash;
    }
  }
}

const AMPERSAND = 0x26;
const FIRST_OF_SEVERAL = 0xc0;
const LETTERS_OF_A_WORD = 4;

/** Every character beyond ASCII counts as a letter, and an entity may stand for one. */
function mayHoldWord(bytes: Uint8Array, start: number, end: number): boolean {
  let letters = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === AMPERSAND) return true;
    // Sets the bit by which small letters differ from capital ones.
    const small = byte | 0x20;
    if ((small >= 0x61 && small <= 0x7a && byte < 0x80) || byte >= FIRST_OF_SEVERAL) letters++;
    else if (byte < 0x80) letters = 0;
    if (letters === LETTERS_OF_A_WORD) return true;
  }
  return false;
}

/** FNV-1a, mixed once more, because its low bits are too similar for texts of ascending numbers. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
