/** Use case: reopen the newest closed period (R7). Its rows stay on the sheet, superseded. */
import { reopened } from "../../domain/closing/books";
import type { Period } from "../../domain/calendar";
import { lineText, type ReopeningLine } from "../../domain/closing/journal";
import { NO_SEAL, sealOf, type Sha256 } from "../../domain/closing/seal";
import type { Problems } from "../../domain/problems";
import type { Timeline } from "../../domain/timeline";
import type { Day } from "../../domain/units";
import { planJournal } from "../../sheets/plan/journal-writes";
import type { WorkbookReader } from "../../workbook/reader";
import type { WritePlan } from "../../workbook/write-plan";
import type { PartnerBook } from "../book";
import { evaluateBook, type Evaluation } from "../evaluate";
import { planWrites } from "../plan";
import { restatedRows } from "./restate";
import { booksIn } from "./reviewed";
import { withSettledRows } from "./settled-rows";

export interface ReopeningWish {
  readonly period: Period;
  readonly clock: Day;
  /** The day as of which results are written; by default the current one. */
  readonly asOf?: Day;
  readonly by: string;
  readonly reason: string;
}

export type ReopenedBook =
  | {
      readonly ok: true;
      readonly line: ReopeningLine;
      readonly seal: string;
      readonly plan: WritePlan;
      readonly evaluation: Evaluation;
      readonly problems: Problems;
    }
  /**
   * Only the newest closed period can be reopened; `newest` undefined: nothing is closed. `isEarly`: results would be
   * written as of a day before its end.
   */
  | { readonly ok: false; readonly newest: Period | undefined; readonly isEarly: boolean };

export async function reopenBook(
  reader: WorkbookReader,
  given: PartnerBook,
  timeline: Timeline,
  { period, clock, asOf = clock, by, reason }: ReopeningWish,
  sha256: Sha256,
): Promise<ReopenedBook> {
  const book = await withSettledRows(reader, given, timeline);
  const { records } = book;
  const newest = records?.closings.filter(({ isTakenBack }) => !isTakenBack).at(-1);
  if (records === undefined || newest?.line.period.label !== period.label)
    return { ok: false, newest: newest?.line.period, isEarly: false };
  if (asOf < newest.line.period.last) return { ok: false, newest: newest.line.period, isEarly: true };
  const last = records.lines.at(-1);
  const number = (last?.line.line ?? 0) + 1;
  const line: ReopeningLine = {
    ...{ what: "reopening", line: number, period, when: clock, by, reason, closing: newest.line.line },
  };
  const seal = sealOf(sha256, last?.seal ?? NO_SEAL, lineText(line));
  const evaluation = evaluateBook(book, timeline, asOf, undefined, reopened(booksIn(book)));
  const restated = restatedRows(records, { takenBack: newest.line.line });
  const { plan, problems } = await planWrites(reader, evaluation, undefined, { closed: [], restated });
  const ofJournal = await planJournal(reader, records.journal, [{ line, seal }], evaluation.language);
  return { ok: true, line, seal, plan: { sheets: [...plan.sheets, ofJournal] }, evaluation, problems };
}
