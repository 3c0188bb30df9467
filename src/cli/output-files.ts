/** Checks the files that a run may write: none that it reads, and none twice. */
import { fstat, type BigIntStats } from "node:fs";
import { stat } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { finalPath } from "../adapters/xlsx/node/final-path";
import type { Language } from "../domain/program";
import { formatMessage } from "../messages/format";
import type { EvaluateOptions, WhatIfOptions } from "./arguments";
import { ExitStatus, Failure } from "./failure";
import { ruleFilePaths } from "./rules";
import { isReadOnly } from "./write-book";

type RunOptions = EvaluateOptions & Pick<WhatIfOptions, "inForce">;

/**
 * The path of the workbook with the results: `undefined` for none. Fails with status 2 where this workbook or the JSON
 * would replace a file that the run itself reads or writes; with status 5 where it is a read-only file.
 */
export async function outputPath(
  book: string,
  options: RunOptions,
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

function filesRead(book: string, { map, rules, inForce, purchases = [] }: RunOptions): readonly string[] {
  const standing = inForce === undefined ? [] : ruleFilePaths(inForce);
  return [book, ...purchases, ...(map === undefined ? [] : [map]), ...ruleFilePaths(rules), ...standing];
}

/** Fails with status 2 where a file in the folder of --out would replace one that the run reads. */
export async function refuseInputs(
  book: string,
  options: Pick<EvaluateOptions, "map" | "rules">,
  written: readonly string[],
  language: Language,
): Promise<void> {
  const read = filesRead(book, options);
  for (const path of written) await refuseTaken("--out", path, read, language);
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

/** Whether two paths lead to one file: through links, or as two names of it. The file need not exist yet. */
async function sameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = [await numberOf(stat(one, BIG)), await numberOf(stat(other, BIG))];
  if (first !== undefined && second !== undefined) return first === second;
  return (await pathOf(one)) === (await pathOf(other));
}

const BIG = { bigint: true } as const;

/** The system's identity of a file; undefined where the file does not exist, or where the system gives no number. */
async function numberOf(asked: Promise<BigIntStats>): Promise<string | undefined> {
  const found = await asked.catch(() => undefined);
  return found === undefined || found.ino === 0n ? undefined : `${String(found.dev)}:${String(found.ino)}`;
}

/** Links in a circle lead nowhere: writing reports that. */
function pathOf(path: string): Promise<string> {
  return finalPath(path).catch(() => resolve(path));
}

/** Options with "-" for a --json that is standard output by another name (/dev/stdout), which must hold only JSON. */
export async function withStandardOutput<T extends { readonly json?: string }>(options: T): Promise<T> {
  const { json } = options;
  if (json === undefined || json === "-") return options;
  const output = await numberOf(fstatOf(1));
  const isOutput = output !== undefined && output === (await numberOf(stat(json, BIG)));
  return isOutput ? { ...options, json: "-" } : options;
}

const fstatOf = (file: number): Promise<BigIntStats> =>
  new Promise((resolve, reject) => {
    fstat(file, BIG, (error, found) => {
      if (error === null) resolve(found);
      else reject(error);
    });
  });

function usage(
  language: Language,
  key: "cli.out-and-in-place" | "cli.same-file" | "cli.out-extension" | "cli.file-in-use",
  details: Readonly<Record<string, string>>,
): Failure {
  return new Failure(ExitStatus.usage, [formatMessage(language, key, details)]);
}
