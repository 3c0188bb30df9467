/** A change of the workbook, as it is reported. */

/** The kind of a change to the contents or positions of cells. */
export type CellsChangeKind =
  | "cells-edited"
  | "rows-inserted"
  | "rows-deleted"
  | "columns-inserted"
  | "columns-deleted"
  | "cells-inserted"
  | "cells-deleted";

interface ChangeOfSheet {
  /** Its name; undefined if it was added and deleted before it could be asked for. */
  readonly sheet: string | undefined;
  /** True if made in this Excel, by the user or by an add-in; false if made by a co-author. */
  readonly isLocal: boolean;
}

export interface CellsChange extends ChangeOfSheet {
  readonly kind: CellsChangeKind;
  /** The address without the sheet: "B2:D7". */
  readonly address: string;
  /** True if made by this add-in. Excel's own undo of such a change does not count. */
  readonly isOwn: boolean;
}

/** Excel does not say whether this add-in made the change; code that adds sheets knows their names. */
export interface SheetsChange extends ChangeOfSheet {
  readonly kind: "sheet-added" | "sheet-deleted" | "sheet-renamed";
  /** The last known name of a renamed sheet. */
  readonly formerly?: string;
}

export type WorkbookChange = CellsChange | SheetsChange;
