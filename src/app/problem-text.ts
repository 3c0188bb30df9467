/** A data problem as people read it. */
import type { DataProblem } from "../domain/problem";
import type { Language } from "../domain/program";
import { formatMessage } from "../messages/format";
import { problemDetails, type LevelNames } from "./problem-details";

/** The problem's sentence, level names filled in. */
export function problemSentence(program: LevelNames, problem: DataProblem, language: Language): string {
  return formatMessage(language, `problem.${problem.code}`, problemDetails(program, problem, language));
}
