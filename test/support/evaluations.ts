/** Evaluates and plans a workbook. */
import { evaluateWorkbook, type Evaluation } from "../../src/app/evaluate";
import { planWrites } from "../../src/app/plan";
import type { Program } from "../../src/domain/program";
import type { Mapping } from "../../src/sheets/mapping";
import type { WorkbookReader } from "../../src/workbook/reader";
import type { WritePlan } from "../../src/workbook/write-plan";
import { day } from "./purchases";
import { timelineOf } from "../../src/domain/timeline";

export async function evaluationOf(
  book: WorkbookReader,
  program: Program,
  asOf = "2026-12-31",
  mapping: Mapping = {},
): Promise<Evaluation> {
  const result = await evaluateWorkbook(book, timelineOf(program), day(asOf), { mapping });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

export async function planned(
  book: WorkbookReader,
  program: Program,
  asOf?: string,
): Promise<{ readonly evaluation: Evaluation; readonly plan: WritePlan }> {
  const evaluation = await evaluationOf(book, program, asOf);
  const { plan } = await planWrites(book, evaluation);
  return { evaluation, plan };
}
