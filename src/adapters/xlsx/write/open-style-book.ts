import { readStyles } from "../styles/read-styles";
import { StyleBook } from "../styles/style-book";
import type { XlsxWorkbook } from "../xlsx-workbook";
import { defaultStyles } from "./default-styles";
import type { Dialect } from "./dialect";

/** A workbook's cell formats, open for additions, with their part. */
export interface OpenStyleBook {
  readonly book: StyleBook;
  readonly part: string;
  /** True if the part must still be related to the workbook. */
  readonly isNew: boolean;
}

/** Opens a workbook's cell formats; a workbook without them gets a new part, named by `freePart`. */
export async function openStyleBook(
  workbook: XlsxWorkbook,
  dialect: Dialect,
  freePart: () => string,
): Promise<OpenStyleBook> {
  const { document, styles } = await workbook.styles();
  if (document !== undefined && !document.root.selfClosing) {
    return { book: new StyleBook(document, styles), part: document.part, isNew: false };
  }
  const part = document?.part ?? freePart();
  const made = defaultStyles(part, dialect);
  return { book: new StyleBook(made, readStyles(made)), part, isNew: document === undefined };
}
