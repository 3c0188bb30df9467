/** Codes of the characters of XML that scanners look for. */
export const LT = 0x3c;
export const GT = 0x3e;
export const SLASH = 0x2f;
export const BANG = 0x21;
export const QUESTION = 0x3f;
export const EQUALS = 0x3d;
export const QUOTE = 0x22;
export const APOSTROPHE = 0x27;
export const COLON = 0x3a;
export const DASH = 0x2d;
export const BRACKET = 0x5b;
export const END_BRACKET = 0x5d;
export const SPACE = 0x20;

/** A name of at most five letters as one number, made of its length and letters, so that names compare in one step. */
export function nameKey(name: string): number {
  let key = name.length;
  for (let i = 0; i < name.length; i++) key = key * 256 + name.charCodeAt(i);
  return key;
}

/** The key of a name given as bytes. A longer name has a key too, but shares it with others. */
export function nameKeyOf(bytes: Uint8Array, start: number, end: number): number {
  let key = end - start;
  const last = Math.min(end, start + 5);
  for (let i = start; i < last; i++) key = key * 256 + (bytes[i] ?? 0);
  return key;
}

/** A name as bytes, for comparing letter by letter. */
export function nameBytes(name: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(name, (letter) => letter.charCodeAt(0));
}

/** Four letters as the number that a little-endian view reads for them. */
export function fourLetters(letters: string): number {
  return new DataView(nameBytes(letters).buffer).getInt32(0, true);
}
