/** A data problem as people read it. */
import type { DataProblem } from "../domain/problem";
import type { Language, Program } from "../domain/program";
import { formatMessage, type MessageKey } from "../messages/format";

/** The problem's sentence, level names filled in. */
export function problemSentence(program: Program, problem: DataProblem, language: Language): string {
  const { level } = problem.details;
  const named = program.levels.find((candidate) => candidate.id === level)?.name[language] ?? level ?? "";
  const key: MessageKey = `problem.${problem.code}`;
  return formatMessage(language, key, { ...problem.details, level: named });
}
