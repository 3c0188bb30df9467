/** Use case: evaluate every partner of a workbook as of a day. */
import type { Books } from "../domain/closing/books";
import type { PartnerEvaluation } from "../domain/evaluation";
import { joinProblems, type Problems } from "../domain/problems";
import type { Language, Program } from "../domain/program";
import type { Result } from "../domain/result";
import { programOn, type Timeline } from "../domain/timeline";
import type { Day } from "../domain/units";
import type { LayoutProblem } from "../sheets/layout";
import type { WorkbookReader } from "../workbook/reader";
import type { ReviewedBooks } from "./closing/reviewed";
import { needsSettledRows, withSettledRows } from "./closing/settled-rows";
import { readBook, type PartnerBook, type Progress, type ReadOptions } from "./book";
import { judgeBook } from "./judge";

/** An evaluated workbook: the source of everything that is written back, shown or explained. */
export interface Evaluation {
  readonly timeline: Timeline;
  /** The version in force on the as-of day. */
  readonly program: Program;
  readonly asOf: Day;
  readonly book: PartnerBook;
  /** In the order of the sheet. */
  readonly partners: readonly PartnerEvaluation[];
  /** Closed periods and manual points; `undefined` where there are neither. */
  readonly reviewed: ReviewedBooks | undefined;
  /** The language of the partners sheet's headers. */
  readonly language: Language;
  /** Problems of reading and judging, and of planning once `withProblems` has added them. */
  readonly problems: Problems;
}

/** Number of partners evaluated between two progress reports. */
const PROGRESS_STEP = 1000;

/** Reads the workbook by the version in force on the as-of day, and judges every partner (C1–C8). */
export async function evaluateWorkbook(
  reader: WorkbookReader,
  timeline: Timeline,
  asOf: Day,
  options: ReadOptions = {},
): Promise<Result<Evaluation, LayoutProblem>> {
  const read = await readBook(reader, programOn(timeline, asOf), { timeline, settled: "later", ...options });
  if (!read.ok) return read;
  const evaluation = evaluateBook(read.value, timeline, asOf, options.onProgress);
  if (!needsSettledRows(read.value, evaluation.reviewed))
    return { ok: true, value: evaluation, problems: [] };
  const book = await withSettledRows(reader, read.value, timeline);
  return { ok: true, value: evaluateBook(book, timeline, asOf, options.onProgress), problems: [] };
}

/** Judges a book that has been read. Pure: one book may be judged by several timelines and on several days. */
export function evaluateBook(
  book: PartnerBook,
  timeline: Timeline,
  asOf: Day,
  onProgress: (progress: Progress) => void = () => undefined,
  books?: Books,
): Evaluation {
  const total = book.partners.partners.length;
  const tell = (done: number): void => {
    onProgress({ step: "partners-evaluated", done, total });
  };
  const onPartner = (position: number): void => {
    if (position % PROGRESS_STEP === 0) tell(position);
  };
  const { partners, reviewed, problems } = judgeBook(book, timeline, asOf, onPartner, books);
  tell(total);
  return {
    timeline,
    program: programOn(timeline, asOf),
    asOf,
    book,
    partners,
    reviewed,
    language: book.layout.partners.language,
    problems: joinProblems([book.problems, problems]),
  };
}

/** The evaluation with the problems of a later step, for example of its plan. */
export function withProblems(evaluation: Evaluation, found: Problems): Evaluation {
  return { ...evaluation, problems: joinProblems([evaluation.problems, found]) };
}
