/** A large workbook, made in memory by the generator of the benchmarks. */
import { bookParts } from "../../../bench/book-parts";
import type { BookSize } from "../../../bench/book-parts";
import { memorySink } from "../../../src/adapters/common/bytes";
import { nodeCodec } from "../../../src/adapters/xlsx/node/node-codec";
import { compressPart, ZipWriter } from "../../../src/adapters/xlsx/zip/zip-writer";

export async function largeBook(size: BookSize): Promise<Uint8Array> {
  const sink = memorySink();
  const zip = new ZipWriter(sink);
  for (const { name, chunks } of bookParts(size)) {
    await zip.add(await compressPart(name, encoded(chunks), nodeCodec));
  }
  await zip.finish();
  await sink.commit();
  return sink.bytes();
}

async function* encoded(chunks: Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const chunk of chunks) yield await Promise.resolve(encoder.encode(chunk));
}
