/** Compares the books of a workbook with its rows: told points, differences, and obstacles. */
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
  /** Its partners: those of the sheet in its order, then those that are only in the books. */
  readonly review: Review;
}

/** The closings in force in a workbook. */
export function booksIn({ records }: PartnerBook): Books {
  return records === undefined ? NO_BOOKS : booksOf(records);
}

/**
 * Reviews the books as of a day. `undefined` if nothing was ever closed and there are no manual points: then nothing is
 * calculated besides the evaluation.
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
