import type { ByteSink, Codec } from "../../common/bytes";
import { encodeUtf8 } from "../../common/utf8";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./directory";
import {
  extraBlocks,
  Flag,
  Length,
  MAX_16,
  MAX_32,
  Method,
  setUint64,
  Signature,
  viewOf,
  ZIP64_EXTRA,
} from "./layout";

/** A part's new contents, compressed. Its time is fixed, so that the same contents give the same bytes. */
export interface NewEntry {
  readonly name: string;
  readonly crc: number;
  readonly size: number;
  readonly chunks: readonly Uint8Array[];
}

/** 1 January 1980, 00:00: the earliest time in MS-DOS format. */
const FIXED_TIME = 0x00210000;
const VERSION_DEFLATE = 20;
const VERSION_ZIP64 = 45;
const NO_BYTES = new Uint8Array(0);

/**
 * Compresses a part. The compressed bytes are held in memory until they are written, because sizes precede the data.
 */
export async function compressPart(
  name: string,
  contents: AsyncIterable<Uint8Array>,
  codec: Codec,
): Promise<NewEntry> {
  const crc = codec.crc32?.bind(codec) ?? crc32;
  let size = 0;
  let checksum = 0;
  const counted = async function* () {
    for await (const chunk of contents) {
      size += chunk.length;
      checksum = crc(chunk, checksum);
      yield chunk;
    }
  };
  const chunks: Uint8Array[] = [];
  for await (const chunk of codec.deflateRaw(counted())) chunks.push(chunk);
  return { name, crc: checksum, size, chunks };
}

/** Writes an archive entry by entry, and its directory at the end. */
export class ZipWriter {
  private readonly records: Uint8Array[] = [];
  private offset = 0;

  constructor(private readonly sink: ByteSink) {}

  /** Copies an entry of another archive with its compressed bytes, time, attributes and comment. */
  async copy(entry: ZipEntry, data: AsyncIterable<Uint8Array>): Promise<void> {
    await this.begin({
      ...entry,
      flags: entry.flags & ~Flag.dataDescriptor,
      extra: withoutZip64(entry.extra),
    });
    for await (const chunk of data) await this.put(chunk);
  }

  /** Writes a part's new contents; `old` is the entry that they replace. */
  async add(part: NewEntry, old?: ZipEntry): Promise<void> {
    await this.begin({
      name: part.name,
      nameBytes: old?.nameBytes ?? encodeUtf8(part.name),
      madeBy: old?.madeBy ?? VERSION_DEFLATE,
      flags: (old?.flags ?? Flag.utf8) & Flag.utf8,
      method: Method.deflated,
      modified: FIXED_TIME,
      crc: part.crc,
      compressedSize: part.chunks.reduce((sum, chunk) => sum + chunk.length, 0),
      size: part.size,
      internalAttributes: 0,
      externalAttributes: old?.externalAttributes ?? 0,
      headerOffset: 0,
      extra: NO_BYTES,
      comment: NO_BYTES,
    });
    for (const chunk of part.chunks) await this.put(chunk);
  }

  /** Writes the directory. Nothing can be added afterwards. */
  async finish(): Promise<void> {
    const start = this.offset;
    for (const record of this.records) await this.put(record);
    const size = this.offset - start;
    const count = this.records.length;
    if (count >= MAX_16 || start >= MAX_32 || size >= MAX_32) await this.put(zip64End(count, size, start));
    await this.put(endRecord(count, size, start));
  }

  private async begin(entry: ZipEntry): Promise<void> {
    const placed = { ...entry, headerOffset: this.offset };
    this.records.push(centralHeader(placed));
    await this.put(localHeader(placed));
  }

  private async put(bytes: Uint8Array): Promise<void> {
    this.offset += bytes.length;
    await this.sink.write(bytes);
  }
}

