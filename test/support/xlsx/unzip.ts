import { inflateRawSync } from "node:zlib";

/** A file of an archive, as an independent reader finds it. */
export interface Unzipped {
  readonly name: string;
  readonly data: Buffer;
  /** The compressed bytes. */
  readonly packed: Buffer;
  readonly time: number;
  readonly flags: number;
}

/** Reads an archive by its directory, independently of the product's reader; the archive must be well-formed. */
export function unzip(bytes: Uint8Array): Map<string, Unzipped> {
  const archive = Buffer.from(bytes);
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, Unzipped>();
  let at = archive.readUInt32LE(end + 16);
  for (let i = archive.readUInt16LE(end + 10); i > 0; i--) {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString("utf8", at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    const data = archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
    files.set(name, {
      name,
      data,
      packed,
      time: archive.readUInt32LE(at + 12),
      flags: archive.readUInt16LE(at + 8),
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}
