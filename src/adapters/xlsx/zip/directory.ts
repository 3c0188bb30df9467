import { WorkbookError } from "../../../workbook/errors";
import type { ByteSource } from "../../common/bytes";
import { cutOff, damaged } from "../damage";
import { decodeUtf8 } from "../../common/utf8";
import { refuseCompoundFile } from "./compound-file";
import {
  extraBlocks,
  Flag,
  getUint64,
  Length,
  MAX_16,
  MAX_32,
  Signature,
  viewOf,
  ZIP64_EXTRA,
} from "./layout";

/** One file of the archive, according to the central directory. */
export interface ZipEntry {
  /** The name with `/` between folders and without a leading one, however the archive spells it. */
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly madeBy: number;
  readonly flags: number;
  readonly method: number;
  /** MS-DOS time in the low half, date in the high half. */
  readonly modified: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  readonly headerOffset: number;
  readonly extra: Uint8Array;
  readonly comment: Uint8Array;
}

interface DirectoryPlace {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}

const MAX_COMMENT = 0xffff;
/** Limit on the directory: a workbook has some hundred parts, one full of pictures some thousand. */
const MAX_DIRECTORY = 64 * 1024 * 1024;
const MAX_ENTRIES = 30_000;
/** Limit on the inflated size of all parts together: the same as the limits of each sheet. */
const MAX_INFLATED = { bytes: 256 * 1024 * 1024, ratio: 200 };

/**
 * Reads the central directory. Throws `WorkbookError` for files that are no zip file (old-xls, encrypted, not-xlsx),
 * have encrypted entries, are cut off, or are damaged: two entries of one name, overlapping entries.
 */
export async function readDirectory(source: ByteSource): Promise<ZipEntry[]> {
  const place = await findDirectory(source);
  if (place.size > MAX_DIRECTORY || place.count > MAX_ENTRIES) throw tooLarge();
  const bytes = await readExactly(source, place.offset, place.size);
  const entries = parseEntries(bytes, place);
  refuseBombs(entries);
  refuseEncrypted(entries);
  refuseDuplicates(entries);
  refuseOverlaps(entries, place.offset);
  return entries;
}

/** Reads bytes that must exist. */
export async function readExactly(source: ByteSource, offset: number, length: number): Promise<Uint8Array> {
  const bytes = offset + length <= source.size ? await source.read(offset, length) : new Uint8Array(0);
  if (bytes.length < length) throw cutOff();
  return bytes;
}

async function findDirectory(source: ByteSource): Promise<DirectoryPlace> {
  const tailLength = Math.min(source.size, Length.end + MAX_COMMENT);
  const tailStart = source.size - tailLength;
  const tail = await readExactly(source, tailStart, tailLength);
  const end = lastEndRecord(tail);
  if (end < 0) throw await notAnArchive(source);
  const view = viewOf(tail);
  const place = {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    offset: view.getUint32(end + 16, true),
  };
  const isZip64 = place.count === MAX_16 || place.size === MAX_32 || place.offset === MAX_32;
  const found = isZip64 ? ((await findZip64(source, tailStart + end)) ?? place) : place;
  if (found.offset + found.size > tailStart + end) throw damaged("bad-directory");
  return found;
}

function lastEndRecord(tail: Uint8Array): number {
  const view = viewOf(tail);
  for (let at = tail.length - Length.end; at >= 0; at--) {
    if (tail[at] !== 0x50 || view.getUint32(at, true) !== Signature.end) continue;
    if (at + Length.end + view.getUint16(at + 20, true) <= tail.length) return at;
  }
  return -1;
}

async function findZip64(source: ByteSource, endAt: number): Promise<DirectoryPlace | undefined> {
  const locatorAt = endAt - Length.zip64Locator;
  if (locatorAt < 0) return undefined;
  const locator = viewOf(await readExactly(source, locatorAt, Length.zip64Locator));
  if (locator.getUint32(0, true) !== Signature.zip64Locator) return undefined;
  const recordAt = getUint64(locator, 8);
  if (recordAt + Length.zip64End > locatorAt) throw damaged("bad-directory");
  const record = viewOf(await readExactly(source, recordAt, Length.zip64End));
  if (record.getUint32(0, true) !== Signature.zip64End) throw damaged("bad-directory");
  return { count: getUint64(record, 32), size: getUint64(record, 40), offset: getUint64(record, 48) };
}