function localHeader(entry: ZipEntry): Uint8Array {
  const isLong = entry.size >= MAX_32 || entry.compressedSize >= MAX_32;
  const extra = isLong ? zip64Extra([entry.size, entry.compressedSize]) : NO_BYTES;
  const bytes = new Uint8Array(Length.localHeader + entry.nameBytes.length + extra.length);
  const view = viewOf(bytes);
  view.setUint32(0, Signature.localHeader, true);
  setCommonFields(view, 4, entry, isLong);
  view.setUint32(18, isLong ? MAX_32 : entry.compressedSize, true);
  view.setUint32(22, isLong ? MAX_32 : entry.size, true);
  view.setUint16(28, extra.length, true);
  bytes.set(entry.nameBytes, Length.localHeader);
  bytes.set(extra, Length.localHeader + entry.nameBytes.length);
  return bytes;
}

function centralHeader(entry: ZipEntry): Uint8Array {
  const long = [entry.size, entry.compressedSize, entry.headerOffset].filter((number) => number >= MAX_32);
  const zip64 = long.length === 0 ? NO_BYTES : zip64Extra(long);
  const extraLength = entry.extra.length + zip64.length;
  const nameEnd = Length.centralHeader + entry.nameBytes.length;
  const bytes = new Uint8Array(nameEnd + extraLength + entry.comment.length);
  const view = viewOf(bytes);
  view.setUint32(0, Signature.centralHeader, true);
  view.setUint16(4, entry.madeBy, true);
  setCommonFields(view, 6, entry, long.length > 0);
  view.setUint32(20, Math.min(entry.compressedSize, MAX_32), true);
  view.setUint32(24, Math.min(entry.size, MAX_32), true);
  view.setUint16(30, extraLength, true);
  view.setUint16(32, entry.comment.length, true);
  view.setUint16(36, entry.internalAttributes, true);
  view.setUint32(38, entry.externalAttributes, true);
  view.setUint32(42, Math.min(entry.headerOffset, MAX_32), true);
  bytes.set(entry.nameBytes, Length.centralHeader);
  bytes.set(entry.extra, nameEnd);
  bytes.set(zip64, nameEnd + entry.extra.length);
  bytes.set(entry.comment, nameEnd + extraLength);
  return bytes;
}

/** The fields that both headers share, from "version needed" on; the central header has them two bytes later. */
function setCommonFields(view: DataView, at: number, entry: ZipEntry, isLong: boolean): void {
  view.setUint16(at, isLong ? VERSION_ZIP64 : VERSION_DEFLATE, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}

function zip64Extra(numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(4 + 8 * numbers.length);
  const view = viewOf(bytes);
  view.setUint16(0, ZIP64_EXTRA, true);
  view.setUint16(2, 8 * numbers.length, true);
  numbers.forEach((number, i) => {
    setUint64(view, 4 + 8 * i, number);
  });
  return bytes;
}

function zip64End(count: number, size: number, start: number): Uint8Array {
  const bytes = new Uint8Array(Length.zip64End + Length.zip64Locator);
  const view = viewOf(bytes);
  view.setUint32(0, Signature.zip64End, true);
  setUint64(view, 4, Length.zip64End - 12);
  view.setUint16(12, VERSION_ZIP64, true);
  view.setUint16(14, VERSION_ZIP64, true);
  setUint64(view, 24, count);
  setUint64(view, 32, count);
  setUint64(view, 40, size);
  setUint64(view, 48, start);
  view.setUint32(Length.zip64End, Signature.zip64Locator, true);
  setUint64(view, Length.zip64End + 8, start + size);
  view.setUint32(Length.zip64End + 16, 1, true);
  return bytes;
}

function endRecord(count: number, size: number, start: number): Uint8Array {
  const bytes = new Uint8Array(Length.end);
  const view = viewOf(bytes);
  view.setUint32(0, Signature.end, true);
  view.setUint16(8, Math.min(count, MAX_16), true);
  view.setUint16(10, Math.min(count, MAX_16), true);
  view.setUint32(12, Math.min(size, MAX_32), true);
  view.setUint32(16, Math.min(start, MAX_32), true);
  return bytes;
}

function withoutZip64(extra: Uint8Array): Uint8Array {
  const kept = [...extraBlocks(extra)].filter((block) => block.id !== ZIP64_EXTRA);
  return Uint8Array.from(kept.flatMap((block) => [...extra.subarray(block.start - 4, block.end)]));
}
