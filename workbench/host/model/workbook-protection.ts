/** A protected workbook structure: sheets cannot be changed. */
import type { Book } from "../book/book";
import { isWorkbookProtected } from "./more/properties";
import { accessDenied } from "./refusals";

export function checkWorkbookOpen(book: Book): void {
  if (isWorkbookProtected(book)) throw accessDenied("The workbook's structure is protected");
}
