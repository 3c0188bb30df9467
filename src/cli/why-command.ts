/** `partner-program why`: a partner's points explained to the purchase and its cell. */
import { statementText } from "../app/statement/as-text";
import { statementMaker } from "../app/statement/statement";
import { evaluateWorkbook } from "../app/evaluate";
import { programOn } from "../domain/timeline";
import type { WhyOptions } from "./arguments";
import { layoutFailure, withBook } from "./book-file";
import { rulesOfOptions, type Surroundings } from "./commands";
import { readMapping } from "./mapping-file";
import { withOtherFiles } from "./other-files";
import { incompleteLines, reportProblems } from "./report";
import { sha256 } from "./sha256";
import { partnerPositions } from "./statements/partner-positions";
import { harmless } from "./terminal";

export async function whyCommand(
  path: string,
  options: WhyOptions,
  { terminal, today, language: environment }: Surroundings,
): Promise<void> {
  const early = options.lang ?? environment;
  const timeline = rulesOfOptions(options, early, terminal);
  const asOf = options.asOf ?? today;
  const mapping = readMapping(options.map, programOn(timeline, asOf), early);
  await withBook(path, early, async ({ workbook }) => {
    const evaluated = await withOtherFiles(workbook, options.purchases ?? [], (reader) =>
      evaluateWorkbook(reader, timeline, asOf, { ...(mapping && { mapping }) }),
    );
    if (!evaluated.ok) throw layoutFailure(path, evaluated.problems, early);
    const evaluation = evaluated.value;
    const language = options.lang ?? evaluation.language;
    const make = statementMaker(evaluation, sha256);
    const period = options.period?.label;
    const texts = partnerPositions(evaluation, options.partner, language).map((position) =>
      statementText(make(position, { language, period, forVendor: true })),
    );
    reportProblems(terminal, evaluation.program, evaluation.problems, language);
    const lines = texts.join("\n").split("\n");
    terminal.stdout.write(lines.map(harmless).join("\n"));
    terminal.stdout.write(incompleteLines(evaluation.book.incomplete, language));
  });
}
