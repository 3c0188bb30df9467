import { PackageEdit } from "../edit/package-edit";
import type { ValueContext } from "../../../src/adapters/xlsx/sheet/cell-value";
import { dialectOf, type Dialect } from "../../../src/adapters/xlsx/write/dialect";
import { openStyleBook, type OpenStyleBook } from "../../../src/adapters/xlsx/write/open-style-book";
import type { XlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import type { Book } from "../../host/book/book";
import type { BookFile } from "../opened-book";
import type { Snapshot } from "../snapshot";
import type { ChangeWatch } from "./change-watch";
import { NotSavedList } from "./not-saved";

/** The data and tools of one save. */
export interface SaveContext {
  readonly book: Book;
  readonly before: Snapshot;
  readonly workbook: XlsxWorkbook;
  readonly edit: PackageEdit;
  readonly dialect: Dialect;
  /** The folder of the workbook part, with a trailing slash: new parts go there. */
  readonly folder: string;
  readonly styles: OpenStyleBook;
  readonly values: ValueContext;
  readonly notSaved: NotSavedList;
  readonly watch: ChangeWatch;
}

export async function saveContext(
  book: Book,
  { workbook, snapshot }: BookFile,
  watch: ChangeWatch,
): Promise<SaveContext> {
  const edit = new PackageEdit(workbook.source);
  const { mainPart } = workbook.source;
  const folder = mainPart.slice(0, mainPart.lastIndexOf("/") + 1);
  const dialect = dialectOf(workbook.workbook.isStrict);
  const styles = await openStyleBook(workbook, dialect, () => edit.freePart(`${folder}styles`, ""));
  return {
    book,
    before: snapshot,
    workbook,
    edit,
    dialect,
    folder,
    styles,
    values: await workbook.valueContext(),
    notSaved: new NotSavedList(),
    watch,
  };
}
