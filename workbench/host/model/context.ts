/** Common ground of the model's classes: the book, the target for events, and the ways to make one another. */
import type { Area, BookSheet, BookTable, CellChangeType } from "../book/book";
import { HostError, type HostObject } from "../interpreter/host-object";
import type { Limits } from "./cells/bounds";
import type { MoreContext } from "./more/context";

export interface ModelContext extends MoreContext {
  readonly limits: Limits;
  /** The RangeAreas object over areas of a sheet. */
  rangesAt(sheetId: string, areas: readonly Area[]): HostObject;
  tableAt(sheetId: string, tableId: string): HostObject;
}

export interface FoundTable {
  readonly sheet: BookSheet;
  readonly table: BookTable;
}

/** The table with this id. Throws `ItemNotFound` if it no longer exists. */
export function tableOf(context: ModelContext, tableId: string): FoundTable {
  for (const sheet of context.book.sheets) {
    const table = sheet.tables.find(({ id }) => id === tableId);
    if (table !== undefined) return { sheet, table };
  }
  throw new HostError("ItemNotFound", "The table no longer exists");
}

/** Changes cells of `area` within one undo step, and tells listeners. */
export function editCells(
  { book }: ModelContext,
  sheet: BookSheet,
  area: Area,
  change: () => void,
  changeType: CellChangeType = "RangeEdited",
): void {
  const isOne = area.firstRow === area.lastRow && area.firstColumn === area.lastColumn;
  const at = () => sheet.cells.value(area.firstRow, area.firstColumn);
  const before = isOne ? at() : null;
  try {
    book.undo.step("Edit", change);
  } finally {
    const told = { kind: "cells", sheetId: sheet.id, area, source: "Local", changeType } as const;
    book.notify(isOne && changeType === "RangeEdited" ? { ...told, edit: { before, after: at() } } : told);
  }
}

/** Changes how a sheet looks (widths, filters, merges) within one undo step, and tells listeners. */
export function changeAppearance<T>({ book }: ModelContext, sheet: BookSheet, change: () => T): T {
  const result = book.undo.step("Format", change);
  book.notify({ kind: "appearance", sheetId: sheet.id });
  return result;
}
