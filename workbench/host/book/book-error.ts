/** What a book refuses, as a code; the layers above say it in their own words. */
export type BookErrorCode =
  "bad-sheet-name" | "sheet-name-taken" | "last-visible-sheet" | "bad-table-name" | "table-name-taken";

export class BookError extends Error {
  constructor(
    readonly code: BookErrorCode,
    /** The name refused. */
    readonly subject: string,
  ) {
    super(`${code}: ${subject}`);
    this.name = "BookError";
  }
}
