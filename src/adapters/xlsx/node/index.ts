import type { WritePlan } from "../../../workbook/write-plan";
import { writeXlsx } from "../write/write-xlsx";
import type { WriteWarning } from "../write/write-warnings";
import { XlsxWorkbook } from "../xlsx-workbook";
import { openFileSink } from "./file-sink";
import { openFile } from "./file-source";
import { nodeCodec } from "./node-codec";
import { startScanThread, type NodeScanThread } from "./scan-thread";

/** A workbook opened from a file. Close it when done: the file stays open for reading until then. */
export interface OpenWorkbook {
  readonly workbook: XlsxWorkbook;
  close(): Promise<void>;
}

/** A sheet with fewer bytes of XML is read before a thread for it has started. */
const WORTH_A_THREAD = 5 * 1024 * 1024;

/**
 * Opens a workbook file. Throws `WorkbookError` if it cannot be read. If it holds a long sheet, a thread to scan the
 * sheet starts at once, so that it is ready when needed.
 */
export async function openXlsxFile(path: string, startThread = startScanThread): Promise<OpenWorkbook> {
  const file = await openFile(path);
  let thread: NodeScanThread | undefined;
  try {
    const workbook = await XlsxWorkbook.open(file, nodeCodec, (bytes) =>
      bytes >= WORTH_A_THREAD ? thread : undefined,
    );
    if (workbook.longestSheet >= WORTH_A_THREAD) thread = startThread(file);
    return {
      workbook,
      close: async () => {
        await thread?.stop();
        await file.close();
      },
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/**
 * Writes the workbook with the plan's changes to a path, which may be the path that it was read from. The file gets its
 * name only when all of it is on the disk. Throws `WorkbookError`, and leaves the path as it was. `warn` is called,
 * before anything is written, with effects that somebody may not want.
 */
export async function writeXlsxFile(
  workbook: XlsxWorkbook,
  plan: WritePlan,
  path: string,
  warn?: (warning: WriteWarning) => void,
): Promise<void> {
  await writeXlsx(workbook, plan, await openFileSink(path), warn);
}
