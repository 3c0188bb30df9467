/** A data problem as people read it. */
import type { DataProblem } from "../domain/problem";
import type { Language, Names } from "../domain/program";
import { formatMessage, type MessageKey } from "../messages/format";

/** What a sentence may need of a program. */
export interface LevelNames {
  readonly levels: readonly { readonly id: string; readonly name: Names }[];
}

/** The problem's sentence, level names filled in. */
export function problemSentence(program: LevelNames, problem: DataProblem, language: Language): string {
  const { level } = problem.details;
  const named = program.levels.find((candidate) => candidate.id === level)?.name[language] ?? level ?? "";
  const key: MessageKey = `problem.${problem.code}`;
  return formatMessage(language, key, { ...problem.details, level: named });
}
