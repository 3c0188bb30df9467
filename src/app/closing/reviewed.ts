/** The books of a workbook held against its rows: what is told, what differs, and what stands in the way. */
import { NO_BOOKS, type Books } from "../../domain/closing/books";
import { reviewBooks, type Review } from "../../domain/closing/review";
import type { Today } from "../../domain/closing/today";
import type { Timeline } from "../../domain/timeline";
import type { Day } from "../../domain/units";
import { booksOf } from "../../sheets/books/records";
import type { PartnerBook } from "../book";
import { todayOf } from "./today";

export interface ReviewedBooks {
  readonly books: Books;
  readonly today: Today;
  /** Its partners: those of the sheet in its order, then those that are in the books alone. */
  readonly review: Review;
}

/** The closings that stand in a workbook. */
export function booksIn({ records }: PartnerBook): Books {
  return records === undefined ? NO_BOOKS : booksOf(records);
}

/**
 * Reviews the books as of a day. `undefined` where nothing was ever closed and nobody wrote manual points: then nothing is
 * worked out beside the evaluation.
 */
export function reviewedBooks(
  book: PartnerBook,
  timeline: Timeline,
  asOf: Day,
  books = booksIn(book),
): ReviewedBooks | undefined {
  if (books.closings.length === 0 && book.manual.rows.length === 0) return undefined;
  const today = todayOf(book, timeline);
  const review = reviewBooks(books, today, asOf);
  return { books, today, review };
}
