/** Refusals of a book, as codes; the layers above put them into their own words. */
export type BookErrorCode =
  | "bad-sheet-name"
  | "sheet-name-taken"
  | "last-visible-sheet"
  | "bad-table-name"
  | "table-name-taken";

export class BookError extends Error {
  constructor(
    readonly code: BookErrorCode,
    /** The refused name. */
    readonly subject: string,
  ) {
    super(`${code}: ${subject}`);
    this.name = "BookError";
  }
}
