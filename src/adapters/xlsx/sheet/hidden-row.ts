import * as X from "./bytes-of-xml";

const HIDDEN = X.nameBytes("hidden");
const [H, I, D, E, N] = [0x68, 0x69, 0x64, 0x65, 0x6e];
const [ONE, T] = [0x31, 0x74];

/**
 * Whether a row's opening tag (the bytes from `start` to `end`) says that the row is hidden. Nearly no tag names the
 * attribute, so the search steps over the bytes that cannot end its name.
 */
export function isHiddenRow(bytes: Uint8Array, start: number, end: number): boolean {
  let last = start + HIDDEN.length;
  while (last < end) {
    const byte = bytes[last] ?? 0;
    if (byte === N && isNamed(bytes, last + 1)) return isOn(bytes, last + 1, end);
    last += stepAt(byte);
  }
  return false;
}

/** How far the end of the name may be moved without missing it, by the byte that stands there. */
function stepAt(byte: number): number {
  if (byte === E) return 1;
  if (byte === D) return 2;
  if (byte === I) return 4;
  return byte === H ? 5 : 6;
}

function isNamed(bytes: Uint8Array, nameEnd: number): boolean {
  const start = nameEnd - HIDDEN.length;
  for (let i = 0; i < HIDDEN.length; i++) if (bytes[start + i] !== HIDDEN[i]) return false;
  return (bytes[start - 1] ?? 0) <= X.SPACE;
}

/** Whether the attribute's value, in the spellings of XML Schema, is true. */
function isOn(bytes: Uint8Array, nameEnd: number, end: number): boolean {
  let at = nameEnd;
  for (let byte = bytes[at] ?? 0; at < end; byte = bytes[++at] ?? 0)
    if (byte > X.SPACE && byte !== X.EQUALS && byte !== X.QUOTE && byte !== X.APOSTROPHE) break;
  return bytes[at] === ONE || bytes[at] === T;
}
