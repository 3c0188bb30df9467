import { readStyles } from "../styles/read-styles";
import { StyleBook } from "../styles/style-book";
import type { XlsxWorkbook } from "../xlsx-workbook";
import { defaultStyles } from "./default-styles";
import type { Dialect } from "./dialect";

/** A workbook's cell formats, to be added to, with the part that they go to. */
export interface OpenStyleBook {
  readonly book: StyleBook;
  readonly part: string;
  /** Whether the part is still to be related to the workbook. */
  readonly isNew: boolean;
}

/** Opens a workbook's cell formats; one without them gets a part of its own, under the name that `freePart` gives. */
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
