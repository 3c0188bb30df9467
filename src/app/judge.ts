/** Use case: judge every partner of a book that has been read (C1–C8), any number of times. */
import type { Books } from "../domain/closing/books";
import { toldPoints } from "../domain/closing/told";
import type { PartnerPoints } from "../domain/partner-points";
import { evaluatePartner, type PartnerEvaluation } from "../domain/evaluation";
import type { Problems } from "../domain/problems";
import { programOn, type Timeline } from "../domain/timeline";
import type { Day } from "../domain/units";
import type { SheetLayout } from "../sheets/layout";
import { currencyCode } from "../sheets/cells";
import { ProblemLog } from "../sheets/problem-log";
import { purchaseFactColumns } from "../sheets/purchase-columns";
import { cellName } from "../workbook/cell-name";
import type { PartnerBook } from "./book";
import { LeftOutPurchases } from "./left-out";
import { logRecords, logReview, logSettled } from "./closing/book-problems";
import { logTold, toldFinder } from "./statement/told";
import { reviewedBooks, type ReviewedBooks } from "./closing/reviewed";

/** The result of judging a book by a program over time, on a day. */
export interface Judgement {
  /** In the order of the sheet. */
  readonly partners: readonly PartnerEvaluation[];
  /** Closed periods and manual points; `undefined` where there are neither. */
  readonly reviewed: ReviewedBooks | undefined;
  /** Problems of judging; those of reading are in the book. */
  readonly problems: Problems;
}

/**
 * Judges every partner as of a day. The book is not changed: the same question always has the same answer. `timeline`
 * may hold other rules than the book was read with; throws where they need columns of purchases that were not read
 * (`ReadOptions.timeline`), which they would treat as blank. `onPartner` is called with the position of each partner
 * before it is judged. `books`: the closings to go by, where they are not those that stand in the book.
 */
export function judgeBook(
  book: PartnerBook,
  timeline: Timeline,
  asOf: Day,
  onPartner: (position: number) => void = () => undefined,
  books?: Books,
): Judgement {
  const steps = judgeSteps(book, timeline, asOf, books);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    onPartner(step.value);
  }
}

/** The same in steps, so that a caller can give it up halfway: gives the position of each partner before it is judged. */
export function* judgeSteps(
  book: PartnerBook,
  timeline: Timeline,
  asOf: Day,
  books?: Books,
): Generator<number, Judgement> {
  checkColumns(book, timeline);
  const log = new ProblemLog();
  const leftOut = new LeftOutPurchases(asOf);
  const toldOtherwise = toldFinder(book.sent, asOf);
  const reviewed = reviewedBooks(book, timeline, asOf, books);
  logRecords(book, log);
  logSettled(book, timeline, log);
  if (reviewed !== undefined) logReview(book, reviewed, log);
  const partners: PartnerEvaluation[] = [];
  for (const [position, partner] of book.partners.partners.entries()) {
    yield position;
    const purchases = book.purchases.book.of(position);
    const booked = reviewed?.review.partners[position];
    const told = booked && ((plain: () => PartnerPoints) => toldPoints(booked, timeline, asOf, plain));
    const judged = evaluatePartner(timeline, partner, purchases, asOf, told);
    leftOut.look(judged, purchases);
    logWarnings(book.layout.partners, judged, log);
    logTold(toldOtherwise(judged), log);
    partners.push(judged);
  }
  const { currency } = programOn(timeline, asOf);
  leftOut.log(book.purchases.sources, currencyCode(currency), log);
  return { partners, reviewed, problems: log.problems() };
}

function checkColumns({ purchases }: PartnerBook, timeline: Timeline): void {
  const asked = purchaseFactColumns(...timeline.map(({ program }) => program));
  const unread = asked.filter((key) => !purchases.columns.includes(key));
  if (unread.length > 0) throw new Error(`columns of purchases were not read: ${unread.join(", ")}`);
}

function logWarnings({ sheet, columns }: SheetLayout, judged: PartnerEvaluation, log: ProblemLog): void {
  for (const { code, column, level, details } of judged.warnings) {
    const cell = cellName(columns.get(column) ?? 1, judged.partner.row);
    log.add(code, "warning", sheet, cell, { level, ...details });
  }
}
