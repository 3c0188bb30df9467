/** Prints of texts: numbers of 32 bits that equal texts share, to find out cheaply which texts may differ. */

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** The print after one more number. */
export function mixedIn(print: number, value: number): number {
  return Math.imul(print ^ value, PRIME);
}

/** The print of a text. */
export function textPrint(text: string): number {
  let print = mixedIn(OFFSET, text.length);
  // Two units at once.
  for (let at = 0; at < text.length; at += 2)
    print = mixedIn(print, text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16));
  return print;
}

const BLANK = 0x20;
const AMPERSAND = 0x26;
const DELETE = 0x7f;

/**
 * The same for a text that a file holds as these bytes. `undefined` where they may stand for something else: an entity,
 * letters beyond ASCII, blanks.
 */
export function bytesPrint(bytes: Uint8Array, start: number, end: number): number | undefined {
  let print = mixedIn(OFFSET, end - start);
  for (let at = start; at < end; at += 2) {
    const one = bytes[at] ?? 0;
    const other = at + 1 < end ? (bytes[at + 1] ?? 0) : 0;
    if (!isPlain(one) || (at + 1 < end && !isPlain(other))) return undefined;
    print = mixedIn(print, one | (other << 16));
  }
  return print;
}

function isPlain(byte: number): boolean {
  return byte > BLANK && byte < DELETE && byte !== AMPERSAND;
}
