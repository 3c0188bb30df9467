/**
 * The seal of a closing: SHA-256 over the previous seal, the closing's description, and the canonical texts of
 * everything that it wrote, in a fixed order and numbered. The positions of rows on a sheet make no difference.
 */

/**
 * SHA-256 of consecutive texts, in UTF-8, and bytes, as 64 hexadecimal digits. Passed in, because the domain has no
 * crypto. Bytes are valid only until the next part is asked for.
 */
export type Sha256 = (parts: Iterable<string | Uint8Array>) => string;

/** Lines of a seal that are not made as texts: there may be as many as purchases. */
export interface ByteLines {
  readonly length: number;
  /** All lines in their order, each with a line feed. */
  parts(): Iterable<string | Uint8Array>;
}

/** The seal before the first link. */
export const NO_SEAL = "";

/** Texts in the order of their numbers: the n-th has number n, counted from 1. */
export function numbered(texts: readonly string[]): readonly string[] {
  return [...texts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/**
 * The seal of a link of the chain. `about`: the link's description; `ledger` and `settled`: its texts, in the order of
 * their numbers.
 */
export function sealOf(
  sha256: Sha256,
  before: string,
  about: string,
  ledger: readonly string[] = [],
  settled: readonly string[] | ByteLines = [],
): string {
  return sha256(sealedTexts(before, about, ledger, settled));
}

/** Number of lines that are hashed at once, because a call of the hash costs more than a line. */
const LINES_AT_ONCE = 1024;

function* sealedTexts(
  before: string,
  about: string,
  ...parts: readonly (readonly string[] | ByteLines)[]
): Generator<string | Uint8Array> {
  yield `${before}\n${about}\n`;
  for (const lines of parts) {
    yield `${String(lines.length)}\n`;
    if ("parts" in lines) {
      yield* lines.parts();
      continue;
    }
    for (let at = 0; at < lines.length; at += LINES_AT_ONCE) {
      yield `${lines.slice(at, at + LINES_AT_ONCE).join("\n")}\n`;
    }
  }
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/** Groups of four letters, each from five hexadecimal digits: 80 bits. */
const GROUPS = 4;
const DIGITS = 5;

/** The code of a closed row: 80 bits that depend on the seal, in base32 by groups of four ("ABCD-EFGH-IJKL-MNOP"). */
export function rowCode(sha256: Sha256, seal: string, text: string): string {
  return shortCode(sha256([`${seal}\n${text}`]));
}

/** The first 80 bits of hexadecimal digits, in a form for people. */
export function shortCode(hex: string): string {
  const digits = hex.slice(0, GROUPS * DIGITS).padStart(GROUPS * DIGITS, "0");
  let code = "";
  for (let group = 0; group < GROUPS; group++) {
    const bits = Number.parseInt(digits.slice(group * DIGITS, (group + 1) * DIGITS), 16);
    if (group > 0) code += "-";
    for (let shift = 15; shift >= 0; shift -= 5) code += BASE32.charAt((bits >> shift) & 31);
  }
  return code;
}

/** A copied code without blanks and dashes, in capitals. */
export function plainCode(code: string): string {
  return code.toUpperCase().replace(/[^A-Z2-7]/g, "");
}

const FNV_OFFSET = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;

/**
 * A check number of a settled row, 32 bits: if a seal shows an alteration, it shows which row was altered. It proves
 * nothing by itself.
 */
export function checkNumber(closing: number, number: number, text: string): number {
  return mixedText(new CheckStart(closing).before(number), text) >>> 0;
}

/** The beginning of check numbers: what is mixed in before a row's text. */
export class CheckStart {
  readonly #ofClosing: number;
  /** The last number's digits but the last one, and what they give: neighbours share them. */
  #tens = 0;
  #ofTens: number;

  constructor(readonly closing: number) {
    this.#ofClosing = mixedText(FNV_OFFSET, `${String(closing)} `);
    this.#ofTens = this.#ofClosing;
  }

  /** The hash before the text of the row with this number. */
  before(number: number): number {
    if (!(number >= 0 && number < 2 ** 31)) return mixedText(this.#ofClosing, `${String(number)} `);
    const tens = Math.floor(number / 10);
    if (tens !== this.#tens) {
      this.#tens = tens;
      this.#ofTens = tens === 0 ? this.#ofClosing : mixedText(this.#ofClosing, String(tens));
    }
    return mixed(mixed(this.#ofTens, DIGIT_ZERO + number - tens * 10), BLANK);
  }
}

const DIGIT_ZERO = 0x30;
const BLANK = 0x20;

function mixedText(from: number, text: string): number {
  let hash = from;
  for (let at = 0; at < text.length; at++) hash = mixed(hash, text.charCodeAt(at));
  return hash;
}

function mixed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, FNV_PRIME);
}
