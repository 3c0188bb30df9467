/** JSON results to a file or standard output. */
import { openFileSink } from "../adapters/xlsx/node/file-sink";
import { problemList } from "../domain/problems";
import type { Language, Program } from "../domain/program";
import type { PartnerBook } from "../app/book";
import { incompleteJson, problemJson } from "../app/result-json";
import type { Terminal } from "./terminal";

/**
 * Writes pieces of JSON to a path; "-" is standard output. The file appears only when it is complete. Throws
 * `WorkbookError` "not-writable".
 */
export async function writeJson(path: string, pieces: Iterable<string>, terminal: Terminal): Promise<void> {
  if (path === "-") {
    for (const piece of pieces) terminal.stdout.write(piece);
    return;
  }
  const sink = await openFileSink(path);
  const encoder = new TextEncoder();
  try {
    for (const piece of pieces) await sink.write(encoder.encode(piece));
    await sink.commit();
  } catch (error) {
    await sink.abort();
    throw error;
  }
}

/** The JSON of `check`: the problems, and the causes of incomplete totals. */
export function* checkJson(
  program: Program,
  book: Pick<PartnerBook, "problems" | "incomplete">,
  language: Language,
): Generator<string> {
  const problems = problemList(book.problems).map((problem) => problemJson(program, problem, language));
  const causes = book.incomplete.map((cause) => incompleteJson(cause, language));
  yield `${JSON.stringify({ incomplete: causes, problems }, null, 1)}\n`;
}
