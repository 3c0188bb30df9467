/** Sentences of data problems and of causes of incomplete totals. */
import type { IncompleteCause } from "../domain/incomplete";
import type { DataProblem } from "../domain/problem";
import type { Language } from "../domain/program";
import { decimalIn } from "../messages/decimal";
import { formatMessage } from "../messages/format";
import { incompleteDetails, problemDetails, type DetailFormats, type LevelNames } from "./problem-details";

/** The problem's sentence, level names filled in. */
export function problemSentence(program: LevelNames, problem: DataProblem, language: Language): string {
  const details = problemDetails(program, problem, language, plainFormats(language));
  return formatMessage(language, `problem.${problem.code}`, details);
}

/** The cause's sentence. */
export function incompleteSentence(cause: IncompleteCause, language: Language): string {
  return formatMessage(
    language,
    `incomplete.${cause.code}`,
    incompleteDetails(cause, plainFormats(language)),
  );
}

/**
 * The cause's sentence as it stands in the workbook: without the first cell and with the currencies in order, so that
 * sorting the rows changes nothing that is written.
 */
export function writtenIncompleteSentence(cause: IncompleteCause, language: Language): string {
  const sums = [...cause.sums].sort((a, b) => (a.currency < b.currency ? -1 : 1));
  return incompleteSentence({ ...cause, at: { ...cause.at, cell: "" }, sums }, language);
}

/** Days in ISO form, numbers in the form of the language. */
function plainFormats(language: Language): DetailFormats {
  return { day: (isoDay) => isoDay, decimal: (digits) => decimalIn(language, digits) };
}
