/** Texts, deflated and in base64, so that a journal stays small. */
import { joinBytes } from "../../xlsx/bytes";
import { webCodec } from "../../xlsx/web/web-codec";

const CHUNK = 0x8000;

/** Deflates a text. */
export async function deflateText(text: string): Promise<string> {
  const bytes = await gathered(webCodec.deflateRaw(once(new TextEncoder().encode(text))), Infinity);
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary);
}

/** Inflates what `deflateText` made. Rejects where it is damaged, or larger than `limit` bytes. */
export async function inflateText(packed: string, limit: number): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const inflated = await gathered(webCodec.inflateRaw(once(bytes)), limit);
  return new TextDecoder("utf-8", { fatal: true }).decode(inflated);
}

async function gathered(parts: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const part of parts) {
    length += part.length;
    if (length > limit) throw new RangeError(`More than ${limit} bytes`);
    chunks.push(part);
  }
  return joinBytes(chunks);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
