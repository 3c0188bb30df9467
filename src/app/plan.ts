/** Use case: results → planned writes. Nothing is written here. */
import { planLedger } from "../sheets/plan/ledger-writes";
import { planPartners } from "../sheets/plan/partner-writes";
import type { WorkbookReader } from "../workbook/reader";
import type { WritePlan } from "../workbook/write-plan";
import type { Evaluation } from "./evaluate";

/** Plans the partners sheet and the points ledger. What is in the way (formulas of the user's) joins the problems. */
export async function planWrites(reader: WorkbookReader, evaluation: Evaluation): Promise<WritePlan> {
  const { program, book, partners, language } = evaluation;
  return {
    sheets: [
      await planPartners(reader, book.layout.partners, program, partners, book.log),
      await planLedger(reader, program, partners, language, book.log),
    ],
  };
}
