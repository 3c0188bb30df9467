/** The files of --purchases, read beside the workbook. */
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { CsvWorkbook } from "../adapters/csv/csv-workbook";
import { openXlsxFile } from "../adapters/xlsx/node";
import { WorkbookError } from "../workbook/errors";
import { isTextFile, JoinedReader, MOST_OTHER_FILES, type OtherFile } from "../workbook/joined-reader";
import type { WorkbookReader } from "../workbook/reader";

/** Bytes of a .csv file that are read at most: its text must fit in memory. */
const LARGEST_CSV = 400_000_000;

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
  const found = statSync(path, { throwIfNoEntry: false });
  // Reading a named pipe would wait until somebody writes into it.
  if (found?.isFile() !== true) throw new WorkbookError("not-found", { file: path });
  if (found.size > LARGEST_CSV) throw new WorkbookError("too-large", { file: path });
  const reader = new CsvWorkbook(name, readFileSync(path));
  return { file: { reader, name: undefined }, close: () => Promise.resolve() };
}
