/** Bytes to read from: a file, a blob, an array. Nothing is read before it is requested. */
export interface ByteSource {
  /** Size in bytes. */
  readonly size: number;
  /** Reads exactly `length` bytes, or fewer if the source ends before. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** The target of a written workbook. Nothing may be visible before `commit`, and nothing may be left after `abort`. */
export interface ByteSink {
  write(bytes: Uint8Array): Promise<void>;
  commit(): Promise<void>;
  abort(): Promise<void>;
}

/** Raw deflate (RFC 1951) over streams of bytes, by the platform. Broken data make the iteration throw. */
export interface Codec {
  inflateRaw(data: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  deflateRaw(data: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  /** CRC-32 of `bytes`, continued from `seed`; present if the platform's is faster than ours. */
  crc32?(bytes: Uint8Array, seed: number): number;
}

/** A source over bytes in memory. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
  };
}

/** A sink that keeps the written bytes: `bytes()` gives them, once committed. */
export function memorySink(): ByteSink & { bytes(): Uint8Array } {
  let chunks: Uint8Array[] = [];
  let committed = false;
  return {
    write: (bytes) => {
      chunks.push(bytes.slice());
      return Promise.resolve();
    },
    commit: () => {
      committed = true;
      return Promise.resolve();
    },
    abort: () => {
      chunks = [];
      return Promise.resolve();
    },
    bytes: () => {
      if (!committed) throw new Error("Nothing was committed");
      return joinBytes(chunks);
    },
  };
}

/** The chunks as one array. */
export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const [first] = chunks;
  if (chunks.length === 1 && first !== undefined) return first;
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
