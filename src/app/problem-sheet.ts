/** Use case: put the problems on a sheet of their own. Planned here, written like results. */
import type { DataProblem } from "../domain/problem";
import { problemList, type Problems } from "../domain/problems";
import type { Language } from "../domain/program";
import { planProblemSheet, type ProblemLine } from "../sheets/plan/problem-sheet";
import type { WorkbookReader } from "../workbook/reader";
import type { WritePlan } from "../workbook/write-plan";

/**
 * Plans a sheet of all problems that were kept, in the order they were found. `sentenceOf` is `problemSentence` of
 * problem-text, or a replacement where not every language is loaded.
 */
export async function planProblems(
  reader: WorkbookReader,
  problems: Problems,
  language: Language,
  sentenceOf: (problem: DataProblem) => string,
): Promise<WritePlan> {
  return planProblemSheet(linesOf(problems, sentenceOf), await reader.listSheets(), language);
}

function* linesOf(problems: Problems, sentenceOf: (problem: DataProblem) => string): Generator<ProblemLine> {
  for (const problem of problemList(problems)) {
    const { severity, at } = problem;
    yield { sheet: at.sheet, cell: at.cell, severity, sentence: sentenceOf(problem) };
  }
}
