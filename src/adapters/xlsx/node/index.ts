import type { WritePlan } from "../../../sheets/workbook";
import { writeXlsx } from "../write/write-xlsx";
import { XlsxWorkbook } from "../xlsx-workbook";
import { openFileSink } from "./file-sink";
import { openFile } from "./file-source";
import { nodeCodec } from "./node-codec";

/** A workbook opened from a file. Close it when done: the file stays open for reading until then. */
export interface OpenWorkbook {
  readonly workbook: XlsxWorkbook;
  close(): Promise<void>;
}

/** Opens a workbook file. Throws `WorkbookError` where there is none that can be read. */
export async function openXlsxFile(path: string): Promise<OpenWorkbook> {
  const file = await openFile(path);
  try {
    return { workbook: await XlsxWorkbook.open(file, nodeCodec), close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/**
 * Writes the workbook, changed by the plan, to a path; it may be the path that it was read from. The file appears
 * under its name only when all of it is on the disk. Throws `WorkbookError`, and leaves the path as it was.
 */
export async function writeXlsxFile(workbook: XlsxWorkbook, plan: WritePlan, path: string): Promise<void> {
  await writeXlsx(workbook, plan, await openFileSink(path));
}
