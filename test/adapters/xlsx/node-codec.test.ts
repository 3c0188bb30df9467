import { inflateRawSync } from "node:zlib";
import { joinBytes } from "../../../src/adapters/common/bytes";
import { nodeCodec } from "../../../src/adapters/xlsx/node/node-codec";

/** Sizes on both sides of what is worked on at once, and of a chunk of the stream. */
const SIZES = [0, 1, 32 * 1024 - 1, 32 * 1024, 32 * 1024 + 1, 256 * 1024 + 1, 1_000_000];
const PIECE = 10_000;

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    await Promise.resolve();
    yield bytes.subarray(at, at + PIECE);
  }
}

async function all(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  for await (const chunk of chunks) read.push(chunk);
  return joinBytes(read);
}

/** Bytes that pack badly, or to nearly nothing. */
function bytesOf(size: number, isDense: boolean): Uint8Array {
  let last = 1;
  return Uint8Array.from({ length: size }, () => {
    last = (Math.imul(last, 1_103_515_245) + 12_345) >>> 0;
    return isDense ? last >>> 24 : 0;
  });
}

describe.each([true, false])("bytes that pack badly: %p;", (isDense) => {
  test.each(SIZES)("%d of them are packed, and come back unchanged", async (size) => {
    const bytes = bytesOf(size, isDense);
    const packed = await all(nodeCodec.deflateRaw(pieces(bytes)));
    expect(Buffer.compare(inflateRawSync(packed), bytes)).toBe(0);
    expect(Buffer.compare(await all(nodeCodec.inflateRaw(pieces(packed))), bytes)).toBe(0);
  });
});

test.each([100, 100_000])("%d packed bytes that are cut off are an error", async (length) => {
  const packed = await all(nodeCodec.deflateRaw(pieces(bytesOf(1_000_000, true))));
  await expect(all(nodeCodec.inflateRaw(pieces(packed.subarray(0, length))))).rejects.toThrow();
});

test.each([1000, 1_000_000])("whoever stops early ends the source of %d bytes too", async (size) => {
  let isEnded = false;
  const source = async function* () {
    try {
      yield* pieces(bytesOf(size, true));
    } finally {
      isEnded = true;
    }
  };
  for await (const chunk of nodeCodec.deflateRaw(source())) {
    expect(chunk.length).toBeGreaterThan(0);
    break;
  }
  expect(isEnded).toBe(true);
});
