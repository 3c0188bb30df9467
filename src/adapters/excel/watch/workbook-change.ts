/** A change of the workbook, as it is told. */

/** How cells came to hold something else, or came to stand elsewhere. */
export type CellsChangeKind =
  | "cells-edited"
  | "rows-inserted"
  | "rows-deleted"
  | "columns-inserted"
  | "columns-deleted"
  | "cells-inserted"
  | "cells-deleted";

interface ChangeOfSheet {
  /** Its name; undefined where it came and went before it could be asked for. */
  readonly sheet: string | undefined;
  /** Made in this Excel: by the user, or by an add-in. Otherwise by a co-author. */
  readonly isLocal: boolean;
}

export interface CellsChange extends ChangeOfSheet {
  readonly kind: CellsChangeKind;
  /** Without the sheet: "B2:D7". */
  readonly address: string;
  /** Made by this add-in itself. Excel's undo of what it has written is not. */
  readonly isOwn: boolean;
}

/** Excel does not say whether this add-in has made it: whoever adds sheets knows their names. */
export interface SheetsChange extends ChangeOfSheet {
  readonly kind: "sheet-added" | "sheet-deleted" | "sheet-renamed";
  /** The name that a renamed sheet was last known by. */
  readonly formerly?: string;
}

export type WorkbookChange = CellsChange | SheetsChange;
