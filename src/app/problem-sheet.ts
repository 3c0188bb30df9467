/** Use case: the problems on a sheet of their own. Planned here, written like results. */
import type { DataProblem } from "../domain/problem";
import type { Language } from "../domain/program";
import { planProblemSheet, type ProblemLine } from "../sheets/plan/problem-sheet";
import type { ProblemLog } from "../sheets/problem-log";
import type { WorkbookReader } from "../workbook/reader";
import type { WritePlan } from "../workbook/write-plan";

/**
 * Plans a sheet of all problems that were kept, in the order they were found. `sentenceOf` is `problemSentence` of
 * problem-text, or the like where not every language is at hand.
 */
export async function planProblems(
  reader: WorkbookReader,
  log: ProblemLog,
  language: Language,
  sentenceOf: (problem: DataProblem) => string,
): Promise<WritePlan> {
  return planProblemSheet(linesOf(log, sentenceOf), await reader.listSheets(), language);
}

function* linesOf(log: ProblemLog, sentenceOf: (problem: DataProblem) => string): Generator<ProblemLine> {
  for (const problem of log.list()) {
    const { severity, at } = problem;
    yield { sheet: at.sheet, cell: at.cell, severity, sentence: sentenceOf(problem) };
  }
}
