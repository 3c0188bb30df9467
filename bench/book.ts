/** Creates a large workbook: seeded, streamed, and kept from one run to the next. */
import { createHash } from "node:crypto";
import { createReadStream, existsSync, statSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { openFileSink } from "../src/adapters/xlsx/node/file-sink";
import { nodeCodec } from "../src/adapters/xlsx/node/node-codec";
import { compressPart, ZipWriter } from "../src/adapters/xlsx/zip/zip-writer";
import { bookParts, type BookSize } from "./book-parts";

export interface Book extends BookSize {
  readonly path: string;
  readonly bytes: number;
  /** Size of the purchases sheet, before compression. */
  readonly sheetBytes: number;
}

/** Raise this whenever the same size gets other contents. */
const VERSION = 2;
const FOLDER = resolve(__dirname, "out");

interface Stamp extends BookSize {
  readonly version: number;
  readonly bytes: number;
  readonly sheetBytes: number;
  readonly sha256: string;
}

/** The workbook of that size: the existing one where it is still complete, else a new one. */
export async function largeBook(size: BookSize): Promise<Book> {
  await mkdir(FOLDER, { recursive: true });
  const report = size.isReport === true ? "-report" : "";
  const wrong = size.problems === undefined ? "" : `-${size.problems}`;
  const path = join(FOLDER, `book-${size.partners}x${size.purchases}${wrong}${report}.xlsx`);
  const known = await knownStamp(path, size);
  const { bytes, sheetBytes } = known ?? (await makeBook(path, size));
  return { ...size, path, bytes, sheetBytes };
}

async function knownStamp(path: string, size: BookSize): Promise<Stamp | undefined> {
  const stampPath = `${path}.json`;
  if (!existsSync(path) || !existsSync(stampPath)) return undefined;
  const stamp = JSON.parse(await readFile(stampPath, "utf8")) as Partial<Stamp>;
  const isSame =
    stamp.version === VERSION && stamp.partners === size.partners && stamp.purchases === size.purchases;
  if (!isSame || stamp.bytes !== statSync(path).size) return undefined;
  return stamp.sha256 === (await hashOf(path)) ? (stamp as Stamp) : undefined;
}

async function makeBook(path: string, size: BookSize): Promise<Stamp> {
  process.stderr.write(`making ${path} …\n`);
  const sink = await openFileSink(path);
  const zip = new ZipWriter(sink);
  let sheetBytes = 0;
  for (const { name, chunks } of bookParts(size)) {
    const entry = await compressPart(name, encoded(chunks), nodeCodec);
    if (name.endsWith("sheet2.xml")) sheetBytes = entry.size;
    await zip.add(entry);
  }
  await zip.finish();
  await sink.commit();
  const sha256 = await hashOf(path);
  const stamp: Stamp = { version: VERSION, ...size, bytes: statSync(path).size, sheetBytes, sha256 };
  await writeFile(`${path}.json`, `${JSON.stringify(stamp, undefined, 2)}\n`);
  return stamp;
}

async function* encoded(chunks: Iterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const chunk of chunks) yield await Promise.resolve(encoder.encode(chunk));
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
