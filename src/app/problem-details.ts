import { shownSums, sumsText, type IncompleteCause } from "../domain/incomplete";
import type { DataProblem } from "../domain/problem";
import type { Language, Names } from "../domain/program";
import type { MessageDetails } from "../messages/formatter";

/** The part of a program that a sentence may need. */
export interface LevelNames {
  readonly levels: readonly { readonly id: string; readonly name: Names }[];
}

/** Formatters for details shown to people. */
export interface DetailFormats {
  /** An ISO day. */
  day(isoDay: string): string;
  /** Plain digits with a point: "1234567.50". */
  decimal(digits: string): string;
}

/**
 * The details of a problem's sentence: a level by its name, a day (ISO) and a sum as `formats` writes them, others as
 * they are.
 */
export function problemDetails(
  program: LevelNames,
  { details }: Pick<DataProblem, "details">,
  language: Language,
  formats: DetailFormats,
): Readonly<Record<string, string>> {
  const { level, day, sum } = details;
  const named = program.levels.find((candidate) => candidate.id === level)?.name[language] ?? level ?? "";
  return {
    ...details,
    level: named,
    levels: program.levels.map(({ name }) => name[language]).join(", "),
    ...(day !== undefined && { day: formats.day(day) }),
    ...(sum !== undefined && { sum: shownSums(sum, (digits) => formats.decimal(digits)) }),
  };
}

/** The details of a cause's sentence `incomplete.<code>`. */
export function incompleteDetails(
  { at, rows, sums }: IncompleteCause,
  formats: Pick<DetailFormats, "decimal">,
): MessageDetails {
  return { ...at, count: rows, sum: shownSums(sumsText(sums), (digits) => formats.decimal(digits)) };
}
