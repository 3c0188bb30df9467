import { open } from "node:fs/promises";
import { WorkbookError } from "../../../sheets/workbook";
import type { ByteSource } from "../bytes";
import { systemCode } from "./system-code";

/** A file opened for reading, piece by piece. */
export interface FileSource extends ByteSource {
  close(): Promise<void>;
}

/** Opens a file. Throws `WorkbookError` "not-found" where there is none that can be read. */
export async function openFile(path: string): Promise<FileSource> {
  const file = await open(path, "r").catch((cause: unknown) => {
    throw new WorkbookError("not-found", { file: path, ...systemCode(cause) }, { cause });
  });
  const stat = await file.stat();
  if (!stat.isFile()) {
    await file.close();
    throw new WorkbookError("not-found", { file: path });
  }
  return {
    size: stat.size,
    read: async (offset, length) => {
      const bytes = new Uint8Array(length);
      let filled = 0;
      while (filled < length) {
        const { bytesRead } = await file.read(bytes, filled, length - filled, offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.subarray(0, filled);
    },
    close: () => file.close(),
  };
}
