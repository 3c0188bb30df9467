/** Text files given to the command. */
import { readFileSync, statSync } from "node:fs";
import { MAX_FILE_LENGTH } from "../ruleset/read-files";
import { readTextFile } from "../ruleset/text/text-file";
import { systemCode } from "../adapters/xlsx/node/system-code";
import type { Language } from "../domain/program";
import { formatMessage } from "../messages/format";
import { ExitStatus, Failure } from "./failure";

/** A file of more bytes is not read: in UTF-8 it has too many characters anyway. */
const MOST_BYTES = 4 * MAX_FILE_LENGTH;

/**
 * The text of a rule file or a file of cases. Fails with status 4 where it is not a file, is far too large, cannot be
 * read, or is not text in UTF-8.
 */
export function ruleFileText(path: string, language: Language): string {
  try {
    const found = statSync(path);
    // Reading a named pipe would wait until somebody writes into it.
    if (!found.isFile()) throw unreadable(path, found.isDirectory() ? "EISDIR" : "", language);
    if (found.size > MOST_BYTES) throw tooLarge(path, found.size, language);
    return textIn(readFileSync(path), path, ExitStatus.rules, language);
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw unreadable(path, systemCode(cause).system ?? "", language, cause);
  }
}

/**
 * The text of a file named on the command line, of at most `limit` bytes. Fails with status 2 where it is not there, is
 * no file, is too large, or is not text in UTF-8. What the shell or the system offers as a file (`/dev/stdin`) is read.
 */
export function givenText(path: string, limit: number, language: Language): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw wrongFile("cli.no-file", path, "", language);
  // Reading a named pipe would wait until somebody writes into it.
  const isReadable = found.isFile() || (!found.isDirectory() && path.startsWith("/dev/"));
  if (!isReadable || found.size > limit) throw wrongFile("cli.unreadable-file", path, "", language);
  try {
    return textIn(readFileSync(path), path, ExitStatus.usage, language);
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw wrongFile("cli.unreadable-file", path, systemCode(cause).system ?? "", language);
  }
}

function wrongFile(
  key: "cli.no-file" | "cli.unreadable-file",
  path: string,
  code: string,
  language: Language,
): Failure {
  return new Failure(ExitStatus.usage, [formatMessage(language, key, { path, code })]);
}

/** A file's bytes as text. Fails with the status where they are not text in UTF-8. */
export function textIn(bytes: Uint8Array, path: string, status: ExitStatus, language: Language): string {
  const read = readTextFile(bytes);
  if ("text" in read) return read.text;
  const details = { file: path, line: String(read.wrongLine), encoding: "UTF-8" };
  throw new Failure(status, [formatMessage(language, "both.not-utf8", details)]);
}

function tooLarge(path: string, size: number, language: Language): Failure {
  const details = { path, size, limit: MAX_FILE_LENGTH };
  return new Failure(ExitStatus.rules, [formatMessage(language, "cli.large-file", details)]);
}

function unreadable(path: string, code: string, language: Language, cause?: unknown): Failure {
  return new Failure(ExitStatus.rules, [formatMessage(language, "cli.unreadable-file", { path, code })], {
    cause,
  });
}
