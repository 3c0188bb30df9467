/** The commands: each a few steps over the use cases. */
import type { Language } from "../domain/program";
import { closedObstacle } from "../app/closing/closed-obstacle";
import { withVersionLines } from "../app/closing/version-lines";
import { programOn, type Timeline } from "../domain/timeline";
import type { Day } from "../domain/units";
import type { Progress } from "../app/book";
import { readBook } from "../app/book";
import { evaluateWorkbook, withProblems, type Evaluation } from "../app/evaluate";
import { planWrites } from "../app/plan";
import { resultJson } from "../app/result-json";
import { formatMessage } from "../messages/format";
import { adjustmentLines } from "./adjustment-lines";
import type { CheckOptions, CommonOptions, EvaluateOptions } from "./arguments";
import { layoutFailure, withBook } from "./book-file";
import { checkJson, writeJson } from "./json-output";
import { readMapping } from "./mapping-file";
import { withOtherFiles } from "./other-files";
import { outputPath, withStandardOutput } from "./output-files";
import { accountLines, futureLine, incompleteLines, reportProblems, summary, unitLines } from "./report";
import { rulesFrom, shippedRulesFolder } from "./rules";
import { sha256 } from "./sha256";
import { writeBook } from "./write-book";
import { ExitStatus, Failure } from "./failure";
import { harmless, progressBar, type ProgressBar, type Terminal } from "./terminal";

export interface Surroundings {
  readonly terminal: Terminal;
  /** Today, by the computer's clock. */
  readonly today: Day;
  /** The language used where neither --lang nor a workbook gives one. */
  readonly language: Language;
}

/** `partner-program evaluate`. */
export async function evaluateCommand(
  path: string,
  given: EvaluateOptions,
  { terminal, today, language }: Surroundings,
): Promise<void> {
  const options = await withStandardOutput(given);
  const early = options.lang ?? language;
  const out = await outputPath(path, options, early);
  const timeline = rulesOfOptions(options, early, terminal);
  const asOf = options.asOf ?? today;
  const mapping = readMapping(options.map, programOn(timeline, asOf), early);
  const bar = progressBar(terminal);
  try {
    await withBook(path, early, async (book) => {
      const reading = { ...(mapping && { mapping }), onProgress: showOn(bar, early) };
      const evaluated = await withOtherFiles(book.workbook, options.purchases ?? [], (reader) =>
        evaluateWorkbook(reader, timeline, asOf, reading),
      );
      if (!evaluated.ok) throw layoutFailure(path, evaluated.problems, early);
      let evaluation = evaluated.value;
      const said = options.lang ?? evaluation.language;
      let warnings = 0;
      if (out !== undefined) {
        if (mapping?.partners?.fromPurchases === true)
          throw new Failure(ExitStatus.usage, [formatMessage(said, "cli.no-partners-sheet", {})]);
        refuseWrite(evaluation, said);
        bar.show(formatMessage(said, "cli.writing"), 0, 1);
        const { plan, problems } = await planWrites(book.workbook, evaluation, (write) => {
          book.workbook.writeAhead(write);
        });
        bar.stop();
        const whole = await withVersionLines(book.workbook, plan, evaluation, sha256);
        warnings = await writeBook(book.workbook, whole, { path, out, language: said, terminal });
        evaluation = withProblems(evaluation, problems);
      }
      bar.stop();
      await report(evaluation, { path: options.json, out, today, language: said, terminal, warnings });
    });
  } finally {
    bar.stop();
  }
}

/** Fails where closed periods forbid to write results (R7). */
function refuseWrite(evaluation: Evaluation, language: Language): void {
  const obstacle = closedObstacle(evaluation);
  switch (obstacle?.kind) {
    case "broken":
      throw new Failure(ExitStatus.altered, [formatMessage(language, "cli.close-broken", {})]);
    case "early":
      throw new Failure(ExitStatus.obstacle, [
        formatMessage(language, "both.as-of-before-closed", { ...obstacle }),
      ]);
    case undefined:
  }
}

interface ReportOptions {
  readonly path: string | undefined;
  readonly out: string | undefined;
  readonly today: Day;
  readonly language: Language;
  readonly terminal: Terminal;
  /** Number of warnings already printed. */
  readonly warnings: number;
}

async function report(
  evaluation: Evaluation,
  { path, out, today, language, terminal, warnings }: ReportOptions,
): Promise<void> {
  if (path !== undefined) await writeJson(path, resultJson(evaluation, language), terminal);
  reportProblems(terminal, evaluation.program, evaluation.problems, language, warnings);
  const people = path === "-" ? terminal.stderr : terminal.stdout;
  people.write(summary(evaluation, language));
  people.write(futureLine(evaluation.asOf, today, language));
  people.write(unitLines(evaluation.book.layout, evaluation.program.currency, language));
  people.write(incompleteLines(evaluation.book.incomplete, language));
  people.write(adjustmentLines(evaluation, language));
  const outcome =
    out === undefined
      ? formatMessage(language, "cli.not-written")
      : formatMessage(language, "cli.written", { path: out });
  people.write(`${harmless(outcome)}\n`);
}

/** `partner-program check`. */
export async function checkCommand(
  path: string,
  given: CheckOptions,
  { terminal, today, language }: Surroundings,
): Promise<void> {
  const options = await withStandardOutput(given);
  const early = options.lang ?? language;
  // Called only because it refuses wrong paths: a check writes no workbook.
  await outputPath(path, options, early);
  const timeline = rulesOfOptions(options, early, terminal);
  const program = programOn(timeline, today);
  const mapping = readMapping(options.map, program, early);
  const bar = progressBar(terminal);
  try {
    await withBook(path, early, async ({ workbook }) => {
      const reading = { ...(mapping && { mapping }), onProgress: showOn(bar, early) };
      const read = await withOtherFiles(workbook, options.purchases ?? [], (reader) =>
        readBook(reader, program, { ...reading, timeline }),
      );
      if (!read.ok) throw layoutFailure(path, read.problems, early);
      bar.stop();
      const { problems, layout, incomplete } = read.value;
      const said = options.lang ?? layout.partners.language;
      if (options.json !== undefined) {
        await writeJson(options.json, checkJson(program, read.value, said), terminal);
      }
      reportProblems(terminal, program, problems, said);
      const people = options.json === "-" ? terminal.stderr : terminal.stdout;
      people.write(accountLines(read.value.purchases.sources, said));
      people.write(incompleteLines(incomplete, said));
    });
  } finally {
    bar.stop();
  }
}

/** The versions of --rules or the shipped one; warnings about their files go to stderr. */
export function rulesOfOptions(options: CommonOptions, language: Language, terminal: Terminal): Timeline {
  const { versions, warnings } = rulesFrom(options.rules ?? shippedRulesFolder(), language);
  for (const warning of warnings) terminal.stderr.write(`${harmless(warning)}\n`);
  return versions;
}

function showOn(bar: ProgressBar, language: Language): (progress: Progress) => void {
  return ({ step, done, total }) => {
    bar.show(formatMessage(language, `cli.${step}`), done, total);
  };
}
