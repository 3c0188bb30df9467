/**
 * Settled purchases are as many as purchases, and are needed only where something differs from what closings counted: an
 * evaluation reads them in a second pass.
 */
import { yearOf } from "../../domain/calendar";
import type { Timeline } from "../../domain/timeline";
import { readRecords } from "../../sheets/books/read-records";
import type { WorkbookReader } from "../../workbook/reader";
import type { PartnerBook } from "../book";
import type { ReviewedBooks } from "./reviewed";

/**
 * Whether a review needs the settled rows that were not read: sums or counts differ, points were adjusted by hand, a
 * counted year has no purchases any more, or there are purchases dated before the books begin.
 */
export function needsSettledRows(
  { records, manual, purchases }: PartnerBook,
  reviewed: ReviewedBooks | undefined,
): boolean {
  if (records === undefined || records.isSettledRead || reviewed === undefined) return false;
  const { looked, begin } = reviewed.review;
  const years = purchases.book.years();
  const standing = records.closings.filter(({ isTakenBack }) => !isTakenBack);
  return (
    looked.size > 0 ||
    manual.rows.length > 0 ||
    standing.some(({ line }) => line.manual > 0 || line.years.some((year) => !years.has(year))) ||
    [...years].some((year) => year < yearOf(begin))
  );
}

/** The book with its settled rows; the same one if they were read, or nothing is closed. */
export async function withSettledRows(
  reader: WorkbookReader,
  book: PartnerBook,
  timeline: Timeline,
): Promise<PartnerBook> {
  if (book.records === undefined || book.records.isSettledRead) return book;
  const programs = timeline.map(({ program }) => program);
  return { ...book, records: await readRecords(reader, book.ledger, programs) };
}
