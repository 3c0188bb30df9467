/** Which files a run may write: none that it reads, and none twice. */
import { realpath } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { Language } from "../domain/program";
import { formatMessage } from "../messages/format";
import type { EvaluateOptions } from "./arguments";
import { ExitStatus, Failure } from "./failure";
import { ruleFilePaths } from "./rules";
import { isReadOnly } from "./write-book";

/**
 * Where the workbook with the results goes: `undefined` for nowhere. Fails with status 2 where that, or the JSON, would
 * take the place of a file that the run itself reads or writes; with status 5 where it is a read-only file.
 */
export async function outputPath(
  book: string,
  options: EvaluateOptions,
  language: Language,
): Promise<string | undefined> {
  const out = await workbookPath(book, options, language);
  const read = filesRead(book, options);
  if (out !== undefined && out !== book) await refuseTaken("--out", out, read, language);
  const { json } = options;
  const taken = out === undefined ? read : [...read, out];
  if (json !== undefined && json !== "-") await refuseTaken("--json", json, taken, language);
  return out;
}

async function workbookPath(
  book: string,
  { out, inPlace }: EvaluateOptions,
  language: Language,
): Promise<string | undefined> {
  if (inPlace === true) {
    if (out !== undefined) throw usage(language, "cli.out-and-in-place", {});
    if (await isReadOnly(book)) {
      throw new Failure(ExitStatus.output, [formatMessage(language, "cli.read-only", { path: book })]);
    }
    return book;
  }
  if (out === undefined) return undefined;
  if (await sameFile(book, out)) throw usage(language, "cli.same-file", { path: out });
  const expected = extname(book).toLowerCase();
  if (extname(out).toLowerCase() !== expected) throw usage(language, "cli.out-extension", { expected });
  return out;
}

function filesRead(book: string, { map, rules }: EvaluateOptions): readonly string[] {
  return [book, ...(map === undefined ? [] : [map]), ...ruleFilePaths(rules)];
}

async function refuseTaken(
  option: "--out" | "--json",
  path: string,
  taken: readonly string[],
  language: Language,
): Promise<void> {
  for (const other of taken) {
    if (await sameFile(path, other)) throw usage(language, "cli.file-in-use", { path, option });
  }
}

async function sameFile(one: string, other: string): Promise<boolean> {
  return (await realPath(one)) === (await realPath(other));
}

/** Without links; a file that is not there yet is known by its folder. */
async function realPath(path: string): Promise<string> {
  const absolute = resolve(path);
  return realpath(absolute).catch(async () => {
    const folder = dirname(absolute);
    return join(await realpath(folder).catch(() => folder), basename(absolute));
  });
}

function usage(
  language: Language,
  key: "cli.out-and-in-place" | "cli.same-file" | "cli.out-extension" | "cli.file-in-use",
  details: Readonly<Record<string, string>>,
): Failure {
  return new Failure(ExitStatus.usage, [formatMessage(language, key, details)]);
}
