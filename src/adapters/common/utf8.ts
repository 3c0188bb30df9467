/*
 * Every platform has TextDecoder and TextEncoder, but no ECMAScript library of types does, and this folder is checked
 * without the types of Node and the browser. So the few members in use are declared here.
 */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM?: boolean },
) => StreamDecoder;
declare const TextEncoder: new () => {
  encode(text: string): Uint8Array<ArrayBuffer>;
  encodeInto(text: string, target: Uint8Array): { written: number };
};

/**
 * Decodes bytes as they arrive. A call without bytes says that there are no more. Throws if the bytes are not valid in
 * its encoding.
 */
export interface StreamDecoder {
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
}

export type Utf16 = "utf-16le" | "utf-16be";

// A byte order mark is kept, so that positions in the text remain positions in the part.
const lenient = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true });
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** Decodes UTF-8; invalid bytes become U+FFFD. */
export function decodeUtf8(bytes: Uint8Array): string {
  return lenient.decode(bytes);
}

/** Decodes UTF-8, or throws if the bytes are not valid. */
export function decodeUtf8Strictly(bytes: Uint8Array): string {
  return strict.decode(bytes);
}

/** A decoder of UTF-16, which drops the byte order mark. */
export function utf16Decoder(encoding: Utf16): StreamDecoder {
  return new TextDecoder(encoding, { fatal: true });
}

export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** Encodes into an array with room for three bytes a letter; returns the number of bytes written. */
export function encodeUtf8Into(text: string, target: Uint8Array): number {
  return encoder.encodeInto(text, target).written;
}
