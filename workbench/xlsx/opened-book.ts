import type { ByteSource, Codec } from "../../src/adapters/common/bytes";
import type { XlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import type { Book } from "../host/book/book";
import type { Snapshot } from "./snapshot";

/** The file that a book was opened from or last saved as, and what the book held then. */
export interface BookFile {
  readonly source: ByteSource;
  readonly workbook: XlsxWorkbook;
  readonly snapshot: Snapshot;
}

/** A book with the file behind it: what a save does not touch is taken from there. */
export interface OpenedBook {
  readonly book: Book;
  readonly codec: Codec;
  /** Replaced by each save. */
  file: BookFile;
}
