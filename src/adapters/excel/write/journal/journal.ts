/**
 * What a write changes and what was there before: enough to put all of it back, and to tell what someone else has
 * changed since. It is made before the first cell is written and kept in the workbook.
 */
import type { CellRange } from "../../../../workbook/cell-range";
import { digestOf } from "./digest";
import { contentsKey, writtenCells, type Strip, type StripBefore } from "./strip";

/**
 * `writing`: begun, and not known to be finished. `written`: done; it can be taken back. `restoring`: being taken back,
 * and not known to be finished.
 */
export type JournalPhase = "writing" | "written" | "restoring";

export interface Journal {
  /** By what is written and where: one write has one id. */
  readonly id: string;
  readonly phase: JournalPhase;
  readonly sheets: readonly JournalSheet[];
}

export interface JournalSheet {
  /** Excel's id of the sheet; undefined until a new sheet is there. */
  readonly id: string | undefined;
  readonly name: string;
  readonly isNew: boolean;
  readonly strips: readonly JournalStrip[];
  readonly table: TableChange | undefined;
  readonly widths: readonly WidthChange[];
  readonly filters: readonly LiftedFilter[];
  /** How many of its cells get other contents: blank cells of a new sheet do not. */
  readonly changedCells: number;
}

/** A strip as it was, and the hash of what it becomes. */
export interface JournalStrip extends StripBefore {
  readonly afterHash: string;
}

/** A table that a write extends (`before`) or adds. */
export interface TableChange {
  /** Undefined until a new table is there. */
  readonly id: string | undefined;
  readonly name: string;
  readonly before: CellRange | undefined;
  readonly after: CellRange;
}

/** A column's width, in points. */
export interface WidthChange {
  readonly column: number;
  readonly before: number;
  readonly after: number;
}

/** A filter whose criteria are taken away for the time of writing. */
export interface LiftedFilter {
  /** The table that it belongs to; undefined for the sheet's own. */
  readonly table: { readonly id: string; readonly name: string } | undefined;
  /** The filtered range. A table's own may grow. */
  readonly range: CellRange;
  readonly criteria: readonly ColumnFilter[];
}

export interface ColumnFilter {
  /** Counted from 0, from the filter's first column on. */
  readonly index: number;
  /** `Excel.FilterCriteria`, as Excel gave it. */
  readonly criteria: Readonly<Record<string, unknown>>;
}

/** A strip for the journal. */
export async function journalStrip(strip: Strip): Promise<JournalStrip> {
  const { after, ...before } = strip;
  return { ...before, afterHash: await digestOf(contentsKey(after)) };
}

/** The id of a write: what comes where. */
export async function journalId(sheets: readonly JournalSheet[]): Promise<string> {
  const parts = sheets.map((sheet) => [
    sheet.name,
    sheet.strips.map((strip) => [strip.column, strip.firstRow, strip.afterHash]),
  ]);
  return digestOf(JSON.stringify(parts));
}

/** How many cells get other contents. */
export function changedCells({ sheets }: Journal): number {
  return sheets.reduce((sum, sheet) => sum + sheet.changedCells, 0);
}

/** How many cells are assigned to: what progress is counted by. */
export function journalCells(journal: Journal): number {
  let cells = 0;
  for (const { strips } of journal.sheets) for (const strip of strips) cells += writtenCells(strip);
  return cells;
}

/** The journal with the sheets and tables that it added known by their ids. */
export function withIds(
  journal: Journal,
  sheetIds: ReadonlyMap<string, string>,
  tableIds: ReadonlyMap<string, string>,
): Journal {
  const sheets = journal.sheets.map((sheet) => {
    const table = sheet.table && { ...sheet.table, id: sheet.table.id ?? tableIds.get(sheet.table.name) };
    return { ...sheet, id: sheet.id ?? sheetIds.get(sheet.name), table };
  });
  return { ...journal, sheets };
}
