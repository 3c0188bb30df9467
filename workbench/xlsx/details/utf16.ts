/** The text of UTF-16, from a byte on. */
export function utf16Text(bytes: Uint8Array, from = 0, isLittleEndian = true): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = from; at + 1 < bytes.length; at += 2)
    pieces.push(String.fromCharCode(view.getUint16(at, isLittleEndian)));
  return pieces.join("");
}

/** A text as little-endian UTF-16. */
export function utf16Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), true);
  return bytes;
}
