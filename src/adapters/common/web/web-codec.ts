import type { Codec } from "../bytes";

/** The codec of the web platform's compression streams (browsers, and Node from 18 on). */
export const webCodec: Codec = {
  inflateRaw: (data) => through(data, new DecompressionStream("deflate-raw")),
  deflateRaw: (data) => through(data, new CompressionStream("deflate-raw")),
};

interface TransformPair {
  readonly writable: WritableStream<BufferSource>;
  readonly readable: ReadableStream<Uint8Array>;
}

async function* through(
  data: AsyncIterable<Uint8Array>,
  { writable, readable }: TransformPair,
): AsyncGenerator<Uint8Array> {
  const reader = readable.getReader();
  const feeding = feed(data, writable);
  // The error reaches the reader as well; without this line it would also count as unhandled.
  feeding.catch(() => undefined);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
    await feeding;
  } finally {
    await reader.cancel().catch(() => undefined);
    await feeding.catch(() => undefined);
  }
}

/** Feeds the stream as fast as it takes the data; ends the data too if the stream was given up. */
async function feed(data: AsyncIterable<Uint8Array>, writable: WritableStream<BufferSource>): Promise<void> {
  const writer = writable.getWriter();
  try {
    for await (const chunk of data) {
      await writer.ready;
      // The bytes are never in shared memory, which the stream would refuse.
      await writer.write(chunk as Uint8Array<ArrayBuffer>);
    }
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}
