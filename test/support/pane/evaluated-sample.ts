/** The sample workbook, evaluated by the worker's own code: the same data as in the pane, without a worker. */
import type { Evaluated } from "../../../addin/services/worker-jobs";
import { answersOf } from "../../../addin/worker/answers";
import type { EvaluationAnswers, Findings } from "../../../addin/worker/protocol";
import { runEvaluation } from "../../../addin/worker/run-evaluation";
import { openXlsxFile } from "../../../src/adapters/xlsx/node";
import { readRuleFiles } from "../../../src/cli/rules";
import type { SheetWrite } from "../../../src/workbook/write-plan";

export const SAMPLE = "samples/partners-en.xlsx";

export interface EvaluatedSample {
  readonly evaluated: Evaluated;
  readonly answers: EvaluationAnswers;
  readonly close: () => Promise<void>;
}

/** Evaluates a sample workbook as of an ISO day. Answers are copies, as from a worker. */
export async function evaluatedSample(asOf = "2026-12-31", path = SAMPLE): Promise<EvaluatedSample> {
  const book = await openXlsxFile(path);
  const sheets: SheetWrite[] = [];
  let findings: Findings | undefined;
  let answers: EvaluationAnswers | undefined;
  await runEvaluation(
    { reader: book.workbook, asOf, rules: readRuleFiles("rules", "en"), mapping: undefined },
    (message) => {
      if (message.kind === "sheet") sheets.push(structuredClone(message.sheet));
      if (message.kind === "done") findings = structuredClone(message.findings);
    },
    (evaluated) => {
      answers = answersOf(book.workbook, evaluated);
    },
  );
  if (findings === undefined || answers === undefined) throw new Error(`${path} was not evaluated`);
  const ask = askOf(answers);
  const evaluated = { findings, plan: { sheets }, ask, lastRun: undefined, close: () => undefined };
  return { evaluated, answers, close: () => book.close() };
}

/** The answers as asynchronous copies. */
function askOf(answers: EvaluationAnswers): Evaluated["ask"] {
  const entries = Object.entries(answers).map(([name, answer]) => [
    name,
    async (...args: unknown[]): Promise<unknown> =>
      structuredClone(await (answer as (...given: unknown[]) => unknown)(...args)),
  ]);
  return Object.fromEntries(entries) as Evaluated["ask"];
}
