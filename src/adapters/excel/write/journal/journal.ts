/**
 * What a write changes and what was there before: enough to put all of it back, and to tell what someone else has
 * changed since. It is made before the first cell is written and kept in the workbook.
 */
import type { CellRange } from "../../../../workbook/cell-range";
import type { SheetGuard } from "../guard/expectation";
import { digestOf } from "./digest";
import type { Held } from "./held";
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
  /** What tells the written rows and columns wherever they are; undefined where it was too large to be kept. */
  readonly guard: SheetGuard | undefined;
  readonly strips: readonly JournalStrip[];
  readonly table: TableChange | undefined;
  readonly widths: readonly WidthChange[];
  readonly filters: readonly LiftedFilter[];
  /** Tables beside the written cells, which Excel may extend over them by itself. */
  readonly neighbours: readonly Neighbour[];
  /** How many of its cells get other contents: blank cells of a new sheet do not. */
  readonly changedCells: number;
}

/** A strip as it was, and what it becomes: the hash of it, and the cells themselves where there was room for them. */
export interface JournalStrip extends StripBefore {
  readonly afterHash: string;
  readonly after?: readonly (Held | undefined)[];
}

/** A table that is none of the write's, and where it was. */
export interface Neighbour {
  readonly id: string;
  readonly name: string;
  readonly range: CellRange;
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
  const { column, firstRow, before, formats, cover, after } = strip;
  return {
    ...{ column, firstRow, before, formats },
    ...(cover && { cover }),
    afterHash: await digestOf(contentsKey(after)),
    after,
  };
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

/** The journal with the sheets and tables that it added known by their ids, by the places of its sheets. */
export function withIds(
  journal: Journal,
  sheetIds: readonly (string | undefined)[],
  tableIds: ReadonlyMap<number, string>,
): Journal {
  const sheets = journal.sheets.map((sheet, i) => {
    const table = sheet.table && { ...sheet.table, id: sheet.table.id ?? tableIds.get(i) };
    return { ...sheet, id: sheet.id ?? sheetIds[i], table };
  });
  return { ...journal, sheets };
}
