/** Opening and writing workbook files; what goes wrong becomes a sentence and an exit status. */
import { realpath } from "node:fs/promises";
import { extname, resolve } from "node:path";
import type { Language } from "../domain/program";
import { openXlsxFile, writeXlsxFile, type OpenWorkbook } from "../adapters/xlsx/node";
import { formatMessage } from "../messages/format";
import type { LayoutProblem } from "../sheets/layout";
import { WorkbookError, type WritePlan } from "../sheets/workbook";
import { ExitStatus, Failure } from "./failure";

/** Opens the workbook, works with it, closes it. Whatever is wrong with it ends with status 3. */
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
  const sentence = formatMessage(language, `workbook.${error.code}`, { path, ...error.details });
  return new Failure(ExitStatus.workbook, [`${path}: ${sentence}`], { cause: error });
}

/** A workbook without the needed sheets or columns: status 3. */
export function layoutFailure(path: string, problems: readonly LayoutProblem[], language: Language): Failure {
  const sentences = problems.map(({ code, details }) => formatMessage(language, `layout.${code}`, details));
  return new Failure(
    ExitStatus.workbook,
    sentences.map((sentence) => `${path}: ${sentence}`),
  );
}

export interface OutputChoice {
  readonly out?: string;
  readonly inPlace?: boolean;
}

/** Where the results go: `undefined` for nowhere. Fails with status 2 where that would overwrite the input unasked. */
export async function outputPath(
  book: string,
  { out, inPlace }: OutputChoice,
  language: Language,
): Promise<string | undefined> {
  if (inPlace === true) {
    if (out !== undefined) throw usage(language, "cli.out-and-in-place", {});
    return book;
  }
  if (out === undefined) return undefined;
  if (await sameFile(book, out)) throw usage(language, "cli.same-file", { path: out });
  const expected = extname(book).toLowerCase();
  if (extname(out).toLowerCase() !== expected) throw usage(language, "cli.out-extension", { expected });
  return out;
}

async function sameFile(one: string, other: string): Promise<boolean> {
  const real = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));
  return (await real(one)) === (await real(other));
}

function usage(
  language: Language,
  key: "cli.out-and-in-place" | "cli.same-file" | "cli.out-extension",
  details: Readonly<Record<string, string>>,
): Failure {
  return new Failure(ExitStatus.usage, [formatMessage(language, key, details)]);
}

/** Writes the planned changes to a path. A path that cannot be written ends with status 5, the old file untouched. */
export async function writeBook(
  { workbook }: OpenWorkbook,
  plan: WritePlan,
  path: string,
  language: Language,
): Promise<void> {
  await orOutputFailure(path, language, () => writeXlsxFile(workbook, plan, path));
}

/** Runs something that writes `path`; a file system that refuses ends with status 5. */
export async function orOutputFailure<T>(
  path: string,
  language: Language,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const sentence = formatMessage(language, "cli.write-failed", { path, detail: error.code });
    throw new Failure(ExitStatus.output, [sentence], { cause: error });
  }
}

function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string" && "syscall" in error;
}
