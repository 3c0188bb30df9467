/** Files that a person has chosen beside the workbook: read here, by the readers of the command's --purchases. */
import { blobSource } from "../../src/adapters/common/web/blob-source";
import { webCodec } from "../../src/adapters/common/web/web-codec";
import { CsvWorkbook } from "../../src/adapters/csv/csv-workbook";
import { XlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { WorkbookError } from "../../src/workbook/errors";
import { isTextFile, JoinedReader, MOST_OTHER_FILES, type OtherFile } from "../../src/workbook/joined-reader";
import type { WorkbookReader } from "../../src/workbook/reader";

/** The workbook and the files as one. Throws `WorkbookError` where a file cannot be read. */
export async function withFiles(reader: WorkbookReader, files: readonly File[]): Promise<WorkbookReader> {
  const last = files[MOST_OTHER_FILES];
  if (last !== undefined) throw new WorkbookError("too-large", { file: last.name });
  return new JoinedReader(reader, await Promise.all(files.map(openFile)));
}

async function openFile(file: File): Promise<OtherFile> {
  const { name } = file;
  if (isTextFile(name)) return { reader: new CsvWorkbook(name, blobSource(file)), name: undefined };
  return { reader: await XlsxWorkbook.open(blobSource(file), webCodec), name };
}