async function notAnArchive(source: ByteSource): Promise<WorkbookError> {
  const head = await source.read(0, Math.min(4, source.size));
  const isZip = head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
  if (isZip) return cutOff();
  return (await refuseCompoundFile(source)) ?? new WorkbookError("not-xlsx");
}

function parseEntries(bytes: Uint8Array, place: DirectoryPlace): ZipEntry[] {
  const entries: ZipEntry[] = [];
  const view = viewOf(bytes);
  let at = 0;
  while (at + Length.centralHeader <= bytes.length) {
    if (view.getUint32(at, true) !== Signature.centralHeader) break;
    const end =
      at +
      Length.centralHeader +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
    if (end > bytes.length) throw damaged("bad-directory");
    entries.push(parseEntry(bytes.subarray(at, end)));
    at = end;
  }
  if (entries.length !== place.count) throw damaged("bad-directory");
  return entries;
}

function parseEntry(record: Uint8Array): ZipEntry {
  const view = viewOf(record);
  const nameEnd = Length.centralHeader + view.getUint16(28, true);
  const extraEnd = nameEnd + view.getUint16(30, true);
  const nameBytes = record.slice(Length.centralHeader, nameEnd);
  const extra = record.slice(nameEnd, extraEnd);
  return {
    name: partName(nameBytes),
    nameBytes,
    extra,
    comment: record.slice(extraEnd),
    madeBy: view.getUint16(4, true),
    flags: view.getUint16(8, true),
    method: view.getUint16(10, true),
    modified: view.getUint32(12, true),
    crc: view.getUint32(16, true),
    internalAttributes: view.getUint16(36, true),
    externalAttributes: view.getUint32(38, true),
    ...placeAndSizes(view, extra),
  };
}

function placeAndSizes(view: DataView, extra: Uint8Array) {
  const zip64 = zip64Numbers(extra);
  const real = (field: number) => {
    const value = view.getUint32(field, true);
    return value === MAX_32 ? (zip64.shift() ?? value) : value;
  };
  // The extra field holds, in this order, only those numbers that do not fit into their own fields.
  const size = real(24);
  const compressedSize = real(20);
  return { size, compressedSize, headerOffset: real(42) };
}

function zip64Numbers(extra: Uint8Array): number[] {
  const numbers: number[] = [];
  const view = viewOf(extra);
  for (const block of extraBlocks(extra)) {
    if (block.id !== ZIP64_EXTRA) continue;
    for (let at = block.start; at + 8 <= block.end; at += 8) numbers.push(getUint64(view, at));
  }
  return numbers;
}

/**
 * Names in an old code page come out garbled; parts of a workbook never have one, and other files are copied by bytes.
 */
function partName(bytes: Uint8Array): string {
  return decodeUtf8(bytes).replace(/\\/g, "/").replace(/^\/+/, "");
}

function refuseBombs(entries: readonly ZipEntry[]): void {
  let size = 0;
  let compressed = 0;
  for (const entry of entries) {
    size += entry.size;
    compressed += entry.compressedSize;
  }
  if (size > Math.max(MAX_INFLATED.bytes, MAX_INFLATED.ratio * compressed)) throw tooLarge();
}

function tooLarge(): WorkbookError {
  return new WorkbookError("too-large");
}

function refuseEncrypted(entries: readonly ZipEntry[]): void {
  if (entries.some((entry) => entry.flags & Flag.encrypted)) throw new WorkbookError("encrypted");
}

function refuseDuplicates(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    if (name.endsWith("/")) continue;
    const key = name.toLowerCase();
    if (seen.has(key)) throw damaged("duplicate-part", { part: name });
    seen.add(key);
  }
}

function refuseOverlaps(entries: readonly ZipEntry[], directoryAt: number): void {
  const inOrder = [...entries].sort((a, b) => a.headerOffset - b.headerOffset);
  inOrder.forEach((entry, i) => {
    const end = entry.headerOffset + Length.localHeader + entry.nameBytes.length + entry.compressedSize;
    if (end > (inOrder[i + 1]?.headerOffset ?? directoryAt))
      throw damaged("overlapping-parts", { part: entry.name });
  });
}
