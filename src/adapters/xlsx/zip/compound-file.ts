import { WorkbookError } from "../../../workbook/errors";
import type { ByteSource } from "../../common/bytes";

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const STREAM_OF_ENCRYPTED_WORKBOOKS = "EncryptedPackage";
const CHUNK = 1024 * 1024;

/**
 * The error for a compound file (the container of Office before 2007): an .xls workbook, or an .xlsx encrypted with a
 * password. Undefined if the bytes are neither.
 */
export async function refuseCompoundFile(source: ByteSource): Promise<WorkbookError | undefined> {
  const head = await source.read(0, Math.min(MAGIC.length, source.size));
  if (!MAGIC.every((byte, i) => head[i] === byte)) return undefined;
  const isEncrypted = await contains(source, utf16(STREAM_OF_ENCRYPTED_WORKBOOKS));
  return new WorkbookError(isEncrypted ? "encrypted" : "old-xls");
}

/** The directory of a compound file may be anywhere in it, so all of it is searched. */
async function contains(source: ByteSource, wanted: Uint8Array): Promise<boolean> {
  for (let offset = 0; offset < source.size; offset += CHUNK) {
    const length = Math.min(CHUNK + wanted.length, source.size - offset);
    if (indexOf(await source.read(offset, length), wanted) >= 0) return true;
  }
  return false;
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return -1;
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from({ length: 2 * text.length }, (_byte, i) =>
    i % 2 === 0 ? text.charCodeAt(i / 2) : 0,
  );
}
