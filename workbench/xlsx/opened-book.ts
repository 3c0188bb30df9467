import type { ByteSource, Codec } from "../../src/adapters/common/bytes";
import type { XlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import type { Book } from "../host/book/book";
import type { Snapshot } from "./snapshot";

/** The file that a book was opened from or last saved to, and the book's content then. */
export interface BookFile {
  readonly source: ByteSource;
  readonly workbook: XlsxWorkbook;
  readonly snapshot: Snapshot;
}

/** A book with its file, which provides everything that a save does not touch. */
export interface OpenedBook {
  readonly book: Book;
  readonly codec: Codec;
  /** Replaced by each save. */
  file: BookFile;
}
