import { crc32, deflateRawSync } from "node:zlib";

/** A file to put into an archive, with all the liberties of the format. */
export interface ZipFile {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly stored?: boolean;
  readonly encrypted?: boolean;
  /** Sizes and checksum are written only after the data. */
  readonly dataDescriptor?: boolean;
  /** Sizes and offset are written in the zip64 extra field. */
  readonly zip64?: boolean;
  /** False claims about itself. */
  readonly claims?: { readonly size?: number; readonly crc?: number; readonly offset?: number };
  readonly method?: number;
}

/** Builds an archive independently of the product's writer, so that the product's code is not tested by itself. */
export function makeZip(
  files: readonly ZipFile[],
  options: { zip64End?: boolean; comment?: string } = {},
): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const packed = packedData(file);
    const local = localPart(file, packed);
    directory.push(centralHeader(file, packed, offset));
    pieces.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = options.zip64End === true ? zip64End(files.length, central.length, offset) : Buffer.alloc(0);
  const last = endRecord(files.length, central.length, offset, options);
  return Buffer.concat([...pieces, central, end, last]);
}

interface Packed {
  readonly packed: Buffer;
  readonly crc: number;
  readonly size: number;
}

/** Deflated texts: a test file builds many archives, which differ in one part. */
const deflatedTexts = new Map<string, Packed>();

/** The most characters of a text that is kept: a longer one is the part that differs. */
const MOST_KEPT = 1 << 14;

/** What goes into the archive, with the claims that the file makes. */
function packedData({ data, stored = false, claims = {} }: ZipFile): Packed {
  const packed = stored ? described(Buffer.from(data), (bytes) => bytes) : deflated(data);
  return { packed: packed.packed, crc: claims.crc ?? packed.crc, size: claims.size ?? packed.size };
}

function deflated(data: string | Uint8Array): Packed {
  const kept = typeof data === "string" ? deflatedTexts.get(data) : undefined;
  if (kept !== undefined) return kept;
  const packed = described(Buffer.from(data), deflateRawSync);
  if (typeof data === "string" && data.length <= MOST_KEPT) deflatedTexts.set(data, packed);
  return packed;
}

function described(bytes: Buffer, pack: (bytes: Buffer) => Buffer): Packed {
  return { packed: pack(bytes), crc: crc32(bytes), size: bytes.length };
}

function flags(file: ZipFile): number {
  return (file.encrypted === true ? 1 : 0) | (file.dataDescriptor === true ? 8 : 0) | 0x800;
}

function localPart(file: ZipFile, { packed, crc, size }: Packed): Buffer {
  const name = Buffer.from(file.name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags(file), 6);
  header.writeUInt16LE(file.method ?? (file.stored === true ? 0 : 8), 8);
  header.writeUInt32LE(0x5a216b3d, 10);
  const inHeader = file.dataDescriptor !== true;
  header.writeUInt32LE(inHeader ? crc : 0, 14);
  header.writeUInt32LE(inHeader ? packed.length : 0, 18);
  header.writeUInt32LE(inHeader ? size : 0, 22);
  header.writeUInt16LE(name.length, 26);
  const descriptor = Buffer.alloc(inHeader ? 0 : 16);
  if (!inHeader) {
    descriptor.writeUInt32LE(0x08074b50, 0);
    descriptor.writeUInt32LE(crc, 4);
    descriptor.writeUInt32LE(packed.length, 8);
    descriptor.writeUInt32LE(size, 12);
  }
  return Buffer.concat([header, name, packed, descriptor]);
}

function centralHeader(file: ZipFile, { packed, crc, size }: Packed, at: number): Buffer {
  const offset = file.claims?.offset ?? at;
  const name = Buffer.from(file.name);
  const extra = Buffer.alloc(file.zip64 === true ? 28 : 0);
  if (file.zip64 === true) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(BigInt(size), 4);
    extra.writeBigUInt64LE(BigInt(packed.length), 12);
    extra.writeBigUInt64LE(BigInt(offset), 20);
  }
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(45, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(flags(file), 8);
  header.writeUInt16LE(file.method ?? (file.stored === true ? 0 : 8), 10);
  header.writeUInt32LE(0x5a216b3d, 12);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(file.zip64 === true ? 0xffffffff : packed.length, 20);
  header.writeUInt32LE(file.zip64 === true ? 0xffffffff : size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(0x20, 38);
  header.writeUInt32LE(file.zip64 === true ? 0xffffffff : offset, 42);
  return Buffer.concat([header, name, extra]);
}

function zip64End(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(56 + 20);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(BigInt(offset + size), 64);
  record.writeUInt32LE(1, 72);
  return record;
}

function endRecord(
  count: number,
  size: number,
  offset: number,
  { zip64End = false, comment = "" }: { zip64End?: boolean; comment?: string },
): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(zip64End ? 0xffff : count, 8);
  record.writeUInt16LE(zip64End ? 0xffff : count, 10);
  record.writeUInt32LE(zip64End ? 0xffffffff : size, 12);
  record.writeUInt32LE(zip64End ? 0xffffffff : offset, 16);
  record.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([record, Buffer.from(comment)]);
}
