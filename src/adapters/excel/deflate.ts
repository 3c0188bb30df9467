/** Lines of text, deflated and in base64, which keeps data in the workbook small. */
import { joinBytes } from "../common/bytes";
import { webCodec } from "../common/web/web-codec";
import { Pace } from "./pace";

const CHUNK = 0x8000;
/** Number of bytes to inflate at a time, because the browser processes its input in one go. */
const PACKED_CHUNK = 0x2000;

/** Deflates lines, none of which may contain a line break. */
export async function deflateLines(lines: Iterable<string>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of webCodec.deflateRaw(encoded(lines))) parts.push(part);
  const bytes = joinBytes(parts);
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary);
}

async function* encoded(lines: Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const pace = new Pace();
  for (const line of lines) {
    yield encoder.encode(`${line}\n`);
    if (pace.isDue) await pace.rest();
  }
}

/** Limits on the inflated size, in characters: a few bytes can become gigabytes. */
export interface InflateLimits {
  readonly characters: number;
  readonly line: number;
}

/** Inflates the result of `deflateLines`. Rejects if it is damaged, or exceeds the limits. */
export async function* inflateLines(packed: string, limits: InflateLimits): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let length = 0;
  let rest = "";
  for await (const part of webCodec.inflateRaw(piecesOf(atob(packed)))) {
    const decoded = decoder.decode(part, { stream: true });
    length += decoded.length;
    if (length > limits.characters) throw new RangeError("Too much to inflate");
    const [first = "", ...others] = decoded.split("\n");
    rest += first;
    if (rest.length > limits.line) throw new RangeError("Too long a line");
    for (const line of others) {
      yield rest;
      rest = line;
    }
  }
  if (rest + decoder.decode() !== "") throw new TypeError("The last line has no end");
}

async function* piecesOf(binary: string): AsyncGenerator<Uint8Array> {
  const pace = new Pace();
  for (let at = 0; at < binary.length; at += PACKED_CHUNK) {
    yield Uint8Array.from(binary.slice(at, at + PACKED_CHUNK), (character) => character.charCodeAt(0));
    if (pace.isDue) await pace.rest();
  }
}
