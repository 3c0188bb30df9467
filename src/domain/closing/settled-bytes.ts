/** Canonical texts of settled purchases as bytes (UTF-8): seals cover as many of them as there are purchases. */
import { isoOf } from "../calendar";
import type { Day } from "../units";
import { checkNumber, FNV_PRIME, type CheckStart } from "./seal";
import type { SettledRows } from "./settled-rows";
import { quotedText, settledText, tailText } from "./settled-text";

/** What is told of each row's text while it stands in the buffer. */
export type OnRow = (at: number, bytes: Uint8Array, start: number, end: number) => void;

const CHUNK = 1 << 16;
/** Room for what a row holds besides its texts. */
const ROW_ROOM = 128;

/**
 * The rows' texts in the given order of positions, each with a line feed, in pieces. The buffer is used again for the
 * next piece.
 */
export function* bytesOf(rows: SettledRows, order: Int32Array, onRow?: OnRow): Generator<Uint8Array> {
  const writer = new RowWriter(rows);
  for (const at of order) {
    const start = writer.length;
    writer.row(at);
    onRow?.(at, writer.bytes, start, writer.length);
    writer.lineFeed();
    if (writer.length >= CHUNK) yield writer.take();
  }
  if (writer.length > 0) yield writer.take();
}

/** The check number of a row's text that stands in a buffer. */
export function checkOfBytes(
  rows: SettledRows,
  at: number,
  start: CheckStart,
  number: number,
  bytes: Uint8Array,
  from: number,
  to: number,
): number {
  let hash = start.before(number);
  let all = 0;
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number;
    all |= byte;
    hash = Math.imul(hash ^ byte, FNV_PRIME);
  }
  // The number is one of UTF-16 units, which are the bytes only of ASCII.
  if (all < 0x80) return hash >>> 0;
  const text = settledText({ kind: "purchase", count: rows.countAt(at), row: rows.rowAt(at) });
  return checkNumber(start.closing, number, text);
}

class RowWriter {
  #bytes = new Uint8Array(CHUNK * 2);
  #length = 0;
  /** By number: the partner's id with what stands around it; the same for currencies; by day. */
  readonly #partners: Uint8Array[] = [];
  readonly #currencies: Uint8Array[] = [];
  readonly #days = new Map<Day, Uint8Array>();

  constructor(private readonly rows: SettledRows) {}

  get bytes(): Uint8Array {
    return this.#bytes;
  }

  get length(): number {
    return this.#length;
  }

  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }

  lineFeed(): void {
    this.#bytes[this.#length++] = 0x0a;
  }

  row(at: number): void {
    const { rows } = this;
    const [partner, day, currency] = [
      this.#partner(rows.partnerAt(at)),
      this.#day(rows.dayAt(at)),
      this.#currency(rows.currencyAt(at)),
    ];
    this.#reserve(ROW_ROOM + partner.length);
    this.#put(rows.countAt(at) === 1 ? COUNTED : TAKEN_BACK);
    this.#put(partner);
    this.#put(day);
    this.#document(at);
    this.#bytes[this.#length++] = COMMA;
    this.#whole(rows.amountAt(at));
    this.#reserve(ROW_ROOM + currency.length);
    this.#put(currency);
    const columns = rows.columnsAt(at);
    if (columns.size > 0) this.#long(tailText(columns));
    this.#bytes[this.#length++] = CLOSING_BRACKET;
  }

  #partner(number: number): Uint8Array {
    return (this.#partners[number] ??= utf8(`${quotedText(this.rows.partners[number] ?? "")},"`));
  }

  #currency(number: number): Uint8Array {
    return (this.#currencies[number] ??= utf8(`,${quotedText(this.rows.currencies[number] ?? "")}`));
  }

  #day(day: Day): Uint8Array {
    const known = this.#days.get(day);
    if (known !== undefined) return known;
    const made = utf8(`${isoOf(day)}",`);
    this.#days.set(day, made);
    return made;
  }

  /** Copied by hand: a call for a few bytes costs more than they do. */
  #put(source: Uint8Array): void {
    const bytes = this.#bytes;
    let to = this.#length;
    for (const byte of source) bytes[to++] = byte;
    this.#length = to;
  }

  /** A document as JSON writes it. */
  #document(at: number): void {
    const { documents } = this.rows;
    const other = documents.other(at);
    if (other !== undefined) {
      const quoted = utf8(quotedText(other));
      this.#reserve(ROW_ROOM + quoted.length);
      this.#put(quoted);
      return;
    }
    const [bytes, end] = [documents.bytes, documents.endOf(at)];
    const from = documents.startOf(at);
    this.#reserve(ROW_ROOM + end - from);
    let to = this.#length;
    this.#bytes[to++] = QUOTE;
    for (let i = from; i < end; i++) this.#bytes[to++] = bytes[i] as number;
    this.#bytes[to++] = QUOTE;
    this.#length = to;
  }

  #long(text: string): void {
    const made = utf8(text);
    this.#reserve(made.length + ROW_ROOM);
    this.#put(made);
  }

  /** A whole number as JSON writes it. */
  #whole(value: number): void {
    if (!(value >= 0 && value < 2 ** 31)) {
      this.#put(utf8(String(value)));
      return;
    }
    let places = 1;
    for (let limit = 10; limit <= value; limit *= 10) places++;
    let rest = value;
    const end = this.#length + places;
    for (let to = end - 1; to >= this.#length; to--) {
      const next = (rest / 10) | 0;
      this.#bytes[to] = 0x30 + rest - next * 10;
      rest = next;
    }
    this.#length = end;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const longer = new Uint8Array(2 * (this.#length + more));
    longer.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = longer;
  }
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const CLOSING_BRACKET = 0x5d;

/** Without lone surrogates: JSON escapes them. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), tail(point, 0));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), tail(point, 6), tail(point, 0));
    else bytes.push(0xf0 | (point >> 18), tail(point, 12), tail(point, 6), tail(point, 0));
  }
  return Uint8Array.from(bytes);
}

function tail(point: number, shift: number): number {
  return 0x80 | ((point >> shift) & 0x3f);
}

const COUNTED = utf8('["purchase",1,');
const TAKEN_BACK = utf8('["purchase",-1,');
