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

/** A sheet with fewer bytes of XML is read sooner than a thread for it begins. */
const WORTH_A_THREAD = 5 * 1024 * 1024;

/**
 * Opens a workbook file. Throws `WorkbookError` where there is none that can be read. Where it holds a long sheet, a
 * thread to scan it in begins at once: by the time that it is wanted it is there.
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
 * Writes the workbook, changed by the plan, to a path; it may be the path that it was read from. The file appears
 * under its name only when all of it is on the disk. Throws `WorkbookError`, and leaves the path as it was. `warn` is
 * told what somebody may not want, before anything is written.
 */
export async function writeXlsxFile(
  workbook: XlsxWorkbook,
  plan: WritePlan,
  path: string,
  warn?: (warning: WriteWarning) => void,
): Promise<void> {
  await writeXlsx(workbook, plan, await openFileSink(path), warn);
}
