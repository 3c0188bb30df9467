/** Cells that a request has overwritten although they did not hold the expected contents. */
import type { CellRange } from "../../../../workbook/cell-range";
import { WorkbookError } from "../../../../workbook/errors";
import type { Held } from "../journal/held";
import type { Strip } from "../journal/strip";
import type { ByColumn } from "./expectation";

/** A sheet by its id, which survives a renaming. A sheet that is about to be added has none yet. */
export interface SheetHandle {
  readonly name: string;
  id: string | undefined;
}

/** A sheet as it was at the moment of a request. */
export interface SeenSheet {
  readonly headerRow: number;
  /** Of the row in which they are expected; if they stood elsewhere, those that were expected. */
  readonly headers: ByColumn;
  readonly isHeadElsewhere: boolean;
  readonly keyColumns: readonly number[];
  /** By row: contents of the key columns. Undefined if the columns had moved. */
  readonly keys: ReadonlyMap<number, readonly Held[]> | undefined;
  /** By column and row: contents of the columns of others. */
  readonly witnesses: ReadonlyMap<number, ReadonlyMap<number, Held>>;
}

/**
 * A written strip: `before` is its earlier contents, `after` the written ones. Cells that are not stray are undefined.
 */
export interface Stray {
  readonly sheet: SheetHandle;
  readonly seen: SeenSheet;
  readonly strip: Strip;
  /**
   * For a strip whose values may have gone to any of its rows, because a filter hid some: these values. `before` is the
   * earlier contents of all rows then.
   */
  readonly scattered?: readonly Held[];
}

/**
 * A table that a request has resized by `from` → `to`; undefined if its new range is unknown, and perhaps the old one.
 */
export interface StrayTable {
  readonly sheet: SheetHandle;
  readonly tableId: string;
  readonly from: CellRange;
  readonly to: CellRange | undefined;
  /** The range that the request was to give it. */
  readonly planned: CellRange | undefined;
  /**
   * Contents of the header row beside the table, by column: Excel gives a name to a new column of a table that has
   * none.
   */
  readonly beside: ByColumn;
  /** The header of the table's first column before; undefined if it was not seen. */
  readonly corner: Held | undefined;
}

/** Reverts a change other than of cells or a table's range: an added sheet, filters, widths. */
export type Revert = (context: Excel.RequestContext) => Promise<void>;

/** Unintended effects of a request. */
export interface Strays {
  readonly cells: readonly Stray[];
  readonly tables: readonly StrayTable[];
  readonly reverts: readonly Revert[];
}

export const NO_STRAYS: Strays = { cells: [], tables: [], reverts: [] };

export function isNone({ cells, tables, reverts }: Strays): boolean {
  return cells.length === 0 && tables.length === 0 && reverts.length === 0;
}

/**
 * Sending has stopped. `strays` must be corrected first, because nothing else records them. `isDisturbed`: somebody
 * changed the workbook meanwhile, and Excel itself refused nothing.
 */
export class SendError extends Error {
  constructor(
    override readonly cause: unknown,
    readonly strays: Strays,
    readonly isDisturbed: boolean,
    /** The strips of the request, in order. */
    readonly writes: readonly StripWrite[] = [],
  ) {
    super("Sending has stopped", { cause });
    this.name = "SendError";
  }

  /** True if somebody else has begun to put the write back. */
  get isTakenOver(): boolean {
    return this.cause instanceof WorkbookError && this.cause.code === "taken-over";
  }
}

/** Cells that a request writes. */
export interface StripWrite {
  readonly sheet: SheetHandle;
  readonly strip: Strip;
  /** True if the cells are read again together with the step before, so that changes by others are not overwritten. */
  readonly readsAhead: boolean;
}

/** A change by others that a request has met. */
export interface Disturbance {
  readonly error: WorkbookError;
  readonly strays: Strays;
}
