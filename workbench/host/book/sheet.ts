/** Makes sheets and tables. */
import type { AutoFilter, Book, BookExtras, BookSheet, BookTable, CellStore, Visibility } from "./book";
import type { CellJournal } from "./cell-journal";
import { createCellStore } from "./cell-store";
import { RowSet } from "./row-set";

/** A sheet, with the members that undo needs. */
export class Sheet implements BookSheet {
  visibility: Visibility = "Visible";
  readonly cells: CellStore;
  readonly tables: BookTable[] = [];
  merges: BookSheet["merges"] = [];
  readonly columnWidths = new Map<number, number>();
  readonly columnLevels = new Map<number, number>();
  readonly hiddenRows = new RowSet();
  readonly hiddenColumns = new RowSet();
  filter: AutoFilter | undefined;
  protection: BookSheet["protection"];
  frozen: BookSheet["frozen"];
  readonly customProperties = new Map<string, string>();
  readonly extras: BookExtras = { charts: [], conditionalFormats: [] };

  constructor(
    readonly id: string,
    public name: string,
    journal: CellJournal,
  ) {
    this.cells = createCellStore(journal);
  }
}

export type NewTable = Pick<BookTable, "name" | "area"> & Partial<Omit<BookTable, "id" | "name" | "area">>;

/** Adds a table to a sheet. The caller checks its name and area. Listeners are not told. */
export function addTable(book: Book, sheet: BookSheet, table: NewTable): BookTable {
  const added: BookTable = {
    id: book.newId(),
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    filter: undefined,
    ...table,
  };
  sheet.tables.push(added);
  return added;
}
