/**
 * A write's changes and the contents before: enough to restore everything, and to find cells that somebody else has
 * changed since. It is made before the first cell is written, and stored in the workbook.
 */
import type { CellRange } from "../../../../workbook/cell-range";
import type { SheetGuard } from "../guard/expectation";
import { digestOf } from "./digest";
import type { Held } from "./held";
import { contentsKey, writtenCells, type Strip, type StripBefore } from "./strip";

/**
 * `writing`: begun, and perhaps not finished. `written`: done; it can be undone. `restoring`: its undo has begun, and
 * perhaps not finished.
 */
export type JournalPhase = "writing" | "written" | "restoring";

export interface Journal {
  /** Derived from the written contents and their places, so one write has one id. */
  readonly id: string;
  readonly phase: JournalPhase;
  readonly sheets: readonly JournalSheet[];
}

export interface JournalSheet {
  /** Excel's id of the sheet; undefined until a new sheet exists. */
  readonly id: string | undefined;
  readonly name: string;
  readonly isNew: boolean;
  /** Identifies the written rows and columns wherever they are now; undefined if it was too large to store. */
  readonly guard: SheetGuard | undefined;
  readonly strips: readonly JournalStrip[];
  readonly table: TableChange | undefined;
  readonly widths: readonly WidthChange[];
  readonly filters: readonly LiftedFilter[];
  /** Drop-down lists that the write sets where there were none. */
  readonly choices?: readonly ChoiceChange[];
  /** The range of the sheet's own filter, if the write extends it over new columns. */
  readonly filterGrowth?: FilterGrowth | undefined;
  /** Tables beside the written cells, which Excel may extend over them. */
  readonly neighbours: readonly Neighbour[];
  /** Number of cells whose contents change; blank cells of a new sheet do not count. */
  readonly changedCells: number;
}

/** A strip before the write, and the hash of its new contents, with the cells themselves if there was room. */
export interface JournalStrip extends StripBefore {
  readonly afterHash: string;
  readonly after?: readonly (Held | undefined)[];
}

/** A table that does not belong to the write, and its range. */
export interface Neighbour {
  readonly id: string;
  readonly name: string;
  readonly range: CellRange;
}

/** A table that a write extends (`before` is its range) or adds. */
export interface TableChange {
  /** Undefined until a new table exists. */
  readonly id: string | undefined;
  readonly name: string;
  readonly before: CellRange | undefined;
  readonly after: CellRange;
  /** The headers of the columns by which its rows are put in order at the end; undefined if they keep their places. */
  readonly sortedBy?: readonly string[];
}

/** The range of a filter before and after. */
export interface FilterGrowth {
  readonly before: CellRange;
  readonly after: CellRange;
}

/** A new column's width in points, and its header's look. */
export interface WidthChange {
  readonly column: number;
  readonly before: number;
  readonly after: number;
  /** Its width while the outline that folds it is open; undefined if it is not folded. `after` is 0 then. */
  readonly unfolded?: number;
  /** The column whose header's format the new header gets; undefined if it keeps its own. */
  readonly like?: number;
}

/** A drop-down list in a column's cells. */
export interface ChoiceChange {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Its values, with commas between. */
  readonly source: string;
  /** Another value may be typed. */
  readonly others: boolean;
  readonly message: string;
}

/** A filter whose criteria are removed while cells are written. */
export interface LiftedFilter {
  /** The table that it belongs to; undefined for the sheet's own filter. */
  readonly table: { readonly id: string; readonly name: string } | undefined;
  /** The filtered range. That of a table may grow. */
  readonly range: CellRange;
  readonly criteria: readonly ColumnFilter[];
}

export interface ColumnFilter {
  /** Index of the column, from 0, starting at the filter's first column. */
  readonly index: number;
  /** `Excel.FilterCriteria`, as Excel returned it. */
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

/** The id of a write, made of the written contents and their places. */
export async function journalId(sheets: readonly JournalSheet[]): Promise<string> {
  const parts = sheets.map((sheet) => [
    sheet.name,
    sheet.strips.map((strip) => [strip.column, strip.firstRow, strip.afterHash]),
  ]);
  return digestOf(JSON.stringify(parts));
}

/** Number of cells whose contents change. */
export function changedCells({ sheets }: Journal): number {
  return sheets.reduce((sum, sheet) => sum + sheet.changedCells, 0);
}

/** Number of cells that are assigned to, by which progress is measured. */
export function journalCells(journal: Journal): number {
  let cells = 0;
  for (const { strips } of journal.sheets) for (const strip of strips) cells += writtenCells(strip);
  return cells;
}

/** The journal with the ids of added sheets and tables, by the index of the sheet. */
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
