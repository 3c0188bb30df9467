/** A workbook in Excel, evaluated by the worker's own code. */
import { answersOf } from "../../../addin/worker/answers";
import type { EvaluationAnswers, Findings } from "../../../addin/worker/protocol";
import { runEvaluation } from "../../../addin/worker/run-evaluation";
import { openExcelWorkbook } from "../../../src/adapters/excel/excel-workbook";
import type { OfficeExcel } from "../../../src/adapters/excel/office";
import { readRuleFiles } from "../../../src/cli/rules";
import type { SheetWrite, WritePlan } from "../../../src/workbook/write-plan";

export interface EvaluatedInExcel {
  readonly findings: Findings;
  /** The plan of its results. */
  readonly plan: WritePlan;
  readonly answers: EvaluationAnswers;
}

/** Evaluates as of an ISO day, by a folder of rules. Answers read the workbook again, as in the pane. */
export async function evaluatedInExcel(
  office: OfficeExcel,
  asOf: string,
  rules = "rules",
): Promise<EvaluatedInExcel> {
  const reader = await openExcelWorkbook(office, {
    signal: new AbortController().signal,
    asksMergedAreas: false,
  });
  let findings: Findings | undefined;
  let answers: EvaluationAnswers | undefined;
  const sheets: SheetWrite[] = [];
  const said: string[] = [];
  await runEvaluation(
    { reader, asOf, rules: readRuleFiles(rules, "en"), mapping: undefined },
    (message) => {
      said.push(message.kind === "failed" ? message.message : message.kind);
      if (message.kind === "sheet") sheets.push(structuredClone(message.sheet));
      if (message.kind === "done") findings = structuredClone(message.findings);
    },
    (evaluated) => {
      answers = answersOf(reader, evaluated);
    },
  );
  if (findings === undefined || answers === undefined) throw new Error(said.join(", "));
  return { findings, plan: { sheets }, answers };
}
