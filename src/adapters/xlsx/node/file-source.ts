import { read } from "node:fs";
import { open, stat } from "node:fs/promises";
import { promisify } from "node:util";
import { WorkbookError } from "../../../workbook/errors";
import type { ByteSource } from "../../common/bytes";
import { systemCode } from "./system-code";

const readAt = promisify(read);

/** An open file by its descriptor, which is valid in all threads of the process. */
export interface FileNumber {
  readonly fd: number;
  readonly size: number;
}

/** A file opened for reading in parts. */
export interface FileSource extends ByteSource, FileNumber {
  close(): Promise<void>;
}

/** Opens a file. Throws `WorkbookError` "not-found" if there is none that can be read. */
export async function openFile(path: string): Promise<FileSource> {
  const notFound = (cause: unknown): never => {
    throw new WorkbookError("not-found", { file: path, ...systemCode(cause) }, { cause });
  };
  // Opening a named pipe would wait until somebody writes into it.
  const found = await stat(path).catch(notFound);
  if (!found.isFile()) throw new WorkbookError("not-found", { file: path });
  const file = await open(path, "r").catch(notFound);
  const { size } = await file.stat();
  const number = { fd: file.fd, size };
  return { ...number, ...sourceOf(number), close: () => file.close() };
}

/** A source over an open file. */
export function sourceOf({ fd, size }: FileNumber): ByteSource {
  return {
    size,
    read: async (offset, length) => {
      const bytes = new Uint8Array(length);
      let filled = 0;
      while (filled < length) {
        const { bytesRead } = await readAt(fd, bytes, filled, length - filled, offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.subarray(0, filled);
    },
  };
}
