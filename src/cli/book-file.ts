/** Opens workbook files; failures become a sentence and an exit status. */
import type { Language } from "../domain/program";
import { openXlsxFile, type OpenWorkbook } from "../adapters/xlsx/node";
import { formatMessage } from "../messages/format";
import type { LayoutProblem } from "../sheets/layout";
import { WorkbookError } from "../workbook/errors";
import { ExitStatus, Failure } from "./failure";

/**
 * Opens the workbook, works with it, closes it. Any fault of the workbook ends with status 3; a result that cannot be
 * written ends with status 5 and leaves the old file as it was.
 */
export async function withBook<T>(
  path: string,
  language: Language,
  work: (book: OpenWorkbook) => Promise<T>,
): Promise<T> {
  try {
    const book = await openXlsxFile(path);
    try {
      return await work(book);
    } finally {
      await book.close();
    }
  } catch (error) {
    if (error instanceof WorkbookError) throw workbookFailure(error, path, language);
    throw error;
  }
}

function workbookFailure(error: WorkbookError, path: string, language: Language): Failure {
  const sentence = formatMessage(language, `workbook.${error.code}`, error.details);
  const status = error.code === "not-writable" ? ExitStatus.output : ExitStatus.workbook;
  return new Failure(status, [`${error.details["file"] ?? path}: ${sentence}`], { cause: error });
}

/** A workbook without the needed sheets or columns: status 3. */
export function layoutFailure(path: string, problems: readonly LayoutProblem[], language: Language): Failure {
  const sentences = problems.map(({ code, details }) => formatMessage(language, `layout.${code}`, details));
  return new Failure(
    ExitStatus.workbook,
    sentences.map((sentence) => `${path}: ${sentence}`),
  );
}
