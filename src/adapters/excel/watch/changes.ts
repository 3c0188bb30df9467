/** What is changed in the workbook by the user, by co-authors, by other add-ins, and by this one. */
import type { OfficeExcel } from "../office";
import { ChangeTeller } from "./change-teller";
import { subscribe, type StopWatching } from "./subscribe";

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

/**
 * Tells every change, in the order in which Excel does. A write of our own is told as well, `isOwn`, and part of it
 * after its last sync: Excel sends events apart from answers, and how long after is its own affair. So own changes are
 * known by their mark, and not by when they come. Sheets that are renamed are told from ExcelApi 1.17 on; their names
 * are right before that, too.
 */
export async function watchChanges(
  office: OfficeExcel,
  listener: (change: WorkbookChange) => void,
): Promise<StopWatching> {
  const teller = new ChangeTeller(office, listener);
  await teller.readNames();
  const stop = await subscribe(office, ({ workbook: { worksheets } }) => [
    worksheets.onChanged.add((event) => teller.cellsChanged(event)),
    worksheets.onAdded.add((event) => teller.sheetsChanged("sheet-added", event)),
    worksheets.onDeleted.add((event) => teller.sheetsChanged("sheet-deleted", event)),
    ...(office.supports("1.17")
      ? [worksheets.onNameChanged.add((event) => teller.sheetsChanged("sheet-renamed", event))]
      : []),
  ]);
  return () => {
    teller.stop();
    return stop();
  };
}
