/**
 * Many different short texts, as bytes side by side: most are plain ASCII, which JSON writes as it stands. The others are
 * kept as they are.
 */
import { bytesPrint, textPrint } from "../text-print";
import { GrowingInts } from "./growing";
import { quotedText } from "./quoted-text";

const FIRST_ROOM = 4096;
const [BLANK, QUOTE, BACKSLASH, TILDE] = [0x20, 0x22, 0x5c, 0x7e];

export class KeptTexts {
  #bytes = new Uint8Array(FIRST_ROOM);
  /** By text: where it ends; the next one begins there. */
  readonly #ends = new GrowingInts();
  readonly #others = new Map<number, string>();

  push(text: string): void {
    const start = this.#end;
    if (start + text.length > this.#bytes.length) this.#grow(start + text.length);
    let end = start;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit < BLANK || unit > TILDE || unit === QUOTE || unit === BACKSLASH) {
        this.#others.set(this.#ends.length, text);
        end = start;
        break;
      }
      this.#bytes[end++] = unit;
    }
    this.#ends.push(end);
  }

  at(index: number): string {
    return this.other(index) ?? asciiText(this.#bytes, this.startOf(index), this.endOf(index));
  }

  /** The text if it is not kept as bytes. */
  other(index: number): string | undefined {
    return this.#others.size === 0 ? undefined : this.#others.get(index);
  }

  /** Compares two texts as JSON writes them, by UTF-16 units; 0 if they are equal. */
  comparedAsQuoted(one: number, other: number): number {
    if (this.other(one) !== undefined || this.other(other) !== undefined) {
      const [text, another] = [quotedText(this.at(one)), quotedText(this.at(other))];
      return text < another ? -1 : text > another ? 1 : 0;
    }
    const bytes = this.#bytes;
    let [at, to] = [this.startOf(one), this.startOf(other)];
    const [end, toEnd] = [this.endOf(one), this.endOf(other)];
    while (at < end && to < toEnd && bytes[at] === bytes[to]) {
      at++;
      to++;
    }
    // A text ends with its quotation mark, which is greater than a blank.
    return (at < end ? (bytes[at] ?? 0) : QUOTE) - (to < toEnd ? (bytes[to] ?? 0) : QUOTE);
  }

  /** The bytes of all texts; a text's are those from its start to its end. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  startOf(index: number): number {
    return index === 0 ? 0 : this.#ends.at(index - 1);
  }

  endOf(index: number): number {
    return this.#ends.at(index);
  }

  /** `textPrint` of a text. */
  printOf(index: number): number {
    const other = this.other(index);
    const print =
      other === undefined ? bytesPrint(this.#bytes, this.startOf(index), this.endOf(index)) : undefined;
    return print ?? textPrint(this.at(index));
  }

  get #end(): number {
    const { length } = this.#ends;
    return length === 0 ? 0 : this.endOf(length - 1);
  }

  #grow(needed: number): void {
    const longer = new Uint8Array(2 * needed);
    longer.set(this.#bytes);
    this.#bytes = longer;
  }
}

/** The text of ASCII bytes. Four at once take an eighth of the time of a list of arguments. */
function asciiText(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  let at = start;
  for (; at + 4 <= end; at += 4)
    text += String.fromCharCode(
      bytes[at] as number,
      bytes[at + 1] as number,
      bytes[at + 2] as number,
      bytes[at + 3] as number,
    );
  for (; at < end; at++) text += String.fromCharCode(bytes[at] as number);
  return text;
}
