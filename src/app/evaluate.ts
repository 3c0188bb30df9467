/** Use case: evaluate every partner of a workbook as of a day. */
import { evaluatePartner, type PartnerEvaluation } from "../domain/evaluation";
import type { Language, Program } from "../domain/program";
import type { Result } from "../domain/result";
import type { Day } from "../domain/units";
import { cellName } from "../workbook/cell-name";
import type { LayoutProblem } from "../sheets/layout";
import type { WorkbookReader } from "../workbook/reader";
import { readBook, type PartnerBook, type ReadOptions } from "./book";

/** A workbook evaluated: all that is written back, shown or explained comes from here. */
export interface Evaluation {
  readonly program: Program;
  readonly asOf: Day;
  readonly book: PartnerBook;
  /** In the order of the sheet. */
  readonly partners: readonly PartnerEvaluation[];
  /** The language of the partners sheet's headers. */
  readonly language: Language;
}

/** Partners evaluated between two reports of progress. */
const PROGRESS_STEP = 1000;

/** Reads the workbook and judges every partner (C1–C8). Problems found on the way are in `book.log`. */
export async function evaluateWorkbook(
  reader: WorkbookReader,
  program: Program,
  asOf: Day,
  options: ReadOptions = {},
): Promise<Result<Evaluation, LayoutProblem>> {
  const read = await readBook(reader, program, options);
  if (!read.ok) return read;
  const book = read.value;
  const total = book.partners.partners.length;
  const partners = book.partners.partners.map((partner, position) => {
    if (position % PROGRESS_STEP === 0)
      options.onProgress?.({ step: "partners-evaluated", done: position, total });
    const evaluated = evaluatePartner(program, partner, book.purchases.book.of(position), asOf);
    logWarnings(book, evaluated);
    return evaluated;
  });
  options.onProgress?.({ step: "partners-evaluated", done: total, total });
  const language = book.layout.partners.language;
  return { ok: true, value: { program, asOf, book, partners, language }, problems: [] };
}

function logWarnings(book: PartnerBook, evaluated: PartnerEvaluation): void {
  const { sheet, columns } = book.layout.partners;
  for (const { code, column, level } of evaluated.warnings) {
    const cell = cellName(columns.get(column) ?? 1, evaluated.partner.row);
    book.log.add(code, "warning", sheet, cell, { level });
  }
}
