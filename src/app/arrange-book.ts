/** The part of a mapping that is no plain list: shapes, partners without a list, open questions. */
import type { Program } from "../domain/program";
import type { PartnerJoin } from "../sheets/joins/partner-join";
import type { LayoutProblem, SheetLayout } from "../sheets/layout";
import type { Mapping } from "../sheets/mapping";
import type { ProblemLog } from "../sheets/problem-log";
import type { PurchaseTable } from "../sheets/purchases";
import { arrange, type Arranged, type ArrangedReport } from "../sheets/shapes/arrange";
import { logReport } from "../sheets/shapes/log-shapes";
import { withNewSheets } from "../sheets/sheet-pattern";
import { withPartnersOfPurchases } from "../sheets/shapes/partners-of-purchases";
import type { WorkbookReader } from "../workbook/reader";

/** The workbook as its mapping arranges it: shapes as plain lists, and partners where it has no list of them. */
export async function arrangeBook(
  given: WorkbookReader,
  program: Program,
  wanted: Mapping,
): Promise<Arranged> {
  const arranged = await arrange(given, program, await withNewSheets(given, wanted));
  return { ...arranged, ...(await withPartnersOfPurchases(arranged.reader, program, arranged.mapping)) };
}

/** The questions of a mapping that nobody has answered yet. */
export function openQuestions({ questions = [] }: Mapping): readonly LayoutProblem[] {
  return questions.map(({ what, sheet, cell, details }) => ({
    code: `open-${what}`,
    sheet: "purchases",
    details: { ...details, sheet, cell },
  }));
}

/** Logs the totals of grouped reports that differ from their rows: the partners concerned are provisional. */
export function doubtReports(
  reports: readonly ArrangedReport[],
  joins: ReadonlyMap<SheetLayout, PartnerJoin>,
  { book, sources }: PurchaseTable,
  log: ProblemLog,
): void {
  for (const report of reports) {
    const labels = logReport(report, log);
    const layout = sources.find(({ layout: one }) => one.sheet === report.sheet)?.layout;
    const join = layout && joins.get(layout);
    for (const label of labels) {
      const partner = join?.find(label);
      if (partner !== undefined) book.markDoubtful(partner);
    }
  }
}
