import { Readable, type Transform, type TransformOptions } from "node:stream";
import { setImmediate } from "node:timers/promises";
import {
  crc32,
  createDeflateRaw,
  createInflateRaw,
  deflateRawSync,
  inflateRawSync,
  type ZlibOptions,
} from "node:zlib";
import { joinBytes, type Codec } from "../../common/bytes";

const CHUNK = 256 * 1024;
/**
 * Most bytes of a small part, packed or not: it is worked on at once. Most of a workbook's parts are small, and a stream
 * of their own, with its buffers, took longer than the work itself.
 */
const SMALL = 32 * 1024;
/** The most bytes that zlib may fall behind the writer; both work at the same time. */
const BACKLOG = 8 * CHUNK;

// Level 4 made a ledger of 80 000 rows an eighth smaller, but took half as long again as level 1.
const LEVEL = 1;

// zlib's streams accept the options of any stream, but their type omits them.
const DEFLATE: ZlibOptions & TransformOptions = {
  chunkSize: CHUNK,
  level: LEVEL,
  writableHighWaterMark: BACKLOG,
};

/** The codec of Node's zlib, which works on all but small parts in a thread of its own, beside the scanner. */
export const nodeCodec: Codec = {
  inflateRaw: (data) =>
    atOnceIfSmall(data, inflated, (all) => through(all, createInflateRaw({ chunkSize: CHUNK }))),
  deflateRaw: (data) =>
    atOnceIfSmall(
      data,
      (bytes) => deflateRawSync(bytes, { level: LEVEL }),
      (all) => through(inTurns(all), createDeflateRaw(DEFLATE)),
    ),
  // Node has it from 20.15 on; otherwise the core's own is used.
  ...(typeof crc32 === "function" && { crc32: (bytes: Uint8Array, seed: number) => crc32(bytes, seed) }),
};

/** Undefined for the few that unpack to much more than they are; a stream yields those piece by piece. */
function inflated(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return inflateRawSync(bytes, { maxOutputLength: CHUNK });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") return undefined;
    throw error;
  }
}

/** Works on data at once if they are small and the result is given, otherwise as a stream. */
async function* atOnceIfSmall(
  data: AsyncIterable<Uint8Array>,
  atOnce: (bytes: Uint8Array) => Uint8Array | undefined,
  streamed: (data: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const source = data[Symbol.asyncIterator]();
  try {
    const { head, isAll } = await beginning(source);
    const result = isAll ? atOnce(joinBytes(head)) : undefined;
    if (result === undefined) yield* streamed(joined(head, source));
    else yield result;
  } finally {
    await source.return?.();
  }
}

/** The first chunks, until they are more than a small part. */
async function beginning(source: AsyncIterator<Uint8Array>) {
  const head: Uint8Array[] = [];
  for (let size = 0; size <= SMALL;) {
    const next = await source.next();
    if (next.done === true) return { head, isAll: true };
    head.push(next.value);
    size += next.value.length;
  }
  return { head, isAll: false };
}

async function* joined(
  head: readonly Uint8Array[],
  source: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* head;
  yield* { [Symbol.asyncIterator]: () => source };
}

/**
 * Yields to the event loop after each chunk, because zlib's thread takes its next chunk from there, and chunks made
 * without waiting would keep the loop busy. This saved a tenth of the time for writing 20 000 partners and their
 * ledger.
 */
async function* inTurns(data: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of data) {
    yield chunk;
    await setImmediate();
  }
}

async function* through(data: AsyncIterable<Uint8Array>, transform: Transform): AsyncGenerator<Uint8Array> {
  const source = Readable.from(data, { objectMode: true, highWaterMark: 1 });
  source.on("error", (error) => transform.destroy(error));
  source.pipe(transform);
  try {
    for await (const chunk of transform as AsyncIterable<Uint8Array>) yield chunk;
  } finally {
    source.destroy();
    transform.destroy();
  }
}
