/** Use case: results → planned writes. Nothing is written here. */
import type { Language } from "../domain/program";
import type { Problems } from "../domain/problems";
import { planLedger } from "../sheets/plan/ledger-writes";
import { planPartners } from "../sheets/plan/partner-writes";
import { ProblemLog } from "../sheets/problem-log";
import type { WorkbookReader } from "../workbook/reader";
import type { SheetWrite, WritePlan } from "../workbook/write-plan";
import type { Evaluation } from "./evaluate";
import { writtenIncompleteSentence } from "./problem-text";

export interface PlannedWrites {
  readonly plan: WritePlan;
  /** Obstacles: formulas of the user's, which stay. */
  readonly problems: Problems;
}

/**
 * Plans the partners sheet and the points ledger. `onSheet` is called with each sheet's write as soon as it is planned.
 */
export async function planWrites(
  reader: WorkbookReader,
  evaluation: Evaluation,
  onSheet: (write: SheetWrite) => void = () => undefined,
): Promise<PlannedWrites> {
  const { program, asOf, book, partners, language } = evaluation;
  const log = new ProblemLog();
  const ofPartners = await planPartners(reader, book.layout.partners, program, partners, asOf, log);
  onSheet(ofPartners);
  const contents = {
    program,
    evaluations: partners,
    incompleteIn: (said: Language) => book.incomplete.map((cause) => writtenIncompleteSentence(cause, said)),
  };
  const ofLedger = await planLedger(reader, book.ledger, contents, language, log);
  onSheet(ofLedger);
  return { plan: { sheets: [ofPartners, ofLedger] }, problems: log.problems() };
}
