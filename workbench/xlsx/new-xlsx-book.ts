import { bytesSource, type Codec } from "../../src/adapters/common/bytes";
import { emptyPackage } from "./edit/empty-package";
import { XlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import type { Book } from "../host/book/book";
import type { OpenedBook } from "./opened-book";

/**
 * Gives a file to a book that was made here, so that it can be saved. Everything put into the book so far is written.
 */
export async function newXlsxBook(book: Book, codec: Codec): Promise<OpenedBook> {
  const source = bytesSource(await emptyPackage(codec, book.uses1904Dates));
  const snapshot = {
    sheets: [],
    names: [],
    xmlParts: [],
    calculationMode: "Automatic",
    activeSheetId: "",
  } as const;
  return { book, codec, file: { source, workbook: await XlsxWorkbook.open(source, codec), snapshot } };
}
