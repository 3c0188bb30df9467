/** Evaluates the workbook of a command that only reads it. */
import { evaluateWorkbook, type Evaluation } from "../app/evaluate";
import { programOn, type Timeline } from "../domain/timeline";
import type { Language } from "../domain/program";
import type { Mapping } from "../sheets/mapping";
import type { XlsxWorkbook } from "../adapters/xlsx/xlsx-workbook";
import type { WorkbookReader } from "../workbook/reader";
import type { BookOptions } from "./arguments";
import { layoutFailure, withBook } from "./book-file";
import type { Surroundings } from "./commands";
import { readMapping } from "./mapping-file";
import { withOtherFiles } from "./other-files";

export interface EvaluatedBook {
  readonly evaluation: Evaluation;
  /** The language of --lang, else of the sheets. */
  readonly language: Language;
  /** The workbook with the files of --purchases, and what --map says of them. */
  readonly reader: WorkbookReader;
  /** The workbook itself, to write into. */
  readonly workbook: XlsxWorkbook;
  readonly mapping: Mapping;
}

/** Works with an evaluated workbook. Fails with status 2 or 3 where mapping or workbook cannot be read. */
export async function withEvaluation(
  path: string,
  options: Pick<BookOptions, "asOf" | "map" | "purchases" | "lang">,
  timeline: Timeline,
  { today, language: environment }: Surroundings,
  work: (book: EvaluatedBook) => Promise<void>,
): Promise<void> {
  const early = options.lang ?? environment;
  const asOf = options.asOf ?? today;
  const mapping = readMapping(options.map, programOn(timeline, asOf), early) ?? {};
  await withBook(path, early, ({ workbook }) =>
    withOtherFiles(workbook, options.purchases ?? [], async (reader) => {
      const evaluated = await evaluateWorkbook(reader, timeline, asOf, { mapping });
      if (!evaluated.ok) throw layoutFailure(path, evaluated.problems, early);
      const evaluation = evaluated.value;
      await work({ evaluation, language: options.lang ?? evaluation.language, reader, workbook, mapping });
    }),
  );
}
