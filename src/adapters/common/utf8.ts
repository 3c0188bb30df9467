/*
 * TextDecoder and TextEncoder stand in every platform but in no ECMAScript library of types, and this folder is
 * checked without those of Node and of the browser. So the little that is used of them is declared here.
 */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM?: boolean },
) => StreamDecoder;
declare const TextEncoder: new () => {
  encode(text: string): Uint8Array<ArrayBuffer>;
  encodeInto(text: string, target: Uint8Array): { written: number };
};

/** Decodes bytes as they come in. Without bytes it says that there are no more. Throws where they are not its encoding. */
export interface StreamDecoder {
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
}

export type Utf16 = "utf-16le" | "utf-16be";

// A byte order mark is kept: positions in the text must stay positions in the part.
const lenient = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true });
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** Decodes UTF-8; bytes that are none become U+FFFD. */
export function decodeUtf8(bytes: Uint8Array): string {
  return lenient.decode(bytes);
}

/** Decodes UTF-8, or throws where the bytes are none. */
export function decodeUtf8Strictly(bytes: Uint8Array): string {
  return strict.decode(bytes);
}

/** A decoder of UTF-16, which leaves the byte order mark out. */
export function utf16Decoder(encoding: Utf16): StreamDecoder {
  return new TextDecoder(encoding, { fatal: true });
}

export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** Encodes into an array that has room for three bytes a letter; gives the number of bytes written. */
export function encodeUtf8Into(text: string, target: Uint8Array): number {
  return encoder.encodeInto(text, target).written;
}
