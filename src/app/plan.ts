/** Use case: results → planned writes. Nothing is written here. */
import type { Problems } from "../domain/problems";
import { planLedger } from "../sheets/plan/ledger-writes";
import { planPartners } from "../sheets/plan/partner-writes";
import { ProblemLog } from "../sheets/problem-log";
import type { WorkbookReader } from "../workbook/reader";
import type { WritePlan } from "../workbook/write-plan";
import type { Evaluation } from "./evaluate";

export interface PlannedWrites {
  readonly plan: WritePlan;
  /** What is in the way: formulas of the user's, which stay. */
  readonly problems: Problems;
}

/** Plans the partners sheet and the points ledger. */
export async function planWrites(reader: WorkbookReader, evaluation: Evaluation): Promise<PlannedWrites> {
  const { program, book, partners, language } = evaluation;
  const log = new ProblemLog();
  const sheets = [
    await planPartners(reader, book.layout.partners, program, partners, log),
    await planLedger(reader, book.ledger, program, partners, language, log),
  ];
  return { plan: { sheets }, problems: log.problems() };
}
