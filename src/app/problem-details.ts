import type { DataProblem } from "../domain/problem";
import type { Language, Names } from "../domain/program";

/** What a sentence may need of a program. */
export interface LevelNames {
  readonly levels: readonly { readonly id: string; readonly name: Names }[];
}

/** The details of a problem's sentence: its own, a level by its name, a day (ISO) as `formatDay` writes it. */
export function problemDetails(
  program: LevelNames,
  { details }: Pick<DataProblem, "details">,
  language: Language,
  formatDay: (isoDay: string) => string = (isoDay) => isoDay,
): Readonly<Record<string, string>> {
  const { level, day } = details;
  const named = program.levels.find((candidate) => candidate.id === level)?.name[language] ?? level ?? "";
  return { ...details, level: named, ...(day !== undefined && { day: formatDay(day) }) };
}
