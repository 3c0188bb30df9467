/** The files of --purchases, read beside the workbook. */
import { basename } from "node:path";
import { CsvWorkbook } from "../adapters/csv/csv-workbook";
import { openXlsxFile } from "../adapters/xlsx/node";
import { openFile } from "../adapters/xlsx/node/file-source";
import { WorkbookError } from "../workbook/errors";
import { isTextFile, JoinedReader, MOST_OTHER_FILES, type OtherFile } from "../workbook/joined-reader";
import type { WorkbookReader } from "../workbook/reader";

/** Works with the workbook and the files as one. Throws `WorkbookError` where a file cannot be read. */
export async function withOtherFiles<T>(
  workbook: WorkbookReader,
  paths: readonly string[],
  work: (reader: WorkbookReader) => Promise<T>,
): Promise<T> {
  if (paths.length === 0) return work(workbook);
  if (paths.length > MOST_OTHER_FILES) throw new WorkbookError("too-large", { file: paths.at(-1) ?? "" });
  const opened: { readonly file: OtherFile; readonly close: () => Promise<void> }[] = [];
  try {
    for (const path of paths) opened.push(await openOther(path));
    return await work(
      new JoinedReader(
        workbook,
        opened.map(({ file }) => file),
      ),
    );
  } finally {
    for (const one of opened) await one.close();
  }
}

async function openOther(
  path: string,
): Promise<{ readonly file: OtherFile; readonly close: () => Promise<void> }> {
  const name = basename(path);
  if (!isTextFile(path)) {
    const book = await openXlsxFile(path);
    return { file: { reader: book.workbook, name }, close: () => book.close() };
  }
  const source = await openFile(path);
  return {
    file: { reader: new CsvWorkbook(name, source), name: undefined },
    close: () => source.close(),
  };
}
