/** Canonical texts of settled purchases as bytes (UTF-8): seals cover as many of them as there are purchases. */
import { isoOf } from "../calendar";
import type { Day } from "../units";
import { checkNumber, FNV_PRIME, type CheckStart } from "./seal";
import type { SettledColumns, SettledRows } from "./settled-rows";
import { quotedText } from "./quoted-text";
import { settledText, tailText } from "./settled-text";

/** The check numbers of rows, worked out while their bytes are written: a second look at each byte would cost as much. */
export interface RowChecks {
  readonly start: CheckStart;
  /** A row's number, by its position and by its place in the order. */
  readonly numberOf: (at: number, place: number) => number;
  readonly onCheck: (at: number, check: number, place: number) => void;
}

const CHUNK = 1 << 16;
/** Room for what a row holds besides its texts. */
const ROW_ROOM = 128;

/**
 * The rows' texts in the given order of positions, each with a line feed, in pieces. The buffer is used again for the
 * next piece.
 */
export function* bytesOf(rows: SettledRows, order: Int32Array, checks?: RowChecks): Generator<Uint8Array> {
  const writer = new RowWriter(rows);
  for (let place = 0; place < order.length; place++) {
    const at = order[place] as number;
    if (checks === undefined) writer.row(at, 0);
    else writeChecked(writer, at, place, checks);
    if (writer.length >= CHUNK) yield writer.take();
  }
  if (writer.length > 0) yield writer.take();
}

function writeChecked(writer: RowWriter, at: number, place: number, checks: RowChecks): void {
  const { start, numberOf, onCheck } = checks;
  const number = numberOf(at, place);
  const hash = writer.row(at, start.before(number));
  // A check number is one of UTF-16 units, which are the bytes only of ASCII.
  const check = writer.isAscii ? hash >>> 0 : checkNumber(start.closing, number, writer.textOf(at));
  onCheck(at, check, place);
}

/** Writes rows as bytes, and mixes each byte into a hash (FNV-1a). */
class RowWriter {
  #bytes = new Uint8Array(CHUNK * 2);
  #length = 0;
  #hash = 0;
  /** All bits of the bytes of a row. */
  #bits = 0;
  readonly #columns: SettledColumns;
  /** What stands before the day, by a partner's number: of rows that count, and of those taken back. */
  readonly #starts: Uint8Array[] = [];
  readonly #startsTaken: Uint8Array[] = [];
  /** The end of a row without kept columns, by a currency's number. */
  readonly #ends: Uint8Array[] = [];
  readonly #days = new Map<Day, Uint8Array>();

  constructor(private readonly rows: SettledRows) {
    this.#columns = rows.columns();
  }

  get length(): number {
    return this.#length;
  }

  /** Whether the last row has no bytes beyond ASCII. */
  get isAscii(): boolean {
    return this.#bits < 0x80;
  }

  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }

  textOf(at: number): string {
    const { rows } = this;
    return settledText({ kind: "purchase", count: rows.countAt(at), row: rows.rowAt(at) });
  }

  /** Writes a row with a line feed. Returns the given hash with the row mixed in. */
  row(at: number, hash: number): number {
    const { partners, days, amounts, currencies, counts } = this.#columns;
    const start = this.#start(partners[at] as number, counts[at] === -1);
    const end = this.#end(currencies[at] as number);
    this.#reserve(ROW_ROOM + start.length + end.length);
    [this.#hash, this.#bits] = [hash, 0];
    this.#put(start, 0, start.length);
    this.#putAll(this.#day(days[at] as Day));
    this.#document(at);
    this.#whole(amounts[at] as number);
    const tail = this.rows.columnsAt(at);
    if (tail.size === 0) this.#putAll(end);
    else this.#long(`${this.#currency(currencies[at] as number)}${tailText(tail)}]`);
    // The line feed is no part of the text.
    this.#bytes[this.#length++] = LINE_FEED;
    return this.#hash;
  }

  #start(partner: number, isTaken: boolean): Uint8Array {
    const starts = isTaken ? this.#startsTaken : this.#starts;
    const made = (): Uint8Array =>
      utf8(`["purchase",${isTaken ? "-1" : "1"},${quotedText(this.rows.partners[partner] ?? "")},"`);
    return (starts[partner] ??= made());
  }

  #end(currency: number): Uint8Array {
    return (this.#ends[currency] ??= utf8(`${this.#currency(currency)}]`));
  }

  #currency(number: number): string {
    return `,${quotedText(this.rows.currencies[number] ?? "")}`;
  }

  #day(day: Day): Uint8Array {
    const known = this.#days.get(day);
    if (known !== undefined) return known;
    const made = utf8(`${isoOf(day)}",`);
    this.#days.set(day, made);
    return made;
  }

  #putAll(source: Uint8Array): void {
    this.#put(source, 0, source.length);
  }

  /** Copied by hand: a call for a few bytes costs more than they do. */
  #put(source: Uint8Array, from: number, end: number): void {
    const bytes = this.#bytes;
    let [to, hash, bits] = [this.#length, this.#hash, this.#bits];
    for (let at = from; at < end; at++) {
      const byte = source[at] as number;
      bytes[to++] = byte;
      bits |= byte;
      hash = Math.imul(hash ^ byte, FNV_PRIME);
    }
    [this.#length, this.#hash, this.#bits] = [to, hash, bits];
  }

  /** A document as JSON writes it, with a comma. */
  #document(at: number): void {
    const { documents } = this.rows;
    const other = documents.other(at);
    if (other !== undefined) {
      this.#long(`${quotedText(other)},`);
      return;
    }
    const [from, end] = [documents.startOf(at), documents.endOf(at)];
    this.#reserve(ROW_ROOM + end - from);
    this.#putAll(QUOTE);
    this.#put(documents.bytes, from, end);
    this.#putAll(QUOTE_COMMA);
  }

  #long(text: string): void {
    const made = utf8(text);
    this.#reserve(made.length + ROW_ROOM);
    this.#putAll(made);
  }

  /** A whole number as JSON writes it. */
  #whole(value: number): void {
    if (!(value >= 0 && value < 2 ** 31)) {
      this.#putAll(utf8(String(value)));
      return;
    }
    let at = DIGITS.length;
    let rest = value | 0;
    do {
      const next = (rest / 10) | 0;
      DIGITS[--at] = 0x30 + rest - next * 10;
      rest = next;
    } while (rest > 0);
    this.#put(DIGITS, at, DIGITS.length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const longer = new Uint8Array(2 * (this.#length + more));
    longer.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = longer;
  }
}

const LINE_FEED = 0x0a;
/** Room for the digits of one number. */
const DIGITS = new Uint8Array(10);

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

const QUOTE = utf8('"');
const QUOTE_COMMA = utf8('",');
