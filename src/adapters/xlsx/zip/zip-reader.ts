import { WorkbookError } from "../../../workbook/errors";
import { joinBytes, type ByteSource, type Codec } from "../../common/bytes";
import { cutOff, damaged } from "../damage";
import { crc32 } from "./crc32";
import { readDirectory, readExactly, type ZipEntry } from "./directory";
import { Length, Method, Signature, viewOf } from "./layout";

/** Limit on the inflated size of a part. */
export interface SizeLimit {
  /** Size in bytes that is always allowed. */
  readonly bytes: number;
  /** If given, a part may exceed `bytes` up to this many times its compressed size. */
  readonly ratio?: number;
  /** Size in bytes that is never allowed. */
  readonly most?: number;
}

const MEGABYTE = 1024 * 1024;
/** A worksheet may have any length, but data that deflate compresses 200 times were not filled in by people. */
export const SHEET_LIMIT: SizeLimit = { bytes: 256 * MEGABYTE, ratio: 200 };
/** All parts together that are held in memory as a whole: workbook, styles, relations, tables. */
export const SMALL_PART_LIMIT: SizeLimit = { bytes: 64 * MEGABYTE };
/** Shared strings are held in memory too. Texts that are all different shrink to a third, and rarely to a twentieth. */
export const SHARED_STRINGS_LIMIT: SizeLimit = { bytes: 256 * MEGABYTE, ratio: 50, most: 1024 * MEGABYTE };

/**
 * Number of bytes read from the file at a time. It starts small, because a caller may want only the head of a sheet,
 * and doubles up to the maximum. Reading a million rows took a twentieth longer if it stayed small.
 */
const FIRST_READ = 256 * 1024;
const MOST_READ = 2 * 1024 * 1024;

/** A zip archive opened for reading. */
export class ZipReader {
  private readonly byName = new Map<string, ZipEntry>();
  private readonly byFoldedName = new Map<string, ZipEntry>();

  private constructor(
    private readonly source: ByteSource,
    readonly codec: Codec,
    readonly entries: readonly ZipEntry[],
  ) {
    for (const entry of entries) {
      this.byName.set(entry.name, entry);
      this.byFoldedName.set(entry.name.toLowerCase(), entry);
    }
  }

  /** Opens an archive. Throws `WorkbookError` if the bytes are no readable archive. */
  static async open(source: ByteSource, codec: Codec): Promise<ZipReader> {
    return new ZipReader(source, codec, await readDirectory(source));
  }

  /** The entry of that name; if none has it exactly, in any case. */
  find(name: string): ZipEntry | undefined {
    return this.byName.get(name) ?? this.byFoldedName.get(name.toLowerCase());
  }

  /** An entry's compressed bytes as they are in the archive. */
  async *raw(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    let offset = await this.dataOffset(entry);
    const end = offset + entry.compressedSize;
    for (let length = FIRST_READ; offset < end; length = Math.min(2 * length, MOST_READ)) {
      const bytes = await readExactly(this.source, offset, Math.min(length, end - offset));
      offset += bytes.length;
      yield bytes;
    }
  }

  /**
   * An entry's contents, inflated as they are consumed; to stop early, stop iterating. Throws `WorkbookError`: damaged
   * (compression, length, checksum) or too-large.
   */
  async *stream(entry: ZipEntry, limit: SizeLimit): AsyncGenerator<Uint8Array> {
    const allowed = allowedSize(entry, limit);
    if (entry.size > allowed) throw tooLarge(entry, allowed);
    const crc = this.codec.crc32?.bind(this.codec) ?? crc32;
    let size = 0;
    let checksum = 0;
    for await (const chunk of this.contents(entry)) {
      size += chunk.length;
      if (size > allowed) throw tooLarge(entry, allowed);
      if (size > entry.size) throw damaged("bad-compression", { part: entry.name });
      checksum = crc(chunk, checksum);
      yield chunk;
    }
    if (size !== entry.size) throw cutOff({ part: entry.name });
    if (checksum !== entry.crc) throw damaged("bad-checksum", { part: entry.name });
  }

  /** An entry's contents as a whole. */
  async bytes(entry: ZipEntry, limit: SizeLimit): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.stream(entry, limit)) chunks.push(chunk);
    return joinBytes(chunks);
  }

  private async *contents(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    if (entry.method === Method.stored) {
      yield* this.raw(entry);
      return;
    }
    if (entry.method !== Method.deflated) throw damaged("unknown-compression", { part: entry.name });
    try {
      yield* this.codec.inflateRaw(this.raw(entry));
    } catch (error) {
      if (error instanceof WorkbookError) throw error;
      throw damaged("bad-compression", { part: entry.name }, error);
    }
  }

  /** Start of the data: the local header's name and extra field may be longer than the directory's. */
  private async dataOffset(entry: ZipEntry): Promise<number> {
    const header = viewOf(await readExactly(this.source, entry.headerOffset, Length.localHeader));
    if (header.getUint32(0, true) !== Signature.localHeader)
      throw damaged("bad-directory", { part: entry.name });
    const names = header.getUint16(26, true) + header.getUint16(28, true);
    return entry.headerOffset + Length.localHeader + names;
  }
}

function allowedSize(entry: ZipEntry, { bytes, ratio = 0, most = Infinity }: SizeLimit): number {
  return Math.min(Math.max(bytes, ratio * entry.compressedSize), most);
}

function tooLarge(entry: ZipEntry, allowed: number): WorkbookError {
  return new WorkbookError("too-large", { part: entry.name, limit: String(allowed) });
}
